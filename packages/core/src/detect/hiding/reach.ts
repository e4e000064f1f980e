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
}

/** Replacements that a finding names. */
const MAX_NAMED = 20;
const MAX_PLACE = 80;

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

export function holdsNowhere({ reach }: AccessRule): boolean {
  return reach?.nowhere === true;
}
