import { statement, type Statement } from '../statement.ts';
import type { ClueFinding } from './language-clue.ts';

/** Moments with an offset, and days with some, below which nothing is claimed. */
export const MIN_PAIRS = 5;
export const MIN_PAIR_DAYS = 3;
/** Days in the winter and in the summer of both halves of the earth, far from any change of clocks. */
const MIN_SEASON_DAYS = 2;
const NORTHERN_WINTER: ReadonlySet<string> = new Set(['12', '01', '02']);
const NORTHERN_SUMMER: ReadonlySet<string> = new Set(['06', '07', '08']);
const DAY = /^(\d{4}-(\d\d)-\d\d) ([+-]\d{4}) (\d{1,9})$/;

interface OffsetDay {
  readonly day: string;
  readonly month: string;
  readonly offset: string;
  readonly count: number;
}

/**
 * What moments beside local times tell of where operators' clocks were set. They need no guess about hours of work, but a clock is set at no cost; the
 * offset alone names no country.
 */
export function offsetStatements(clues: readonly ClueFinding[], about: string | null): Statement[] {
  if (clues.length === 0) return [];
  const days = clues.flatMap(({ finding }) => daysOf(finding.matched['days'] ?? ''));
  const pairs = days.reduce((sum, { count }) => sum + count, 0);
  const dates = new Set(days.map(({ day }) => day)).size;
  const offsets = Array.from(
    Map.groupBy(days, ({ offset }) => offset),
    ([offset, members]) => [offset, members.reduce((sum, { count }) => sum + count, 0)] as const,
  ).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const isEnough = pairs >= MIN_PAIRS && dates >= MIN_PAIR_DAYS;
  return [
    statement({
      question: 'author-offset',
      about,
      basis:
        "moments on the operators' own servers that are told in UTC and in the local time of whoever wrote them, by offset",
      value: isEnough ? Object.fromEntries(offsets) : null,
      findings: clues.map(({ finding }) => finding.id),
      notes: [
        `${pairs} moments on ${dates} days.`,
        ...(isEnough
          ? [seasonNote(days)]
          : [`Nothing is claimed: fewer than ${MIN_PAIRS} on ${MIN_PAIR_DAYS} days say nothing.`]),
        'An offset is that of a clock, which whoever uses it sets, and of many countries; archives that others packed tell of others. Costs nothing to fake.',
      ],
    }),
  ];
}

function daysOf(text: string): OffsetDay[] {
  return text.split(', ').flatMap((each) => {
    const m = DAY.exec(each);
    return m === null ? [] : [{ day: m[1]!, month: m[2]!, offset: m[3]!, count: Number(m[4]) }];
  });
}

/** Whether summer time is kept: told only by days of both seasons, each of which has one offset. */
function seasonNote(days: readonly OffsetDay[]): string {
  const winter = offsetsIn(days, NORTHERN_WINTER);
  const summer = offsetsIn(days, NORTHERN_SUMMER);
  if (winter === null || summer === null)
    return 'Whether summer time is kept is not known: that takes days of both halves of a year, with one offset each.';
  const [cold, warm] = [minutesOf(winter), minutesOf(summer)];
  if (cold === warm)
    return `No summer time: ${winter} from December to February and from June to August.`;
  const where = warm > cold ? 'north' : 'south';
  return `Summer time as ${where} of the equator: ${winter} from December to February, ${summer} from June to August.`;
}

/** `null`: too few days, or several offsets. */
function offsetsIn(days: readonly OffsetDay[], months: ReadonlySet<string>): string | null {
  const own = days.filter(({ month }) => months.has(month));
  const [offset, ...others] = new Set(own.map((each) => each.offset));
  const enough = new Set(own.map(({ day }) => day)).size >= MIN_SEASON_DAYS;
  return offset === undefined || others.length > 0 || !enough ? null : offset;
}

function minutesOf(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3));
  return offset.startsWith('-') ? -minutes : minutes;
}
