/** What evidence may claim, and what it costs when it claims more. */
import { describe, expect, test } from 'vitest';
import {
  damaged,
  fragment,
  instance,
  optional,
  recordOffsets,
} from '../../../fixtures/writer/index.ts';
import {
  substitution,
  text,
  value,
  writeChunks,
  writeLog,
} from '../../../fixtures/writer/index.ts';
import {
  assembleFile,
  element,
  type Content,
  type Element,
} from '../../../fixtures/writer/index.ts';
import type { EncodedValue, Fragment } from '../../../fixtures/writer/index.ts';
import { MAX_DEPTH, MAX_NAME_UNITS, MAX_NESTING, MAX_VALUES } from '../src/limits.ts';
import { bare, logOf, template, templated } from './build.ts';
import { issuesOf, readItems, recordsOf } from './logs.ts';
import { cpuTime } from '../../../tools/cpu-time.ts';

/** The limits that these fragments, a record each, meet. */
async function limitsMet(...records: readonly Fragment[]): Promise<string[]> {
  const specs = records.map((one, i) => ({ id: BigInt(i + 1), written: 0n, fragments: [one] }));
  const issues = issuesOf(await readItems(writeLog(specs)));
  expect(issues.filter(({ code }) => code !== 'EVTX_LIMIT')).toEqual([]);
  return issues.map(({ what }) => what);
}

/** Milliseconds that something takes, the best of three. */
async function timed(action: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 3; n++) {
    const start = cpuTime();
    await action();
    times.push(cpuTime() - start);
  }
  return Math.min(...times);
}

function nestedElements(levels: number): Element {
  let inner = element('V', {}, [text('x')]);
  for (let n = 1; n < levels; n++) inner = element('V', {}, [inner]);
  return inner;
}

function nestedValues(levels: number, elements = 1): Fragment {
  let leaf = element('V', {}, [substitution(0, 'binxml')]);
  for (let n = 1; n < elements; n++) leaf = element('V', {}, [leaf]);
  const level = template(leaf);
  let inner = fragment(instance(template(element('V'), 2), []));
  for (let n = 0; n < levels; n++) inner = fragment(instance(level, [{ fragment: inner }]));
  return inner;
}

/** One value, used so many times. */
function repeatedValue(times: number): Element {
  const uses = Array.from({ length: times }, () => substitution(0, 'string'));
  return element('V', {}, uses);
}

function repeatedText(times: number): Fragment {
  return fragment(instance(template(repeatedValue(times)), [value('string', 'x'.repeat(5_000))]));
}

function nullValues(count: number): Fragment {
  const nulls = Array.from({ length: count }, () => value('null', null));
  return fragment(instance(template(element('V')), nulls));
}

function listOf(items: number): EncodedValue {
  return value('u8[]', new Uint8Array(items));
}

describe('depth', () => {
  test('elements in elements', async () => {
    expect(await limitsMet(fragment(nestedElements(MAX_DEPTH)))).toEqual([]);
    expect(await limitsMet(fragment(nestedElements(MAX_DEPTH + 1)))).toEqual(['element.depth']);
    const deep = template(nestedElements(MAX_DEPTH + 1));
    expect(await limitsMet(fragment(instance(deep, [])))).toEqual(['element.depth']);
    expect(await limitsMet(fragment(nestedElements(3_000)))).toEqual(['element.depth']);
  });

  test('binary XML in values of binary XML', async () => {
    expect(await limitsMet(nestedValues(MAX_NESTING))).toEqual([]);
    expect(await limitsMet(nestedValues(MAX_NESTING + 1))).toEqual(['nesting']);
    expect(await limitsMet(nestedValues(500))).toEqual(['nesting']);
  });

  test('both together count as one', async () => {
    expect(await limitsMet(nestedValues(16, 15))).toEqual([]);
    expect(await limitsMet(nestedValues(16, 17))).toEqual(['element.depth']);
  });

  test('the deepest event has every view', async () => {
    const record = await bare(nestedElements(MAX_DEPTH));
    expect(record.toXml()).toContain('<V>x</V>');
    expect(record.get('V')).toBe('x');
    expect(JSON.stringify(record.toObject())).toContain('"V":"x"');
  });
});

