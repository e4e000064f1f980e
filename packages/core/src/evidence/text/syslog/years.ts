import { yearTime } from '../time.ts';
import type { Stamp } from './header.ts';

/** How the year of a log without years became known, the surest first. */
export type YearBasis = 'line' | 'message' | 'name' | 'modified' | 'unknown';

/** The year of a log's first line, and what says so. */
export interface FirstYear {
  readonly year: number;
  readonly basis: YearBasis;
}

const HALF_YEAR = 183;
const NEW_YEARS_WEEK = 7;
const DAY_US = 86_400_000_000;
const UNKNOWN_YEAR = 1970;
const LEAP_YEAR = 2000;
/** Days before each month in a leap year. */
const DAYS_BEFORE = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335];

/**
 * Counts years by the order of lines: from December to January a new one begins. Small steps back, as clocks and several writers
 * make them, count nothing; a step from the first days of January far ahead goes back over New Year. A silence of more than a
 * year cannot be seen.
 */
export class YearCounter {
  private lastDay: number | null = null;
  private years = 0;

  /** Years since the first line's. */
  next(month: number, day: number): number {
    const now = DAYS_BEFORE[month]! + day;
    if (this.lastDay !== null) {
      const step = now - this.lastDay;
      if (step < -HALF_YEAR) this.years++;
      else if (step > HALF_YEAR && this.lastDay <= NEW_YEARS_WEEK) this.years--;
    }
    this.lastDay = now;
    return this.years;
  }
}

/** Looks through a whole log once for whatever tells its years. */
export class YearSurvey {
  private readonly counter = new YearCounter();
  private date = { month: -1, day: -1, text: '' };
  private readonly ofLines = new Map<number, number>();
  private readonly ofMessages = new Map<number, number>();
  /** The last line without a year, and its count of years. */
  private last: { readonly stamp: Stamp & { kind: 'yearless' }; readonly years: number } | null =
    null;
  /** Counts of years in which a 29 February was seen. */
  private readonly leaps = new Set<number>();

  /** Whether there is a year to find. */
  get needed(): boolean {
    return this.last !== null;
  }

  add(stamp: Stamp, text: string): void {
    if (stamp.kind === 'full') {
      const date = new Date(stamp.time / 1000);
      const years = this.counter.next(date.getUTCMonth(), date.getUTCDate());
      vote(this.ofLines, date.getUTCFullYear() - years);
      return;
    }
    const years = this.counter.next(stamp.month, stamp.day);
    this.last = { stamp, years };
    if (stamp.month === 1 && stamp.day === 29 && this.leaps.size < 8) this.leaps.add(years);
    const year = yearBeside(text, this.dateOf(stamp.month, stamp.day));
    if (year !== null) vote(this.ofMessages, year - years);
  }

  /**
   * @param named a day in the file's name, which rotation puts there, in microseconds
   * @param notAfter no line is later than this, such as the file's time of change, in microseconds
   */
  firstYear(named: number | null, notAfter: number | null): FirstYear {
    const line = winner(this.ofLines);
    if (line !== null) return { year: line, basis: 'line' };
    const message = winner(this.ofMessages);
    if (message !== null) return { year: message, basis: 'message' };
    if (named !== null) return { year: this.latestBefore(named + 2 * DAY_US), basis: 'name' };
    if (notAfter !== null) return { year: this.latestBefore(notAfter + DAY_US), basis: 'modified' };
    return { year: UNKNOWN_YEAR, basis: 'unknown' };
  }

  /** `-10-28`, made once for all lines of a day. */
  private dateOf(month: number, day: number): string {
    if (month !== this.date.month || day !== this.date.day) {
      const date = new Date(Date.UTC(LEAP_YEAR, month, day));
      this.date = { month, day, text: date.toISOString().slice(4, 10) };
    }
    return this.date.text;
  }

  /** The latest first year with which the last line is before a limit and every 29 February exists. */
  private latestBefore(limit: number): number {
    const { stamp, years } = this.last!;
    let year = new Date(limit / 1000).getUTCFullYear() - years;
    if (yearTime(year + years, stamp.month, stamp.day, stamp.clock)! > limit) year--;
    for (let back = 0; back < 8; back++) {
      if ([...this.leaps].every((each) => isLeap(year - back + each))) return year - back;
    }
    return year;
  }
}

/** A full date of the same day in a message: `2013-10-28`. */
function yearBeside(text: string, date: string): number | null {
  const at = text.indexOf(date);
  if (at < 4) return null;
  const year = /(?:^|\D)((?:19|20)\d\d)$/.exec(text.slice(Math.max(0, at - 5), at));
  return year === null ? null : Number(year[1]);
}

function vote(votes: Map<number, number>, year: number): void {
  if (votes.has(year) || votes.size < 64) votes.set(year, (votes.get(year) ?? 0) + 1);
}

/** The year with more than half of the votes. */
function winner(votes: ReadonlyMap<number, number>): number | null {
  const all = [...votes.values()].reduce((sum, count) => sum + count, 0);
  for (const [year, count] of votes) if (count * 2 > all) return year;
  return null;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
