import { describe, expect, it } from 'vitest';
import { isoTime, microsecondsOf, shortTime } from '../../src/index.ts';

const TIME = 1_382_980_814_101_007;

describe('times', () => {
  it('has six digits of fraction', () => {
    expect(isoTime(TIME)).toBe('2013-10-28T17:20:14.101007Z');
  });

  it('reads back', () => {
    expect(microsecondsOf(isoTime(TIME))).toBe(TIME);
    expect(microsecondsOf(isoTime(-1))).toBe(-1);
  });

  it('copes with what a log can claim', () => {
    expect(isoTime(-11_644_473_600_000_000)).toBe('1601-01-01T00:00:00.000000Z');
    expect(isoTime(1.8e18)).toMatch(/^\+0590/u);
    expect(isoTime(Number.MAX_VALUE)).toMatch(/^\+275760-09-13/u);
  });

  it('is short for people', () => {
    expect(shortTime(isoTime(TIME))).toBe('2013-10-28 17:20:14');
  });
});
