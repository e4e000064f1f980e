import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldValue } from '@unmask/evtx';
import { value, VALUE_TYPE } from '../../../fixtures/writer/index.ts';
import type { EncodedValue, Scalar, ValueTypeName } from '../../../fixtures/writer/index.ts';
import { dataRecord, element, fragment, instance, logOf, substitution, template } from './build.ts';
import { templated, xmlInside } from './build.ts';
import { issuesOf, readItems, recordsOf } from './logs.ts';
import { compareLog } from './plain/compare.ts';

const GUID = '00112233-4455-6677-8899-aabbccddeeff';

/** Type, what is written, the field, the text in XML, the value in JSON (where it is not the field). */
type Case = readonly [ValueTypeName, Scalar, field: FieldValue, xml: string, json?: FieldValue];

const SCALARS: readonly Case[] = [
  ['null', null, null, ''],
  ['string', 'aé𝄞', 'aé𝄞', 'aé𝄞'],
  ['string', 'a\0\0', 'a', 'a'],
  ['string', 'a\0b', 'a\0b', 'a\ufffdb'],
  ['string', '', '', ''],
  ['string', '\ud800', '\ud800', '\ufffd'],
  ['string', ' a\r\n', ' a\r\n', ' a\r\n'],
  ['ansi', 'aé\0', 'aé', 'aé'],
  ['i8', -128, -128, '-128'],
  ['u8', 255, 255, '255'],
  ['i16', -32_768, -32_768, '-32768'],
  ['u16', 65_535, 65_535, '65535'],
  ['i32', -(2 ** 31), -(2 ** 31), '-2147483648'],
  ['u32', 2 ** 32 - 1, 2 ** 32 - 1, '4294967295'],
  ['i64', -(2n ** 63n), -(2n ** 63n), '-9223372036854775808', '-9223372036854775808'],
  ['i64', -1n, -1, '-1'],
  ['u64', 2n ** 53n - 1n, 2 ** 53 - 1, '9007199254740991'],
  ['u64', 2n ** 53n, 2n ** 53n, '9007199254740992', '9007199254740992'],
  ['u64', 2n ** 64n - 1n, 2n ** 64n - 1n, '18446744073709551615', '18446744073709551615'],
  ['f32', 1.5, 1.5, '1.5', '1.5'],
  ['f64', -2, -2, '-2'],
  ['f64', 0.1, 0.1, '0.1', '0.1'],
  ['bool', true, true, 'true'],
  ['bool', false, false, 'false'],
  ['bool', Uint8Array.of(0, 0, 1, 0), true, 'true'],
  ['binary', Uint8Array.of(0, 0xab, 0xff), '00ABFF', '00ABFF'],
  ['binary', Uint8Array.of(), '', ''],
  ['guid', GUID, `{${GUID}}`, `{${GUID}}`, GUID.toUpperCase()],
  ['size', 0x1f, '0x1f', '0x1f'],
  ['size', Uint8Array.of(1, 0, 0, 0x80), '0x80000001', '0x80000001'],
  [
    'filetime',
    '2014-01-20T08:30:00.1234567Z',
    '2014-01-20T08:30:00.1234567Z',
    '2014-01-20T08:30:00.1234567Z',
    '2014-01-20T08:30:00.123456Z',
  ],
  [
    'filetime',
    '1601-01-01T00:00:00Z',
    '1601-01-01T00:00:00.0000000Z',
    '1601-01-01T00:00:00.0000000Z',
    '1601-01-01T00:00:00.000000Z',
  ],
  [
    'filetime',
    new Uint8Array(8).fill(0xff),
    '60056-05-28T05:36:10.9551615Z',
    '60056-05-28T05:36:10.9551615Z',
    '60056-05-28T05:36:10.955161Z',
  ],
  [
    'systemtime',
    '2013-10-28T17:20:14.101Z',
    '2013-10-28T17:20:14.101Z',
    '2013-10-28T17:20:14.101Z',
    '2013-10-28T17:20:14.101000Z',
  ],
  ['sid', 'S-1-5-21-1-1107', 'S-1-5-21-1-1107', 'S-1-5-21-1-1107'],
  ['sid', 'S-1-0', 'S-1-0', 'S-1-0'],
  ['hex32', 0xab_cd, '0xabcd', '0xabcd'],
  ['hex64', 2n ** 63n, '0x8000000000000000', '0x8000000000000000'],
  ['hex64', 0, '0x0', '0x0'],
  ['handle', 0x10, '0x10', '0x10'],
  ['evtxml', '<a/>', '<a/>', '&lt;a/&gt;'],
];

