import { describe, expect, test } from 'vitest';
import { optional, value, writeLog, type Content } from '../../../fixtures/writer/index.ts';
import { bare, contentXml, element, fragment, instance, logOf } from './build.ts';
import { recordOf, substitution, template, templated, text } from './build.ts';
import { readItems } from './logs.ts';

const amp: Content = { kind: 'entityRef', name: 'amp' };

describe('tokens', () => {
  test('text is escaped in XML and as it is in JSON', async () => {
    const record = await bare(element('V', {}, [text(`a<b>&"c"'d'`)]));
    expect(record.toXml()).toBe(`<V>a&lt;b&gt;&amp;"c"'d'</V>`);
    expect(record.toObject()).toEqual({ V: `a<b>&"c"'d'` });
  });

  test('text of several tokens is one text', async () => {
    const record = await bare(element('V', {}, [text('a '), amp, text(' b')]));
    expect(record.toXml()).toBe('<V>a &amp; b</V>');
    expect(record.get('V')).toBe('a & b');
  });

  test('CDATA stays CDATA, even when it holds its own end', async () => {
    expect(await contentXml({ kind: 'cdata', text: 'a<b ]]> c' })).toBe(
      '<![CDATA[a<b ]]]]><![CDATA[> c]]>',
    );
    const record = await bare(element('V', {}, [{ kind: 'cdata', text: 'a<b' }]));
    expect(record.toObject()).toEqual({ V: 'a<b' });
  });

  test('a character reference is one, unless XML cannot hold the character', async () => {
    expect(await contentXml({ kind: 'charRef', code: 38 })).toBe('&#38;');
    expect(await contentXml({ kind: 'charRef', code: 0 })).toBe('\ufffd');
    expect(await contentXml({ kind: 'charRef', code: 0xd83d })).toBe('\ufffd');
    const record = await bare(element('V', {}, [{ kind: 'charRef', code: 38 }]));
    expect(record.get('V')).toBe('&');
  });

  test.each([
    ['lt', '<'],
    ['gt', '>'],
    ['amp', '&'],
    ['quot', '"'],
    ['apos', "'"],
  ])('the entity %s', async (name, meant) => {
    const record = await bare(element('V', {}, [{ kind: 'entityRef', name }]));
    expect(record.toXml()).toBe(`<V>&${name};</V>`);
    expect(record.get('V')).toBe(meant);
  });

  test('an entity that XML does not know is text', async () => {
    expect(await contentXml({ kind: 'entityRef', name: 'x;<b>' })).toBe('&amp;x;&lt;b&gt;;');
    const record = await bare(element('V', {}, [{ kind: 'entityRef', name: '__proto__' }]));
    expect(record.get('V')).toBe('&__proto__;');
  });

  test('a processing instruction is kept in XML and is no text', async () => {
    const content: Content[] = [text('a'), { kind: 'pi', target: 'go', data: 'now ?> <b>' }];
    const record = await bare(element('V', {}, content));
    expect(record.toXml()).toBe('<V>a<?go now ? > <b>?></V>');
    expect(record.get('V')).toBe('a');
    expect(record.toObject()).toEqual({ V: 'a' });
  });

  test('a processing instruction without data', async () => {
    // The name of the root, at its place in the chunk: behind the record's header (24), the fragment's (4) and 9 bytes of element.
    const bytes = new Uint8Array([0x0a, ...new Uint8Array(Uint32Array.of(512 + 37).buffer)]);
    expect(await contentXml({ kind: 'raw', bytes })).toBe('<?V ?>');
  });

  test('an empty element is written as such, in JSON as null', async () => {
    const record = await bare(element('E', {}, [element('A'), element('B', {}, [])]));
    expect(record.toXml()).toBe('<E><A/><B></B></E>');
    expect(record.toObject()).toEqual({ E: { A: null, B: null } });
  });

  test('what is no token costs the record, and is reported where it stands', async () => {
    const bytes = Uint8Array.of(0x33);
    const items = await readItems(logOf(fragment(element('V', {}, [{ kind: 'raw', bytes }]))));
    expect(items).toMatchObject([
      { kind: 'issue', issue: { code: 'EVTX_BINXML', what: 'token', have: 0x33, record: 1 } },
    ]);
  });
});

