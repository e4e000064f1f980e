import { isoTime } from '../../report/time.ts';
import type { Identity } from './identities.ts';

export interface MonthCount {
  /** `2012-06`. */
  readonly month: string;
  /** Ids seen for the first time. */
  readonly new: number;
  /** Ids seen. */
  readonly seen: number;
  /** Ids seen for the last time, though their source goes on for long enough to say so. */
  readonly lost: number;
}

export interface MonthCounts {
  readonly months: readonly MonthCount[];
  readonly lost: number;
  /** Seen until so near the end of their source that nothing can be said. */
  readonly undecided: number;
  /** Of the lost, the most that vanished within 30 days, and when the first of them did: the server fell silent rather than each victim was cleaned. */
  readonly together: { readonly count: number; readonly from: number; readonly to: number } | null;
}

/** Events of a piece of evidence, microseconds since 1970. */
export interface Coverage {
  readonly first: number;
  readonly last: number;
}

const DAY_US = 86_400_000_000;
/** A victim may be on holiday for as long. */
const MIN_SILENCE_US = 30 * DAY_US;
/** Of the silences that an id made before. */
const SILENCE_FACTOR = 2;
/** Months that are listed; a campaign of 50 years has no more. */
const MAX_MONTHS = 600;
/** So many of the lost, and this share of them: they went together. */
const MIN_TOGETHER = 5;
const TOGETHER_SHARE = 0.5;

/** New, seen and lost ids by month. An id is lost when it stays away for 30 days, and twice its longest silence before, while its source goes on. */
export function countByMonth(
  implants: readonly Identity[],
  coverage: ReadonlyMap<string, Coverage>,
): MonthCounts {
  const months = new Map<string, { new: number; seen: number; lost: number }>();
  const at = (time: number): { new: number; seen: number; lost: number } | null => {
    const month = monthText(time);
    const count = months.get(month) ?? { new: 0, seen: 0, lost: 0 };
    if (!months.has(month) && months.size >= MAX_MONTHS) return null;
    months.set(month, count);
    return count;
  };
  const lost: number[] = [];
  for (const implant of implants) {
    const days = daysOf(implant);
    const seen = new Set(days.map((day) => at(day * DAY_US)));
    for (const month of seen) if (month !== null) month.seen++;
    const first = at(implant.first);
    if (first !== null) first.new++;
    if (!isLost(implant, days, coverage)) continue;
    lost.push(implant.last);
    const last = at(implant.last);
    if (last !== null) last.lost++;
  }
  return {
    months: Array.from(months, ([month, count]) => ({ month, ...count })).toSorted((a, b) =>
      a.month < b.month ? -1 : 1,
    ),
    lost: lost.length,
    undecided: implants.length - lost.length,
    together: togetherOf(lost),
  };
}

function isLost(
  { pairs, last }: Identity,
  days: readonly number[],
  coverage: ReadonlyMap<string, Coverage>,
): boolean {
  const ends = pairs.flatMap(({ evidence }) => [...evidence]).map((id) => coverage.get(id)?.last);
  const end = ends.reduce<number>((most, each) => Math.max(most, each ?? last), last);
  let longest = 0;
  for (let i = 1; i < days.length; i++) longest = Math.max(longest, days[i]! - days[i - 1]!);
  return end - last >= Math.max(MIN_SILENCE_US, longest * DAY_US * SILENCE_FACTOR);
}

function daysOf({ pairs }: Identity): number[] {
  return [...new Set(pairs.flatMap(({ days }) => [...days]))].toSorted((a, b) => a - b);
}

function togetherOf(lost: readonly number[]): MonthCounts['together'] {
  const times = lost.toSorted((a, b) => a - b);
  let best = { count: 0, from: 0, to: 0 };
  for (let start = 0, end = 0; start < times.length; start++) {
    while (end < times.length && times[end]! - times[start]! <= MIN_SILENCE_US) end++;
    const count = end - start;
    if (count > best.count) best = { count, from: times[start]!, to: times[end - 1]! };
  }
  const isMany = best.count >= MIN_TOGETHER && best.count >= lost.length * TOGETHER_SHARE;
  return isMany ? best : null;
}

/** @param time microseconds since 1970 */
function monthText(time: number): string {
  return isoTime(time).slice(0, 7);
}
