import type { Kept } from '../detector.ts';
import { checkFinding } from '../check-finding.ts';
import type { Finding } from '../finding.ts';
import { collectedSource } from '../../evidence/source.ts';
import { isoTime, shortTime } from '../../report/time.ts';
import { HIDE_INFRASTRUCTURE } from './access-finding.ts';
import { hostOf, type ListTrace, type VisitTrace } from './access-trace.ts';
import { parseNetwork } from './network.ts';
import { unpackVisits, visitsBefore, visitText, type VisitBefore } from './visits.ts';

const CHECK = {
  id: 'access-rule-after-visit',
  title: 'Networks kept out whose visit came shortly before',
};
const DAY = 86_400_000_000;
/** A visit longer before the change is not taken for its reason. */
const WITHIN: number = 30 * DAY;
const MAX_SHOWN = 20;

/** Who writes a rule against a visitor was reading his log. Only lists that are thought to be against researchers are asked. */
export function concludeVisits(
  lists: readonly Kept<ListTrace>[],
  logs: readonly Kept<VisitTrace>[],
  report: (finding: Finding) => void,
): void {
  for (const list of lists) {
    const { level, changed, networks } = list.trace;
    if (level === null || changed === null) continue;
    const host = hostOf(list.evidence);
    const own = logs.filter(({ evidence }) => hostOf(evidence) === host);
    const visits = own.flatMap(({ trace }) => unpackVisits(trace.packed));
    const parsed = networks.flatMap((text) => parseNetwork(text) ?? []);
    const found = visitsBefore(parsed, visits, changed, WITHIN);
    if (found.length > 0) report(toFinding(list, found, changed, own));
  }
}

function toFinding(
  { evidence, trace: { level, offset, record, organisations } }: Kept<ListTrace>,
  found: readonly VisitBefore[],
  changed: number,
  logs: readonly Kept<VisitTrace>[],
): Finding {
  const sorted = found.toSorted((a, b) => b.time - a.time);
  const paths = [...new Set(logs.map((log) => log.evidence.path))];
  const isKnown = hostOf(evidence) !== null;
  return checkFinding('hiding', {
    check: CHECK,
    level: level === 'low' || !isKnown ? 'low' : 'medium',
    confidence: 'low',
    time: sorted.at(-1)!.time,
    until: changed,
    source: collectedSource(evidence, null),
    techniques: HIDE_INFRASTRUCTURE,
    matched: {
      'rules last changed': isoTime(changed),
      'visits before': sorted.slice(0, MAX_SHOWN).map(timedText).join('; '),
      'list keeps out': organisations.join(', '),
      logs: paths.slice(0, MAX_SHOWN).join(', '),
    },
    summary: `${found.length} of the networks that the list keeps out had visited in the 30 days before it was last changed, the last at ${shortTime(isoTime(sorted[0]!.time))}`,
    proof: [{ evidence: evidence.path, offset, record, recovered: null }],
    alternatives: [
      'Rules that are older than the last change of the file: kept, only that change has a date; look for backups and comments with dates',
      'An administrator who shuts out whoever troubles him: kept; look at what these visitors asked for',
      isKnown
        ? 'A log of another server: dropped, both are of one host'
        : 'A log of another server: kept, the evidence does not tell which host each file is of',
    ],
  });
}

function timedText(visit: VisitBefore): string {
  return `${visitText(visit)} ${shortTime(isoTime(visit.time))}`;
}
