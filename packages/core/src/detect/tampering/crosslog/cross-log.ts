import { loginLogOf } from '../../../evidence/utmp/utmp.ts';
import type { Event } from '../../../evidence/format.ts';
import type { Detector, DetectorRun } from '../../detector.ts';
import { AccessCollector } from './collect-access.ts';
import { ErrorCollector } from './collect-errors.ts';
import { LastlogCollector, LoginCollector } from './collect-logins.ts';
import { SessionCollector } from './collect-sessions.ts';
import { emptiedLogins } from './emptied-logins.ts';
import { usersWithoutLastLogin } from './lastlog-lacks.ts';
import { lastLogins } from './lastlog-newer.ts';
import { differingAddresses } from './login-address.ts';
import { byHost } from './same-host.ts';
import { sessionsWithoutLogin } from './session-without-login.ts';
import type { CrossTrace } from './trace.ts';
import { unopenedSessions } from './unopened-session.ts';
import { compareWebLogs } from './web-logs.ts';

/** What one log of a host tells and another does not, in the time of which both tell. Documented in `docs/detectors/cross-log.md`. */
export const crossLog: Detector<CrossTrace> = {
  id: 'cross-log',
  title: 'What one log of a host tells and another should, but does not',
  kind: 'tampering',
  start: ({ evidence: { path, source }, keep }) => {
    const isEmptyWtmp = source.byteLength === 0 && loginLogOf(path) === 'wtmp';
    return new CrossLogRun(source.byteLength, keep, isEmptyWtmp ? new LoginCollector() : null);
  },
  conclude({ traces, report }) {
    for (const host of byHost(traces)) {
      sessionsWithoutLogin(host, report);
      emptiedLogins(host, report);
      unopenedSessions(host, report);
      differingAddresses(host, report);
      lastLogins(host, report);
      usersWithoutLastLogin(host, report);
      compareWebLogs(host, report);
    }
  },
};

interface Collector {
  event(event: Event): void;
  undated?(): void;
  finish(keep: (trace: CrossTrace) => void): void;
}

/** Of one part, which is of one kind of log. */
class CrossLogRun implements DetectorRun {
  private readonly size: number;
  private readonly keep: (trace: CrossTrace) => void;
  private collector: Collector | null;
  private isUndated = false;

  constructor(size: number, keep: (trace: CrossTrace) => void, collector: Collector | null) {
    this.size = size;
    this.keep = keep;
    this.collector = collector;
  }

  event(event: Event): void {
    this.collector ??= collectorFor(event, this.size);
    this.collector?.event(event);
  }

  issue({ code }: { readonly code: string }): void {
    if (code === 'SYSLOG_YEAR_UNKNOWN') this.isUndated = true;
  }

  finish(): void {
    if (this.isUndated) this.collector?.undated?.();
    this.collector?.finish(this.keep);
  }
}

function collectorFor({ logsource }: Event, size: number): Collector | null {
  const { product, category, service } = logsource;
  if (category === 'webserver') return new AccessCollector(size);
  if (service === 'apache' || service === 'nginx') return new ErrorCollector();
  if (product !== 'linux' || category !== undefined) return null;
  if (service === 'wtmp') return new LoginCollector();
  if (service === 'lastlog') return new LastlogCollector();
  return service === 'auditd' || service === 'utmp' || service === 'btmp'
    ? null
    : new SessionCollector();
}
