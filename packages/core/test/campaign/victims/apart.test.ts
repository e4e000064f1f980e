import { describe, expect, it } from 'vitest';
import type { OtherRequests } from '../../../src/campaign/victims/apart.ts';
import type { BeaconLine } from '../../../src/campaign/victims/line.ts';
import { counted, line } from './lines.ts';

/** Days since 1970. */
const DAY = 16_000;
const MINUTE = 1 / 1_440;
/** Somebody who comes long before and after, so that the source goes on. */
const OTHERS = [0, 300].map((day) =>
  line(DAY - 100 + day, { implantId: 'victim', address: '192.0.2.1' }),
);

function amongOthers(lines: readonly BeaconLine[], others: readonly OtherRequests[] = []) {
  const [only] = counted([...OTHERS, ...lines], { others }).sources;
  return {
    ids: only!.ids - 1,
    apart: only!.apart.map(({ reason, ids, requests }) => [reason, ids, requests]),
    scanning: only!.scanningVictims,
  };
}

/** `count` ids from one address, one every minute, each of `requests` requests. */
function tries(count: number, idOf: (i: number) => string, said: Partial<BeaconLine> = {}) {
  return Array.from({ length: count }, (_, i) =>
    line(DAY + i * MINUTE, { implantId: idOf(i), address: '203.0.113.9', ...said }),
  );
}

const inOrder = (i: number): string => String(4_711_000_000_000_000 + i);
const spread = (i: number): string => String((i * 7_919_313_131_313_131) % 1e16).padStart(16, '7');

describe('visits that are no victim’s', () => {
  it('are those of a security organisation at the time of its range', () => {
    const visit = (day: number, id: string) =>
      line(day, { implantId: id, address: '150.70.12.3', finding: 'f-1' });
    const in2013 = 15_800;
    const in2020 = 18_500;
    expect(amongOthers([visit(in2013, 'a')]).apart).toEqual([['researcher', 1, 1]]);
    expect(amongOthers([visit(in2020, 'a')])).toMatchObject({ ids: 1, apart: [] });
  });

  it('are single ones from networks that the servers keep out', () => {
    const visit = (day: number) => line(day, { implantId: 'a', address: '198.51.100.7' });
    const keptOut = ['from 198.51.100.0/24', 'from all', 'from 0.0.0.0/0', 'from 192.0.2.1'];
    const once = counted([...OTHERS, visit(DAY)], { keptOut }).sources[0]!;
    expect(once.apart.map(({ reason, ids }) => [reason, ids])).toEqual([['kept-out', 1]]);
    expect(once.ids).toBe(1);
    const comesBack = counted([...OTHERS, visit(DAY), visit(DAY + 3)], { keptOut }).sources[0]!;
    expect(comesBack).toMatchObject({ ids: 2, apart: [] });
  });

  it('are requests that no implant makes, and all in sandboxes', () => {
    const odd = line(DAY, { fault: 'too short', address: '203.0.113.9', count: 3 });
    expect(amongOthers([odd])).toMatchObject({ ids: 0, apart: [['form', 0, 3]] });
    const counts = counted([line(DAY, { source: 'sandbox', implantId: 'a' })]);
    expect(counts.sources[0]).toMatchObject({ ids: 0, apart: [{ reason: 'sandbox', ids: 1 }] });
  });

  it('are walks through ids from one address', () => {
    expect(amongOthers(tries(8, inOrder))).toMatchObject({ ids: 0, apart: [['walk', 8, 8]] });
    expect(amongOthers(tries(20, spread))).toMatchObject({ ids: 0, apart: [['walk', 20, 20]] });
  });

  it('are no machines of one institution', () => {
    expect(amongOthers(tries(7, inOrder)).ids).toBe(7);
    expect(amongOthers(tries(19, spread)).ids).toBe(19);
    expect(amongOthers(tries(46, spread, { count: 3 })).ids).toBe(46);
    const back = [
      ...tries(46, spread),
      ...tries(46, spread).map((each) => ({ ...each, day: DAY + 9, last: each.last + 8e11 })),
    ];
    expect(amongOthers(back)).toMatchObject({ ids: 46, apart: [] });
  });

  it('are walks after all implants fell silent, where the log goes on', () => {
    const end = (DAY + 9) * 86_400_000_000;
    const coverage = new Map([['e1', { first: 0, last: end }]]);
    const [only] = counted(tries(40, spread), { coverage }).sources;
    expect(only).toMatchObject({ ids: 0 });
  });

  it('are walks where twenty count on in their order, though the log ends then', () => {
    const apartOf = (lines: readonly BeaconLine[]) =>
      counted(lines).sources[0]!.apart.map(({ reason, ids }) => [reason, ids]);
    expect(apartOf(tries(20, inOrder))).toEqual([['walk', 20]]);
    expect(apartOf(tries(19, inOrder))).toEqual([]);
    const shuffledOnce = (i: number): string => inOrder(i === 3 ? 40 : i);
    expect(apartOf(tries(20, shuffledOnce))).toEqual([]);
    const atOnce = tries(20, inOrder).map((each) => ({ ...each, first: DAY * 86_400_000_000 }));
    expect(apartOf(atOnce)).toEqual([]);
  });

  it('are no walk where the log ends before anybody could come back', () => {
    const lines = tries(40, spread);
    const [only] = counted(lines).sources;
    expect(only).toMatchObject({ ids: 40, apart: [] });
  });

  it('are those of a client that looks for other pages, unless its id comes back', () => {
    const scan = [{ address: '203.0.113.9', paths: 6, missed: 5 }];
    const reader = [{ address: '203.0.113.9', paths: 20, missed: 5 }];
    const once = line(DAY, { implantId: 'a', address: '203.0.113.9' });
    expect(amongOthers([once], scan).apart).toEqual([['scan', 1, 1]]);
    expect(amongOthers([once], reader)).toMatchObject({ ids: 1, apart: [] });
    const again = line(DAY + 3, { implantId: 'a', address: '203.0.113.9' });
    expect(amongOthers([once, again], scan)).toEqual({
      ids: 1,
      apart: [],
      scanning: ['203.0.113.9'],
    });
  });

  it('are requests by hand, once and not as implants ask', () => {
    const once = line(DAY, { implantId: 'a', address: '203.0.113.9', isOdd: true });
    const again = line(DAY + 3, { implantId: 'a', address: '203.0.113.9', isOdd: true });
    const usual = line(DAY, { implantId: 'a', address: '203.0.113.9' });
    expect(amongOthers([once]).apart).toEqual([['hand', 1, 1]]);
    expect(amongOthers([once, again])).toMatchObject({ ids: 1, apart: [] });
    expect(amongOthers([once, usual])).toMatchObject({ ids: 1, apart: [] });
  });

  it('leave an id a victim’s that others have too', () => {
    const replayed = line(15_800, { implantId: 'victim', address: '150.70.12.3' });
    expect(amongOthers([replayed])).toMatchObject({ ids: 0, apart: [['researcher', 0, 1]] });
  });
});
