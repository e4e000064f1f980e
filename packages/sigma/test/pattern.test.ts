import * as fc from 'fast-check';
import { printPattern, WILDCARD } from '@unmask/sigma';
import type { TextPattern } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { parsePattern } from '../src/pattern.ts';

const { many, one } = WILDCARD;

describe('patterns', () => {
  it.each<[string, TextPattern]>([
    ['wild*cards?contained', ['wild', many, 'cards', one, 'contained']],
    [String.raw`escaped\*\?\\*?`, ['escaped*?\\', many, one]],
    [String.raw`a\nonspecial`, ['a\\nonspecial']],
    ['finalescape\\', ['finalescape\\']],
    [String.raw`\\*`, ['\\', many]],
    [String.raw`\\\*`, ['\\*']],
    [String.raw`\\`, ['\\']],
    [String.raw`\\\\`, ['\\\\']],
    [String.raw`\\\x`, ['\\\\x']],
    ['a\\\\\\', ['a\\\\']],
    ['a**b', ['a', many, 'b']],
    ['', []],
  ])('%s', (source, pattern) => {
    expect(parsePattern(source)).toEqual(pattern);
  });

  it('are read back from what they print as', () => {
    const source = fc.string({ unit: fc.constantFrom('\\', '*', '?', 'a', '%', '-', 'ß') });
    fc.assert(
      fc.property(source, (text) => {
        const pattern = parsePattern(text);
        expect(parsePattern(printPattern(pattern))).toEqual(pattern);
      }),
      { numRuns: 5_000, seed: 1 },
    );
  });
});
