/**
 * How improbable it is that a log that is usually written to was not, while its host was alive.
 *
 *   p(w)      share of hours of the week w in which the log has events, among the hours in which another log of the host has;
 *             the silence itself left out, then counted once as empty, so that p is never 1
 *   surprise  sum of -ln(1 - p(w)) over the hours of the silence in which another log has events
 *   chance    hours looked at × logs looked at × e^-surprise
 *
 * Hours do not fall silent independently: people go on leave, and services are configured anew. So a silence must also stand out: be three
 * times as surprising as the next one of the same log.
 */

/** Other weeks in which an hour of the week must have been seen. Below it nothing is claimed of the hour. */
export const MIN_WEEKS = 4;
/** Chance below which a silence is told. */
const MAX_CHANCE = 1e-3;
/** How far silences that are told must stand out from those that are not. */
const STANDS_OUT = 3;
/** Silences of one log that may stand out together. */
const MAX_OUTLIERS = 3;
/** Hours or days with proof of life that a silence must have. */
const MIN_ALIVE = 3;
/** Share of hours of the week in which a steady log is written to, and how often it is. */
const STEADY = { of: 0.95, share: 0.9 };

/** Both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface Watched<Gap extends Range> {
  /** Slots in a period after which the cadence repeats. */
  readonly period: number;
  readonly active: ReadonlySet<number>;
  /** Slots of which the evidence tells. */
  readonly covered: readonly Range[];
  /** Slots in which another log of the host was written to. */
  readonly alive: readonly number[];
  /** Maximal ranges without events. */
  readonly gaps: readonly Gap[];
  /** How many logs are looked at beside this one, itself included. */
  readonly tests: number;
}

export interface Improbable<Gap extends Range> {
  readonly gap: Gap;
  /** Slots of the gap with proof of life. */
  readonly alive: readonly number[];
  /** Natural logarithm. */
  readonly surprise: number;
  readonly chance: number;
  /** The usual share of slots with events, of those that the gap covers. */
  readonly usual: number;
  /** The log is written to at all times of the period, by machines rather than by people. */
  readonly isSteady: boolean;
}

/** The gaps that the log's cadence makes improbable, the most surprising first. */
export function improbableGaps<Gap extends Range>(watched: Watched<Gap>): Improbable<Gap>[] {
  const covered = joined(watched.covered);
  const alive = watched.alive.filter((slot) => isIn(covered, slot)).toSorted((a, b) => a - b);
  const cadence = new Cadence(watched, alive);
  const tests = alive.length * watched.tests;
  const weighed = watched.gaps
    .map((gap) => ({ gap, surprise: cadence.surpriseOf(gap) }))
    .sort((a, b) => b.surprise - a.surprise);
  for (let count = Math.min(MAX_OUTLIERS, weighed.length); count > 0; count--) {
    const last = weighed[count - 1]!.surprise;
    const next = weighed[count]?.surprise ?? 0;
    if (tests * Math.exp(-last) >= MAX_CHANCE || last < STANDS_OUT * next) continue;
    const found = weighed.slice(0, count).map(({ gap }) => cadence.describe(gap, tests));
    return found.filter((each) => each.alive.length >= MIN_ALIVE);
  }
  return [];
}

/** How often a log is written to, by place in the period, while its host is alive. */
class Cadence {
  private readonly period: number;
  private readonly alive: readonly number[];
  private readonly seen: Int32Array;
  private readonly written: Int32Array;
  /** Of the gap that is looked at: taken out of `seen`. */
  private readonly inside: Int32Array;

  constructor({ period, active }: Watched<Range>, alive: readonly number[]) {
    this.period = period;
    this.alive = alive;
    this.seen = new Int32Array(period);
    this.written = new Int32Array(period);
    this.inside = new Int32Array(period);
    for (const slot of alive) {
      this.seen[slot % period]!++;
      if (active.has(slot)) this.written[slot % period]!++;
    }
  }

  surpriseOf(gap: Range): number {
    const alive = this.leaveOut(gap);
    return alive.reduce((sum, slot) => {
      const [others, written] = this.others(slot);
      return others < MIN_WEEKS ? sum : sum - Math.log(1 - written / (others + 1));
    }, 0);
  }

  describe<Gap extends Range>(gap: Gap, tests: number): Improbable<Gap> {
    const surprise = this.surpriseOf(gap);
    const alive = within(this.alive, gap);
    const shares = alive.map((slot) => {
      const [others, written] = this.others(slot);
      return others < MIN_WEEKS ? 0 : written / others;
    });
    const steady = Array.from({ length: this.period }, (_, w) => this.others(w)).filter(
      ([others, written]) => others >= MIN_WEEKS && written >= STEADY.share * others,
    );
    return {
      gap,
      alive,
      surprise,
      chance: tests * Math.exp(-surprise),
      usual: shares.reduce((sum, share) => sum + share, 0) / Math.max(1, alive.length),
      isSteady: steady.length >= STEADY.of * this.period,
    };
  }

  /** @returns the slots of a gap with proof of life */
  private leaveOut(gap: Range): number[] {
    const alive = within(this.alive, gap);
    this.inside.fill(0);
    for (const slot of alive) this.inside[slot % this.period]!++;
    return alive;
  }

  /** How often the slot's place in the period was seen outside the gap, and how often it was written to. */
  private others(slot: number): [seen: number, written: number] {
    const place = slot % this.period;
    return [this.seen[place]! - this.inside[place]!, this.written[place]!];
  }
}

/** @param slots in order */
function within(slots: readonly number[], { from, to }: Range): number[] {
  const start = lowerBound(slots, from);
  return slots.slice(start, lowerBound(slots, to + 1));
}

/** @returns the first place whose value is not below */
function lowerBound(slots: readonly number[], value: number): number {
  let [low, high] = [0, slots.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (slots[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param ranges in order, apart from each other */
export function isIn(ranges: readonly Range[], slot: number): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.to < slot) low = middle + 1;
    else high = middle;
  }
  return (ranges[low]?.from ?? Infinity) <= slot;
}

/** Ranges in order, those that touch joined. */
export function joined(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = result.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else result.push(range);
  }
  return result;
}
