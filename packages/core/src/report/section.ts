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

const WATCHED: ReadonlySet<string | null> = new Set([
  'logs-shipped-and-wiped',
  'researchers-looked-for',
  'operators-addresses',
]);
const SHUT_DOWN: ReadonlySet<string | null> = new Set([
  'web-root-removed',
  'pages-gone-together',
  'shutdown-together',
]);

/** Index in `SECTIONS`. */
export function sectionOf({ kind, rule }: Pick<Finding, 'kind' | 'rule'>): number {
  if (kind === 'tampering') return 0;
  if (kind !== 'hiding') return 4;
  if (WATCHED.has(rule.id)) return 2;
  return SHUT_DOWN.has(rule.id) ? 3 : 1;
}
