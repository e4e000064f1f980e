/** Taken down, shut down, or both called for a while: what implants that a server and a sinkhole know tell of it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  explainSilences,
  type PackingUp,
  type ServerCalls,
} from '../../../src/campaign/beaconing/explain-silence.ts';
import { handoverOf, type SharedImplant } from '../../../src/campaign/beaconing/handover.ts';

const DAY_US = 86_400_000_000;
const START = Date.parse('2013-06-01') / 86_400_000;
/** The server's last day with a call. */
const LAST = START + 200;
const NOBODY: PackingUp = { uninstalls: [], wiping: [], emptied: new Map() };

/** A server that four victims a day called until the last day, whose evidence goes on. */
function server(
  implants: readonly SharedImplant[],
  more: Partial<ServerCalls> = {},
): readonly [ServerCalls] {
  return [
    {
      server: 'host:s',
      start: START,
      victims: Array.from({ length: LAST - START + 1 }, () => 4),
      victimCount: 40,
      collectedUntil: LAST + 60,
      othersUntil: LAST + 60,
      handover: handoverOf(implants),
      refused: null,
      ...more,
    },
  ];
}

/** Implants by the day of their last call here, relative to the server's last, and of their first in the sinkhole. */
function implants(...days: readonly (readonly [here: number, there: number])[]): SharedImplant[] {
  return days.map(([here, there]) => ({
    lastHere: (LAST + here) * DAY_US,
    lastElsewhere: null,
    firstThere: (LAST + there) * DAY_US,
    lastThere: (LAST + 50) * DAY_US,
  }));
}

function whyOf(servers: readonly [ServerCalls], packing = NOBODY) {
  const { explanation, considered } = explainSilences(servers, packing)[0]!;
  return [explanation, considered[2]!.why];
}

describe('implants that a server and a sinkhole know', () => {
  it('moved, where they never came back', () => {
    expect(handoverOf(implants([-300, 1], [-1, 1], [0, 0], [0, -1], [0, -9]))).toEqual({
      shared: 5,
      moved: 4,
      atOnce: 3,
      active: 4,
      between: [0, 2, 301],
      begins: LAST - 9,
      until: LAST + 50,
    });
  });

  it('did not move from here, where another server had them in between', () => {
    const [one] = implants([-20, 2]);
    const away = { ...one!, lastElsewhere: LAST * DAY_US };
    expect(handoverOf([away])).toMatchObject({ shared: 1, moved: 0, between: null });
  });

  it('are never more moved than known, nor more at once than moved or active', () => {
    const day = fc.integer({ min: -400, max: 60 });
    fc.assert(
      fc.property(fc.array(fc.tuple(day, day), { minLength: 1, maxLength: 20 }), (days) => {
        const { shared, moved, atOnce, active } = handoverOf(implants(...days))!;
        expect(shared).toBe(days.length);
        expect(moved).toBeLessThanOrEqual(shared);
        expect(atOnce).toBeLessThanOrEqual(Math.min(moved, active));
      }),
    );
  });
});

describe('a server and a sinkhole', () => {
  const five = implants([0, 1], [0, 1], [-1, 1], [0, 2], [-2, 1]);

  it('is taken down, where those who called it leave it for the sinkhole', () => {
    expect(whyOf(server(five))).toEqual([
      'takedown',
      'a sinkhole was called by 5 of its victims from 2013-12-19 on, and 5 of the 5 that were active then left the server for it',
    ]);
  });

  it('is not taken down, where they call both', () => {
    const both = implants([0, -10], [0, -10], [0, -10], [-90, -10], [-80, -10]);
    expect(whyOf(server(both))).toEqual([
      null,
      'a sinkhole was called by 5 of its victims from 2013-12-08 on, and only 0 of the 3 that were active then left the server for it',
    ]);
  });

  it('is not taken down, where it was silent before, longer than chance allows', () => {
    const later = implants([0, 20], [0, 20], [0, 21], [-3, 20]);
    expect(whyOf(server(later))).toEqual([
      null,
      'a sinkhole was called by 4 of its victims from 2014-01-07 on, when the server had been silent for 20 days, which has a chance of 1 in 201',
    ]);
  });

  it('is not taken down, where it was called for weeks after', () => {
    const early = implants([-40, -40], [-41, -40], [-40, -39], [-40, -40]);
    const [explanation, why] = whyOf(server(early));
    expect(explanation).toBeNull();
    expect(why).toContain('the server was called for 40 days more');
  });

  it('is shut down by its operators, where they closed it before', () => {
    const emptied = new Map([['host:s', LAST - 1]]);
    const wiped = { ...NOBODY, wiping: [LAST - 1], emptied };
    expect(whyOf(server(five), wiped)).toEqual([
      'operator-shutdown',
      'a sinkhole was called by 5 of its victims from 2013-12-19 on, when its pages had been closed since 2013-12-17',
    ]);
    const refused = { from: LAST - 3, calls: 40, victims: 12 };
    const told = explainSilences(server(five, { refused }), NOBODY)[0]!;
    expect(told.explanation).toBe('operator-shutdown');
    expect(told.considered[3]!.why).toBe(
      'none of the 40 calls of 12 victims from 2013-12-15 on was answered as before',
    );
  });

  it('has no cleaned victims, where some called the sinkhole afterwards', () => {
    const two = server(implants([0, 5], [0, 5]), { victimCount: 2 });
    expect(explainSilences(two, NOBODY)[0]!.considered[1]).toEqual({
      explanation: 'victims-cleaned',
      kept: false,
      why: 'some of them called a sinkhole afterwards, so that their implants were still there',
    });
  });

  it('says nothing before the end of the collection was asked', () => {
    const cut = server(five, { collectedUntil: LAST + 1, othersUntil: LAST + 1 });
    expect(whyOf(cut)[0]).toBe('end-of-collection');
  });
});
