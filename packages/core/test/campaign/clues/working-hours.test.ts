import { expect, it } from 'vitest';
import { workingHours } from '../../../src/campaign/clues/working-hours.ts';
import { buildSamples } from '../../../src/campaign/clues/build-samples.ts';
import { Random } from '../../../../../fixtures/scenario/random.ts';

const HOUR_US = 3_600_000_000;
const DAY_US = 24 * HOUR_US;
/** A Monday. */
const MONDAY = Date.parse('2013-01-07T00:00:00Z') * 1_000;

/** A login on each working day at some time of the working day. */
function logins(days: number, offset: number, start: number, seed: number): number[] {
  const random = new Random(String(seed));
  return Array.from({ length: days }, (_, day) => {
    const date = MONDAY + (Math.floor(day / 5) * 7 + (day % 5)) * DAY_US;
    return date + (start - offset) * HOUR_US + random.integer(0, 9 * 3600 - 1) * 1_000_000;
  });
}

it('names a range of zones that holds the true one, and weekends apart', () => {
  for (const [offset, start] of [
    [0, 8],
    [-5, 10],
    [8, 7],
    [3, 9],
  ] as const) {
    for (const seed of [1, 2, 3, 4, 5]) {
      const told = workingHours(logins(120, offset, start, seed));
      expect(told.reason).toBeNull();
      const [from, to] = told.range!;
      expect(from).toBeLessThanOrEqual(offset);
      expect(to).toBeGreaterThanOrEqual(offset);
      expect(told.weekend).toBe(0);
    }
  }
});

it('claims nothing of few samples, and nothing of hours all around the clock', () => {
  expect(workingHours(logins(29, 0, 8, 1)).reason).toContain('fewer than 30');
  const same = Array.from({ length: 100 }, (_, i) => MONDAY + i * 60_000_000);
  expect(workingHours(same)).toMatchObject({ samples: 2, range: null });
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
    const random = new Random(String(seed));
    const any = Array.from({ length: 200 }, () => MONDAY + random.integer(0, 200 * 86_400) * 1e6);
    expect(workingHours(any)).toMatchObject({
      range: null,
      reason: 'no hours of the day stand out',
    });
  }
  expect(workingHours([]).range).toBeNull();
});

it('takes builds by family, forged stamps left out', () => {
  const claim = (subject: string, time: string, family: string) => ({
    subject,
    source: 'build' as const,
    first: Date.parse(time) * 1_000,
    last: Date.parse(time) * 1_000,
    family,
    signedFrom: null,
    profile: null,
    by: 'a report',
    findings: [],
  });
  const samples = buildSamples(
    [
      claim('main', '2004-08-04T07:54:15Z', 'A'),
      claim('one', '2011-03-23T08:04:43Z', 'A'),
      claim('two', '2011-03-23T08:05:43Z', 'A'),
      claim('three', '2012-03-23T08:05:43Z', 'B'),
    ],
    null,
  );
  expect(samples.map(({ what, times }) => [what, times.length])).toEqual([
    ['builds of A', 1],
    ['builds of B', 1],
  ]);
});
