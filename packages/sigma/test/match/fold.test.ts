import { describe, expect, it } from 'vitest';
import { fold } from '../../src/match/fold.ts';

const LAST = 0x10_ffff;
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Whether a regular expression takes two characters for the same. */
function equal(one: string, other: string): boolean {
  return new RegExp(`^\\u{${one.codePointAt(0)!.toString(16)}}$`, 'iu').test(other);
}

function otherCases(character: string): string[] {
  return [character.toUpperCase(), character.toLowerCase()].filter((other) => other !== character);
}

describe('folding', () => {
  it('is what regular expressions do without regard to case, for every character', () => {
    const groups = new Map<string, string[]>();
    for (let code = 0; code <= LAST; code++) {
      if (isSurrogate(code)) continue;
      const character = String.fromCodePoint(code);
      const folded = fold(character);
      if (folded.length !== character.length) throw new Error(`${code} changes its length`);
      const group = groups.get(folded);
      if (group === undefined) groups.set(folded, [character]);
      else group.push(character);
    }
    const several = [...groups].filter(([, group]) => group.length > 1);
    expect(several.length).toBeGreaterThan(1_300);
    expect(several.filter(([folded, group]) => !group.every((c) => equal(folded, c)))).toEqual([]);
    const apart = [...groups.values()].filter((group) => group.length === 1).flat();
    expect(apart.filter((c) => otherCases(c).some((other) => equal(c, other)))).toEqual([]);
  });

  it('is the same again when folded already, and goes by characters', () => {
    const text = 'C:\\Wİndows\\ẞtraße\\\u{10400}K\u212a.EXE';
    expect(fold(fold(text))).toBe(fold(text));
    expect(fold(text)).toBe(Array.from(text, fold).join(''));
  });
});
