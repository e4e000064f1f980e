import { LEVELS } from '@unmask/sigma';
import type { Level, SigmaRule } from '@unmask/sigma';
import type { Finding } from '../finding.ts';
import { levelOf } from './sigma-detector.ts';

/** What `--include` and `--exclude` can name. */
export const SELECTOR_KEYS = ['id', 'tag', 'status', 'title'] as const;
export type SelectorKey = (typeof SELECTOR_KEYS)[number];

/** `tag:attack.t1059`: a key and a pattern, in which `*` stands for any run of characters and `?` for one. */
export interface RuleSelector {
  readonly text: string;
  readonly key: SelectorKey;
  readonly pattern: RegExp;
}

export interface RuleSelection {
  readonly minLevel: Level | null;
  /** A rule runs when one of these holds, or when there are none … */
  readonly include: readonly RuleSelector[];
  /** … and none of these. */
  readonly exclude: readonly RuleSelector[];
}

/** Reads `key:pattern`; `null` when it is not of that form. Letter case never matters. */
export function parseSelector(text: string): RuleSelector | null {
  const colon = text.indexOf(':');
  const key = SELECTOR_KEYS.find((known) => known === text.slice(0, colon).toLowerCase());
  const glob = text.slice(colon + 1).trim();
  if (key === undefined || glob === '') return null;
  return { text, key, pattern: globPattern(glob, key) };
}

/** What selectors look at. */
type Named = Readonly<Record<SelectorKey, readonly string[]>>;

export function selectRules(rules: readonly SigmaRule[], selection: RuleSelection): SigmaRule[] {
  return rules.filter((rule) => isSelected(namesOf(rule), levelOf(rule), selection));
}

export function selects(selector: RuleSelector, rule: SigmaRule): boolean {
  return matches(selector, namesOf(rule));
}

/** Whether a finding of one of our own checks is wanted: they can be named like rules, by id, title and technique. */
export function selectsFinding(
  { rule, techniques, level }: Finding,
  selection: RuleSelection,
): boolean {
  const tags = techniques.map((technique) => `attack.${technique}`);
  return isSelected(namesOf({ ...rule, tags, status: 'stable' }), level, selection);
}

/** Levels are ordered: `informational` is the least. */
export function isAtLeast(level: Level, least: Level): boolean {
  return LEVELS.indexOf(level) >= LEVELS.indexOf(least);
}

function isSelected(
  named: Named,
  level: Level,
  { minLevel, include, exclude }: RuleSelection,
): boolean {
  if (minLevel !== null && !isAtLeast(level, minLevel)) return false;
  if (include.length > 0 && !include.some((selector) => matches(selector, named))) return false;
  return !exclude.some((selector) => matches(selector, named));
}

function matches({ key, pattern }: RuleSelector, named: Named): boolean {
  return named[key].some((text) => pattern.test(text));
}

function namesOf({
  id,
  title,
  tags,
  status,
}: Pick<SigmaRule, 'id' | 'title' | 'tags' | 'status'>): Named {
  return {
    id: id === null ? [] : [id],
    tag: tags,
    status: status === null ? [] : [status],
    title: [title],
  };
}

/** A tag also stands for what is below it: `attack.t1059` for `attack.t1059.001`. */
function globPattern(glob: string, key: SelectorKey): RegExp {
  const body = glob
    .replace(/[.+^${}()|[\]\\/]/gu, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${body}${key === 'tag' ? '(?:\\..*)?' : ''}$`, 'isu');
}
