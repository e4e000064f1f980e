import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { placeIn, proofIn } from './proof.ts';
import { SESSION_CHECK } from './session-check.ts';
import type { HostTraces, KeptOf } from './same-host.ts';
import { sshLogs } from './session-without-login.ts';
import type { LogindSession } from './trace.ts';
import { isUsual } from './usual.ts';

/** Microseconds. Rotation may part what is written together. */
const EDGE = 10_000_000;
const MAX_FINDINGS = 20;

/** Sessions of which systemd-logind tells, and no program that opened or closed them, though both usually stand in the same log. */
export function unopenedSessions(host: HostTraces, report: (finding: Finding) => void): void {
  for (const log of sshLogs(host)) {
    const { span, logind } = log.trace;
    const whole = logind.filter(({ time, until }) => until !== null || time > span.first + EDGE);
    const missing = whole.filter(({ isOpened }) => !isOpened);
    const told = missing.filter(({ user }) => isUsual(whole, missing, (one) => one.user === user));
    for (const session of told.slice(0, MAX_FINDINGS))
      report(unopenedFinding(log, session, whole.length - missing.length));
  }
}

function unopenedFinding(
  { evidence, trace }: KeptOf<'sessions'>,
  { user, id, time, until, offset }: LogindSession,
  others: number,
): Finding {
  return tamperingFinding({
    check: SESSION_CHECK,
    level: 'low',
    confidence: 'low',
    time,
    until,
    source: trace.source,
    techniques: LINUX_LOGS,
    matched: {
      user,
      session: id,
      'session opened': `${isoTime(time)} ${placeIn(evidence.path, offset)}`,
      'session closed': until === null ? 'not told' : isoTime(until),
      'other sessions with both': String(others),
    },
    summary: `systemd-logind tells of session ${id} of ${user} at ${shortTime(isoTime(time))}, and no program says that it opened or closed it`,
    proof: proofIn(evidence.path, [{ offset }]),
    alternatives: [
      'Program that does not say so (another way to log in, or a filter of the log): kept; look what else the user did then',
      'Rotation between the two lines: dropped, the lines of its end are missing too, or the session is not at the beginning of the log',
      'Lines lost under load: kept; look for messages of rate limits',
    ],
  });
}
