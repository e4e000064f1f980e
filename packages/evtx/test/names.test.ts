/** Which name each part of an event has as a field and in JSON, honest names and hostile ones. */
import { describe, expect, test } from 'vitest';
import { EVENT_NAMESPACE, value, writeEvtx } from '../../../fixtures/writer/index.ts';
import type { Element, EventSpec } from '../../../fixtures/writer/index.ts';
import { bare, element, substitution, templated, text } from './build.ts';
import { readItems, recordsOf } from './logs.ts';
import { compareLog } from './plain/compare.ts';

const EVENT: EventSpec = {
  provider: { name: 'P', guid: '00112233-4455-6677-8899-aabbccddeeff' },
  eventId: 4_624,
  qualifiers: 7,
  keywords: 0x8020000000000000n,
  time: '2014-01-20T08:30:00.1234567Z',
  recordId: 42,
  activityId: '00112233-4455-6677-8899-aabbccddeeff',
  processId: 4,
  threadId: 5,
  channel: 'Security',
  computer: 'HOST',
  userId: 'S-1-5-18',
  data: [
    ['TargetUserName', 'string', 'u'],
    ['Count', 'u32', 3],
    ['', 'string', 'nameless'],
    ['Threat Name', 'string', 'spaced'],
  ],
};

async function read(event: EventSpec, layout: 'A' | 'B' | 'forwarded' = 'A') {
  const file = writeEvtx({ records: [event], layout });
  expect((await compareLog(file)).differences).toEqual([]);
  return recordsOf(await readItems(file))[0]!;
}

describe('an event', () => {
  test.each(['A', 'B'] as const)(
    'has the fields that Sigma names, in layout %s',
    async (layout) => {
      const record = await read(EVENT, layout);
      const { time, ...rest } = {
        time: Date.UTC(2014, 0, 20, 8, 30) * 1_000 + 123_456,
        EventID: 4_624,
        EventID_Qualifiers: 7,
        Provider_Name: 'P',
        Channel: 'Security',
        Computer: 'HOST',
        Level: 4,
        Keywords: '0x8020000000000000',
        EventRecordID: 42,
        Execution_ProcessID: 4,
        Correlation_ActivityID: '{00112233-4455-6677-8899-aabbccddeeff}',
        Security_UserID: 'S-1-5-18',
        TimeCreated_SystemTime: '2014-01-20T08:30:00.1234567Z',
        TargetUserName: 'u',
        Count: 3,
        Data: 'nameless',
        'Threat Name': 'spaced',
        ThreatName: 'spaced',
      };
      expect(record.time).toBe(time);
      for (const [name, field] of Object.entries(rest)) expect(record.get(name), name).toBe(field);
      expect(record.get('Correlation_RelatedActivityID')).toBeUndefined();
      expect(record.get('xmlns')).toBeUndefined();
      expect(record.get('TargetUsername')).toBeUndefined();
    },
  );

  test('shows itself as evtx_dump would', async () => {
    expect(await read(EVENT).then((record) => record.toObject())).toMatchObject({
      Event: {
        '#attributes': { xmlns: EVENT_NAMESPACE },
        System: {
          Provider: { '#attributes': { Name: 'P', Guid: '00112233-4455-6677-8899-AABBCCDDEEFF' } },
          EventID: { '#attributes': { Qualifiers: 7 }, '#text': 4_624 },
          TimeCreated: { '#attributes': { SystemTime: '2014-01-20T08:30:00.123456Z' } },
          EventRecordID: 42,
        },
        EventData: {
          TargetUserName: 'u',
          Count: 3,
          Data: { '#text': 'nameless' },
          'Threat Name': 'spaced',
        },
      },
    });
  });

  test('with UserData has the fields of its body, and binary data', async () => {
    const { data: _, ...rest } = EVENT;
    const fields = [['SubjectUserName', 'string', 'u'] as const];
    const userData = { name: 'LogFileCleared', namespace: 'urn:x', fields };
    const record = await read({ ...rest, userData });
    expect(record.get('SubjectUserName')).toBe('u');
    expect(record.get('LogFileCleared_xmlns')).toBeUndefined();
    expect(record.toXml()).toContain(
      "<UserData><LogFileCleared xmlns='urn:x'><SubjectUserName>u</SubjectUserName></LogFileCleared></UserData>",
    );
    const binary = await read({ ...EVENT, binary: Uint8Array.of(1, 0xff) });
    expect(binary.get('Binary')).toBe('01FF');
    expect(binary.toXml()).toContain('<Binary>01FF</Binary>');
  });

  test('that was forwarded as text has the same fields, and what the source rendered', async () => {
    const rendering = {
      culture: 'en-US',
      message: 'An account…',
      level: 'Information',
      keywords: ['a', 'b'],
    };
    const record = await read({ ...EVENT, rendering }, 'forwarded');
    expect(record.get('EventID')).toBe('4624');
    expect(record.get('Keywords')).toBe('0x8020000000000000');
    expect(record.get('RenderingInfo_Level')).toBe('Information');
    expect(record.get('RenderingInfo_Keyword')).toEqual(['a', 'b']);
    expect(record.get('RenderingInfo_Culture')).toBe('en-US');
    expect(record.get('Message')).toBe('An account…');
    expect(record.time).toBe(Date.UTC(2014, 0, 20, 8, 30) * 1_000 + 123_456);
  });

  test('whose time is no time happened when its record was written', async () => {
    const record = await bare(
      element('Event', {}, [
        element('System', {}, [element('TimeCreated', { SystemTime: 'soon' })]),
      ]),
    );
    expect(record.time).toBe(record.written);
  });
});

