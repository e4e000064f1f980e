/** What values become under each modifier. Cases 5–20 and 26 of the conformance list. */
import { WILDCARD } from '@unmask/sigma';
import type { TextPattern, ValueTest } from '@unmask/sigma';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemCodes, parseItem, parseTests } from './helpers.ts';

const { many, one, dash } = WILDCARD;

function text(...pattern: TextPattern): ValueTest {
  return { kind: 'text', pattern, cased: false };
}

function casedTexts(...texts: string[]): ValueTest {
  return {
    kind: 'group',
    tests: texts.map((literal) => ({ kind: 'text', pattern: [literal], cased: true })),
  };
}

function regex(source: string, flags: Partial<Record<string, boolean>> = {}): ValueTest {
  const none = { ignoreCase: false, multiline: false, dotAll: false };
  return { kind: 'regex', source, flags: { ...none, ...flags } };
}

describe('values', () => {
  it.each<[string, string, ValueTest[]]>([
    ['f', 'x', [text('x')]],
    ['f', '4688', [{ kind: 'number', value: 4688, source: '4688' }]],
    ['f', '"4688"', [text('4688')]],
    ['f', '-1.5', [{ kind: 'number', value: -1.5, source: '-1.5' }]],
    ['f', '00050429', [text('00050429')]],
    ['f', '9007199254740993', [text('9007199254740993')]],
    ['f', 'true', [{ kind: 'boolean', value: true }]],
    ['f', '"true"', [text('true')]],
    ['f', 'null', [{ kind: 'null' }]],
    ['f', '', [{ kind: 'null' }]],
    ['f', '[]', [{ kind: 'null' }]],
    ['f', '""', [text()]],
    ['f', '2019-10-23', [text('2019-10-23')]],
    ['f', '!!str 12', [text('12')]],
    ['f', "'%tmp%'", [text('%tmp%')]],
  ])('%s: %s', (key, value, tests) => {
    expect(parseTests(key, value)).toEqual(tests);
  });
});

describe('contains, startswith, endswith', () => {
  it.each(['foobar', "'*foobar'", "'foobar*'", "'*foobar*'"])('adds no second * to %s', (value) => {
    expect(parseTests('f|contains', value)).toEqual([text(many, 'foobar', many)]);
  });

  it.each<[string, string, TextPattern]>([
    ['contains', String.raw`'foo\\'`, [many, 'foo\\', many]],
    ['startswith', String.raw`'foo\\'`, ['foo\\', many]],
    ['startswith', String.raw`'foo\'`, ['foo\\', many]],
    ['endswith', String.raw`'\cmd.exe'`, [many, String.raw`\cmd.exe`]],
  ])('%s: %s', (modifier, value, pattern) => {
    expect(parseTests(`f|${modifier}`, value)).toEqual([text(...pattern)]);
  });

  it('leaves anchors of a regular expression alone', () => {
    for (const source of ['^foo', 'foo$', '.*foo', 'foo.*']) {
      expect(parseTests('f|re|contains', `'${source}'`)).toEqual([regex(source)]);
    }
    expect(parseTests('f|re|startswith', "'a|b'")).toEqual([regex('^(?:a|b)')]);
    expect(parseTests('f|re|endswith', "'a|b'")).toEqual([regex('(?:a|b)$')]);
  });
});

describe('re', () => {
  it('takes the value as it is written', () => {
    expect(parseTests('f|re', String.raw`'foo\\bar\*'`)).toEqual([regex(String.raw`foo\\bar\*`)]);
  });

  it('has flags', () => {
    const all = { ignoreCase: true, multiline: true, dotAll: true };
    expect(parseTests('f|re|i|m|s', 'a')).toEqual([regex('a', all)]);
    expect(parseTests('f|re|ignorecase|multiline|dotall', 'a')).toEqual([regex('a', all)]);
    expect(parseTests('f|re', "'(?is)a'")).toEqual([regex('a', { ...all, multiline: false })]);
  });

  it('takes what only RE2 understands, and nothing that no engine does', () => {
    expect(itemCodes('f|re', "'(?P<name>a)'")).toEqual([]);
    expect(itemCodes('f|re', "'(?>a)'")).toEqual(['SG016']);
    expect(itemCodes('f|re', `'${'a'.repeat(8_193)}'`)).toEqual(['SG002']);
  });
});

