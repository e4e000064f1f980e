import { shorten } from '../../report/text.ts';
import type { AccessRule } from './access-rule.ts';

/** Below the rules' own level, a place with rules of its own, which stand there instead. */
export interface Replacement {
  /** `location /open`. */
  readonly place: string;
  readonly file: string;
  readonly line: number;
  /** Files that its rules are in. */
  readonly lists: ReadonlySet<string>;
}

/** How far the rules of one level hold; known when all of the configuration was read. */
export interface Reach {
  readonly replaced: readonly Replacement[];
  /** Whatever is asked for, other rules stand instead. */
  readonly nowhere: boolean;
  /** Why it could not be told whether it holds in its own place; not there where it is told, or not asked. */
  readonly untold?: string | null;
  /** The rule of the same section that wins over it, by file and line. */
  readonly winner?: string | null;
}

/** Replacements that a finding names. */
const MAX_NAMED = 20;
const MAX_PLACE = 80;
/** Reasons, and winners, that a finding names. */
const MAX_REASONS = 5;
const MAX_WHY = 300;

/** What is to be said of the reach of one file's rules: `null` where they hold in all of their scope. A place that includes the same list keeps the same people out. */
export function reachText(rules: readonly AccessRule[]): string | null {
  const places = new Set<string>();
  const oneEach = new Map(rules.map((rule) => [rule.reach, rule])).values();
  for (const { reach, reading } of oneEach)
    for (const { place, file, line, lists } of reach?.replaced ?? []) {
      const isSameList = reading.from !== null && lists.has(reading.file);
      if (!isSameList) places.add(`${shorten(place, MAX_PLACE)} (${file} line ${line})`);
    }
  if (places.size === 0) return null;
  const more = places.size > MAX_NAMED ? ` and ${places.size - MAX_NAMED} more` : '';
  return `${[...places].slice(0, MAX_NAMED).join('; ')}${more}: other rules stand there instead`;
}

/** Which rule wins for those whom rules name; `null` where it was not asked. */
export function winnerText(rules: readonly AccessRule[]): string | null {
  const asked = rules.filter(({ reach }) => reach?.untold !== undefined);
  if (asked.length === 0) return null;
  const untold = asked.filter(({ reach }) => reach?.untold !== null);
  const open = asked.filter((rule) => holdsNowhere(rule));
  const won = asked.length - untold.length - open.length;
  const why = [...new Set(untold.map(({ reach }) => reach!.untold!))];
  const of = (count: number): string =>
    count === asked.length ? `all ${count}` : `${count} of ${asked.length}`;
  const parts = [
    won > 0
      ? `these, for ${of(won)}: of what the server reads after them nothing in the evidence lets in whom they name`
      : null,
    open.length > 0 ? `others, for ${of(open.length)}, which "does not hold in" names` : null,
    why.length > 0
      ? `not told for ${of(untold.length)}: ${shorten(why.slice(0, MAX_REASONS).join('; '), MAX_WHY)}`
      : null,
  ];
  return parts.filter((part) => part !== null).join('; ');
}

/** Rules that win over others of their section, with how many they win over. */
export function winnersText(rules: readonly AccessRule[]): string {
  const winners = rules.map(({ reach }) => reach?.winner ?? null).filter((each) => each !== null);
  const counts = Array.from(Map.groupBy(winners, (each) => each));
  const shown = counts.slice(0, MAX_REASONS).map(([winner, all]) => `${all.length} by ${winner}`);
  return shown.length === 0 ? '' : ` (${shown.join('; ')})`;
}

export function holdsNowhere({ reach }: AccessRule): boolean {
  return reach?.nowhere === true;
}
