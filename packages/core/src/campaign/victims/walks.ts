import type { Coverage } from './by-month.ts';
import type { Pair } from './tally.ts';

const HOUR_US = 3_600_000_000;
/** Requests of one id by someone who only tries it. */
const MAX_TRIES = 2;
/** Ids that are alike, within an hour, that nobody came back with. */
const MIN_ALIKE = 8;
/** Ids in any order within an hour, that nobody came back with. */
const MIN_IN_ANY_ORDER = 20;
/** A source must go on for this long after, or implants behind one address could not have come back. */
const MIN_REST_US = 48 * HOUR_US;

/**
 * Pairs of addresses that try one id after the other: a person or a program, and no institution behind one address.
 *
 * @param coverage of evidence, by its id
 */
export function findWalks(
  pairs: readonly Pair[],
  coverage: ReadonlyMap<string, Coverage>,
): ReadonlySet<Pair> {
  const ends = new Map<string, number>();
  for (const { source, last, evidence } of pairs) {
    const known = [...evidence].flatMap((id) => coverage.get(id)?.last ?? []);
    ends.set(source, Math.max(last, ends.get(source) ?? last, ...known));
  }
  const found = new Set<Pair>();
  const single = pairs.filter(
    ({ implantId, address, count, first, last, source }) =>
      implantId !== null &&
      address !== null &&
      count <= MAX_TRIES &&
      last - first < HOUR_US &&
      ends.get(source)! - last >= MIN_REST_US,
  );
  const byAddress = Map.groupBy(single, ({ source, address }) => JSON.stringify([source, address]));
  for (const tries of byAddress.values()) {
    if (tries.length < MIN_ALIKE) continue;
    for (const run of runsOf(tries)) {
      const isWalk = run.length >= (areAlike(run) ? MIN_ALIKE : MIN_IN_ANY_ORDER);
      if (isWalk) for (const pair of run) found.add(pair);
    }
  }
  return found;
}

/** Tries within one hour of the first of them, in the order of time. */
function runsOf(tries: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  for (const pair of tries.toSorted((a, b) => a.first - b.first || order(a, b))) {
    const run = runs.at(-1);
    if (run !== undefined && pair.first - run[0]!.first < HOUR_US) run.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

function order(a: Pair, b: Pair): number {
  return a.implantId! < b.implantId! ? -1 : 1;
}

/** Ids that share their first half, and at least so many characters: someone counts on from one that is known. */
const MIN_SHARED = 4;

function areAlike(run: readonly Pair[]): boolean {
  const [first, ...others] = run.map(({ implantId }) => implantId!);
  const shared = Math.max(MIN_SHARED, Math.ceil(first!.length / 2));
  return others.every(
    (id) => id.length === first!.length && id.slice(0, shared) === first!.slice(0, shared),
  );
}
