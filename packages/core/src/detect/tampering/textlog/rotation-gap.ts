import { collectedSource } from '../../../evidence/source.ts';
import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { isTimed, type Member, type TimedMember } from './rotation-set.ts';

const CHECK = { id: 'rotation-member-missing', title: 'Rotated log with a member missing' };
/** How much longer the gap must be than the longest pause between members that follow each other. */
const MIN_RATIO = 2;
/** In a row; more are no hole, but another way of numbering. */
const MAX_MISSING = 3;

/** A place between two members at which others should be. */
export interface MissingMembers {
  readonly older: TimedMember;
  readonly newer: TimedMember;
  /** Their numbers or dates. */
  readonly missing: readonly string[];
  /** What tells that they should be there: the name of it, and its value. */
  readonly usual: readonly [name: string, microseconds: number];
  /** A log beside the set that has lines of the time. */
  readonly witness: TimedMember | null;
}

interface Pause {
  readonly older: TimedMember;
  readonly newer: TimedMember;
  /** Numbers from the newer to the older; `NaN` where they have none. */
  readonly steps: number;
  /** Microseconds. */
  readonly length: number;
}

/** The members that a numbered set lacks between others, and time with them. @param set from the oldest to the live log */
export function missingMembers(set: readonly Member[]): Finding[] {
  const logs = set.filter(isTimed);
  const pauses = logs.slice(1).map((newer, index) => pauseBetween(logs[index]!, newer));
  const usual = pauses.filter(({ steps }) => steps === 1).map(({ length }) => length);
  if (usual.length === 0) return [];
  const longest = Math.max(...usual);
  const present = new Set(set.map(({ number }) => number));
  return pauses
    .filter(({ steps, length }) => steps - 1 <= MAX_MISSING && length > MIN_RATIO * longest)
    .flatMap((pause) => {
      const missing = numbersIn(pause).filter((number) => !present.has(number));
      const usual = ['longest pause between other members', longest] as const;
      const { older, newer } = pause;
      return missing.length === 0
        ? []
        : [missingFinding({ older, newer, missing: missing.map(String), usual, witness: null })];
    });
}

function pauseBetween(older: TimedMember, newer: TimedMember): Pause {
  const steps = (older.number ?? NaN) - (newer.number ?? NaN);
  return { older, newer, steps, length: newer.span.first - older.span.last };
}

/** Between those of the two. */
function numbersIn({ newer, steps }: Pause): number[] {
  return Array.from({ length: Math.max(0, steps - 1) }, (_, i) => newer.number! + 1 + i);
}

export function hoursText(microseconds: number): string {
  return `${(microseconds / 3_600_000_000).toFixed(1)} hours`;
}

export function missingFinding({ older, newer, missing, usual, witness }: MissingMembers): Finding {
  const names = missing.join(', ');
  const before = isoTime(older.span.last);
  const after = isoTime(newer.span.first);
  const places = witness === null ? [older, newer] : [older, newer, witness];
  return tamperingFinding({
    check: CHECK,
    level: 'medium',
    confidence: 'low',
    time: older.span.last,
    until: newer.span.first,
    source: collectedSource(older.evidence, null),
    techniques: LINUX_LOGS,
    matched: {
      missing: names,
      'last line before': before,
      'first line after': after,
      [usual[0]]: hoursText(usual[1]),
      ...(witness === null ? {} : { 'log with lines of the time': witness.path }),
    },
    summary: `member ${names} of the rotation is missing, and with it the time from ${shortTime(before)} to ${shortTime(after)}`,
    proof: places.map(({ path }) => ({ evidence: path, offset: 0, record: null, recovered: null })),
    alternatives: [
      'A collection that left the file out, or could not read it: kept; ask how the logs were collected',
      'A rotation that ended early, for lack of space: kept',
      witness === null
        ? 'An empty log that was rotated and then deleted: kept; nothing may have been written in that time, which other logs of the host can tell'
        : 'An empty log that rotation left out, or a host that was off: dropped, the log never was silent for half as long, and another was rotated that day and has lines of the time',
    ],
  });
}
