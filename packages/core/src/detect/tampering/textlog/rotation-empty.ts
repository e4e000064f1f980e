import { collectedSource } from '../../../evidence/source.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import {
  changeOf,
  isClose,
  isOfLastLine,
  isTimed,
  type Member,
  type TimedMember,
} from './rotation-set.ts';

const CHECK = {
  id: 'rotation-member-empty',
  title: 'Rotated log that was emptied after its rotation',
};
interface Emptied {
  readonly member: Member;
  readonly newer: TimedMember;
  /** When it last changed, microseconds since 1970. */
  readonly modified: number;
}

/** The members of numbered sets that were emptied when the next log had been begun already. @param sets each from the oldest to the live log */
export function emptiedMembers(sets: readonly (readonly Member[])[]): Finding[] {
  const witnesses = sets.flat().filter((member) => member.number !== 0 && isOfLastLine(member));
  return sets.flatMap((set) =>
    set.flatMap((member, index) => {
      const modified = emptiedAt(member, set);
      if (modified === null) return [];
      const newer = set.slice(index + 1).find(isTimed);
      if (newer === undefined || modified <= newer.span.first) return [];
      if (!newer.packed && !isOfLastLine(newer)) return [];
      const others = witnesses.filter(({ folder }) => folder === member.folder);
      const isKept = others.some((other) => !isClose(changeOf(other), modified));
      return isKept ? [toFinding({ member, newer, modified })] : [];
    }),
  );
}

/** When the member was emptied, if it was; `null` when nothing tells. */
function emptiedAt(member: Member, set: readonly Member[]): number | null {
  const { evidence, number, packed } = member;
  const modified = changeOf(member);
  if (evidence.size > 0 || number === null || packed || modified === null) return null;
  const logs = set.filter(isTimed);
  // Packing that failed leaves an empty file beside the log itself.
  if (logs.some((log) => log.number === number)) return null;
  const copied = logs.some((log) => !log.packed && isClose(changeOf(log), modified));
  return copied ? null : modified;
}

function toFinding({ member, newer, modified }: Emptied): Finding {
  const changed = isoTime(modified);
  const begun = isoTime(newer.span.first);
  return tamperingFinding({
    check: CHECK,
    level: 'medium',
    confidence: 'low',
    time: modified,
    until: null,
    source: collectedSource(member.evidence, null),
    techniques: LINUX_LOGS,
    matched: { bytes: '0', changed, 'next log begins': begun },
    summary: `the rotated log is empty, and was changed at ${shortTime(changed)}, when the next one had been begun already, at ${shortTime(begun)}`,
    proof: [member, newer].map(({ path }) => ({
      evidence: path,
      offset: 0,
      record: null,
      recovered: null,
    })),
    alternatives: [
      'Rotation of a log into which nothing was written: dropped, such a log keeps the time at which it was made, before the next one was begun',
      'A copy that gave the files its own time: dropped, another rotated log of the folder still has the time of its last line, and no log of the set has that of this one',
      'Emptied to make room, or by a program that still had it open: kept; ask who cares for the host',
      'A full disk while it was packed: dropped where the name is not that of a packed file; kept elsewhere',
    ],
  });
}
