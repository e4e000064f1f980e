import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { placeIn, proofIn } from './proof.ts';
import { AFTER, BEFORE, isTold, sshLogs } from './session-without-login.ts';
import { tracesOf, type HostTraces } from './same-host.ts';
import type { Login, SshSession } from './trace.ts';
import { isUsual } from './usual.ts';

const CHECK = {
  id: 'login-address-differs',
  title: 'Login that came from one address by wtmp, and from another by sshd',
};
const MAX_FINDINGS = 20;

/** sshd writes the address of one connection into both logs. Asked are sessions with one login of the same user at their time. */
export function differingAddresses(host: HostTraces, report: (finding: Finding) => void): void {
  const logins = tracesOf(host, 'logins').flatMap(({ evidence, trace }) =>
    trace.logins
      .filter(({ from }) => from !== '')
      .map((login) => ({ login, evidence: evidence.path })),
  );
  const byUser = Map.groupBy(logins, ({ login }) => login.user);
  for (const log of sshLogs(host)) {
    const pairs = log.trace.ssh.flatMap((session) => {
      const own = isTold(session) ? (byUser.get(session.user.slice(0, 32)) ?? []) : [];
      const near = own.filter(({ login }) => isNear(session, login));
      const isAlone = log.trace.ssh.filter((other) => isBeside(session, other)).length === 1;
      return session.from !== '' && near.length === 1 && isAlone ? [{ session, ...near[0]! }] : [];
    });
    const differing = pairs.filter(
      ({ session, login }) => plain(session.from) !== plain(login.from),
    );
    const told = differing.filter(({ session }) =>
      isUsual(pairs, differing, (other) => other.session.user === session.user),
    );
    for (const { session, login, evidence } of told.slice(0, MAX_FINDINGS)) {
      const { user, time } = session;
      report(
        tamperingFinding({
          check: CHECK,
          level: 'medium',
          confidence: 'low',
          time,
          until: session.until,
          source: log.trace.source,
          techniques: LINUX_LOGS,
          matched: {
            user,
            'from by sshd': `${session.from} ${placeIn(log.evidence.path, session.offset)}`,
            'from by wtmp': `${login.from} ${placeIn(evidence, login.offset)}`,
            'logins with the same address in both': String(pairs.length - differing.length),
          },
          summary: `${user} came from ${session.from} at ${shortTime(isoTime(time))} by sshd, and from ${login.from} by wtmp`,
          proof: [...proofIn(log.evidence.path, [session]), ...proofIn(evidence, [login])],
          alternatives: [
            'Name instead of an address in wtmp (UseDNS): dropped, the address stands beside it there and is what was compared',
            'Another login of the same user at the same time: dropped, each log has one',
            'Login by another program (telnet, console) whose session sshd’s only looks like: kept',
          ],
        }),
      );
    }
  }
}

function isNear({ time }: SshSession, login: Login): boolean {
  return login.time - time >= -BEFORE && login.time - time <= AFTER;
}

function isBeside(session: SshSession, other: SshSession): boolean {
  return other.user === session.user && Math.abs(other.time - session.time) <= AFTER + BEFORE;
}

/** IPv4 as it is written in IPv6 means the same. */
function plain(address: string): string {
  return address.toLowerCase().replace(/^::ffff:(?=\d+\.)/, '');
}