test.each(SCALARS.map(([type, input, ...shown]) => ({ type, input, shown })))(
  '$type $input',
  async ({ type, input, shown }) => {
    const [field, xml, json = field] = shown;
    const record = await dataRecord(value(type, input));
    expect(record.get('V')).toStrictEqual(field);
    expect(record.toObject()).toStrictEqual({ EventData: { V: json } });
    const inside = await templated(element('V', {}, [substitution(0, 'string')]), [
      value(type, input),
    ]);
    expect(xmlInside(inside)).toBe(xml);
  },
);

test('every type has a case', () => {
  const untested = new Set(Object.keys(VALUE_TYPE));
  for (const [type] of SCALARS) untested.delete(type);
  expect([...untested]).toEqual(['binxml']);
});

describe('lists', () => {
  const LISTS: readonly (readonly [ValueTypeName, readonly Scalar[], readonly FieldValue[]])[] = [
    ['string[]', ['a', '', 'b'], ['a', '', 'b']],
    ['ansi[]', ['a\0', 'b\0'], ['a', 'b']],
    ['i8[]', [-1, 2], [-1, 2]],
    ['u8[]', [1, 2], [1, 2]],
    ['i16[]', [-1, 2], [-1, 2]],
    ['u16[]', [1, 2], [1, 2]],
    ['i32[]', [-1, 2], [-1, 2]],
    ['u32[]', [1, 2], [1, 2]],
    ['i64[]', [-1, 2], [-1, 2]],
    ['u64[]', [1, 2n ** 60n], [1, 2n ** 60n]],
    ['f32[]', [0.5], [0.5]],
    ['f64[]', [0.5, 1], [0.5, 1]],
    ['bool[]', [true, false], [true, false]],
    ['guid[]', [GUID, GUID], [`{${GUID}}`, `{${GUID}}`]],
    ['filetime[]', ['2014-01-20T08:30:00Z'], ['2014-01-20T08:30:00.0000000Z']],
    ['systemtime[]', ['2014-01-20T08:30:00Z'], ['2014-01-20T08:30:00.000Z']],
    ['sid[]', ['S-1-5-18', 'S-1-5-32-544'], ['S-1-5-18', 'S-1-5-32-544']],
    ['hex32[]', [1, 2], ['0x1', '0x2']],
    ['hex64[]', [1, 2], ['0x1', '0x2']],
  ];

  test.each(LISTS)(
    '%s: each item is a value, and the element repeats',
    async (type, input, items) => {
      const record = await dataRecord(value(type, input));
      expect(record.get('V')).toStrictEqual(items);
      expect(record.toXml()).toBe(
        `<EventData>${items.map((item) => `<Data Name='V'>${String(item)}</Data>`).join('')}</EventData>`,
      );
    },
  );

  test('an empty one is one empty element', async () => {
    const record = await dataRecord(value('u32[]', []));
    expect(record.toXml()).toBe("<EventData><Data Name='V'></Data></EventData>");
    expect(record.get('V')).toEqual([]);
    expect(record.toObject()).toEqual({ EventData: { V: '' } });
  });

  test('in an attribute it is one text', async () => {
    const root = element('V', { A: [substitution(0, 'u8[]')] });
    const record = await templated(root, [value('u8[]', [1, 2])]);
    expect(record.toXml()).toBe("<V A='1,2'/>");
  });

  test('the last string may lack its end', async () => {
    const bytes = Uint8Array.of(0x61, 0, 0, 0, 0x62, 0);
    expect((await dataRecord(value('string[]', bytes))).get('V')).toEqual(['a', 'b']);
  });
});

