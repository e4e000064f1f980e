/** When one implant called a server for the last time, and when a sinkhole. Microseconds since 1970. */
export interface SharedImplant {
  readonly lastHere: number;
  /** When it last called another server of the campaign; `null`: never. */
  readonly lastElsewhere: number | null;
  readonly firstThere: number;
  readonly lastThere: number;
}

/** Implants of one server that a sinkhole knows too. Days are counted from 1970-01-01. */
export interface Handover {
  readonly shared: number;
  /**
   * Of these, those that left this server last, and did not call it again once they had called the sinkhole. Who still has the old address
   * in a cache calls it for a day.
   */
  readonly moved: number;
  /** Of these, those that called the server up to when the sinkhole began, and moved in one go. */
  readonly atOnce: number;
  /** That called the server when the sinkhole began, moved or not. */
  readonly active: number;
  /** Days from the last call here to the first there, of those that moved: the least, the middle, the most. */
  readonly between: readonly [least: number, median: number, most: number] | null;
  /** Days on which the sinkhole was first and last called by them. */
  readonly begins: number;
  readonly until: number;
}

const DAY_US = 86_400_000_000;
/** Days in which victims move when a name is taken from a server: most call on every workday, and some are away for a week. */
export const HANDOVER_DAYS = 14;

/** @returns `null` where the sinkhole knows none of them */
export function handoverOf(implants: readonly SharedImplant[]): Handover | null {
  if (implants.length === 0) return null;
  const firsts = implants.reduce((least, each) => Math.min(least, each.firstThere), Infinity);
  const lasts = implants.reduce((most, each) => Math.max(most, each.lastThere), -Infinity);
  const moved = implants.filter(
    ({ lastHere, lastElsewhere, firstThere }) =>
      lastHere <= firstThere + DAY_US && (lastElsewhere ?? -Infinity) <= lastHere,
  );
  const active = implants.filter(({ lastHere }) => lastHere >= firsts - HANDOVER_DAYS * DAY_US);
  const atOnce = moved.filter(
    ({ lastHere, firstThere }) =>
      lastHere >= firsts - HANDOVER_DAYS * DAY_US &&
      firstThere - lastHere <= HANDOVER_DAYS * DAY_US,
  );
  const between = moved
    .map(({ lastHere, firstThere }) => Math.max(0, dayOf(firstThere) - dayOf(lastHere)))
    .toSorted((a, b) => a - b);
  return {
    shared: implants.length,
    moved: moved.length,
    atOnce: atOnce.length,
    active: active.length,
    between:
      between.length === 0
        ? null
        : [between[0]!, between[Math.floor(between.length / 2)]!, between.at(-1)!],
    begins: dayOf(firsts),
    until: dayOf(lasts),
  };
}

function dayOf(time: number): number {
  return Math.floor(time / DAY_US);
}
