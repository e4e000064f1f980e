import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { placeIn, proofIn } from './proof.ts';
import { tracesOf, type HostTraces, type KeptOf } from './same-host.ts';
import type { LastLogin } from './trace.ts';

const CHECK = {
  id: 'lastlog-newer',
  title: 'Last login of a user that wtmp does not have',
};
/** Microseconds between the two records of one login. */
export const LAST_LOGIN_TOGETHER = 10_000_000;
const EDGE = 120_000_000;
export const ON_TERMINAL: RegExp = /^(?:pts\/\d|tty)/;
const MAX_FINDINGS = 20;

/** Logins on a terminal in lastlog that no record of wtmp tells, though one file of it has records from before and after. */
export function lastLogins(host: HostTraces, report: (finding: Finding) => void): void {
  const logins = tracesOf(host, 'logins');
  const all = logins.flatMap(({ trace }) => trace.logins);
  for (const lastlog of tracesOf(host, 'lastlog')) {
    const covered = lastlog.trace.logins.flatMap((login) => {
      const wtmp = ON_TERMINAL.test(login.line) ? covering(logins, login.time) : null;
      return wtmp === null ? [] : [{ login, wtmp }];
    });
    const missing = covered.filter(
      ({ login }) => !all.some(({ time }) => Math.abs(time - login.time) <= LAST_LOGIN_TOGETHER),
    );
    if (missing.length * 2 > covered.length && covered.length > 1) continue;
    for (const { login, wtmp } of missing.slice(0, MAX_FINDINGS))
      report(toFinding(lastlog, login, wtmp));
  }
}

function covering(logins: readonly KeptOf<'logins'>[], time: number): KeptOf<'logins'> | null {
  const found = logins.find(({ trace: { span } }) => {
    return span !== null && span.first < time - EDGE && span.last > time + EDGE;
  });
  return found ?? null;
}

function toFinding(
  { evidence, trace }: KeptOf<'lastlog'>,
  login: LastLogin,
  wtmp: KeptOf<'logins'>,
): Finding {
  const { time, user, line, from, offset } = login;
  const before = wtmp.trace.logins.filter((other) => other.time < time).at(-1);
  return tamperingFinding({
    check: CHECK,
    level: 'low',
    confidence: 'low',
    time,
    until: null,
    source: trace.source,
    techniques: LINUX_LOGS,
    matched: {
      user,
      line,
      from: from || 'not told',
      'last login': `${isoTime(time)} ${placeIn(evidence.path, offset)}`,
      'login before in wtmp': before === undefined ? 'none' : isoTime(before.time),
    },
    summary: `user ${user} last logged in at ${shortTime(isoTime(time))} on ${line} by lastlog, and wtmp has no login then, but records from before and after`,
    proof: [
      ...proofIn(evidence.path, [login]),
      ...proofIn(wtmp.evidence.path, before === undefined ? [] : [before]),
    ],
    alternatives: [
      'Login without a terminal, which wtmp does not tell of: dropped, lastlog names one',
      'Program that writes lastlog and not wtmp (pam_lastlog with nowtmp): kept; look in /etc/pam.d',
      'Rotation of wtmp: dropped, one file has records from before and after',
      'wtmp that could not be written (full disk, rights): kept',
    ],
  });
}
