import { describe, expect, it } from 'vitest';
import { oneLine, safeJson, safeXml, shorten, visible } from '../../src/index.ts';

const ESCAPE = '\u001b[31m';
const OVERRIDE = '\u202e';

describe('visible', () => {
  it('shows what would steer a terminal', () => {
    expect(visible(`a${ESCAPE}b`)).toBe('a␛[31mb');
    expect(visible('a\r\nb\u007f\u0000')).toBe('a␍␊b␡␀');
    expect(visible('\u009b2J')).toBe(String.raw`\u{9b}2J`);
  });

  it('shows what would turn the reading direction or cannot be seen', () => {
    expect(visible(`invoice${OVERRIDE}fdp.exe`)).toBe(String.raw`invoice\u{202e}fdp.exe`);
    expect(visible('a\u200bb\ufeff\u2028\u{e0041}')).toBe(
      String.raw`a\u{200b}b\u{feff}\u{2028}\u{e0041}`,
    );
    expect(visible('\ud800x')).toBe(String.raw`\u{d800}x`);
  });

  it('leaves letters of every script alone', () => {
    const text = 'Ñandú Привет 你好 😀 C:\\Users\\ana';
    expect(visible(text)).toBe(text);
  });
});

describe('oneLine', () => {
  it('joins lines and shows the rest', () => {
    expect(oneLine(`  one\r\n\ttwo${ESCAPE} `)).toBe('one two␛[31m');
  });
});

describe('shorten', () => {
  it('cuts at the limit and says so', () => {
    expect(shorten('abcdef', 6)).toBe('abcdef');
    expect(shorten('abcdefg', 6)).toBe('abcde…');
  });

  it('does not split a surrogate pair', () => {
    expect(shorten('abc😀def', 5)).toBe('abc…');
  });
});

describe('safeJson', () => {
  it('reads back as the same value and holds no unsafe character', () => {
    const value = { text: `\u0000${ESCAPE}${OVERRIDE}\u009b\u2028\ud800\u{e0041}"\\` };
    const json = safeJson(value);
    expect(JSON.parse(json)).toEqual(value);
    expect(json).toBe(visible(json));
  });
});

describe('safeXml', () => {
  it('writes unsafe characters as references', () => {
    expect(safeXml(`<Data>a${OVERRIDE}\u0085\nb</Data>`)).toBe('<Data>a&#x202e;&#x85;\nb</Data>');
  });
});
