import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonCost, stretchesOf } from '../../../src/campaign/beaconing/change-points.ts';
import {
  explainSilences,
  type ServerCalls,
} from '../../../src/campaign/beaconing/explain-silence.ts';
import { silenceOf } from '../../../src/campaign/beaconing/silence.ts';

const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;
const START = dayOf('2013-06-01');
const END = dayOf('2014-01-16');
const NO_PACKING = { uninstalls: [], wiping: [], emptied: new Map<string, number>() };

/** Some 20 victims on workdays, 6 on others, until the last day. */
function campaign(from: number, last: number): number[] {
  return Array.from({ length: last - from + 1 }, (_, i) => {
    const weekend = [2, 3].includes((from + i) % 7);
    return (weekend ? 6 : 20) + ((i * 7) % 5);
  });
}

function server(name: string, last: number, more: Partial<ServerCalls> = {}): ServerCalls {
  return {
    server: name,
    start: START,
    victims: campaign(START, last),
    victimCount: 40,
    collectedUntil: dayOf('2014-03-31'),
    othersUntil: dayOf('2014-03-31'),
    handover: null,
    refused: null,
    ...more,
  };
}

describe('stretches of one rate', () => {
  it('are the best of all possible cuts', () => {
    const penaltyOf = (days: number): number => 2 * Math.log(days);
    const costOf = (counts: readonly number[], cuts: readonly number[]): number => {
      const edges = [0, ...cuts, counts.length];
      const parts = edges.slice(1).map((end, i) => {
        const part = counts.slice(edges[i], end);
        return poissonCost(
          part.reduce((sum, count) => sum + count, 0),
          part.length,
        );
      });
      return parts.reduce((sum, cost) => sum + cost, 0) + cuts.length * penaltyOf(counts.length);
    };
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(3), fc.integer({ min: 20, max: 40 })), {
          minLength: 2,
          maxLength: 9,
        }),
        fc.integer({ min: 1, max: 3 }),
        (counts, minimum) => {
          let best = Infinity;
          for (let mask = 0; mask < 2 ** (counts.length - 1); mask++) {
            const cuts = counts.slice(1).flatMap((_, i) => (mask & (2 ** i) ? [i + 1] : []));
            const edges = [0, ...cuts, counts.length];
            const isLong = edges.slice(1).every((end, i) => end - edges[i]! >= minimum);
            if (cuts.length === 0 || isLong) best = Math.min(best, costOf(counts, cuts));
          }
          const found = stretchesOf(counts, minimum).slice(1);
          const cost = costOf(
            counts,
            found.map(({ start }) => start),
          );
          expect(cost).toBeCloseTo(best, 9);
        },
      ),
      { seed: 11, numRuns: 300 },
    );
  });

  it('follow a campaign that grows and ends, and not its weekends', () => {
    const grown = [
      ...campaign(START, START + 99),
      ...campaign(START, START + 99).map((n) => 3 * n),
    ];
    const stretches = stretchesOf([...grown, ...Array.from({ length: 60 }, () => 0)]);
    expect(stretches).toHaveLength(3);
    // The change falls on a weekend, whose three days may go to either side.
    expect(Math.abs(stretches[1]!.start - 100)).toBeLessThanOrEqual(3);
    expect(stretches[2]!.start).toBe(200);
    expect(stretches[2]!.rate).toBe(0);
  });

  it('are one where nothing changes, and none without days', () => {
    expect(stretchesOf(campaign(START, END))).toHaveLength(1);
    expect(stretchesOf([])).toEqual([]);
    expect(stretchesOf([5])).toEqual([{ start: 0, end: 1, rate: 5 }]);
  });

  it('of 22 years take no more than a moment', () => {
    const counts = Array.from({ length: 9_000 }, (_, i) => (i > 5_000 ? 2 : 9));
    expect(stretchesOf(counts).map(({ start }) => start)).toEqual([808, 5_001]);
  });
});

describe('silence', () => {
  it('has the chance that a Poisson process gives, or that of the pauses that were seen', () => {
    const daily = Array.from({ length: 200 }, () => 1);
    const calls = { start: 0, victims: daily, collectedUntil: 199 + 10 };
    // No pause was longer than a day in 199: 1 in 200 is more than exp(-10).
    expect(silenceOf(calls)).toMatchObject({
      last: 199,
      days: 10,
      usualGap: 1,
      rate: 1,
      chance: 1 / 200,
    });
    const seldom = Array.from({ length: 200 }, (_, i) => (i % 20 === 0 ? 1 : 0));
    const quiet = silenceOf({ start: 0, victims: seldom, collectedUntil: 180 + 15 })!;
    expect(quiet.usualGap).toBe(20);
    expect(quiet.chance).toBe(1);
  });

  it('is none without a call, or where the evidence ends before the last', () => {
    expect(silenceOf({ start: 0, victims: [0, 0], collectedUntil: 9 })).toBeNull();
    expect(silenceOf({ start: 0, victims: [1], collectedUntil: -1 })).toBeNull();
    expect(silenceOf({ start: 0, victims: [1], collectedUntil: 9 })!.chance).toBe(1);
  });
});

describe('why servers fell silent', () => {
  const three = [END - 2, END, END + 3].map((last, i) => server(`s${i}`, last));
  const packing = {
    ...NO_PACKING,
    uninstalls: [dayOf('2013-10-28')],
    wiping: [dayOf('2014-01-14')],
  };

  it('the operators, where evidence goes on and the others are dropped', () => {
    const told = explainSilences(three, packing);
    expect(told.map(({ explanation }) => explanation)).toEqual([
      'operator-shutdown',
      'operator-shutdown',
      'operator-shutdown',
    ]);
    const { considered, silence } = told[1]!;
    expect(silence).toMatchObject({ last: END, days: 74 });
    expect(considered.map(({ kept }) => kept)).toEqual([false, false, false, true]);
    expect(considered[3]!.why).toBe(
      '3 servers fell silent within 31 days, orders to uninstall were given before, pages or logs were wiped',
    );
  });

  it('the end of the collection, where it ends with them', () => {
    const cut = [1, 2, 3].map((day) =>
      server(`s${day}`, END + day, { collectedUntil: END + 3, othersUntil: END + 3 }),
    );
    expect(explainSilences(cut, packing).map(({ explanation }) => explanation)).toEqual(
      cut.map(() => 'end-of-collection'),
    );
  });

  it('the end of the collection, where all else in the evidence ends with them, whatever is claimed', () => {
    const cut = three.map((each) => ({ ...each, othersUntil: END + 3 - 1 }));
    expect(explainSilences(cut, packing)[1]!.considered[0]).toEqual({
      explanation: 'end-of-collection',
      kept: true,
      why: 'everything else that this evidence tells ends at the same time',
    });
  });

  it('cleaned victims, where the evidence knows one or two', () => {
    const [one] = explainSilences([server('s', END, { victimCount: 1 })], packing);
    expect(one!.explanation).toBe('victims-cleaned');
  });

  it('nothing that can be told, of one server alone without a sign of packing up', () => {
    const [one] = explainSilences([server('s', END)], NO_PACKING);
    expect(one!.explanation).toBeNull();
    expect(one!.considered.every(({ kept }) => !kept)).toBe(true);
  });
});
