import type { RotationPlace } from '../../format.ts';
import { yearTime } from '../time.ts';
import type { Stamp } from './header.ts';

/** How the year of a log without years became known, the surest first. */
export type YearBasis = 'line' | 'message' | 'name' | 'set' | 'modified' | 'unknown';

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
  private skipped = false;

  /** Lines are left out before the next one, so that a step back may be any part of a year. */
  skip(): void {
    this.skipped = true;
  }

  /** Years since the first line's. */
  next(month: number, day: number): number {
    const now = DAYS_BEFORE[month]! + day;
    if (this.lastDay !== null) {
      const step = now - this.lastDay;
      if (step < (this.skipped ? -NEW_YEARS_WEEK : -HALF_YEAR)) this.years++;
      else if (step > HALF_YEAR && this.lastDay <= NEW_YEARS_WEEK) this.years--;
    }
    this.lastDay = now;
    this.skipped = false;
    return this.years;
  }
}

type Yearless = Stamp & { readonly kind: 'yearless' };

/** A line's time, and how many years after the first line's it is. */
interface Counted<Kind extends Stamp = Stamp> {
  readonly stamp: Kind;
  readonly years: number;
}

/** What its place in a rotated set tells of the years of a log. */
export type DatesInSet = Pick<RotationPlace, 'olderEnds' | 'newerBegins' | 'sure'>;

/** What tells the years of a log beside its lines. Times in microseconds since 1970. */
export interface YearSigns {
  /** A day in the file's name, which rotation puts there. */
  readonly named: number | null;
  readonly place: DatesInSet | null;
  /** The file's last change: no line is later. */
  readonly modified: number | null;
}

/** Looks through a whole log once for whatever tells its years. */
export class YearSurvey {
  private readonly counter = new YearCounter();
  private date = { month: -1, day: -1, text: '' };
  private readonly ofLines = new Map<number, number>();
  private readonly ofMessages = new Map<number, number>();
  private first: Counted | null = null;
  private end: Counted | null = null;
  /** The first and the last line without a year. */
  private firstYearless: Counted<Yearless> | null = null;
  private last: Counted<Yearless> | null = null;
  /** Counts of years in which a 29 February was seen. */
  private readonly leaps = new Set<number>();

  /** Whether there is a year to find. */
  get needed(): boolean {
    return this.last !== null;
  }

  /** Lines are left out before the next one. */
  skip(): void {
    this.counter.skip();
  }

  add(stamp: Stamp, text: string): void {
    if (stamp.kind === 'full') {
      const date = new Date(stamp.time / 1000);
      const years = this.counter.next(date.getUTCMonth(), date.getUTCDate());
      this.end = { stamp, years };
      this.first ??= this.end;
      vote(this.ofLines, date.getUTCFullYear() - years);
      return;
    }
    const years = this.counter.next(stamp.month, stamp.day);
    this.last = { stamp, years };
    this.end = this.last;
    this.first ??= this.last;
    this.firstYearless ??= this.last;
    if (stamp.month === 1 && stamp.day === 29 && this.leaps.size < 8) this.leaps.add(years);
    const year = yearBeside(text, this.dateOf(stamp.month, stamp.day));
    if (year !== null) vote(this.ofMessages, year - years);
  }

  /** What else than the file tells of its years. */
  firstYear({ named, place, modified }: YearSigns): FirstYear {
    const sure = this.sureYear({ named, modified });
    if (sure !== null) return sure;
    const newer = place?.newerBegins ?? null;
    const older = place?.olderEnds ?? null;
    if (place?.sure === true && newer !== null)
      return { year: this.latestBefore(newer + DAY_US), basis: 'set' };
    if (place?.sure === true && older !== null)
      return { year: this.earliestAfter(older - DAY_US), basis: 'set' };
    const limit = Math.min(newer ?? Infinity, modified ?? Infinity);
    if (limit === Infinity) return { year: UNKNOWN_YEAR, basis: 'unknown' };
    const year = this.latestBefore(limit + DAY_US);
    return { year, basis: limit === modified ? 'modified' : 'set' };
  }

  /**
   * The year that the log itself tells, or its name, or the time of its last change where that is the time of its last line, so that no copying has changed it;
   * `null` when none does.
   */
  sureYear({ named, modified }: Pick<YearSigns, 'named' | 'modified'>): FirstYear | null {
    const line = winner(this.ofLines);
    if (line !== null) return { year: line, basis: 'line' };
    const message = winner(this.ofMessages);
    if (message !== null) return { year: message, basis: 'message' };
    if (this.last === null) return null;
    if (named !== null) return { year: this.latestBefore(named + 2 * DAY_US), basis: 'name' };
    if (modified === null) return null;
    const year = this.latestBefore(modified + DAY_US);
    return momentOf(this.last, year) < modified - DAY_US ? null : { year, basis: 'modified' };
  }

  /** When the first and the last line were written, as their clock shows, if the first is of this year; `null` when no line has a time. */
  span(year: number): { readonly begin: number; readonly end: number } | null {
    const { first, end } = this;
    if (first === null || end === null) return null;
    return { begin: momentOf(first, year), end: momentOf(end, year) };
  }

  /** `-10-28`, made once for all lines of a day. */
  private dateOf(month: number, day: number): string {
    if (month !== this.date.month || day !== this.date.day) {
      const date = new Date(Date.UTC(LEAP_YEAR, month, day));
      this.date = { month, day, text: date.toISOString().slice(4, 10) };
    }
    return this.date.text;
  }

  /** The earliest first year with which the first line is after a limit and every 29 February exists. */
  private earliestAfter(limit: number): number {
    const { stamp } = this.firstYearless!;
    let year = new Date(limit / 1000).getUTCFullYear();
    if (yearTime(year, stamp.month, stamp.day, stamp.clock)! < limit) year++;
    return this.withLeaps(year, 1);
  }

  /** The latest first year with which the last line is before a limit and every 29 February exists. */
  private latestBefore(limit: number): number {
    const { stamp, years } = this.last!;
    let year = new Date(limit / 1000).getUTCFullYear() - years;
    if (yearTime(year + years, stamp.month, stamp.day, stamp.clock)! > limit) year--;
    return this.withLeaps(year, -1);
  }

  /** The next year from this one on with which every 29 February exists; itself when none is near. */
  private withLeaps(year: number, step: 1 | -1): number {
    for (let i = 0; i < 8; i++) {
      const candidate = year + i * step;
      if ([...this.leaps].every((each) => isLeap(candidate + each))) return candidate;
    }
    return year;
  }
}

function momentOf({ stamp, years }: Counted, firstYear: number): number {
  if (stamp.kind === 'full') return stamp.time;
  return yearTime(firstYear + years, stamp.month, stamp.day, stamp.clock)!;
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
