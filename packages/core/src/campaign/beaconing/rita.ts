import {
  ceil3,
  deviation,
  mean,
  median,
  medianDeviation,
  quartiles,
  round3,
  sorted,
  type Sorted,
} from './statistics.ts';

/**
 * How much connections from one client to one destination look like those of a program that calls home, by the formulas that RITA 5 publishes. Each of the
 * four says one thing, from 0 to 1; `score` is their mean. Documented in `docs/detectors/beaconing.md`.
 */
export interface BeaconScores {
  /** How alike the pauses are. */
  readonly ts: number;
  /** How alike the sizes are; `null` where the log tells none, and the score is the mean of the others. */
  readonly ds: number | null;
  /** How evenly connections fill the hours. */
  readonly hist: number;
  /** How much of the day they cover. */
  readonly dur: number;
  readonly score: number;
}

/** Half-open, in whole seconds since 1970. */
export interface Window {
  readonly start: number;
  readonly end: number;
}

export interface Connections {
  /** When each began, in whole seconds since 1970, in order. */
  readonly times: readonly number[];
  /** Bytes of each; `null` where the log tells none. */
  readonly sizes: readonly number[] | null;
}

/** RITA's own limits. */
const MIN_UNIQUE_TIMES = 4;
const MIN_INTERVALS = 3;
const MIN_SIZES = 3;
/** As many connections in a day are a strobe: one a second. */
export const STROBE_CONNECTIONS = 86_400;
const BINS = 24;
const MIN_QUARTILE_SPREAD = 10;
const MIN_BIMODAL_BINS = 11;
const BIMODAL_CLASS = 0.05;
const MIN_DURATION_BINS = 6;
/** Hours in a row that count as all day. */
const FULL_RUN = 12;

/** @returns `null` for connections too few to say anything, and for strobes */
export function ritaScores({ times, sizes }: Connections, window: Window): BeaconScores | null {
  const intervals = intervalsOf(times);
  const isFew = intervals.length < Math.max(MIN_INTERVALS, MIN_UNIQUE_TIMES - 1);
  if (isFew || times.length >= STROBE_CONNECTIONS) return null;
  if (sizes !== null && sizes.length < MIN_SIZES) return null;
  const bins = binsOf(times, window);
  const ts = evenness(intervals, 1);
  const ds = sizes === null ? null : evenness(sorted(sizes), 0);
  const hist = Math.max(flatness(bins), twoHeights(bins));
  const dur = coverage(times, bins, window);
  const all = ds === null ? [ts, hist, dur] : [ts, ds, hist, dur];
  return { ts, ds, hist, dur, score: round3(mean(all)) };
}

/** Pauses between connections, those of none left out; in ascending order. */
export function intervalsOf(times: readonly number[]): Sorted {
  const pauses = times.slice(1).map((time, i) => time - times[i]!);
  return sorted(pauses.filter((pause) => pause > 0));
}

/**
 * How close values lie to their median, and how evenly on both of its sides.
 *
 * @param fallback of the first, where the median is below 1
 */
export function evenness(values: Sorted, fallback: 0 | 1): number {
  const middle = median(values);
  const spread = middle >= 1 ? Math.max(0, (middle - medianDeviation(values)) / middle) : fallback;
  return round3((1 - Math.abs(skewness(values)) + spread) / 2);
}

/** Bowley's: where the median lies between the quartiles, from -1 to 1. */
function skewness(values: Sorted): number {
  const [q1, q2, q3] = quartiles(values);
  if (q3 - q1 < MIN_QUARTILE_SPREAD || q2 === q1 || q2 === q3) return 0;
  return (q1 + q3 - 2 * q2) / (q3 - q1);
}

/** Connections in each of 24 equal bins. What is before the window counts to its first bin. */
function binsOf(times: readonly number[], { start, end }: Window): number[] {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const time of times) {
    const bin = Math.floor(((time - start) * BINS) / (end - start));
    bins[Math.min(Math.max(bin, 0), BINS - 1)]!++;
  }
  return bins;
}

function flatness(bins: readonly number[]): number {
  const variation = deviation(bins) / mean(bins);
  return variation > 1 ? 0 : round3(1 - variation);
}

/** Bars of two heights: a program that calls often for some hours and seldom in the others. */
function twoHeights(bins: readonly number[]): number {
  const bars = bins.filter((count) => count > 0);
  if (bars.length < MIN_BIMODAL_BINS) return 0;
  const width = Math.ceil(Math.max(...bars) * BIMODAL_CLASS);
  const classes = new Map<number, number>();
  for (const bar of bars) {
    const height = Math.floor(bar / width);
    classes.set(height, (classes.get(height) ?? 0) + 1);
  }
  const [first = 0, second = 0] = [...classes.values()].toSorted((a, b) => b - a);
  return Math.min(1, round3((first + second) / Math.max(bars.length - 1, 1)));
}

function coverage(
  times: readonly number[],
  bins: readonly number[],
  { start, end }: Window,
): number {
  if (bins.filter((count) => count > 0).length < MIN_DURATION_BINS) return 0;
  const span = ceil3((times.at(-1)! - times[0]!) / (end - start));
  return Math.min(1, Math.max(span, ceil3(longestRun(bins) / FULL_RUN)));
}

/** Hours in a row with a connection; the night may lie within. */
function longestRun(bins: readonly number[]): number {
  let longest = 0;
  let run = 0;
  for (const count of [...bins, ...bins]) {
    run = count > 0 ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return Math.min(longest, bins.length);
}
