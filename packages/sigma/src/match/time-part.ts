import type { TimePart } from '../rule.ts';

const TIME = /^\s*(\d{4})[-/](\d\d)[-/](\d\d)(?:[T ](\d\d):(\d\d))?/;

/**
 * One part of a time written year first, as events write it; without converting its zone (Sigma specification 2.1, modifiers).
 * Weeks are those of ISO 8601.
 *
 * @returns NaN when the text is no time or has no such part
 */
export function timePartOf(text: string, part: TimePart): number {
  const match = TIME.exec(text);
  if (match === null) return NaN;
  const [year, month, day, hour, minute] = match.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (part === 'week') return isoWeek(year, month, day);
  return { year, month, day, hour, minute }[part];
}

function isoWeek(year: number, month: number, day: number): number {
  const DAY = 86_400_000;
  const date = new Date(Date.UTC(year, month - 1, day));
  const thursday = date.getTime() + (4 - (date.getUTCDay() || 7)) * DAY;
  const newYear = Date.UTC(new Date(thursday).getUTCFullYear(), 0, 1);
  return Math.floor((thursday - newYear) / (7 * DAY)) + 1;
}
