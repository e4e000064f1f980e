import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ritaScores, type Window } from '../../../src/campaign/beaconing/rita.ts';
import { quartiles, sorted } from '../../../src/campaign/beaconing/statistics.ts';

const HOUR = 3_600;
const DAY: Window = { start: 0, end: 24 * HOUR };

/** Every `step` seconds from `from` to `to`. */
function every(step: number, from = 0, to = DAY.end): number[] {
  return Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);
}

describe('quartiles', () => {
  it.for([
    [
      [1, 2, 3, 4],
      [1.5, 2.5, 3.5],
    ],
    // The middle value belongs to neither half: 2 and 4 would be the quartiles that interpolate.
    [
      [1, 2, 3, 4, 5],
      [1.5, 3, 4.5],
    ],
    [
      [1, 9],
      [1, 5, 9],
    ],
  ])('of %s are %s', ([values, expected]) => {
    expect(quartiles(sorted(values!))).toEqual(expected);
  });
});

describe('scores', () => {
  it('are 1 for what calls evenly all day with the same size', () => {
    const times = every(300);
    const scores = ritaScores({ times, sizes: times.map(() => 500) }, DAY);
    expect(scores).toEqual({ ts: 1, ds: 1, hist: 1, dur: 1, score: 1 });
  });

  it('are those worked out by hand', () => {
    // Pauses 60, 60, 120, 600, 1200 s: quartiles 60, 120, 900; b = (60 + 900 - 240) / 840 = 0.857; MAD of 60, 60, 0, 480, 1080 = 60,
    // (120 - 60) / 120 = 0.5; ts = (0.143 + 0.5) / 2 = 0.321.
    // Sizes 100, 100, 100, 200, 300, 400: quartiles 100, 150, 300; b = (400 - 300) / 200 = 0.5; MAD of 50 50 50 50 150 250 = 50,
    // (150 - 50) / 150 = 0.667; ds = (0.5 + 0.667) / 2 = 0.583.
    const times = [0, 60, 120, 240, 840, 2040];
    const sizes = [100, 100, 100, 200, 300, 400];
    // All in the first hour: hist 0 (the deviation exceeds the mean) and dur 0 (one bin).
    expect(ritaScores({ times, sizes }, DAY)).toEqual({
      ts: 0.321,
      ds: 0.583,
      hist: 0,
      dur: 0,
      score: 0.226,
    });
  });

  it('give coverage for six hours, and the longest run of hours through the night', () => {
    const at = (hours: number[]): number[] => hours.map((hour) => hour * HOUR);
    const durOf = (hours: number[]): number =>
      ritaScores({ times: at(hours), sizes: null }, DAY)!.dur;
    expect(durOf([0, 1, 2, 3, 4])).toBe(0);
    expect(durOf([0, 1, 2, 3, 4, 5])).toBe(0.5);
    // (23 - 0) / 24 = 0.9583 up to 0.959; the run 21..2 is six of twelve.
    expect(durOf([0, 1, 2, 21, 22, 23])).toBe(0.959);
    expect(durOf([2, 4, 6, 8, 10, 14])).toBe(0.5);
  });

  it('know bars of two heights', () => {
    // Ten calls in each of 12 hours, two in the others: deviation 4 of a mean of 6; two classes hold all 24 bars, 24 / 23 capped.
    const times = Array.from({ length: 24 }, (_, hour) =>
      every(hour < 12 ? 360 : 1800, hour * HOUR, (hour + 1) * HOUR),
    ).flat();
    expect(ritaScores({ times, sizes: null }, DAY)!.hist).toBe(1);
    // Below eleven hours with a call only the deviation counts, and here it exceeds the mean.
    expect(ritaScores({ times: times.slice(20, 120), sizes: null }, DAY)!.hist).toBe(0);
  });

  it('count what is before the window to its first hour', () => {
    const window = { start: HOUR, end: 25 * HOUR };
    const times = [0, 2, 3, 4, 5, 6].map((hour) => hour * HOUR);
    // Six hours in a row, of which the first holds only what was before.
    expect(ritaScores({ times, sizes: null }, window)!.dur).toBe(0.5);
    expect(ritaScores({ times: times.slice(1), sizes: null }, window)!.dur).toBe(0);
  });

  it('ask for four times, three pauses and three sizes, and stop at a strobe', () => {
    expect(ritaScores({ times: [0, 60, 120], sizes: [1, 1, 1] }, DAY)).toBeNull();
    expect(ritaScores({ times: [0, 0, 0, 0, 60, 120], sizes: null }, DAY)).toBeNull();
    expect(ritaScores({ times: [0, 60, 120, 180], sizes: [1, 1] }, DAY)).toBeNull();
    expect(ritaScores({ times: [0, 60, 120, 180], sizes: [1, 1, 1, 1] }, DAY)).not.toBeNull();
    expect(ritaScores({ times: every(1), sizes: null }, DAY)).toBeNull();
  });

  it('keep RITA’s defaults where a median is below 1: sizes of nothing are half alike', () => {
    const times = every(600);
    expect(ritaScores({ times, sizes: times.map(() => 0) }, DAY)!.ds).toBe(0.5);
  });

  it('stay between 0 and 1, and do not change when all is moved in time', () => {
    const connection = fc.tuple(fc.nat(DAY.end - 1), fc.nat(1e9));
    fc.assert(
      fc.property(fc.array(connection, { maxLength: 200 }), fc.nat(1e9), (all, move) => {
        const inOrder = all.toSorted(([a], [b]) => a - b);
        const times = inOrder.map(([time]) => time);
        const sizes = inOrder.map(([, size]) => size);
        const scores = ritaScores({ times, sizes }, DAY);
        if (scores === null) return;
        for (const value of Object.values(scores)) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        const moved = { start: move, end: move + DAY.end };
        expect(ritaScores({ times: times.map((time) => time + move), sizes }, moved)).toEqual(
          scores,
        );
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
