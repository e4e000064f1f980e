import { collectedSource } from '../../../evidence/source.ts';
import { placeOf, rotatedName, rotatedSets } from '../../../evidence/text/rotation.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import type { EvidenceIdentity, Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';

const CHECK = { id: 'rotation-member-missing', title: 'Rotated log with a member missing' };
/** How much longer the gap must be than the longest pause between members that follow each other. */
const MIN_RATIO = 2;

/** The times of a part of a log, microseconds since 1970. */
export interface LogSpan {
  readonly first: number;
  readonly last: number;
}

interface Member extends LogSpan {
  readonly path: string;
  readonly format: { readonly id: string };
  /** In the rotation: 0 for the live log; `null` where it is dated. */
  readonly number: number | null;
  readonly evidence: EvidenceIdentity;
}

interface Pause {
  readonly older: Member;
  readonly newer: Member;
  /** Numbers between the two; `NaN` where they have none. */
  readonly missing: number;
  /** Microseconds. */
  readonly length: number;
}

/** Numbered sets in which a number is missing between others, and time with it. */
export function missingMembers(traces: readonly Kept<LogSpan>[]): Finding[] {
  return rotatedSets(membersOf(traces)).flatMap((set) => {
    const pauses = set.slice(1).map((newer, index) => pauseBetween(set[index]!, newer));
    const usual = pauses.filter(({ missing }) => missing === 0).map(({ length }) => length);
    if (usual.length === 0) return [];
    const least = MIN_RATIO * Math.max(...usual);
    return pauses
      .filter(({ missing, length }) => missing > 0 && length > least)
      .map((pause) => toFinding(pause, Math.max(...usual)));
  });
}

function membersOf(traces: readonly Kept<LogSpan>[]): Member[] {
  const members = new Map<string, Member>();
  for (const { evidence, trace } of traces) {
    const { path, format } = evidence;
    const known = members.get(path);
    const { number } = rotatedName(placeOf(path).name);
    const first = Math.min(known?.first ?? Infinity, trace.first);
    const last = Math.max(known?.last ?? -Infinity, trace.last);
    members.set(path, { path, format: { id: format }, number, evidence, first, last });
  }
  return [...members.values()];
}

function pauseBetween(older: Member, newer: Member): Pause {
  const missing = (older.number ?? NaN) - (newer.number ?? NaN) - 1;
  return { older, newer, missing, length: newer.first - older.last };
}

function toFinding({ older, newer, missing }: Pause, usual: number): Finding {
  const numbers = Array.from({ length: missing }, (_, index) => newer.number! + 1 + index);
  const before = isoTime(older.last);
  const after = isoTime(newer.first);
  return tamperingFinding({
    check: CHECK,
    level: 'medium',
    confidence: 'low',
    time: older.last,
    until: newer.first,
    source: collectedSource(older.evidence, null),
    techniques: LINUX_LOGS,
    matched: {
      missing: numbers.join(', '),
      'last line before': before,
      'first line after': after,
      'longest pause between other members': `${(usual / 3_600_000_000).toFixed(1)} hours`,
    },
    summary:
      `member ${numbers.join(', ')} of the rotation is missing or empty, and with it the time from ` +
      `${shortTime(before)} to ${shortTime(after)}`,
    proof: [older, newer].map(({ path }) => ({
      evidence: path,
      offset: 0,
      record: null,
      recovered: null,
    })),
    alternatives: [
      'A rotation that takes empty logs too: kept; nothing may have been written in that time, which other logs of the host can tell',
      'A collection that left the file out, or could not read it: kept; ask how the logs were collected',
      'A rotation that ended early, for lack of space: kept',
    ],
  });
}
