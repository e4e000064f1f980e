import { describe, expect, it } from 'vitest';
import { rhythmOf } from '../../../src/campaign/beaconing/rhythm.ts';
import { ritaScores } from '../../../src/campaign/beaconing/rita.ts';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;
/** Monday 2013-10-07, 00:00 UTC. */
const MONDAY = Date.UTC(2013, 9, 7) / 1000;

/** Calls every 15 minutes while a browser runs, 08:00 to 12:00 and 14:00 to 17:30 on workdays, with a jitter in seconds. */
function officeHours(days: number, jitter: (i: number) => number = () => 0): number[] {
  const times: number[] = [];
  for (let day = 0; day < days; day++) {
    if (day % 7 >= 5) continue;
    for (const [from, to] of [
      [8, 12],
      [14, 17.5],
    ]) {
      for (let at = from! * HOUR; at < to! * HOUR; at += 15 * MINUTE)
        times.push(MONDAY + day * DAY + at + jitter(times.length));
    }
  }
  return times;
}

describe('rhythm', () => {
  it('finds what calls only while a browser runs, which a window of one day does not', () => {
    const times = officeHours(28, (i) => (i * 37) % 60);
    const rhythm = rhythmOf(times)!;
    expect(rhythm).toMatchObject({ kind: 'sessions', sessions: 40, days: 20 });
    expect(rhythm.period).toBeGreaterThan(14 * MINUTE);
    expect(rhythm.period).toBeLessThan(16 * MINUTE);
    expect(rhythm.jitter).toBeLessThan(0.1);
    expect(rhythm.hours).toEqual({ ofWeek: 40, from: 8, length: 10, restShare: 0 });
    const today = times.filter((time) => time < MONDAY + DAY);
    const scores = ritaScores({ times: today, sizes: null }, { start: MONDAY, end: MONDAY + DAY })!;
    expect(scores.hist).toBe(0);
    expect(scores.score).toBeLessThan(0.7);
  });

  it('finds what calls once in some days', () => {
    const times = Array.from({ length: 12 }, (_, i) => MONDAY + i * 3 * DAY + (i % 3) * 60).flatMap(
      (at) => [at, at + 2, at + 5],
    );
    expect(rhythmOf(times)).toMatchObject({ kind: 'days', sessions: 12, days: 12 });
    expect(rhythmOf(times)!.period / DAY).toBeCloseTo(3, 2);
  });

  it('has none for an even caller that never rests, which a window of one day shows', () => {
    expect(rhythmOf(Array.from({ length: 2_000 }, (_, i) => MONDAY + i * 900))).toBeNull();
  });

  it('finds a person’s visits uneven', () => {
    let seed = 7;
    const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
    const times: number[] = [];
    for (let day = 0; day < 20; day++) {
      let at = MONDAY + day * DAY + 8 * HOUR;
      while (at < MONDAY + day * DAY + 17 * HOUR) {
        times.push(Math.floor(at));
        at += -Math.log(1 - random()) * 12 * MINUTE;
      }
    }
    const rhythm = rhythmOf(times)!;
    expect(rhythm.kind).toBe('sessions');
    expect(rhythm.jitter).toBeGreaterThan(0.5);
  });

  it.for([0, 1, 5])('says nothing of %i calls', (count) => {
    expect(rhythmOf(Array.from({ length: count }, (_, i) => MONDAY + i * DAY))).toBeNull();
  });
});
