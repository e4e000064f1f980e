import { isoTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { missingFinding } from './rotation-gap.ts';
import { isTimed, type Member, type TimedMember } from './rotation-set.ts';

/** Microseconds. */
const DAY = 86_400_000_000;
/** Members with dates that tell how often the log is rotated. */
const MIN_MEMBERS = 4;
/** Days. */
const MONTH = 30;
const MONTH_TOLERANCE = 3;
/** Of the steps between them, this share is the usual one. */
const USUAL_SHARE = 0.6;
/** How much longer the gap must be than the longest pause between two lines of the set. */
const MIN_RATIO = 2;
/** In a row, as with numbered members. */
const MAX_MISSING = 3;

interface Dated extends TimedMember {
  readonly day: number;
}

/**
 * The members that dated sets lack between others: the usual step between the dates demands one, the log never was silent for half as long, and another log of the
 * folder was rotated that day and has lines of the time. A set that leaves out empty logs, or a host that was off, has neither.
 *
 * @param sets each from the oldest to the live log
 */
export function missingDates(sets: readonly (readonly Member[])[]): Finding[] {
  const folders = Map.groupBy(sets.flat().filter(isDated), ({ folder }) => folder);
  return sets.flatMap((set) => {
    const dated = set.filter(isDated);
    const step = usualStep(dated);
    if (step === null) return [];
    const pause = longestPause(set.filter(isTimed), dated, step);
    const others = folders.get(dated[0]!.folder)!.filter((other) => !set.includes(other));
    return dated.slice(1).flatMap((newer, place) => {
      const older = dated[place]!;
      if (newer.span.first - older.span.last <= MIN_RATIO * pause) return [];
      const witnesses = others.filter(
        (other) => isDue(other.day, older, newer, step) && hasLineBetween(other, older, newer),
      );
      const present = new Set(set.map(({ day }) => day));
      const days = [...new Set(witnesses.map(({ day }) => day))].filter((day) => !present.has(day));
      if (days.length === 0 || days.length > MAX_MISSING) return [];
      const missing = days.sort((a, b) => a - b).map((day) => isoTime(day).slice(0, 10));
      const usual = ['longest pause between lines of the set', pause] as const;
      const witness = witnesses.find(({ day }) => day === days[0])!;
      return [missingFinding({ older, newer, missing, usual, witness })];
    });
  });
}

function isDated(member: Member): member is Dated {
  return isTimed(member) && member.day !== null;
}

/** Days from one member to the next, if most are alike. Months have 28 to 31 days and count as 30. */
function usualStep(set: readonly Dated[]): number | null {
  if (set.length < MIN_MEMBERS) return null;
  const steps = set.slice(1).map((member, i) => stepBetween(set[i]!.day, member.day));
  const counts = [...Map.groupBy(steps, (step) => step)].map(
    ([step, all]) => [step, all.length] as const,
  );
  const [step, count] = counts.reduce((a, b) => (b[1] > a[1] ? b : a));
  return step > 0 && count >= USUAL_SHARE * steps.length ? step : null;
}

function stepBetween(older: number, newer: number): number {
  const days = Math.round((newer - older) / DAY);
  return days >= 28 && days <= 31 ? MONTH : days;
}

/** The longest time without a line, but for steps that are longer than usual. */
function longestPause(all: readonly TimedMember[], set: readonly Dated[], step: number): number {
  const inside = all.map(({ span }) => span.pause);
  const between = set.slice(1).flatMap((newer, i) => {
    const older = set[i]!;
    const isUsual = stepBetween(older.day, newer.day) === step;
    return isUsual ? [newer.span.first - older.span.last] : [];
  });
  return Math.max(...inside, ...between);
}

/** Whether a day between two members is one at which the usual step would have put another. */
function isDue(day: number, older: Dated, newer: Dated, step: number): boolean {
  if (day <= older.day || day >= newer.day) return false;
  const days = Math.round((day - older.day) / DAY);
  const away = Math.abs(days - Math.round(days / step) * step);
  return step === MONTH ? away <= MONTH_TOLERANCE : away === 0;
}

function hasLineBetween({ span }: Dated, older: Dated, newer: Dated): boolean {
  const isInside = (time: number): boolean => older.span.last < time && time < newer.span.first;
  return isInside(span.first) || isInside(span.last);
}
