import { describe, expect, it } from 'vitest';
import { padEnd, widthOf, wrap } from '../../src/terminal/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
  });

  it('breaks a word that is too long', () => {
    expect(wrap('a abcdefghij b', 4)).toEqual(['a', 'abcd', 'efgh', 'ij b']);
  });

  it('starts a long word where there is room', () => {
    expect(wrap('set 0123456789abcdefghijklmnop', 24)).toEqual([
      'set 0123456789abcdefghij',
      'klmnop',
    ]);
    expect(wrap('set it to 0123456789abcdefghijklmnop', 24)).toEqual([
      'set it to',
      '0123456789abcdefghijklmn',
      'op',
    ]);
  });

  it('measures in columns', () => {
    expect(wrap('你好你好', 4)).toEqual(['你好', '你好']);
    expect(wrap('\u001b[1mab cd\u001b[22m', 5)).toHaveLength(1);
  });

  it('keeps every character', () => {
    const text = 'C:\\Users\\ana\\AppData\\x.exe --flag 你好 😀😀😀';
    for (const width of [2, 5, 11, 80]) {
      const lines = wrap(text, width);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
  });
});

it('pads to columns', () => {
  expect(padEnd('你', 4)).toBe('你  ');
  expect(padEnd('abcde', 4)).toBe('abcde');
});