describe('counts', () => {
  test('values', async () => {
    expect(await limitsMet(nullValues(MAX_VALUES))).toEqual([]);
    expect(await limitsMet(nullValues(MAX_VALUES + 1))).toEqual(['values.count']);
  });

  test('characters of a name', async () => {
    expect(await limitsMet(fragment(element('n'.repeat(MAX_NAME_UNITS))))).toEqual([]);
    expect(await limitsMet(fragment(element('n'.repeat(MAX_NAME_UNITS + 1))))).toEqual([
      'name.count',
    ]);
  });

  test('names of fields, which an element and its attributes make together', async () => {
    const attributes = Array.from(
      { length: 300 },
      (_, i) => [`a${i}`, [substitution(0, 'u8')]] as const,
    );
    const root = (units: number): Element => {
      const named = { Name: 'n'.repeat(units), ...Object.fromEntries(attributes) };
      return element('EventData', {}, [element('Data', named, [])]);
    };
    const one = (units: number) => fragment(instance(template(root(units)), [value('u8', 1)]));
    expect(await limitsMet(one(3_000))).toEqual([]);
    expect(await limitsMet(one(10_000))).toEqual(['template.names']);
  });

  test('definitions that overlap are not read again and again', async () => {
    let inner: Content = text('x'.repeat(25_000));
    for (let n = 0; n < 100; n++) inner = element('V', {}, [inner]);
    const pointer = new Uint8Array([0x0c, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    const pointers = Array.from({ length: 20 }, () => fragment({ kind: 'raw', bytes: pointer }));
    const fragments = [fragment(instance(template(element('V', {}, [inner])), [])), ...pointers];
    const log = writeLog(
      fragments.map((one, i) => ({ id: BigInt(i), written: 0n, fragments: [one] })),
    );
    const [first, ...others] = recordOffsets(log);
    // Behind the record's, the fragment's, the instance's and the definition's heads and the first element's name.
    const nested = first! - 4_096 + 24 + 4 + 10 + 24 + 4 + 11 + 12 + 1;
    const file = damaged(log, { checksums: 'repaired' }, (_, view) => {
      for (const [i, at] of others.entries()) view.setUint32(at + 34, nested + i * 12 - 24, true);
    });
    const issues = issuesOf(await readItems(file));
    const limits = issues.filter(({ code }) => code === 'EVTX_LIMIT');
    expect(new Set(limits.map(({ what }) => what))).toEqual(new Set(['template.definitions']));
    expect(limits.length).toBeGreaterThan(15);
  });
});

describe('text', () => {
  test('of a value that is used many times', async () => {
    expect(await limitsMet(repeatedText(26))).toEqual([]);
    expect(await limitsMet(repeatedText(27))).toEqual(['record.text']);
    expect(await limitsMet(repeatedText(3_000))).toEqual(['record.text']);
  });

  test('of elements that repeat for a list, with all that is in them', async () => {
    const long = element('V', { a: 'x'.repeat(10_000) }, [substitution(0, 'u8[]')]);
    const one = (items: number) => fragment(instance(template(long), [listOf(items)]));
    expect(await limitsMet(one(100))).toEqual([]);
    expect(await limitsMet(one(110))).toEqual(['record.text']);
    const inAttribute = element('V', { a: [substitution(1, 'string')] }, [substitution(0, 'u8[]')]);
    const values = [listOf(200), value('string', 'x'.repeat(10_000))];
    expect(await limitsMet(fragment(instance(template(inAttribute), values)))).toEqual([
      'record.text',
    ]);
  });

  test('of all records of a chunk', async () => {
    const shared = template(repeatedValue(400));
    const record = fragment(instance(shared, [value('string', 'x'.repeat(250))]));
    const met = await limitsMet(...Array.from({ length: 60 }, () => record));
    expect(met.length).toBeGreaterThan(20);
    expect(new Set(met)).toEqual(new Set(['chunk.text']));
  });

  test('an honest list of thousands is no such thing', async () => {
    const names = Array.from({ length: 4_000 }, (_, i) => `name ${i}`.slice(-6));
    const root = element('EventData', {}, [
      element('Data', { Name: 'L' }, [optional(0, 'string[]')]),
    ]);
    const record = await templated(root, [value('string[]', names)]);
    expect(record.get('L')).toHaveLength(4_000);
    expect(record.toXml().match(/<Data /g)).toHaveLength(4_000);
  });
});

/** Quadratic time would be seconds here, linear time is a few milliseconds. */
const SOON_MS = 250;

describe('thousands of equal things take no quadratic time', () => {
  const named = element('Data', { Name: 'a' }, [text('x')]);
  const unnamed = element('Data', {}, [text('x')]);
  const attribute = { name: 'a', value: [text('x')] };
  const CASES: readonly (readonly [string, Element])[] = [
    [
      'named data',
      element(
        'EventData',
        {},
        Array.from({ length: 1_400 }, () => named),
      ),
    ],
    [
      'unnamed data',
      element(
        'EventData',
        {},
        Array.from({ length: 2_600 }, () => unnamed),
      ),
    ],
    [
      'elements',
      element(
        'E',
        {},
        Array.from({ length: 5_000 }, () => element('a')),
      ),
    ],
    ['attributes', { ...element('E'), attributes: Array.from({ length: 5_000 }, () => attribute) }],
  ];

  test.each(CASES)('%s', async (_, root) => {
    const items = await readItems(logOf(fragment(root)));
    expect(issuesOf(items)).toEqual([]);
    const record = recordsOf(items)[0]!;
    const count = Math.max(root.content?.length ?? 0, root.attributes.length);
    expect(await timed(() => record.toObject())).toBeLessThan(SOON_MS);
    expect(await timed(() => record.toXml())).toBeLessThan(SOON_MS);
    expect(await timed(() => record.get(record.fields()[0]![0]))).toBeLessThan(SOON_MS);
    expect(record.fields()).toHaveLength(count);
  });

  test('NULs in an 8-bit string', async () => {
    const bytes = new Uint8Array(60_000);
    bytes[59_999] = 0x78;
    const root = element('V', {}, [substitution(0, 'ansi')]);
    const record = recordsOf(
      await readItems(logOf(fragment(instance(template(root), [value('ansi', bytes)])))),
    )[0]!;
    expect(await timed(() => record.get('V'))).toBeLessThan(SOON_MS);
  });

  test('places that look like records inside one another', async () => {
    const file = assembleFile([writeChunks([])[0]!], 1n);
    const view = new DataView(file.buffer);
    const STEP = 64;
    const count = 450;
    for (let i = 0; i < count; i++) {
      const at = 4_608 + i * STEP;
      const end = 4_096 + 65_536 - (i + 1) * 4;
      view.setUint32(at, 0x2a2a, true);
      view.setUint32(at + 4, end + 4 - at, true);
      view.setUint32(end, end + 4 - at, true);
      // An element whose text goes on through all the others, and then does not end.
      file.set([0x0f, 1, 1, 0, 0x01, 0, 0, 0, 0, 0x90, 0, 0, 0, 0x02, 0x05, 0x01], at + 24);
      view.setUint16(at + 40, 14_000, true);
    }
    const time = await timed(async () => {
      expect(recordsOf(await readItems(file, { recover: true }))).toEqual([]);
    });
    expect(time).toBeLessThan(1_000);
  });
});

test('templates that are never the same do not fill the memory, and are not confused', async () => {
  const chunks = Array.from({ length: 80 }, (_, i) => {
    const name = `N${i}`;
    const root = element(name, {}, [text(`${i} `.repeat(9_000))]);
    return writeChunks([
      { id: BigInt(i), written: 0n, fragments: [fragment(instance(template(root), []))] },
    ])[0]!;
  });
  const file = assembleFile(chunks, 81n);
  for (let n = 0; n < 2; n++) {
    const records = recordsOf(await readItems(file));
    expect(records).toHaveLength(80);
    for (const [i, record] of records.entries()) {
      expect(record.get(`N${i}`)).toBe(`${i} `.repeat(9_000));
    }
  }
});
