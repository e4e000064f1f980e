import { isoTime, shortTime } from '../../../report/time.ts';
import type { Finding } from '../../finding.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { proofIn } from './proof.ts';
import { SESSION_CHECK } from './session-check.ts';
import { tracesOf, type HostTraces, type KeptOf } from './same-host.ts';
import { isTold, sshLogs } from './session-without-login.ts';

/** Sessions that say something of an empty wtmp. */
const MIN_SESSIONS = 3;

/** wtmp of no bytes, on a host whose log tells of sessions before wtmp was last changed. */
export function emptiedLogins(host: HostTraces, report: (finding: Finding) => void): void {
  const logins = tracesOf(host, 'logins');
  const empty = logins.find(({ evidence }) => evidence.size === 0);
  if (empty === undefined || logins.some(({ trace }) => trace.span !== null)) return;
  const changed = empty.evidence.facts?.modified ?? null;
  for (const log of sshLogs(host)) {
    const sessions = log.trace.ssh.filter(
      (session) => isTold(session) && (changed === null || session.time < changed),
    );
    if (sessions.length < MIN_SESSIONS) continue;
    report(emptiedFinding(empty, log, sessions, changed));
    return;
  }
}

function emptiedFinding(
  { evidence: { path } }: KeptOf<'logins'>,
  log: KeptOf<'sessions'>,
  sessions: KeptOf<'sessions'>['trace']['ssh'],
  changed: number | null,
): Finding {
  const [first, last] = [sessions[0]!, sessions.at(-1)!];
  const users = [...new Set(sessions.map(({ user }) => user))].sort();
  return tamperingFinding({
    check: SESSION_CHECK,
    level: 'low',
    confidence: 'low',
    time: first.time,
    until: last.time,
    source: log.trace.source,
    techniques: LINUX_LOGS,
    matched: {
      'wtmp last changed': changed === null ? 'not told' : isoTime(changed),
      sessions: String(sessions.length),
      'first session': `${isoTime(first.time)} ${first.user}`,
      'last session': `${isoTime(last.time)} ${last.user}`,
      users: users.slice(0, 20).join(', '),
    },
    summary: `wtmp is empty, though sshd tells of ${sessions.length} sessions from ${shortTime(isoTime(first.time))} to ${shortTime(isoTime(last.time))}`,
    proof: [...proofIn(path, [{ offset: 0 }]), ...proofIn(log.evidence.path, [first, last])],
    alternatives: [
      'Rotation of wtmp right before the evidence was collected: kept; wtmp.1 would have the sessions, and is not in the evidence',
      changed === null
        ? 'System that never writes wtmp (containers, Debian 13 and later, musl): kept, nothing tells when the file was last changed'
        : 'System that never writes wtmp (containers, Debian 13 and later, musl): kept, though the file was changed after these sessions; a copy may have the time of copying',
      'Sessions without terminal, which wtmp does not tell of: dropped, each was longer than two minutes or got a terminal',
    ],
  });
}
