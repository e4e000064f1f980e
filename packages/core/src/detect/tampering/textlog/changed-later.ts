import { collectedSource } from '../../../evidence/source.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { hoursText } from './rotation-gap.ts';
import {
  changeOf,
  isClose,
  isOfLastLine,
  isTimed,
  type Member,
  type TimedMember,
} from './rotation-set.ts';

const CHECK = {
  id: 'text-changed-later',
  title: 'Text log that was changed after its last line',
};
/** Microseconds from the last line to the change. A web server writes when a request ends, a syslog daemon at once. */
const MIN_LATER_OF_REQUESTS = 3_600_000_000;
const MIN_LATER = 600_000_000;
/** Where the log was silent since. */
const MIN_LATER_AND_SILENT = 60_000_000;
/** Silence, in longest pauses of the log, and lines that tell how long these are. */
const MIN_PAUSES = 2;
const MIN_LINES = 50;

interface Changed {
  readonly member: TimedMember;
  /** When, microseconds since 1970. */
  readonly when: number;
  /** Its bytes, or only what the file system says of it: who sets the one back, sets the other. */
  readonly what: 'content' | 'status';
  /** A log beside it that was last written when its file was last changed, before others: no copy gave it that time. */
  readonly witness: TimedMember;
  /** A log beside it that goes on for longest. */
  readonly alive: TimedMember;
}

/** Logs to which something was done after their last line, or after the next log had been begun. @param sets each from the oldest to the live log */
export function changedLater(sets: readonly (readonly Member[])[]): Finding[] {
  const folders = Map.groupBy(sets.flat(), ({ folder }) => folder);
  return sets.flatMap((set) =>
    set.flatMap((member, index) => {
      if (!isTimed(member) || member.packed || !member.span.isEndTold) return [];
      const newer = set.slice(index + 1).find(isTimed);
      if (member.number !== 0 && newer === undefined) return [];
      const others = folders.get(member.folder)!.filter((other) => other !== member);
      const changed = changedAt(member, others);
      if (changed === null || isClose(changed.when, newer?.span.first ?? -Infinity)) return [];
      if (changed.when <= (newer?.span.first ?? -Infinity)) return [];
      const older = set.slice(0, index).findLast(isTimed);
      return hasOtherCause(changed, older) ? [] : [toFinding(changed)];
    }),
  );
}

function changedAt(member: TimedMember, others: readonly Member[]): Changed | null {
  const { span, evidence } = member;
  const latest = Math.max(...others.map((other) => changeOf(other) ?? -Infinity));
  const witness = others
    .filter(isTimed)
    .find((other) => isWitness(other, member) && !isClose(changeOf(other), latest));
  if (witness === undefined) return null;
  const alive = others.filter(isTimed).reduce((a, b) => (b.span.last > a.span.last ? b : a));
  const soonest = isSilent(member, alive) ? MIN_LATER_AND_SILENT : MIN_LATER;
  const least = evidence.format === 'syslog' ? soonest : MIN_LATER_OF_REQUESTS;
  const modified = changeOf(member);
  const [content, status] = [modified, statusOf(member)];
  const [when, what] =
    content !== null && content >= span.last + least
      ? [content, 'content' as const]
      : [isStatusOfHost(witness) ? status : null, 'status' as const];
  if (when === null || when < span.last + least) return null;
  const timeOf = what === 'content' ? changeOf : statusOf;
  if (others.some((other) => isClose(timeOf(other), when))) return null;
  return alive.span.last < when ? null : { member, when, what, witness, alive };
}

/** Of a log without a zone only another can tell that its times are right. */
function isWitness(other: TimedMember, { span }: TimedMember): boolean {
  return isOfLastLine(other) && (span.isZoned || !other.span.isZoned);
}

function statusOf({ evidence }: Member): number | null {
  return evidence.facts?.changed ?? null;
}

/** Whether the file system is that of the host: in a copy, status is that of copying. */
function isStatusOfHost(witness: TimedMember): boolean {
  return isClose(statusOf(witness), changeOf(witness)!);
}

/** The log's own lines say that more should have followed while others went on. */
function isSilent({ span, number }: TimedMember, alive: TimedMember): boolean {
  const silence = alive.span.last - span.last;
  return number === 0 && span.lines >= MIN_LINES && silence > MIN_PAUSES * span.pause;
}

/**
 * A request that takes hours changes a live log when it ends, and its line has the time at which it began; rights that are changed change the status. Then the
 * log goes on; one that was made anew does not, as the writer goes on with the old one.
 */
function hasOtherCause(
  { member, when, what, alive }: Changed,
  older: TimedMember | undefined,
): boolean {
  if (member.number !== 0) return false;
  if (member.evidence.format === 'syslog' && what === 'content') return false;
  const spans = older === undefined ? [member.span] : [older.span, member.span];
  const pause = Math.max(...spans.map((span) => span.pause));
  const lines = spans.reduce((sum, span) => sum + span.lines, 0);
  return lines < MIN_LINES || alive.span.last - when <= MIN_PAUSES * pause;
}

function toFinding(changed: Changed): Finding {
  const { member, when, what, witness, alive } = changed;
  const [last, at] = [isoTime(member.span.last), isoTime(when)];
  const silent = isSilent(member, alive);
  return tamperingFinding({
    check: CHECK,
    level: 'medium',
    confidence: silent ? 'moderate' : 'low',
    time: member.span.last,
    until: when,
    source: collectedSource(member.evidence, null),
    techniques: LINUX_LOGS,
    matched: {
      'last line': `${last} at ${hex(member.span.lastOffset)}`,
      [what === 'content' ? 'file changed' : 'status of the file changed']: at,
      'longest pause between its lines': hoursText(member.span.pause),
      'log beside it goes on until': `${isoTime(alive.span.last)} ${alive.path}`,
      'times of files hold by': witness.path,
    },
    summary:
      `the last line is of ${shortTime(last)}, and the ${what === 'content' ? 'file was' : 'status of the file was'} changed at ${shortTime(at)}` +
      (silent ? '; nothing was written since, though it never paused for half as long' : ''),
    proof: [
      { evidence: member.path, offset: member.span.lastOffset, record: null, recovered: null },
      { evidence: alive.path, offset: alive.span.lastOffset, record: null, recovered: null },
    ],
    alternatives: [
      'A copy, a backup or `touch` that gave files its own time: dropped, an older log of the folder still has the time of its last line, and none has that of this one',
      'Another time zone: dropped, times are told in full, or those of the other log hold in the same zone',
      'Rotation: dropped, it begins a log without a line, and leaves the old one as it was',
      member.evidence.format === 'syslog'
        ? 'A writer that waits before it writes: dropped, syslog daemons write at once; kept where buffers were configured'
        : member.number === 0
          ? 'A request that took so long: dropped, the log does not go on after it, though it seldom rests; lines held back in a buffer: kept'
          : 'A request that took so long, or lines held back in a buffer: kept; requests are logged when they end, with the time at which they began',
      'An administrator who edited it, or a program that changed its rights: kept; ask who cares for the host',
    ],
  });
}
