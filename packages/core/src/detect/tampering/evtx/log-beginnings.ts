import { sourceOf } from '../../../evidence/source.ts';
import { isoTime } from '../../../report/time.ts';
import type { ConcludeContext, Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { tamperingFinding, WINDOWS_LOGS, type TamperingSeen } from '../tampering-finding.ts';
import type { Clearing, LogLife } from './log-life.ts';

type Log = Kept<LogLife>;
type Said = Pick<TamperingSeen, 'check' | 'summary' | 'matched' | 'alternatives' | 'until'>;

const HOUR = 3_600_000_000;
/** A log of a host that begins so much later than another of the three that every host has from its first start. */
const LATE = 7 * 24 * HOUR;
const CLASSIC: ReadonlySet<string> = new Set(['application', 'security', 'system']);

const LOST_BEGINNING = {
  id: 'evtx-beginning-gone',
  title: 'Log whose beginning is gone, and no event says that it was cleared',
};
const NOT_CLEARED = {
  id: 'evtx-older-than-clearing',
  title: 'Log that holds events from before it was cleared',
};
const STARTED_ANEW = {
  id: 'evtx-started-anew',
  title: 'Log that counts from 1 long after the host’s other logs began',
};

/**
 * What the beginnings of a host's logs say together. Measured on public logs: clearing a log does not restart its numbers, and leaves
 * 1102 as the first record of Security, 104 in System for the others. A file that was removed is begun anew, with number 1.
 */
export function concludeBeginnings({ traces, report }: ConcludeContext<LogLife>): void {
  const hosts = new Map<string, Log[]>();
  for (const log of traces) {
    const { host } = log.trace;
    if (host !== null) hosts.set(host, [...(hosts.get(host) ?? []), log]);
  }
  for (const log of traces) {
    const logs = hosts.get(log.trace.host ?? '') ?? [];
    for (const finding of beginningsOf(log, logs)) report(finding);
  }
}

function beginningsOf(log: Log, logs: readonly Log[]): Finding[] {
  return [lostBeginning(log, logs), olderThanClearing(log, logs), startedAnew(log, logs)].flatMap(
    (finding) => finding ?? [],
  );
}

function lostBeginning(log: Log, logs: readonly Log[]): Finding | null {
  const { channel, first, isSound, mayHaveWrapped, wasArchived } = log.trace;
  if (first.id === 1 || !isSound || mayHaveWrapped || wasArchived) return null;
  const teller = channel === 'Security' ? log : wholeSystemLog(logs);
  if (teller === null) return null;
  const isTold = clearingsOf(log.trace, logs).some(({ time }) => time <= first.time + HOUR);
  const archived = logs.some(({ trace }) => trace.channel === 'System' && trace.wasArchived);
  if (isTold || archived) return null;
  return toFinding(log, [log, teller], {
    check: LOST_BEGINNING,
    until: null,
    summary: `${channel} begins with record ${first.number} of ${isoTime(first.time)}, never filled its file, and no event tells of its clearing`,
    matched: {
      log: channel,
      'first record': first.number,
      'first time': isoTime(first.time),
      'asked for events 1102 or 104 in': teller.evidence.path,
    },
    alternatives: [
      'Ring that overwrote its oldest records: dropped, the chunks stand in order and the file is not full',
      'Log cleared by an administrator or before imaging: dropped, that leaves event 1102 in Security or 104 in System',
      'Full log put away and begun anew: dropped, that leaves event 1105 or 105',
      'Size limit lowered, or the log brought over from an older Windows: kept',
    ],
  });
}

function olderThanClearing(log: Log, logs: readonly Log[]): Finding | null {
  const { channel, first, lastTime, isSound } = log.trace;
  if (!isSound) return null;
  const ignored = clearingsOf(log.trace, logs).find(
    ({ time }) => first.time < time - HOUR && lastTime > time,
  );
  if (ignored === undefined) return null;
  return toFinding(log, [log], {
    check: NOT_CLEARED,
    until: ignored.time,
    summary: `${channel} was cleared at ${isoTime(ignored.time)}, and still holds events from ${isoTime(first.time)} on`,
    matched: {
      log: channel,
      'cleared at': isoTime(ignored.time),
      'event of clearing': String(ignored.id),
      'first record': first.number,
      'first time': isoTime(first.time),
    },
    alternatives: [
      'Clock set back after the clearing: kept; look for Kernel-General 1 in System',
      'Older copy put back by an administrator or a backup: kept',
    ],
  });
}

function startedAnew(log: Log, logs: readonly Log[]): Finding | null {
  const { channel, first } = log.trace;
  if (first.id !== 1 || !CLASSIC.has(channel.toLowerCase())) return null;
  const older = logs.find(
    ({ trace }) =>
      trace.channel !== channel &&
      CLASSIC.has(trace.channel.toLowerCase()) &&
      trace.first.time < first.time - LATE,
  );
  if (older === undefined) return null;
  return toFinding(log, [log, older], {
    check: STARTED_ANEW,
    until: null,
    summary: `${channel} counts from 1 at ${isoTime(first.time)}, while ${older.trace.channel} of the same host goes back to ${isoTime(older.trace.first.time)}`,
    matched: {
      log: channel,
      'first time': isoTime(first.time),
      'other log': older.trace.channel,
      'its first record': older.trace.first.number,
      'its first time': isoTime(older.trace.first.time),
    },
    alternatives: [
      'Clearing: dropped, that does not restart the numbers',
      'Damaged log that the service put aside and began anew, or a log that an upgrade of Windows did not bring over: kept',
      'Clock wrong when the other log began: kept',
    ],
  });
}

/** A sound System log from the host's first start on: it would tell of every clearing. */
function wholeSystemLog(logs: readonly Log[]): Log | null {
  const isWhole = ({ trace }: Log): boolean =>
    trace.channel === 'System' && trace.isSound && trace.first.id === 1 && !trace.mayHaveWrapped;
  return logs.find(isWhole) ?? null;
}

function clearingsOf({ channel }: LogLife, logs: readonly Log[]): Clearing[] {
  return logs
    .flatMap(({ trace }) => trace.clearings)
    .filter((clearing) => clearing.channel.toLowerCase() === channel.toLowerCase());
}

function toFinding({ evidence, trace }: Log, shown: readonly Log[], said: Said): Finding {
  const host = typeof trace.first.host === 'string' ? trace.first.host : trace.host;
  return tamperingFinding({
    ...said,
    level: 'medium',
    confidence: 'low',
    time: trace.first.time,
    source: sourceOf(host, evidence.path, 'windows'),
    techniques: WINDOWS_LOGS,
    proof: [...new Set(shown)].map(({ evidence: { path }, trace: { first } }) => ({
      evidence: path,
      offset: first.offset,
      record: first.id,
      recovered: null,
    })),
  });
}
