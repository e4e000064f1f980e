import { sectionOf } from '../../report/section.ts';
import { type FindingGroupRow, ruleOf } from '../finding-group.ts';
import { basisOf, judgement, type Judgement } from './judgement.ts';
import type { Likelihood } from './likelihood.ts';
import type { CampaignView } from './view.ts';

/** Care that operators take, each shown by findings of its own. */
export const HABITS = ['wiping', 'hiding', 'watching', 'shutting-down'] as const;
export type Habit = (typeof HABITS)[number];

const OVERWRITTEN = 'zeroed-text';
const WIPING = 'wiping-command';
/** Of the check for access rules, and of those that compare lists and visits. */
const ACCESS: ReadonlySet<string> = new Set([
  'access-rules',
  'access-rule-after-visit',
  'access-list-shared',
]);
const WATCHED = 2;
const SHUT_DOWN = 3;

/** Findings of a habit that are no mere hints. What an honest administrator does as well is of low confidence, and left out. */
export function habitGroups(view: CampaignView, habit: Habit): FindingGroupRow[] {
  return view.groups.filter(
    (group) => group.confidence !== 'low' && group.level !== 'low' && isOf(group, habit),
  );
}

function isOf(group: FindingGroupRow, habit: Habit): boolean {
  switch (habit) {
    case 'wiping':
      return group.rule === OVERWRITTEN || group.rule === WIPING;
    case 'hiding':
      return ACCESS.has(group.rule);
    case 'watching':
      return sectionOf(ruleOf(group)) === WATCHED;
    case 'shutting-down':
      return sectionOf(ruleOf(group)) === SHUT_DOWN;
  }
}

export function serversOf(groups: readonly FindingGroupRow[]): number {
  return new Set(groups.map(({ source }) => source)).size;
}

/** Logs whose content was overwritten while the file stayed: deleting is less work, and hides less. */
export function wipesLogs(view: CampaignView): Judgement | null {
  const groups = habitGroups(view, 'wiping');
  const overwritten = groups.filter(({ rule }) => rule === OVERWRITTEN);
  if (overwritten.length === 0) return null;
  const commanded = groups.some(({ rule }) => rule === WIPING);
  const servers = serversOf(overwritten);
  return judgement({
    question: 'wipes-logs',
    about: view.name,
    says: { code: 'wipes-logs', parameters: { servers } },
    likelihood: commanded ? 'very likely' : 'likely',
    confidence: commanded ? 'high' : 'moderate',
    basis: basisOf(...groups),
    assumptions: [{ code: 'evidence-unchanged' }],
    alternatives: [{ code: 'zeros-by-crash' }, { code: 'zeros-by-collection' }],
    wouldChange: [{ code: 'other-image' }],
  });
}

export function hidesFromResearchers(view: CampaignView): Judgement | null {
  const groups = habitGroups(view, 'hiding');
  const rules = groups.filter(({ rule }) => rule === 'access-rules');
  if (rules.length === 0) return null;
  const said = rules.some(({ level }) => level === 'high');
  const servers = serversOf(rules);
  return judgement({
    question: 'hides-from-researchers',
    about: view.name,
    says: { code: 'hides-from-researchers', parameters: { servers } },
    likelihood: said ? 'very likely' : 'likely',
    confidence: said && servers > 1 ? 'high' : 'moderate',
    basis: basisOf(...groups),
    assumptions: [{ code: 'networks-are-theirs' }],
    alternatives: [{ code: 'hardening' }, { code: 'list-copied' }],
    wouldChange: [{ code: 'list-published' }],
  });
}

export function watchesServers(view: CampaignView): Judgement | null {
  const groups = habitGroups(view, 'watching');
  if (groups.length === 0) return null;
  const kinds = new Set(groups.map(({ rule }) => rule)).size;
  const servers = serversOf(groups);
  const likelihood: Likelihood = kinds > 1 || servers > 1 ? 'very likely' : 'likely';
  return judgement({
    question: 'watches-servers',
    about: view.name,
    says: { code: 'watches-servers', parameters: { servers } },
    likelihood,
    confidence: servers > 1 ? 'moderate' : 'low',
    basis: basisOf(...groups),
    assumptions: [{ code: 'commands-are-theirs' }],
    alternatives: [{ code: 'administration' }],
    wouldChange: [{ code: 'administrators-word' }],
  });
}