describe('a value that does not fit its type', () => {
  const WRONG: readonly (readonly [ValueTypeName, number])[] = [
    ['u8', 2],
    ['u16', 1],
    ['u32', 8],
    ['u64', 4],
    ['f64', 4],
    ['bool', 1],
    ['guid', 15],
    ['filetime', 4],
    ['systemtime', 8],
    ['sid', 9],
    ['size', 2],
    ['hex32', 3],
    ['u32[]', 5],
  ];

  test.each(WRONG)('%s of %i bytes is reported, and shown as its bytes', async (type, size) => {
    const file = logOf(
      fragment(
        instance(template(element('V', {}, [substitution(0, type)])), [
          value(type, new Uint8Array(size).fill(0x41)),
        ]),
      ),
    );
    const items = await readItems(file);
    const code = value(type, new Uint8Array(0)).type;
    expect(issuesOf(items)).toMatchObject([
      { code: 'EVTX_VALUE', what: `value.type.${code}`, have: size, record: 1 },
    ]);
    expect((await compareLog(file)).differences).toEqual([]);
    const shown = recordsOf(items)[0]!.get('V');
    if (type === 'u32[]') expect(shown).toEqual([0x41414141, '41']);
    else expect(shown).toBe('41'.repeat(size));
  });

  test('a type that nobody knows is shown as its bytes', async () => {
    const unknown: EncodedValue = { type: 0x7f, bytes: Uint8Array.of(1, 2) };
    const file = logOf(
      fragment(instance(template(element('V', {}, [substitution(0, 'string')])), [unknown])),
    );
    const items = await readItems(file);
    expect(issuesOf(items)).toMatchObject([{ code: 'EVTX_VALUE', what: 'value.type.127' }]);
    expect(recordsOf(items)[0]!.get('V')).toBe('0102');
  });

  test('one that reaches beyond the record is null, and what follows it too', async () => {
    const values = [value('string', 'ab'), value('u8', 1)];
    const root = element('E', {}, [
      element('A', {}, [substitution(0, 'string')]),
      element('B', {}, [substitution(1, 'u8')]),
    ]);
    const file = logOf(fragment(instance(template(root), values)));
    const bytes = Buffer.from(file.buffer);
    const descriptor = bytes.indexOf(Buffer.from([4, 0, 1, 0, 1, 0, 4, 0]));
    bytes.writeUInt16LE(0x4000, descriptor);
    const items = await readItems(file);
    expect(issuesOf(items).map(({ code, what }) => [code, what])).toEqual([
      ['EVTX_CHUNK_DATA_CHECKSUM', 'chunk.data.checksum'],
      ['EVTX_VALUE', 'value.size'],
    ]);
    expect(recordsOf(items)[0]!.fields()).toEqual([
      ['A', null],
      ['B', null],
    ]);
  });
});

test('any bytes of any type read the same, fast and plainly', async () => {
  const types = Object.keys(VALUE_TYPE).filter((type) => type !== 'binxml') as ValueTypeName[];
  const all = types.flatMap((type) => [type, `${type}[]` as ValueTypeName]);
  const encoded = fc
    .tuple(fc.constantFrom(...all), fc.uint8Array({ maxLength: 40 }))
    .map(([type, bytes]) => value(type, bytes));
  const root = element('EventData', { A: [substitution(0, 'string')] }, [
    element('Data', { Name: 'V' }, [substitution(1, 'string')]),
  ]);
  await fc.assert(
    fc.asyncProperty(encoded, encoded, async (a, b) => {
      const { differences, records } = await compareLog(
        logOf(fragment(instance(template(root), [a, b]))),
      );
      expect([records, differences]).toEqual([1, []]);
    }),
    { numRuns: 500, seed: 7 },
  );
});
