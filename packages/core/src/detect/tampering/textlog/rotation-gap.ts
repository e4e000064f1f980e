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
      return missing.length === 0 ? [] : [toFinding(pause, missing, longest)];
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

function toFinding({ older, newer }: Pause, missing: readonly number[], usual: number): Finding {
  const numbers = missing.join(', ');
  const before = isoTime(older.span.last);
  const after = isoTime(newer.span.first);
  return tamperingFinding({
    check: CHECK,
    level: 'medium',
    confidence: 'low',
    time: older.span.last,
    until: newer.span.first,
    source: collectedSource(older.evidence, null),
    techniques: LINUX_LOGS,
    matched: {
      missing: numbers,
      'last line before': before,
      'first line after': after,
      'longest pause between other members': `${(usual / 3_600_000_000).toFixed(1)} hours`,
    },
    summary: `member ${numbers} of the rotation is missing, and with it the time from ${shortTime(before)} to ${shortTime(after)}`,
    proof: [older, newer].map(({ path }) => ({
      evidence: path,
      offset: 0,
      record: null,
      recovered: null,
    })),
    alternatives: [
      'A collection that left the file out, or could not read it: kept; ask how the logs were collected',
      'A rotation that ended early, for lack of space: kept',
      'An empty log that was rotated and then deleted: kept; nothing may have been written in that time, which other logs of the host can tell',
    ],
  });
}