describe('attributes', () => {
  test('literals, references and values together', async () => {
    const value1 = [text('a'), amp, substitution(0, 'u8'), text("'")];
    const record = await templated(element('V', { A: value1 }), [value('u8', 7)]);
    expect(record.toXml()).toBe("<V A='a&amp;7&apos;'/>");
    expect(record.toObject()).toEqual({ V: { '#attributes': { A: "a&7'" } } });
    expect(record.get('V_A')).toBe("a&7'");
  });

  test('an optional one disappears with its value, another is empty', async () => {
    const root = element('V', { A: [optional(0, 'u8')], B: [substitution(0, 'u8')] });
    const record = await templated(root, [value('null', null)]);
    expect(record.toXml()).toBe("<V B=''/>");
    expect(record.get('V_A')).toBeUndefined();
    expect(record.get('V_B')).toBeNull();
  });

  test('keep their types in fields and JSON', async () => {
    const root = element('V', { A: [substitution(0, 'u32')], B: [substitution(1, 'bool')] });
    const record = await templated(root, [value('u32', 5), value('bool', true)]);
    expect(record.get('V_A')).toBe(5);
    expect(record.toObject()).toEqual({ V: { '#attributes': { A: 5, B: true } } });
  });

  test('that repeat are numbered, because XML allows each once', async () => {
    const attributes = [
      { name: 'A', value: [text('1')] },
      { name: 'A', value: [text('2')] },
    ];
    const record = await bare({ ...element('V'), attributes });
    expect(record.toXml()).toBe("<V A='1' A_1='2'/>");
    expect(record.toObject()).toEqual({ V: { '#attributes': { A: '1', A_1: '2' } } });
    expect(record.get('V_A')).toEqual(['1', '2']);
  });
});

describe('dependency', () => {
  const root = element('E', {}, [
    element('A', {}, [optional(0, 'u8')], 0),
    element('B', { Q: [optional(1, 'u8')] }, [optional(0, 'u8')], 0),
  ]);

  test('an element goes with the value that it depends on', async () => {
    const record = await templated(root, [value('null', null), value('u8', 2)]);
    expect(record.toXml()).toBe('<E></E>');
    expect(record.toObject()).toEqual({ E: { A: null, B: { '#attributes': { Q: 2 } } } });
    expect(record.fields()).toEqual([
      ['A', null],
      ['B', null],
    ]);
  });

  test('and is there when the value is, even an empty one', async () => {
    const record = await templated(root, [value('string', ''), value('u8', 2)]);
    expect(record.toXml()).toBe("<E><A></A><B Q='2'></B></E>");
  });

  test('a value beyond those that the record has counts as null', async () => {
    expect((await templated(root, [])).toXml()).toBe('<E></E>');
  });

  test('reaches what stands inside', async () => {
    const inner = element('C', {}, [text('c')]);
    const outer = element('E', {}, [element('B', {}, [inner], 0)]);
    const record = await templated(outer, [value('null', null)]);
    expect(record.toXml()).toBe('<E></E>');
    expect(record.fields()).toEqual([]);
  });
});

describe('binary XML in values', () => {
  const outer = template(element('Event', {}, [optional(0, 'binxml')]));

  test('with and without a fragment header, as an instance and as an element', async () => {
    const inside = template(element('EventData', {}, [data('a', 'x')]), 2);
    const shapes = [
      { fragment: fragment(instance(inside, [])) },
      { fragment: { header: false, content: [instance(inside, [])], end: false } },
      { fragment: { header: false, content: [body(data('a', 'x'))], end: true } },
    ];
    for (const shape of shapes) {
      const record = await recordOf(fragment(instance(outer, [shape])));
      expect(record.toXml()).toBe("<Event><EventData><Data Name='a'>x</Data></EventData></Event>");
      expect(record.get('a')).toBe('x');
    }
  });

  test('nested', async () => {
    const middle = template(element('UserData', {}, [substitution(0, 'binxml')]), 3);
    const nested = {
      fragment: fragment(instance(middle, [{ fragment: fragment(body(data('a', 'x'))) }])),
    };
    const record = await recordOf(fragment(instance(outer, [nested])));
    expect(record.toObject()).toEqual({ Event: { UserData: { EventData: { a: 'x' } } } });
  });

  test('several roots are all kept', async () => {
    const two = { fragment: fragment(body(data('a', 'x')), body(data('b', 'y'))) };
    const record = await recordOf(fragment(instance(outer, [two])));
    expect(record.toXml()).toBe(
      "<Event><EventData><Data Name='a'>x</Data></EventData><EventData><Data Name='b'>y</Data></EventData></Event>",
    );
    expect(record.get('b')).toBe('y');
  });

  test('that no part of the template shows is no part of the event', async () => {
    const record = await recordOf(
      fragment(
        instance(template(element('Event', {}, [])), [
          { fragment: fragment(body(data('a', 'x'))) },
        ]),
      ),
    );
    expect(record.toXml()).toBe('<Event></Event>');
    expect(record.fields()).toEqual([]);
  });
});

test('one chunk, one template, other values: definitions are read once and never mixed up', async () => {
  const shared = template(element('V', {}, [substitution(0, 'u32')]));
  const records = Array.from({ length: 50 }, (_, i) => ({
    id: BigInt(i),
    written: 0n,
    fragments: [fragment(instance(shared, [value('u32', i)]))],
  }));
  const items = await readItems(writeLog(records));
  const xml = items.map((item) => (item.kind === 'record' ? item.record.toXml() : item.issue));
  expect(xml).toEqual(records.map((_, i) => `<V>${i}</V>`));
});

function body(...content: Content[]): Content {
  return element('EventData', {}, content);
}

function data(name: string, shown: string): Content {
  return element('Data', { Name: name }, [text(shown)]);
}
