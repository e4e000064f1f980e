import { loginLogOf } from '../../../evidence/utmp/utmp.ts';
import type { Event } from '../../../evidence/format.ts';
import type { Detector, DetectorRun } from '../../detector.ts';
import { LastlogCollector, LoginCollector } from './collect-logins.ts';
import { SessionCollector } from './collect-sessions.ts';
import { emptiedLogins } from './emptied-logins.ts';
import { byHost } from './same-host.ts';
import { sessionsWithoutLogin } from './session-without-login.ts';
import type { CrossTrace } from './trace.ts';
import { unopenedSessions } from './unopened-session.ts';

/** What one log of a host tells and another does not, in the time of which both tell. Documented in `docs/detectors/cross-log.md`. */
export const crossLog: Detector<CrossTrace> = {
  id: 'cross-log',
  title: 'What one log of a host tells and another should, but does not',
  kind: 'tampering',
  start: ({ evidence, keep }) => {
    const isEmptyWtmp = evidence.source.byteLength === 0 && loginLogOf(evidence.path) === 'wtmp';
    return new CrossLogRun(keep, isEmptyWtmp ? new LoginCollector() : null);
  },
  conclude({ traces, report }) {
    for (const host of byHost(traces)) {
      sessionsWithoutLogin(host, report);
      emptiedLogins(host, report);
      unopenedSessions(host, report);
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
  private readonly keep: (trace: CrossTrace) => void;
  private collector: Collector | null;
  private isUndated = false;

  constructor(keep: (trace: CrossTrace) => void, collector: Collector | null) {
    this.keep = keep;
    this.collector = collector;
  }

  event(event: Event): void {
    this.collector ??= collectorFor(event);
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

function collectorFor({ logsource: { product, category, service } }: Event): Collector | null {
  if (product !== 'linux' || category !== undefined) return null;
  if (service === 'wtmp') return new LoginCollector();
  if (service === 'lastlog') return new LastlogCollector();
  return service === 'auditd' || service === 'utmp' || service === 'btmp'
    ? null
    : new SessionCollector();
}