describe('encodings', () => {
  it('base64 is compared with letter case', () => {
    expect(parseTests('f|base64', 'foobar')).toEqual([
      { kind: 'text', pattern: ['Zm9vYmFy'], cased: true },
    ]);
  });

  it('base64offset gives the three alignments', () => {
    const tests = [casedTexts('Zm9vYmFy', 'Zvb2Jhc', 'mb29iYX')];
    expect(parseTests('f|base64offset', 'foobar')).toEqual(tests);
  });

  it('base64offset is found wherever the text stands, whatever is around it', () => {
    const bytes = fc.uint8Array({ maxLength: 7 });
    const word = fc.string({ unit: 'grapheme', minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(bytes, word, bytes, (before, middle, after) => {
        fc.pre(!/[*?\\\p{C}\p{Z}'"]/u.test(middle));
        const [test] = parseTests('f|base64offset|contains', JSON.stringify(middle));
        const whole = Buffer.concat([before, Buffer.from(middle), after]).toString('base64');
        const members = test!.kind === 'group' ? test.tests : [];
        const literals = members.map((member) => (member.kind === 'text' ? member.pattern[1] : ''));
        expect(literals).toHaveLength(3);
        expect(whole).toContain(literals[before.length % 3]);
      }),
      { numRuns: 500, seed: 2 },
    );
  });

  it.each<[string, string]>([
    ['wide', 'f\0o\0'],
    ['utf16le', 'f\0o\0'],
    ['utf16be', '\0f\0o'],
    ['utf16', '\u00ff\u00fef\0o\0'],
  ])('%s', (modifier, bytes) => {
    expect(parseTests(`f|${modifier}`, 'fo')).toEqual([text(bytes)]);
    const [test] = parseTests(`f|${modifier}|base64`, 'fo');
    const encoded = Buffer.from(bytes, 'latin1').toString('base64');
    expect(test).toEqual({ kind: 'text', pattern: [encoded], cased: true });
  });

  it('wide keeps wildcards, and a character of any script', () => {
    expect(parseTests('f|wide', "'*a?'")).toEqual([text(many, 'a\0', one, one)]);
    expect(parseTests('f|wide', "'ж'")).toEqual([text('\u0036\u0004')]);
  });
});

describe('windash', () => {
  it('opens the dashes that begin options', () => {
    const pattern = [dash, 'param-1 ', dash, 'param2'];
    expect(parseTests('f|windash', "'-param-1 -param2'")).toEqual([text(...pattern)]);
    expect(parseTests('f|windash|contains', "' /c '")).toEqual([text(many, ' ', dash, 'c ', many)]);
  });

  it('is spelled out where bytes are needed', () => {
    const [test] = parseTests('f|windash|base64', "'-a -b'");
    expect(test).toMatchObject({ kind: 'group', tests: { length: 25 } });
  });
});

describe('other tests', () => {
  it.each<[string, string, ValueTest]>([
    ['f|gte', '10', { kind: 'compare', operator: 'gte', value: 10 }],
    ['f|lt', '-0.5', { kind: 'compare', operator: 'lt', value: -0.5 }],
    ['f|hour', '23', { kind: 'timePart', part: 'hour', value: 23 }],
    ['f|week', '53', { kind: 'timePart', part: 'week', value: 53 }],
    ['f|exists', 'false', { kind: 'exists', value: false }],
    ['f|cased', 'Ab', { kind: 'text', pattern: ['Ab'], cased: true }],
    ['f|fieldref', 'g', { kind: 'fieldref', field: 'g', how: 'equals', cased: false }],
    ['f|fieldref|endswith', 'g', { kind: 'fieldref', field: 'g', how: 'endswith', cased: false }],
    ['f|cidr', '192.168.1.0/24', { kind: 'cidr', address: [192, 168, 1, 0], prefix: 24 }],
    ['f|cidr', '10.0.0.1', { kind: 'cidr', address: [10, 0, 0, 1], prefix: 32 }],
    [
      'f|cidr',
      '"fe80::/10"',
      { kind: 'cidr', address: [0xfe, 0x80, ...Array.from({ length: 14 }, () => 0)], prefix: 10 },
    ],
  ])('%s: %s', (key, value, test) => {
    expect(parseTests(key, value)).toEqual([test]);
  });

  it('marks the whole item', () => {
    expect(parseItem('f|contains|all', '[a, b]')).toMatchObject({ all: true, negated: false });
    expect(parseItem('f|neq', '[a, b]')).toMatchObject({ all: false, negated: true });
    expect(parseItem("'|all'", '[a, b]')).toMatchObject({
      field: null,
      all: true,
      tests: [text(many, 'a', many), text(many, 'b', many)],
    });
  });
});

describe('expand', () => {
  const options = { placeholders: { 'a.b': ['1', '2'], c: ['x*', 'y'] } };

  it('multiplies the values of several placeholders, in order', () => {
    const [test] = parseTests('f|expand', String.raw`'%a.b%\%%c%'`, options);
    expect(test).toEqual({
      kind: 'group',
      tests: [text('1%x', many), text('1%y'), text('2%x', many), text('2%y')],
    });
  });

  it('quotes values inside a regular expression', () => {
    const [test] = parseTests('f|re|expand', "'^%v%$'", { placeholders: { v: ['a.b*'] } });
    expect(test).toEqual(regex(String.raw`^a\.b.*$`));
  });

  it('has no values that nobody gave', () => {
    for (const name of ['constructor', 'toString', '__proto__']) {
      expect(itemCodes('f|expand', `'%${name}%'`)).toEqual(['SG015']);
    }
  });
});

describe('wrong uses', () => {
  it.each<[string, string, string]>([
    ['f|contains|re', 'a', 'SG011'],
    ['f|contains|cidr', '10.0.0.0/8', 'SG011'],
    ['f|exists|contains', 'true', 'SG011'],
    ['f|exists', '"yes"', 'SG010'],
    ["'|exists'", 'true', 'SG021'],
    ['f|base64', "'a*'", 'SG013'],
    ['f|base64offset', "'a*'", 'SG013'],
    ['f|re|base64offset', 'a', 'SG010'],
    ['f|base64offset', 'a', 'SG014'],
    ['f|gte', '"5"', 'SG010'],
    ['f|hour', '24', 'SG014'],
    ['f|minute', '1.5', 'SG014'],
    ['f|fieldref', "'a*'", 'SG013'],
    ['f|cidr', '192.168.1.1/24', 'SG014'],
    ['f|cidr', '192.168.1.0/33', 'SG014'],
    ['f|cidr', '192.168.01.0/24', 'SG014'],
    ['f|cidr', '"1::2::3/64"', 'SG014'],
    ['f|i', 'a', 'SG010'],
    ['f|Contains', 'a', 'SG012'],
    ['f|', 'a', 'SG012'],
    ['f|contains', '12', 'SG010'],
    ['f|contains', '[]', 'SG023'],
    ['f', '[[a]]', 'SG023'],
    ['f', '{a: b}', 'SG023'],
  ])('%s: %s is %s', (key, value, code) => {
    expect(itemCodes(key, value)).toEqual([code]);
  });
});
