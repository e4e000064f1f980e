import { baseName } from '../../../evidence/base-name.ts';
import type { ConcludeContext, Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import type { JournalTrace } from './journal-trace.ts';

const CHECK = {
  id: 'journal-sequence-hole',
  title: 'Journal missing between two journals of the same series',
};
/** Numbers. Fewer go to journals of users, which share them, or are lost when a journal is put away. */
const MIN_HOLE = 20;
/** Of all numbers between, the share that the smaller neighbour has: a journal that was put away is about as large as the next. */
const WHOLE_FILE = 0.5;
const SYSTEM = 'system';
/** Of one host. */
const MAX_FINDINGS = 50;

type Journal = Kept<JournalTrace>;

/**
 * All journals of one machine count on from each other, those of its users too. Only between two journals of one series can the numbers
 * of a whole journal be missing; within a journal they went to another one.
 */
export function reportSequenceHoles({ traces, report }: ConcludeContext<JournalTrace>): void {
  const sets = Map.groupBy(traces, (journal) => setOf(journal));
  for (const journals of sets.values()) {
    let left = MAX_FINDINGS;
    for (const series of Map.groupBy(journals, seriesOf).values()) {
      const sorted = series.toSorted((a, b) => a.trace.head.seqnum - b.trace.head.seqnum);
      for (const [i, after] of sorted.entries()) {
        const before = sorted[i - 1];
        const missing = before === undefined ? 0 : missingBetween(before, after, journals);
        if (missing < MIN_HOLE || left === 0) continue;
        left--;
        report(toFinding(before!, after, missing, journals));
      }
    }
  }
}

function setOf({ trace }: Journal): string {
  return `${trace.host.id} ${trace.seqnumId}`;
}

/** `system`, `user-1000`: the name without what journald adds when it puts a journal away. */
function seriesOf({ evidence }: Journal): string {
  return baseName(evidence.path).replace(/(?:@[^@]*)?\.journal~?.*$/, '');
}

/** How many numbers no journal can have; 0 where a journal that was not read in full may have them. */
function missingBetween(before: Journal, after: Journal, all: readonly Journal[]): number {
  const [from, to] = [before.trace.tail.seqnum, after.trace.head.seqnum];
  if (!before.trace.isWhole || to - from <= MIN_HOLE) return 0;
  const between = all.filter(
    ({ trace }) => trace.tail.seqnum > from && trace.head.seqnum < to && trace !== after.trace,
  );
  if (between.some(({ trace }) => !trace.isWhole)) return 0;
  const elsewhere = between.reduce((sum, { trace }) => sum + trace.entries, 0);
  return Math.max(0, to - from - 1 - elsewhere);
}

function toFinding(
  before: Journal,
  after: Journal,
  missing: number,
  all: readonly Journal[],
): Finding {
  const [{ tail }, { head }] = [before.trace, after.trace];
  const size = Math.min(before.trace.entries, after.trace.entries);
  const isFile = missing >= WHOLE_FILE * size && tail.bootId === head.bootId;
  const isSystem = seriesOf(before) === SYSTEM;
  const hasUsers = all.some((journal) => seriesOf(journal).startsWith('user-'));
  return tamperingFinding({
    check: CHECK,
    level: isFile && isSystem ? 'medium' : 'low',
    confidence: isFile && isSystem && hasUsers ? 'moderate' : 'low',
    time: tail.time,
    until: head.time,
    source: before.trace.host,
    techniques: LINUX_LOGS,
    matched: {
      'numbers missing': String(missing),
      'last before': `${tail.seqnum} in ${before.evidence.path} at ${hex(tail.offset)}`,
      'first after': `${head.seqnum} in ${after.evidence.path} at ${hex(head.offset)}`,
      'entries of the smaller neighbour': String(size),
      'same start of the system': tail.bootId === head.bootId ? 'yes' : 'no',
    },
    summary: `entries ${tail.seqnum + 1} to ${head.seqnum - 1} are in no journal of the set`,
    proof: [
      { evidence: before.evidence.path, offset: tail.offset, record: tail.seqnum, recovered: null },
      { evidence: after.evidence.path, offset: head.offset, record: head.seqnum, recovered: null },
    ],
    alternatives: [
      'A journal that was not collected: kept; look for it on the host',
      'Room made by journald: dropped, it removes the oldest journals of a series, and older ones are there',
      usersText(isSystem, hasUsers),
      'Entries that stayed in the memory (`/run/log/journal`) while the disk was full or not there: kept',
      ...(tail.bootId === head.bootId
        ? []
        : ['A journal found not closed at the start of the system, and removed: kept']),
    ],
  });
}

/** Between two journals of a user, others may have written for weeks; between two of the system, for moments. */
function usersText(isSystem: boolean, hasUsers: boolean): string {
  const who = `Journals of ${isSystem ? 'users' : 'the system and of other users'}, which share the numbers`;
  if (!isSystem) return `${who}: kept, one that was not collected or was removed to make room`;
  return hasUsers
    ? `${who}: unlikely, those that were collected have too few; look for users whose journals are not there`
    : `${who}: kept, none was collected`;
}