describe('names that repeat', () => {
  test('are a list as a field and numbered in JSON', async () => {
    const record = await bare(
      element('EventData', {}, [data('a', '1'), data('a', '2'), data('a', '3')]),
    );
    expect(record.get('a')).toEqual(['1', '2', '3']);
    expect(record.toObject()).toEqual({ EventData: { a: '1', a_1: '2', a_2: '3' } });
  });

  test('do not hide a name that looks numbered', async () => {
    const record = await bare(
      element('EventData', {}, [data('a', '1'), data('a_1', '2'), data('a', '3')]),
    );
    expect(record.toObject()).toEqual({ EventData: { a: '1', a_1: '2', a_2: '3' } });
  });

  test('Data without a name is a list; one that is named Data is kept beside it', async () => {
    const record = await bare(
      element('EventData', {}, [data('', '1'), data('', '2'), data('Data', '3')]),
    );
    expect(record.toObject()).toEqual({
      EventData: { Data: { '#text': ['1', '2'] }, Data_1: '3' },
    });
    const reverse = await bare(
      element('EventData', {}, [data('Data', '3'), data('', '1'), data('', '2')]),
    );
    expect(reverse.toObject()).toEqual({
      EventData: { Data: '3', Data_1: { '#text': ['1', '2'] } },
    });
  });

  test('a list among unnamed Data becomes part of the list', async () => {
    const root = element('EventData', {}, [
      element('Data', {}, [substitution(0, 'string[]')]),
      element('Data', {}, [substitution(1, 'string')]),
    ]);
    const record = await templated(root, [value('string[]', ['a', 'b']), value('string', 'c')]);
    expect(record.toObject()).toEqual({ EventData: { Data: { '#text': ['a', 'b', 'c'] } } });
  });

  test('text and attributes give way to elements of the same name', async () => {
    const record = await bare(
      element('EventData', { x: '1' }, [data('#attributes', '2'), data('#text', '3'), text('4')]),
    );
    expect(record.toObject()).toEqual({
      EventData: { '#attributes': { x: '1' }, '#attributes_1': '2', '#text': '3', '#text_1': '4' },
    });
  });
});

describe('hostile names', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    '%s is a name',
    async (name) => {
      const inner = element(name, { [`x`]: '1' }, [element(name, {}, [text('2')])]);
      const record = await bare(element('Root', { y: '1' }, [inner]));
      const root = record.toObject()['Root'] as object;
      expect(Object.getPrototypeOf(root)).toBe(Object.prototype);
      expect(Object.keys(root)).toEqual(['#attributes', name]);
      expect(JSON.stringify(root)).toBe(
        `{"#attributes":{"y":"1"},"${name}":{"#attributes":{"x":"1"},"${name}":"2"}}`,
      );
      expect(record.get(name)).toBe('2');
      expect((await bare(element('Root'))).get(name)).toBeUndefined();
    },
  );

  test('as attributes and as named data', async () => {
    const attributes = [{ name: '__proto__', value: [text('1')] }];
    const record = await bare({ ...element('Root'), attributes });
    expect(JSON.stringify(record.toObject())).toBe('{"Root":{"#attributes":{"__proto__":"1"}}}');
    const named = await bare(
      element('EventData', {}, [element('Data', { Name: '__proto__' }, [text('1')])]),
    );
    expect(JSON.stringify(named.toObject())).toBe('{"EventData":{"__proto__":"1"}}');
  });

  test.each([
    ["a b='", 'a_b__'],
    ['a><b', 'a__b'],
    ['1', '_1'],
    ['', '_'],
    ['-a', '_-a'],
    ['имя', 'имя'],
    ['a\0', 'a_'],
  ])('%o cannot break out of XML', async (name, shown) => {
    const attributes = [{ name, value: [text("'><x y='")] }];
    const record = await bare({ ...element(name, {}, []), attributes });
    expect(record.toXml()).toBe(`<${shown} ${shown}='&apos;&gt;&lt;x y=&apos;'></${shown}>`);
    expect(record.get(`${name}_${name}`)).toBe("'><x y='");
  });

  test('that become equal in XML are numbered', async () => {
    const attributes = [
      { name: 'a b', value: [text('1')] },
      { name: 'a=b', value: [text('2')] },
    ];
    const record = await bare({ ...element('V'), attributes });
    expect(record.toXml()).toBe("<V a_b='1' a_b_1='2'/>");
  });
});

function data(name: string, shown: string): Element {
  return element('Data', name ? { Name: name } : {}, [text(shown)]);
}
