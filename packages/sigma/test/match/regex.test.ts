import * as fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, it } from 'vitest';
import type { RegexFlags } from '@unmask/sigma';
import { sharedData } from '../../../../tools/shared-data.ts';
import { fold } from '../../src/match/fold.ts';
import { compileRegex, type RegexTest } from '../../src/match/regex.ts';
import { literalIn } from '../../src/match/regex-literal.ts';
import { nativeRegex } from '../../src/match/regex-native.ts';
import { publicRules } from './events.ts';
import { cpuTime } from '../../../../tools/cpu-time.ts';

const NO_FLAGS: RegexFlags = { ignoreCase: false, multiline: false, dotAll: false };

/** RE2 itself, which the quicker ways must agree with. */
function re2(source: string, { ignoreCase, dotAll }: RegexFlags): RegexTest {
  const flags = (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0) | (dotAll ? RE2JS.DOTALL : 0);
  const compiled = RE2JS.compile(source, flags);
  return (text) => compiled.matcher(text).find();
}

const ATOMS: readonly string[] = [
  'a',
  'k',
  'S',
  '-',
  '.',
  '|',
  '(b)',
  '(a|k)',
  '(?:[a-k])',
  '[a-c]',
  '[^a]',
  '[0-9_]',
  String.raw`\.`,
  String.raw`\d`,
  String.raw`\s`,
  String.raw`\w`,
  String.raw`[^\\]`,
  String.raw`[\]x-]`,
];
const CHARACTERS: readonly string[] = Array.from(
  'aabckKsS-._09 ]x$\\\n\r\u2028\u00a0\u017f\u212a\u{1f600}',
);

const atom = fc.constantFrom(...ATOMS);
const repetition = fc.constantFrom(
  '',
  '',
  '',
  '?',
  '*',
  '+',
  '{2}',
  '{0,2}',
  '{1,}',
  '+?',
  '{2,1}',
);
const piece = fc.tuple(atom, repetition).map((parts) => parts.join(''));
const source = fc
  .tuple(
    fc.constantFrom('', '^'),
    fc.array(piece, { maxLength: 5 }),
    fc.constantFrom('', '$', String.raw`\$`),
  )
  .map(([start, pieces, end]) => `${start}${pieces.join('')}${end}`);
const text = fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 12 });
const flags = fc.record({
  ignoreCase: fc.boolean(),
  multiline: fc.constant(false),
  dotAll: fc.boolean(),
});

describe('regular expressions', () => {
  it('mean the same in both engines, and contain their literal', () => {
    let native = 0;
    fc.assert(
      fc.property(
        source,
        flags,
        fc.array(text, { minLength: 1, maxLength: 8 }),
        (regex, how, texts) => {
          const quick = compileRegex(regex, how);
          if (typeof quick === 'string') return;
          if (nativeRegex(regex, how) !== null) native++;
          const slow = re2(regex, how);
          const literal = fold(literalIn(regex));
          for (const each of texts) {
            expect(quick(each)).toBe(slow(each));
            if (slow(each)) expect(fold(each)).toContain(literal);
          }
        },
      ),
      { numRuns: 6_000, seed: 3 },
    );
    expect(native).toBeGreaterThan(1_000);
  });

  const LITERALS: readonly (readonly [string, string])[] = [
    ['foo', 'foo'],
    [String.raw`foo\.bar.+x`, 'foo.bar'],
    ['ab?cd', 'cd'],
    ['(?:abc)+de', 'de'],
    ['abc|def', ''],
    [String.raw`ab\|cde`, 'ab|cde'],
    ['[abc|]{3}xy', 'xy'],
    ['[]|]xyz', 'xyz'],
    [String.raw`\x41\x{42}cd`, 'cd'],
    [String.raw`\pLabc`, 'abc'],
    [String.raw`\Qa|b\E`, ''],
    [String.raw`\141bc`, ''],
    [String.raw`(a(b|c)\)d)ef`, 'ef'],
    ['\u{1f600}?ab', 'ab'],
    ['a{2}bc{x}', 'bc'],
  ];

  it.each(LITERALS)('%s contains %o', (regex, literal) => {
    expect(literalIn(regex)).toBe(literal);
  });

  const UNKNOWN = ['(?=a)b', '(?<!a)b', String.raw`(a)\1`, '(', 'a{2,1}'];

  it.each(UNKNOWN)('%s does not run', (regex) => {
    expect(compileRegex(regex, NO_FLAGS)).toEqual(expect.any(String));
  });

  /** Each takes a backtracking engine longer than anyone would wait. */
  const HOSTILE: readonly (readonly [string, string])[] = [
    ['(a+)+$', `${'a'.repeat(5_000)}b`],
    ['(a|aa)+$', `${'a'.repeat(5_000)}b`],
    ['(.*a){12}$', `${'a'.repeat(2_000)}b`],
    [String.raw`\s+x`, ' '.repeat(20_000)],
    ['a*a*a*a*a*b', 'a'.repeat(5_000)],
    ['[ab]{0,20}[bc]{0,20}[ac]{0,20}x', 'abc'.repeat(3_000)],
    ['.{1000,}', 'a\n'.repeat(20_000)],
  ];

  it.each(HOSTILE)('%s finishes', (regex, hostile) => {
    const compiled = compileRegex(regex, NO_FLAGS) as RegexTest;
    const start = cpuTime();
    expect(compiled(hostile)).toBe(false);
    expect(cpuTime() - start).toBeLessThan(5_000);
  });

  it.skipIf(sharedData('sigma') === null)(
    'of the public rules all run, about half of them natively',
    () => {
      const sources: [string, RegexFlags][] = [];
      JSON.stringify(
        publicRules(),
        (_, value: { kind?: string; source: string; flags: RegexFlags }) => {
          if (value !== null && value.kind === 'regex') sources.push([value.source, value.flags]);
          return value;
        },
      );
      const natively = sources.filter((each) => nativeRegex(...each) !== null);
      expect(sources.map((each) => typeof compileRegex(...each))).toEqual(
        sources.map(() => 'function'),
      );
      expect([sources.length, natively.length]).toEqual([217, 102]);
    },
  );
});
