import type { ConcludeContext, Kept } from '../detector.ts';
import type { AccessTrace, ListTrace, VisitTrace } from './access-trace.ts';
import { concludeShared } from './conclude-shared.ts';
import { concludeVisits } from './conclude-visits.ts';

/** What only shows across configurations and logs. */
export function concludeAccess({ traces, report }: ConcludeContext<AccessTrace>): void {
  const lists = traces.filter(isOf<ListTrace>('list'));
  concludeShared({ traces: lists, report });
  concludeVisits(lists, traces.filter(isOf<VisitTrace>('visits')), report);
}

function isOf<Trace extends AccessTrace>(kind: Trace['kind']) {
  return (kept: Kept<AccessTrace>): kept is Kept<Trace> => kept.trace.kind === kind;
}
