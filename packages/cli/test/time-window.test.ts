import { describe, expect, it } from 'vitest';
import { isInWindow, parseFrom, parseLast, parseTo } from '../src/time-window.ts';

const at = (iso: string): number => Date.parse(iso) * 1000;

describe('--from and --to', () => {
  it.each([
    ['2013-10-28', '2013-10-28T00:00:00Z'],
    ['2013-10-28T17:20', '2013-10-28T17:20:00Z'],
    ['2013-10-28 17:20:14', '2013-10-28T17:20:14Z'],
    ['2013-10-28T17:20:14.101Z', '2013-10-28T17:20:14.101Z'],
    ['2013-10-28T17:20:14+02:00', '2013-10-28T15:20:14Z'],
    ['2012-02-29', '2012-02-29T00:00:00Z'],
  ])('reads %s', (text, iso) => {
    expect(parseFrom(text)).toBe(at(iso));
  });

  it('lets --to include the whole of a day', () => {
    expect(parseTo('2013-10-28')).toBe(at('2013-10-29T00:00:00Z'));
    expect(parseTo('2013-10-28T00:00')).toBe(at('2013-10-28T00:00:00Z'));
  });

  it.each(['', 'yesterday', '28.10.2013', '2013-02-30', '2013-13-01', '2013-10-28T25:00', '2013'])(
    'refuses %j',
    (text) => {
      expect(() => parseFrom(text)).toThrow(/UTC date/u);
      expect(() => parseTo(text)).toThrow(/UTC date/u);
    },
  );
});

describe('--last', () => {
  it.each([
    ['90m', 90 * 60],
    ['12h', 12 * 3600],
    ['30d', 30 * 86_400],
    ['2w', 14 * 86_400],
  ])('reads %s', (text, seconds) => {
    expect(parseLast(text)).toBe(seconds * 1e6);
  });

  it.each(['', '30', 'd', '30y', '-3d', '3 d'])('refuses %j', (text) => {
    expect(() => parseLast(text)).toThrow(/30d/u);
  });
});

it('is half-open', () => {
  const window = { from: 10, to: 20 };
  expect([9, 10, 19, 20].map((time) => isInWindow(time, window))).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(isInWindow(0, { from: null, to: null })).toBe(true);
});
