/** What an item is true of, case by case, as the specification says; every case by both matchers, and negated. */
import type { FieldValue } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { parseRule } from '../helpers.ts';
import { eventOf, matches } from './events.ts';

/** `undefined`: the field is missing. */
type Value = FieldValue | undefined;
type Case = readonly [item: string, yes: readonly Value[], no: readonly Value[]];

const TEXTS: readonly Case[] = [
  ['f: foo', ['foo', 'FOO', ['x', 'Foo']], ['', 'foobar', 'afoo', null, undefined, [], ['x']]],
  ["f: ''", ['', ['', 'x']], ['x', ' ', null, undefined]],
  ["f: '*'", ['x', ' ', 0, false], ['', null, undefined, []]],
  ["f: '?'", ['x', '\u{1f600}', '\n'], ['', 'xx', undefined]],
  [
    "f: 'wild*cards?contained'",
    ['wildcardsXcontained', 'wild\n*cards contained'],
    ['wildcardscontained'],
  ],
  [
    String.raw`f: 'escaped\*\?\\*?'`,
    ['escaped*?\\x', 'ESCAPED*?\\\\\\'],
    ['escaped*?\\', 'escapedxx\\x'],
  ],
  [String.raw`f: 'a\nonspecial'`, ['a\\nonspecial'], ['anonspecial']],
  [String.raw`f: 'finalescape\'`, ['finalescape\\'], ['finalescape']],
  ['f|contains: foo', ['foo', 'xfoox', 'FOO\n'], ['fo', 'f oo', undefined, null]],
  [String.raw`f|contains: 'dir\'`, ['c:\\dir\\x'], ['c:\\dir']],
  ['f|startswith: foo', ['foo', 'Foobar'], ['afoo']],
  ['f|endswith: foo', ['foo', 'barFOO'], ['fooa']],
  ['f|contains|all: [a, b]', ['ab', 'b…a', ['a', 'b']], ['a', ['a'], undefined]],
  ['f: [a, b]', ['A', 'b', ['c', 'b']], ['ab', undefined]],
  ['f|cased: Foo', ['Foo', ['foo', 'Foo']], ['foo', 'FOO', undefined]],
  ['f|cased|contains: Foo', ['a Foo'], ['a foo']],
  ['f: straße', ['STRA\u1e9eE', 'Straße'], ['strasse']],
  ['f: kelvin', ['\u212aELVIN'], ['celvin']],
  ["f: '*a*b*c'", ['abc', 'xxaxxbxxc', 'abcbc'], ['ab', 'acb', 'abcx']],
  ["f: 'a?c*'", ['abc', 'axcd'], ['ac', 'bbc']],
  [
    "f|windash|contains: ' -enc'",
    ['x -enc', 'x /ENC', 'x \u2013enc', 'x \u2014enc', 'x \u2015enc'],
    ['x +enc', 'x enc'],
  ],
  [
    "f|windash: '-param-1 -param2'",
    ['/param-1 \u2015param2', '-PARAM-1 /param2'],
    ['-param/1 -param2'],
  ],
  [
    'f|base64offset|contains: foobar',
    ['..Zm9vYmFy..', 'Zvb2Jhc', 'mb29iYX'],
    ['zm9vymfy', 'foobar'],
  ],
  [
    'f|wide|base64offset|contains: ping',
    [btoa('p\0i\0n\0g\0'), btoa('xxp\0i\0n\0g\0')],
    [btoa('ping')],
  ],
];

const NUMBERS: readonly Case[] = [
  [
    'f: 4688',
    [4688, 4688n, '4688', '4688.0', ' 4688', '04688'],
    ['0x1250', 4689, '46880', '', true],
  ],
  ["f: '4688'", [4688, 4688n, '4688'], ['4688.0', '04688']],
  ['f: -1.5', [-1.5, '-1.50'], ['1.5']],
  ["f: '0x40810000'", ['0x40810000', '0X40810000'], [0x4081_0000]],
  ['f: true', [true, 'true', 'TRUE', [false, true]], [false, 'false', 1, 'yes', undefined]],
  ['f: false', [false, 'False'], [true, 0, '', null, undefined]],
  [
    'f|gt: 10',
    [11, 10.5, '11', 11n, ['1', '11']],
    [10, '10', 'eleven', '0x20', '', undefined, null],
  ],
  ['f|gte: -1', [-1, 0, '0'], [-2, '-1.01']],
  ['f|lt: 2.5', [2, '2.4'], [2.5, '2.5']],
  ['f|lte: 2.5', [2.5, '2.5'], [2.6]],
  [
    'f|hour: 7',
    ['2025-11-27 07:40:10.132', '2025-11-27T07:00:00Z'],
    ['2025-11-27', '07:40', 7, undefined],
  ],
  ['f|week: 1', ['2024-12-30 00:00:00'], ['2023-01-01 00:00:00']],
  ['f|month: [1, 11]', ['2025/11/27 07:40'], ['2025-12-27 07:40']],
];

const ABSENCE: readonly Case[] = [
  ['f: null', [undefined, null, [], ['x', null]], ['', 'x', 0, false]],
  ['f: []', [undefined, null], ['', 'x']],
  ['f|exists: true', [null, '', 'x', 0, []], [undefined]],
  ['f|exists: false', [undefined], [null, '', 'x']],
  ['f|neq: foo', ['bar', '', null, undefined, []], ['foo', 'FOO', ['bar', 'foo']]],
  ['f|neq: [foo, bar]', ['x', undefined], ['foo', 'bar']],
  ['f|contains|neq: foo', ['bar', undefined], ['xfoox']],
];

