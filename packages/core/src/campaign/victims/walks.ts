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
  const single = pairs.filter(
    ({ implantId, address, count, first, last }) =>
      implantId !== null && address !== null && count <= MAX_TRIES && last - first < HOUR_US,
  );
  const rested = single.filter(({ last, source }) => ends.get(source)! - last >= MIN_REST_US);
  const walked = [
    ...runsByAddress(rested).filter(
      (run) => run.length >= (areAlike(run) ? MIN_ALIKE : MIN_IN_ANY_ORDER),
    ),
    ...runsByAddress(single).filter(countsOn),
  ];
  return new Set(walked.flat());
}

function runsByAddress(tries: readonly Pair[]): Pair[][] {
  const byAddress = Map.groupBy(tries, ({ source, address }) => JSON.stringify([source, address]));
  return [...byAddress.values()].filter(({ length }) => length >= MIN_ALIKE).flatMap(runsOf);
}

/** One after the other in the order of the ids: machines behind one address do not call so, whether or not they could have come back. */
function countsOn(run: readonly Pair[]): boolean {
  if (run.length < MIN_IN_ANY_ORDER || !areAlike(run)) return false;
  return run
    .slice(1)
    .every((pair, i) => pair.first > run[i]!.first && pair.implantId! > run[i]!.implantId!);
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
