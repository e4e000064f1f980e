import type { Finding } from '../detect/finding.ts';
import { BEATS_ENDED } from '../detect/hiding/shutdown/fallen-silent.ts';
import { GONE_PAGES } from '../detect/hiding/shutdown/gone-pages.ts';
import { SILENT_SERVERS } from '../detect/hiding/shutdown/silent-servers.ts';
import { UNINSTALL_ORDERS } from '../detect/hiding/shutdown/uninstall-orders.ts';
import { WEB_ROOT_REMOVED } from '../detect/hiding/shutdown/web-root.ts';
import { ALERTS } from '../detect/hiding/watching/alerts.ts';
import { MAIL_ALERTS } from '../detect/hiding/watching/mail-alerts.ts';
import { FOLLOWED } from '../detect/hiding/watching/followed-logs.ts';
import { SEARCHED, SHIPPED } from '../detect/hiding/watching/log-commands.ts';
import { MESSAGES } from '../detect/hiding/watching/messages.ts';
import { OWN_VISITS } from '../detect/hiding/watching/own-visits.ts';

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

const WATCHED: ReadonlySet<string | null> = idsOf(
  SHIPPED,
  SEARCHED,
  FOLLOWED,
  ALERTS,
  MAIL_ALERTS,
  MESSAGES,
  OWN_VISITS,
);
const SHUT_DOWN: ReadonlySet<string | null> = idsOf(
  UNINSTALL_ORDERS,
  WEB_ROOT_REMOVED,
  GONE_PAGES,
  BEATS_ENDED,
  SILENT_SERVERS,
);

/** Index in `SECTIONS`. */
export function sectionOf({ kind, rule }: Pick<Finding, 'kind' | 'rule'>): number {
  if (kind === 'tampering') return 0;
  if (kind !== 'hiding') return 4;
  if (WATCHED.has(rule.id)) return 2;
  return SHUT_DOWN.has(rule.id) ? 3 : 1;
}

function idsOf(...checks: readonly { readonly id: string }[]): Set<string | null> {
  return new Set(checks.map(({ id }) => id));
}