const OTHERS: readonly Case[] = [
  ["f|re: '^a.c$'", ['abc'], ['ABC', 'xabc', 'a\nc', undefined]],
  ["f|re: 'b+'", ['abbc'], ['ac', '']],
  ["f|re|i: 'ab'", ['xAB'], ['a b']],
  ["f|re|m: '^b$'", ['a\nb\nc'], ['abc']],
  ["f|re|s: 'a.b'", ['a\nb'], ['ab']],
  [String.raw`f|re: 'foo\\bar'`, ['foo\\bar'], ['foobar']],
  [String.raw`f|re: '^(?:\d{1,3}\.){3}\d{1,3}$'`, ['192.0.2.1'], ['192.0.2', 'x192.0.2.1']],
  [
    'f|cidr: 192.0.2.0/24',
    ['192.0.2.0', '192.0.2.255', '::ffff:192.0.2.7'],
    ['192.0.3.0', '192.0.2', '', 'x', undefined, '2001:db8::1'],
  ],
  [
    "f|cidr: '2001:db8::/33'",
    ['2001:DB8::1', '2001:db8:7fff::', '2001:db8::1%eth0'],
    ['2001:db8:8000::', '192.0.2.1'],
  ],
  ['f|cidr: 0.0.0.0/0', ['255.255.255.255'], ['::']],
];

describe.each([
  ['texts', TEXTS],
  ['numbers', NUMBERS],
  ['what is not there', ABSENCE],
  ['other tests', OTHERS],
])('%s', (_, cases) => {
  it.each(cases)('%s', (item, yes, no) => {
    const rule = parseRule(`  s:\n    ${item}\n  condition: s`);
    const negated = parseRule(`  s:\n    ${item}\n  condition: not s`);
    const results = (values: readonly Value[]): unknown[] =>
      values.map((value) => {
        const event = eventOf(value === undefined ? {} : { f: value });
        return [value, matches(rule, event), matches(negated, event)];
      });
    expect(results(yes)).toEqual(yes.map((value) => [value, true, false]));
    expect(results(no)).toEqual(no.map((value) => [value, false, true]));
  });
});

describe('another field', () => {
  const REFERENCES: readonly (readonly [string, Value, Value, boolean])[] = [
    ['f|fieldref: g', 'Same', 'same', true],
    ['f|fieldref: g', 'a', 'b', false],
    ['f|fieldref: g', 'a', undefined, false],
    ['f|fieldref: g', undefined, 'a', false],
    ['f|fieldref: g', 4, '4', true],
    ['f|fieldref: g', ['a', 'b'], ['c', 'b'], true],
    ['f|fieldref|contains: g', 'abc', 'B', true],
    ['f|fieldref|startswith: g', 'abc', 'ab', true],
    ['f|fieldref|startswith: g', 'abc', 'bc', false],
    ['f|fieldref|endswith: g', 'abc', 'bc', true],
    ['f|fieldref|neq: g', 'a', undefined, true],
    ['f|fieldref|neq: g', 'a', 'A', false],
  ];

  it.each(REFERENCES)('%s of %o and %o', (item, f, g, expected) => {
    const rule = parseRule(`  s:\n    ${item}\n  condition: s`);
    const fields = { ...(f === undefined ? {} : { f }), ...(g === undefined ? {} : { g }) };
    expect(matches(rule, eventOf(fields))).toBe(expected);
  });
});

describe('keywords', () => {
  const KEYWORDS: readonly (readonly [string, boolean])[] = [
    ['[mimikatz]', true],
    ['[nothing, MIMI*Z]', true],
    ['[nothing]', false],
    ["{'|all': [mimikatz, second]}", true],
    ["{'|all': [mimikatz, nothing]}", false],
    ["['4104']", true],
    ['[EventID]', false],
  ];

  it.each(KEYWORDS)('%s', (keywords, expected) => {
    const event = eventOf({
      EventID: 4104,
      a: 'run mimikatz.exe',
      b: ['first', 'the second'],
      c: null,
    });
    expect(matches(parseRule(`  s: ${keywords}\n  condition: s`), event)).toBe(expected);
  });
});

describe('conditions', () => {
  const CONDITIONS: readonly (readonly [string, boolean])[] = [
    ['yes_1 or no_1 and not yes_2', true],
    ['(yes_1 or no_1) and not yes_2', false],
    ['1 of yes_* and not 1 of no_*', true],
    ['all of yes_*', true],
    ['all of them', false],
    ['1 of them', true],
    ['not all of no_*', true],
    ['1 of _h*', true],
    ['not no_1 and not (no_2 or no_1)', true],
  ];

  it.each(CONDITIONS)('%s', (condition, expected) => {
    const selections =
      '  yes_1: {a: 1}\n  yes_2: [{a: 2}, {b: x}]\n  no_1: {a: 2}\n  no_2: {a: 1, c: 1}\n  _hidden: {a: 1}';
    const rule = parseRule(`${selections}\n  condition: ${condition}`);
    expect(matches(rule, eventOf({ a: 1, b: 'x' }))).toBe(expected);
  });
});
