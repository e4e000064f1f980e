import { baseName } from '../../../evidence/base-name.ts';
import type { ConcludeContext, Kept } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import {
  MIN_HOLE,
  type AuditLogTrace,
  type AuditTrace,
  type Loss,
  type Pace,
  type SerialEdge,
} from './audit-trace.ts';

const CHECK = {
  id: 'auditd-serial-hole',
  title: 'Audit events missing from the log',
};
/** Steps from number to number, to know the usual pace of a log. */
const MIN_STEPS = 30;
/** To be as sure as this check can be. */
const MANY_STEPS = 1_000;
/** Holes of this many times the usual distance of two serials, where rules exclude kinds of events. */
const UNUSUAL = 20;
/** Events are lost when many come at once: a hole must have taken this share of the time that as many usually take. */
const MIN_SHARE_OF_PACE = 1 / 3;
/** More holes on one host are its habit. */
const MAX_HOLES_OF_HOST = 5;
/** Before and behind a hole, in microseconds, where a message of loss explains it. */
const LOSS_REACH = 60_000_000;

interface Log {
  readonly path: string;
  readonly trace: AuditLogTrace;
}

interface Hole {
  readonly before: Place;
  readonly after: Place;
  readonly log: Log;
}

type Place = SerialEdge & { readonly path: string };

/** The kernel numbers audit events one by one since its start. Judged over all files of a host's log. */
export function reportSerialHoles({ traces, report }: ConcludeContext<AuditTrace>): void {
  const losses = traces.flatMap(({ trace }) => trace.losses);
  for (const logs of Map.groupBy(logsOf(traces), keyOf).values()) {
    const pace = paceOf(logs);
    if (pace.steps < MIN_STEPS || logs.some(({ trace }) => trace.isCut)) continue;
    const holes = [...holesInside(logs), ...holesBetween(logs)].filter(
      (hole) => isUnusual(hole, pace) && !isExplained(hole, losses) && !isFilled(hole, logs),
    );
    if (holes.length > MAX_HOLES_OF_HOST) continue;
    for (const hole of holes) report(toFinding(hole, pace, losses.length > 0));
  }
}

function logsOf(traces: readonly Kept<AuditTrace>[]): Log[] {
  return traces.flatMap(({ evidence, trace }) =>
    trace.logs.map((log) => ({ path: evidence.path, trace: log })),
  );
}

/** Where no host is known, the files of one folder are one log. */
function keyOf({ path, trace }: Log): string {
  const { host, id } = trace.host;
  return host === null ? path.slice(0, path.length - baseName(path).length) : id;
}

function paceOf(logs: readonly Log[]): Pace {
  const sum = (of: (pace: Pace) => number): number =>
    logs.reduce((total, { trace }) => total + of(trace.pace), 0);
  return {
    steps: sum(({ steps }) => steps),
    serials: sum(({ serials }) => serials),
    time: sum(({ time }) => time),
  };
}

function holesInside(logs: readonly Log[]): Hole[] {
  return logs.flatMap((log) =>
    log.trace.holes.map(({ before, after }) => ({
      before: { ...before, path: log.path },
      after: { ...after, path: log.path },
      log,
    })),
  );
}

/** Between a file and the next of a rotated log. */
function holesBetween(logs: readonly Log[]): Hole[] {
  const sorted = logs
    .filter(({ trace }) => trace.first !== null)
    .toSorted((a, b) => a.trace.first!.time - b.trace.first!.time);
  return sorted.flatMap((log, i) => {
    const older = sorted[i - 1];
    const before = older?.trace.last;
    const after = log.trace.first!;
    if (older === undefined || before === undefined || before === null) return [];
    if (after.time < before.time || after.serial - before.serial <= MIN_HOLE) return [];
    return [{ before: { ...before, path: older.path }, after: { ...after, path: log.path }, log }];
  });
}

function isUnusual({ before, after }: Hole, pace: Pace): boolean {
  const distance = after.serial - before.serial;
  return (
    distance > (UNUSUAL * pace.serials) / pace.steps &&
    shareOfPace({ before, after }, pace) >= MIN_SHARE_OF_PACE
  );
}

/** Whether another file has some of the numbers: a copy, of which this one may be an extract. */
function isFilled({ before, after }: Hole, logs: readonly Log[]): boolean {
  return logs.some(({ trace }) =>
    trace.stretches.some(
      ({ first, last }) =>
        first.serial < after.serial &&
        last.serial > before.serial &&
        first.time <= after.time &&
        last.time >= before.time,
    ),
  );
}

/** The time that the hole took, over the time that as many events usually take. */
function shareOfPace({ before, after }: Pick<Hole, 'before' | 'after'>, pace: Pace): number {
  const usual = ((after.serial - before.serial) * pace.time) / pace.serials;
  return usual === 0 ? 0 : (after.time - before.time) / usual;
}

/** A log that names no host may be of any. */
function isExplained({ before, after, log }: Hole, losses: readonly Loss[]): boolean {
  const { host } = log.trace;
  return losses.some(
    (loss) =>
      (host.host === null || loss.host.host === null || loss.host.id === host.id) &&
      loss.time >= before.time - LOSS_REACH &&
      loss.time <= after.time + LOSS_REACH,
  );
}

function toFinding(hole: Hole, pace: Pace, tellsLosses: boolean): Finding {
  const { before, after, log } = hole;
  const missing = after.serial - before.serial - 1;
  const isInside = before.path === after.path;
  return tamperingFinding({
    check: CHECK,
    level: isInside ? 'medium' : 'low',
    confidence: isInside && pace.steps >= MANY_STEPS ? 'moderate' : 'low',
    time: before.time,
    until: after.time,
    source: log.trace.host,
    techniques: LINUX_LOGS,
    matched: {
      'numbers missing': String(missing),
      'last before': `${before.serial} in ${before.path} at ${hex(before.offset)}`,
      'first after': `${after.serial} in ${after.path} at ${hex(after.offset)}`,
      'time of the hole to the usual time of as many': shareOfPace(hole, pace).toFixed(2),
      'numbers to an event, usually': (pace.serials / pace.steps).toFixed(2),
      'steps that tell what is usual': String(pace.steps),
    },
    summary: `audit events ${before.serial + 1} to ${after.serial - 1} are in no file of the log`,
    proof: [before, after].map(({ path, offset, serial }) => ({
      evidence: path,
      offset,
      record: serial,
      recovered: null,
    })),
    alternatives: [
      'Events lost to a rate limit or a full backlog: unlikely, that happens when many come at once, and these numbers took about as long as ever',
      tellsLosses
        ? 'A loss that the kernel told of: dropped, it tells of none at that time'
        : 'A loss that the kernel told of: kept, no message of a loss is in the evidence at all; look at the kernel’s messages of that time',
      'Events that the rules exclude: unlikely, so many in a row were not excluded elsewhere in this log',
      'auditd or the system started anew, or its rules changed: dropped, no record says so in between',
      ...(isInside ? [] : ['A rotated file that was not collected: kept, the most likely']),
    ],
  });
}
