import type { ConcludeContext, Kept } from '../detector.ts';
import type { AccessTrace, ListTrace, VisitTrace } from './access-trace.ts';
import { concludeConfigurations } from './conclude-configurations.ts';
import { concludeShared } from './conclude-shared.ts';
import { concludeVisits } from './conclude-visits.ts';
import type { ConfigurationTrace } from './includes/configuration-trace.ts';
import type { Tables } from './who.ts';

/** What only shows across configurations and logs. */
export function concludeAccess(
  { traces, report }: ConcludeContext<AccessTrace>,
  tables: () => Tables,
): void {
  const configurations = traces.filter(isOf<ConfigurationTrace>('configuration'));
  const assembled = concludeConfigurations(configurations, tables, report);
  const lists = traces.flatMap((kept) => {
    if (isOf<ListTrace>('list')(kept)) return [kept];
    const trace = assembled.get(kept);
    return trace === undefined ? [] : [{ evidence: kept.evidence, trace }];
  });
  concludeShared({ traces: lists, report });
  concludeVisits(lists, traces.filter(isOf<VisitTrace>('visits')), report);
}

function isOf<Trace extends AccessTrace>(kind: Trace['kind']) {
  return (kept: Kept<AccessTrace>): kept is Kept<Trace> => kept.trace.kind === kind;
}
