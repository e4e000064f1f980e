import { InvalidArgumentError } from 'commander';

/** Which events count, by their time: microseconds since 1970, half-open; `null` is no bound. */
export interface TimeWindow {
  readonly from: number | null;
  readonly to: number | null;
}

const DAY_MS = 86_400_000;
const MICROSECONDS_IN_MS = 1000;
const UNITS_MS: Readonly<Record<string, number>> = {
  m: 60_000,
  h: 3_600_000,
  d: DAY_MS,
  w: 7 * DAY_MS,
};

const DATE = /^\d{4}-\d\d-\d\d$/u;
const DATE_TIME =
  /^(?<date>\d{4}-\d\d-\d\d)[T ](?<time>\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)(?<zone>Z|[+-]\d\d:\d\d)?$/iu;

export function isInWindow(time: number, { from, to }: TimeWindow): boolean {
  return (from === null || time >= from) && (to === null || time < to);
}

/** `--from`: a date (its first moment) or a date and time. */
export function parseFrom(text: string): number {
  return parseMoment(text) * MICROSECONDS_IN_MS;
}

/** `--to`: a date (the whole day is inside) or a date and time (the moment itself is outside). */
export function parseTo(text: string): number {
  return (parseMoment(text) + (DATE.test(text) ? DAY_MS : 0)) * MICROSECONDS_IN_MS;
}

/** `--last`: a number and a unit; microseconds. */
export function parseLast(text: string): number {
  const [, count = '', unit = ''] = /^(\d{1,6})([mhdw])$/u.exec(text) ?? [];
  const ms = UNITS_MS[unit];
  if (ms === undefined) {
    throw new InvalidArgumentError('Write a number and m, h, d or w, such as 30d.');
  }
  return Number(count) * ms * MICROSECONDS_IN_MS;
}

/** UTC where no zone is named; milliseconds since 1970. */
function parseMoment(text: string): number {
  const parts = DATE_TIME.exec(text)?.groups;
  const date = parts?.['date'] ?? text;
  const zone = parts?.['zone']?.toUpperCase() ?? 'Z';
  const ms = Date.parse(`${date}T${parts?.['time'] ?? '00:00'}${zone}`);
  if (Number.isNaN(ms) || !isRealDate(date)) {
    throw new InvalidArgumentError('Write a UTC date, such as 2013-10-28 or 2013-10-28T17:20:00Z.');
  }
  return ms;
}

/** `Date.parse` takes 30 February for 1 March. */
function isRealDate(date: string): boolean {
  const ms = DATE.test(date) ? Date.parse(`${date}T00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date);
}
