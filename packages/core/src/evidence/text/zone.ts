import type { Evidence, ReadOptions } from '../format.ts';

const DAY_US = 86_400_000_000;
const SLOT_US = 900_000_000;
const MINUTE_US = 60_000_000;
const OFFSET = /^(?:UTC|GMT)?([+-])(\d{1,2})(?::?([0-5]\d))?$/;
/** A day with a change of the clocks asks for some 200. */
const MAX_SLOTS = 1024;

/** Microseconds that a zone is ahead of UTC at a time in microseconds since 1970, UTC. */
export type Zone = (utc: number) => number;

const UTC: Zone = () => 0;

/** The zone of an IANA name (`Europe/Madrid`) or an offset (`+02:00`, `UTC-3`); `null` when there is none. */
export function zoneOf(name: string): Zone | null {
  if (/^(?:UTC|GMT|Z)$/.test(name)) return UTC;
  const offset = OFFSET.exec(name);
  if (offset !== null) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    const ahead = (offset[1] === '-' ? -minutes : minutes) * MINUTE_US;
    return minutes > 14 * 60 ? null : () => ahead;
  }
  try {
    return namedZone(name);
  } catch {
    return null;
  }
}

/** @throws RangeError when the platform knows no such zone */
function namedZone(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const slots = new Map<number, number>();
  return (utc) => {
    const slot = Math.floor(utc / SLOT_US);
    let ahead = slots.get(slot);
    if (ahead === undefined) {
      if (slots.size >= MAX_SLOTS) slots.clear();
      slots.set(slot, (ahead = aheadAt(format, (slot * SLOT_US) / 1000)));
    }
    return ahead;
  };
}

function aheadAt(format: Intl.DateTimeFormat, ms: number): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of format.formatToParts(ms)) part[type] = Number(value);
  const { year, month, day, hour, minute, second } = part;
  return (Date.UTC(year!, month! - 1, day, hour, minute, second) - ms) * 1000;
}

/**
 * Reads the clock on the wall of whoever wrote a log, line by line. An hour that a change of the clocks repeats is the first until the lines go back in it,
 * then the second; an hour that it leaves out is read as if the clock had not been changed yet.
 */
export class WallClock {
  /** As it was given. */
  readonly name: string;
  /** The evidence does not tell the zone. */
  readonly isAssumed: boolean;
  /** Something was read by it. */
  used = false;
  private readonly zone: Zone;
  private day = NaN;
  /** What the zone is ahead on this day and around it: `null` where it changes. */
  private ahead: number | null = 0;
  private last = -Infinity;

  constructor(name: string, zone: Zone, isAssumed: boolean) {
    this.name = name;
    this.zone = zone;
    this.isAssumed = isAssumed;
  }

  /** @param wall microseconds since 1970 as the clock shows them */
  toUtc(wall: number): number {
    this.used = true;
    if (this.zone === UTC) return wall;
    const day = Math.floor(wall / DAY_US);
    if (day !== this.day) {
      const [before, after] = this.around(day);
      this.ahead = before === after ? before : null;
      this.day = day;
    }
    const utc = this.ahead === null ? this.onChange(wall) : wall - this.ahead;
    this.last = utc;
    return utc;
  }

  private around(day: number): [number, number] {
    return [this.zone((day - 1) * DAY_US), this.zone((day + 2) * DAY_US)];
  }

  private onChange(wall: number): number {
    const [before, after] = this.around(this.day).map((ahead) => {
      const utc = wall - ahead;
      return { utc, exists: this.zone(utc) === ahead };
    });
    if (!before!.exists) return after!.exists ? after!.utc : before!.utc;
    return after!.exists && before!.utc < this.last - MINUTE_US ? after!.utc : before!.utc;
  }
}

/** The clock of a log whose lines name no zone: the collection tells, else the user, else it is UTC. */
export function wallClockOf({ origin }: Evidence, { timeZone }: ReadOptions): WallClock {
  for (const [name, isAssumed] of [
    [origin?.timeZone, false],
    [timeZone, true],
  ] as const) {
    const zone = name === undefined || name === null ? null : zoneOf(name);
    if (zone !== null) return new WallClock(name!, zone, isAssumed);
  }
  return new WallClock('UTC', UTC, true);
}
