import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { placeIn, proofIn } from './proof.ts';
import { SESSION_CHECK } from './session-check.ts';
import { tracesOf, type HostTraces, type KeptOf } from './same-host.ts';
import { isUsual } from './usual.ts';
import type { Login, SshSession } from './trace.ts';

const SECOND = 1_000_000;
const HOUR: number = 3_600 * SECOND;
/** sshd writes to wtmp when a terminal is given out, right after it told of the session. */
export const BEFORE: number = 5 * SECOND;
export const AFTER: number = 120 * SECOND;
/** Copies of files and single commands get no terminal, and are short. */
const MIN_LENGTH: number = 120 * SECOND;
/** A log whose zone was guessed, or the hour that summer time repeats. */
const SHIFTS: readonly number[] = [0, -HOUR, HOUR];
const MAX_FINDINGS = 20;

type Sessions = KeptOf<'sessions'>;
type Logins = KeptOf<'logins'>;

/** Sessions of sshd that no record of wtmp tells, though wtmp has records from before and after, and of such sessions usually. */
export function sessionsWithoutLogin(host: HostTraces, report: (finding: Finding) => void): void {
  const logins = tracesOf(host, 'logins');
  const recorded = Map.groupBy(
    logins.flatMap(({ trace }) => trace.logins),
    ({ user }) => user,
  );
  for (const log of sshLogs(host)) {
    const covered = log.trace.ssh.flatMap((session) => {
      const wtmp = isTold(session) ? coveringPart(logins, session.time) : null;
      return wtmp === null ? [] : [{ session, wtmp, isRecorded: hasLogin(recorded, session) }];
    });
    const missing = covered.filter(({ isRecorded }) => !isRecorded);
    const told = missing.filter(({ session }) =>
      isUsual(covered, missing, (other) => other.session.user === session.user),
    );
    for (const { session, wtmp } of told.slice(0, MAX_FINDINGS))
      report(removedFinding(log, session, wtmp, covered.length - missing.length));
  }
}

/** Logs of one host that tell when. */
export function sshLogs(host: HostTraces): Sessions[] {
  const logs = tracesOf(host, 'sessions').filter(({ trace }) => !trace.isMixed && !trace.isUndated);
  return new Set(logs.map(({ trace }) => trace.source.id)).size === 1 ? logs : [];
}

/** Whether the session should be in wtmp: it had a terminal, or was too long for a single command. */
export function isTold({ tty, time, until }: SshSession): boolean {
  return tty ?? (until !== null && until - time >= MIN_LENGTH);
}

function coveringPart(logins: readonly Logins[], time: number): Logins | null {
  const covering = logins.find(
    ({ trace: { span } }) => span !== null && span.first < time - AFTER && span.last > time + AFTER,
  );
  return covering ?? null;
}

/** `ut_user` has room for 32 characters. */
function hasLogin(recorded: ReadonlyMap<string, readonly Login[]>, session: SshSession): boolean {
  return (recorded.get(session.user.slice(0, 32)) ?? []).some(({ time }) =>
    SHIFTS.some((shift) => {
      const late = time + shift - session.time;
      return late >= -BEFORE && late <= AFTER;
    }),
  );
}

function removedFinding(
  { evidence, trace }: Sessions,
  session: SshSession,
  wtmp: Logins,
  others: number,
): Finding {
  const { user, from, time, until, offset, tty } = session;
  const before = wtmp.trace.logins.filter((login) => login.time <= time).at(-1);
  const after = wtmp.trace.logins.find((login) => login.time > time);
  const neighbours = [before, after].filter((login) => login !== undefined);
  return tamperingFinding({
    check: SESSION_CHECK,
    level: tty === true ? 'medium' : 'low',
    confidence: 'low',
    time,
    until,
    source: trace.source,
    techniques: LINUX_LOGS,
    matched: {
      user,
      from: from || 'not told',
      'session opened': `${isoTime(time)} ${placeIn(evidence.path, offset)}`,
      'session closed': until === null ? 'not told' : isoTime(until),
      'login before in wtmp': loginText(before),
      'login after in wtmp': loginText(after),
      'other sessions with a record': String(others),
    },
    summary: `sshd tells of a session of ${user} at ${shortTime(isoTime(time))}, and wtmp has no login of ${user} then, but logins before and after`,
    proof: [...proofIn(evidence.path, [session]), ...proofIn(wtmp.evidence.path, neighbours)],
    alternatives: [
      tty === true
        ? 'Session without terminal, which wtmp does not tell of: dropped, sshd says that it got one'
        : 'Session without terminal (tunnel, copy of files, command), which wtmp does not tell of: kept; it was longer than two minutes, and sessions like it have a record',
      'Rotation of wtmp: dropped, one file has records from before and after',
      'wtmp that could not be written (full disk, rights): kept; look for sessions around it that have none either',
      'Clock or zone that differ between the logs: dropped, other sessions are at the same times in both, and an hour more or less was tried',
    ],
  });
}

function loginText(login: Login | undefined): string {
  if (login === undefined) return 'none';
  return `${isoTime(login.time)} ${login.user} ${login.line}`;
}
