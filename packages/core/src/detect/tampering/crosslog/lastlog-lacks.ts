import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { placeIn, proofIn } from './proof.ts';
import { tracesOf, type HostTraces, type KeptOf } from './same-host.ts';
import { LAST_LOGIN_TOGETHER, ON_TERMINAL } from './lastlog-newer.ts';
import type { Login } from './trace.ts';

const CHECK = {
  id: 'lastlog-lacks',
  title: 'User whose logins wtmp has, and lastlog does not',
};
/** Others whose last login is in both, before one who is in wtmp only says anything; and for each such one. */
const MIN_OTHERS = 2;
const MAX_FINDINGS = 20;

interface Seen {
  readonly login: Login;
  readonly evidence: string;
}

/**
 * Users with logins on a terminal in wtmp, none of which is the last login of anybody. lastlog knows users by number, so any record at the time of
 * any of their logins serves.
 */
export function usersWithoutLastLogin(host: HostTraces, report: (finding: Finding) => void): void {
  const [lastlog, ...more] = tracesOf(host, 'lastlog');
  if (lastlog === undefined || more.length > 0) return;
  const last = lastlog.trace.logins;
  const newest = Math.max(...last.map(({ time }) => time));
  const users = [...byUser(host, newest)];
  const missing = users.filter(([, logins]) => !logins.some(({ login }) => isLast(login, last)));
  const found = users.length - missing.length;
  // A record that fits no login may be of one who is missing: what it says is another check's.
  const strangers = last.filter(
    ({ line, time }) =>
      ON_TERMINAL.test(line) &&
      !users.some(([, all]) => all.some((seen) => isLast(seen.login, [{ time }]))),
  );
  if (found < MIN_OTHERS || missing.length * MIN_OTHERS > found || strangers.length > 0) return;
  for (const [user, logins] of missing.slice(0, MAX_FINDINGS))
    report(toFinding(lastlog, user, logins.at(-1)!, found));
}

/** Logins on a terminal, in order of time, up to when lastlog was surely still written. */
function byUser(host: HostTraces, until: number): Map<string, Seen[]> {
  const seen = tracesOf(host, 'logins').flatMap(({ evidence, trace }) =>
    trace.logins
      .filter(({ line, time }) => ON_TERMINAL.test(line) && time <= until + LAST_LOGIN_TOGETHER)
      .map((login) => ({ login, evidence: evidence.path })),
  );
  const ordered = seen.toSorted((a, b) => a.login.time - b.login.time);
  return Map.groupBy(ordered, ({ login }) => login.user);
}

function isLast(
  { time }: { readonly time: number },
  last: readonly { readonly time: number }[],
): boolean {
  return last.some((record) => Math.abs(record.time - time) <= LAST_LOGIN_TOGETHER);
}

function toFinding(
  { evidence, trace }: KeptOf<'lastlog'>,
  user: string,
  { login, evidence: wtmp }: Seen,
  others: number,
): Finding {
  const newest = trace.logins.reduce((a, b) => (b.time > a.time ? b : a));
  return tamperingFinding({
    check: CHECK,
    level: 'low',
    confidence: 'low',
    time: login.time,
    until: null,
    source: trace.source,
    techniques: LINUX_LOGS,
    matched: {
      user,
      'last login in wtmp': `${isoTime(login.time)} on ${login.line} ${placeIn(wtmp, login.offset)}`,
      'newest in lastlog': `${isoTime(newest.time)} ${placeIn(evidence.path, newest.offset)}`,
      'other users in both': String(others),
    },
    summary: `${user} logged in on ${login.line} at ${shortTime(isoTime(login.time))} by wtmp, and lastlog has no login of this time or of any other of ${user}, but those of ${others} others`,
    proof: [...proofIn(wtmp, [login]), ...proofIn(evidence.path, [newest])],
    alternatives: [
      'lastlog not written any more by then: dropped, it has a later login',
      'Account that was removed, or whose number was given to a new one, which starts with an empty record: kept; look in /etc/passwd and its backup',
      'Program that writes wtmp and not lastlog (terminal windows, screen, a greeter): kept; look in the system log for how the user came',
    ],
  });
}
