/**
 * FILETIME: 100 ns since 1601 in 64 bits. They do not fit a double, so they are split at the epoch of 1970, around which times
 * of events lie: there, microseconds are exact.
 */
const EPOCH_HIGH = 27_111_902;
const EPOCH_LOW = 3_577_643_008;
/** 2^32 = 10 × TENTH + 6. */
const TENTH = 429_496_729;

const US_PER_SECOND = 1_000_000;
const US_PER_DAY = 86_400 * US_PER_SECOND;

/** Microseconds since 1970, UTC, rounded down. */
export function filetimeMicroseconds(low: number, high: number): number {
  const deltaHigh = high - EPOCH_HIGH;
  return deltaHigh * TENTH + Math.floor((deltaHigh * 6 + (low - EPOCH_LOW)) / 10);
}

/** Within this many units of `high` of 1970, about 285 years, microseconds are exact; beyond, doubles are too short. */
const EXACT_HIGH = 20_000_000;

/** `2014-01-20T08:30:00.1234567Z`, as the Event Viewer writes it. */
export function filetimeText(low: number, high: number): string {
  if (Math.abs(high - EPOCH_HIGH) > EXACT_HIGH) return distantText(low, high);
  const rest = (high - EPOCH_HIGH) * 6 + (low - EPOCH_LOW);
  const digit = rest - Math.floor(rest / 10) * 10;
  return `${timeText(filetimeMicroseconds(low, high))}${digit}Z`;
}

/** FILETIME 0, which logs hold where a time is unknown, and the years beyond 2255. */
function distantText(low: number, high: number): string {
  const ticks = BigInt(high) * 2n ** 32n + BigInt(low);
  const inDay = Number(ticks % TICKS_PER_DAY);
  const day = Number(ticks / TICKS_PER_DAY) - DAYS_1601_TO_1970;
  return `${dayAndTime(day, Math.floor(inDay / 10))}${inDay % 10}Z`;
}

const TICKS_PER_DAY = 864_000_000_000n;
const DAYS_1601_TO_1970 = 134_774;

/** With six digits after the second and without `Z`: `2014-01-20T08:30:00.123456`. */
function timeText(microseconds: number): string {
  const day = Math.floor(microseconds / US_PER_DAY);
  return dayAndTime(day, microseconds - day * US_PER_DAY);
}

function dayAndTime(day: number, inDay: number): string {
  const seconds = Math.floor(inDay / US_PER_SECOND);
  const fraction = inDay - seconds * US_PER_SECOND;
  const hour = Math.floor(seconds / 3_600);
  const minute = Math.floor((seconds - hour * 3_600) / 60);
  const second = seconds % 60;
  const micro = String(fraction).padStart(6, '0');
  return `${dateText(day)}T${two(hour)}:${two(minute)}:${two(second)}.${micro}`;
}

/** SYSTEMTIME: year, month, weekday, day, hour, minute, second, millisecond. */
export function systemtimeText(view: DataView, at: number): string {
  const part = (index: number): number => view.getUint16(at + index * 2, true);
  const date = `${String(part(0)).padStart(4, '0')}-${two(part(1))}-${two(part(3))}`;
  const time = `${two(part(4))}:${two(part(5))}:${two(part(6))}`;
  return `${date}T${time}.${String(part(7)).padStart(3, '0')}Z`;
}

const ISO = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z?$/;

/** Microseconds since 1970 of a time written as text, as forwarded logs do. @returns NaN when it is no time */
export function parseTime(text: string): number {
  const [, seconds, fraction = ''] = ISO.exec(text) ?? [];
  if (seconds === undefined) return NaN;
  return Date.parse(`${seconds}Z`) * 1_000 + Number(fraction.slice(0, 6).padEnd(6, '0'));
}

let lastDay = NaN;
let lastDate = '';

/** Logs name one day thousands of times in a row. */
function dateText(day: number): string {
  if (day === lastDay) return lastDate;
  lastDay = day;
  lastDate = civil(day);
  return lastDate;
}

/** Days since 1970 to year, month, day of the proleptic Gregorian calendar, by eras of 400 years that begin in March. */
function civil(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number);
}
