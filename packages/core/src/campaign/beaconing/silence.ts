import { type Stretch, stretchesOf } from './change-points.ts';

/** Victims' calls to one server, or one victim's calls, counted by day. */
export interface DailyCalls {
  /** First day, counted from 1970-01-01. */
  readonly start: number;
  /** Distinct victims of each day from the first on, none left out. */
  readonly victims: readonly number[];
  /** Last day of which its evidence could tell: a log's end, a sensor's last line about anything. */
  readonly collectedUntil: number;
}

/** How surprising it is that nothing comes any more. */
export interface Silence {
  /** Last day with a call, counted from 1970-01-01. */
  readonly last: number;
  /** Days after it that the evidence covers. */
  readonly days: number;
  /** Usual days from one with a call to the next: the longest but for one in a hundred. */
  readonly usualGap: number;
  /** Chance of so long a silence if victims called as before: that of a Poisson process of the last rate, or how often it paused as long, whichever is larger. */
  readonly chance: number;
  /** When the rate last changed before the end, counted from 1970-01-01; `null` when it never did. */
  readonly lastChange: number | null;
  /** Victims a day before the silence. */
  readonly rate: number;
}

/** Share of pauses that are no longer than the usual gap. */
const USUAL = 0.99;

/** @returns `null` without a call, or when the evidence ends before the last one */
export function silenceOf({ start, victims, collectedUntil }: DailyCalls): Silence | null {
  const active = [...victims.keys()].filter((day) => victims[day]! > 0);
  if (active.length === 0) return null;
  const lastDay = active.at(-1)!;
  const days = collectedUntil - (start + lastDay);
  if (days < 0) return null;
  const gaps = active.slice(1).map((day, i) => day - active[i]!);
  const stretches = stretchesOf(victims.slice(0, lastDay + 1));
  const rate = rateBefore(stretches);
  return {
    last: start + lastDay,
    days,
    usualGap: quantile(gaps, USUAL),
    chance: Math.max(Math.exp(-rate * days), pauseShare(gaps, days)),
    lastChange: stretches.length < 2 ? null : start + stretches.at(-1)!.start,
    rate,
  };
}

/** Of the last stretch; of one that rose at the very end, no more than of all. */
function rateBefore(stretches: readonly Stretch[]): number {
  const days = stretches.at(-1)!.end - stretches[0]!.start;
  const calls = stretches.reduce((sum, { start, end, rate }) => sum + (end - start) * rate, 0);
  return Math.min(stretches.at(-1)!.rate, calls / days);
}

/** One more pause than was seen is counted, so that what never happened is not impossible. */
function pauseShare(gaps: readonly number[], days: number): number {
  const asLong = gaps.filter((gap) => gap > days).length;
  return gaps.length === 0 ? 1 : (asLong + 1) / (gaps.length + 1);
}

function quantile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((a, b) => a - b);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? 0;
}
