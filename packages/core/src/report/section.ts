import type { Finding } from '../detect/finding.ts';

/**
 * The order in which a person is told of findings: first what was done to the evidence itself, then the habits of a server's operators,
 * then what happened. Within a section time decides.
 */
export const SECTIONS = [
  'Wiped or edited',
  'Hidden from whom',
  'Watched by its operators',
  'Shut down',
  'What happened',
] as const;

/** Index in `SECTIONS`. */
export function sectionOf({ kind, rule }: Pick<Finding, 'kind' | 'rule'>): number {
  if (kind === 'tampering') return 0;
  if (kind !== 'hiding') return 4;
  if (rule.id?.startsWith('watching') === true) return 2;
  return rule.id?.startsWith('shutdown') === true ? 3 : 1;
}
