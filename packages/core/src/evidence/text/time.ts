/** Times as logs write them → microseconds since 1970, UTC. `null`: not such a time. Times without a zone are given as their clock showed them. */

import type { WallClock } from './zone.ts';

const MICROSECONDS = 1_000_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:[.,](\d{1,9}))?(Z|[+-]\d\d:?\d\d)?$/;
const APACHE_ERROR =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) ([ \d]\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))? (\d{4})$/;
const PHP_ERROR = /^(\d\d)-([A-Z][a-z]{2})-(\d{4}) (\d\d):(\d\d):(\d\d)$/;
const NGINX_ERROR = /^(\d{4})\/(\d\d)\/(\d\d) (\d\d):(\d\d):(\d\d)$/;
const EPOCH = /^(\d{1,11})(?:\.(\d{1,9}))?$/;
/** Length of `10/Oct/2000:13:55:36 -0700`. */
export const CLF_LENGTH = 26;

/** The month's number, 0 to 11, or -1. */
export function monthOf(name: string): number {
  return MONTHS.indexOf(name);
}

/**
 * `2013-10-28T17:20:14.101007+01:00`, with a space for the `T`, a comma for the point, with or without fraction and zone.
 *
 * @param clock what a time without a zone is read by; absent: UTC
 */
export function isoLogTime(text: string, clock?: WallClock): number | null {
  const m = ISO.exec(text);
  if (m === null) return null;
  const time = moment(+m[1]!, +m[2]! - 1, +m[3]!, m.slice(4, 7), m[7], zoneSeconds(m[8]));
  return time === null || m[8] !== undefined ? time : (clock?.toUtc(time) ?? time);
}

/** Apache's error log: `Mon Oct 28 17:20:14.101007 2013`. */
export function apacheErrorTime(text: string): number | null {
  const m = APACHE_ERROR.exec(text);
  if (m === null) return null;
  return moment(+m[7]!, monthOf(m[1]!), +m[2]!, m.slice(3, 6), m[6], 0);
}

/** Nginx' error log: `2013/10/28 17:20:14`. */
export function nginxErrorTime(text: string): number | null {
  const m = NGINX_ERROR.exec(text);
  if (m === null) return null;
  return moment(+m[1]!, +m[2]! - 1, +m[3]!, m.slice(4, 7), undefined, 0);
}

/** PHP's error log: `28-Oct-2013 17:20:14`. */
export function phpErrorTime(text: string): number | null {
  const m = PHP_ERROR.exec(text);
  if (m === null) return null;
  return moment(+m[3]!, monthOf(m[2]!), +m[1]!, m.slice(4, 7), undefined, 0);
}

/** Seconds since 1970, with or without fraction: `1382980814.101`. */
export function epochTime(text: string): number | null {
  const m = EPOCH.exec(text);
  return m === null ? null : +m[1]! * MICROSECONDS + fraction(m[2]);
}

/** The time of a day in a year, as the oldest syslog writes it; month 0 to 11. */
export function yearTime(year: number, month: number, day: number, clock: string): number | null {
  return moment(year, month, day, clock.split(':'), undefined, 0);
}

function moment(
  year: number,
  month: number,
  day: number,
  [hour, minute, second]: readonly string[],
  digits: string | undefined,
  zone: number | null,
): number | null {
  if (zone === null || month < 0 || month > 11 || day < 1 || day > 31) return null;
  if (+hour! > 23 || +minute! > 59 || +second! > 60) return null;
  const ms = Date.UTC(year, month, day, +hour!, +minute!, +second!);
  return (ms / 1000 - zone) * MICROSECONDS + fraction(digits);
}

function fraction(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits.slice(0, 6).padEnd(6, '0'));
}

/** Seconds east of Greenwich. */
function zoneSeconds(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z') return 0;
  const hours = Number(zone.slice(1, 3));
  const minutes = Number(zone.slice(-2));
  if (hours > 24 || minutes > 59) return null;
  return (hours * 60 + minutes) * (zone[0] === '-' ? -60 : 60);
}

/** What the times of one log are read by: those that name a zone, and those that do not, which are UTC without it. */
export interface LogClocks {
  readonly clf: ClfClock;
  readonly wall?: WallClock;
}

/** Reads the times of access logs, millions of them, most on the same day as the one before. */
export class ClfClock {
  private day = '';
  private zone = '';
  /** Of the day's start in its zone, in seconds. */
  private midnight = 0;

  /** `10/Oct/2000:13:55:36 -0700` at a place in a line. */
  at(text: string, start: number): number | null {
    const day = text.slice(start, start + 11);
    const zone = text.slice(start + 20, start + CLF_LENGTH);
    if ((day !== this.day || zone !== this.zone) && !this.turnTo(day, zone)) return null;
    const hour = twoDigits(text, start + 12);
    const minute = twoDigits(text, start + 15);
    const second = twoDigits(text, start + 18);
    if (!(hour < 24 && minute < 60 && second < 61) || !colons(text, start)) return null;
    return (this.midnight + hour * 3600 + minute * 60 + second) * MICROSECONDS;
  }

  private turnTo(day: string, zone: string): boolean {
    const m = /^(\d\d)\/([A-Z][a-z]{2})\/(\d{4})$/.exec(day);
    const east = /^ [+-]\d{4}$/.test(zone) ? zoneSeconds(zone.slice(1)) : null;
    if (m === null || east === null) return false;
    const start = moment(+m[3]!, monthOf(m[2]!), +m[1]!, ['0', '0', '0'], undefined, east);
    if (start === null) return false;
    this.day = day;
    this.zone = zone;
    this.midnight = start / MICROSECONDS;
    return true;
  }
}

/** `NaN` when they are no digits. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

function colons(text: string, start: number): boolean {
  return text[start + 11] === ':' && text[start + 14] === ':' && text[start + 17] === ':';
}
