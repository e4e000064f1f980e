import type { Event, Evidence, Issue } from '../../../evidence/format.ts';
import { collectedSource } from '../../../evidence/source.ts';
import { isoTime } from '../../../report/time.ts';
import type { Detector, DetectorRun } from '../../detector.ts';
import type { Finding } from '../../finding.ts';
import { hex } from '../hex.ts';
import { LINUX_LOGS, tamperingFinding } from '../tampering-finding.ts';
import { BACKWARDS, CUT, NO_LOGIN, NOT_CLOSED, ZEROED, type LoginCheck } from './login-checks.ts';

/** Of one check in one part of the evidence. */
const MAX_FINDINGS = 50;
/** Lines that may be open at once. A terminal server has hundreds. */
const MAX_LINES = 10_000;
/** Microseconds. Smaller steps are what clock synchronisation does. */
const MIN_STEP = 3_600_000_000;

/** What the login records of Linux show of wiping and editing. Documented in `docs/detectors/logins.md`. */
export const logins: Detector = {
  id: 'logins',
  title: 'Login records that were zeroed, removed, cut or put out of order',
  kind: 'tampering',
  start: ({ evidence, report }) => new LoginRun(evidence, report),
};

class LoginRun implements DetectorRun {
  private readonly evidence: Evidence;
  private readonly report: (finding: Finding) => void;
  private readonly reported = new Map<LoginCheck, number>();
  /** Who is logged in on a line, since the last start of the system. */
  private readonly open = new Map<string, Event>();
  private previous: Event | null = null;
  private started = false;
  private zeros: { readonly issue: Issue; readonly before: Event | null } | null = null;

  constructor(evidence: Evidence, report: (finding: Finding) => void) {
    this.evidence = evidence;
    this.report = report;
  }

  event(event: Event): void {
    const service = event.logsource.service;
    if (service !== 'wtmp' && service !== 'btmp') return;
    this.closeZeros(event);
    this.order(event);
    if (service === 'wtmp') this.session(event);
    this.previous = event;
  }

  issue(issue: Issue): void {
    if (issue.code === 'UTMP_TRUNCATED')
      this.say(CUT, issue.offset, this.previous, null, issue.what);
    if (issue.code !== 'UTMP_ZEROED') return;
    this.closeZeros(null);
    this.zeros = { issue, before: this.previous };
  }

  finish(): void {
    this.closeZeros(null);
  }

  private closeZeros(after: Event | null): void {
    const { zeros } = this;
    this.zeros = null;
    if (zeros !== null) this.say(ZEROED, zeros.issue.offset, zeros.before, after, zeros.issue.what);
  }

  private order(event: Event): void {
    const { previous } = this;
    const type = event.get('type');
    if (previous === null || type === 'BOOT_TIME' || isClock(event) || isClock(previous)) return;
    if (previous.time - event.time < MIN_STEP) return;
    this.say(
      BACKWARDS,
      event.locator.offset,
      previous,
      event,
      'the record is older than the one before it',
    );
  }

  private session(event: Event): void {
    const { open } = this;
    const type = event.get('type');
    const line = String(event.get('line'));
    if (type === 'BOOT_TIME') {
      open.clear();
      this.started = true;
    } else if (type === 'USER_PROCESS') {
      const before = open.get(line);
      const { offset } = event.locator;
      if (before !== undefined && before.get('pid') !== event.get('pid')) {
        this.say(NOT_CLOSED, offset, before, event, `${who(before)} on ${line} has no logout`);
      }
      if (open.size < MAX_LINES) open.set(line, event);
    } else if (type === 'LOGIN_PROCESS' || type === 'INIT_PROCESS') {
      open.set(line, event);
    } else if (type === 'DEAD_PROCESS' && !open.delete(line) && this.started) {
      this.say(
        NO_LOGIN,
        event.locator.offset,
        this.previous,
        event,
        `nobody had logged in on ${line}`,
      );
    }
  }

  private say(
    check: LoginCheck,
    offset: number,
    before: Event | null,
    after: Event | null,
    summary: string,
  ): void {
    const count = this.reported.get(check) ?? 0;
    if (count === MAX_FINDINGS) return;
    this.reported.set(check, count + 1);
    this.report(toFinding(check, this.evidence, { offset, before, after, summary }));
  }
}

interface Observed {
  readonly offset: number;
  readonly before: Event | null;
  readonly after: Event | null;
  readonly summary: string;
}

function toFinding(check: LoginCheck, evidence: Evidence, observed: Observed): Finding {
  const { path, facts } = evidence;
  const { offset, before, after, summary } = observed;
  const times = [before?.time, after?.time].filter((time) => time !== undefined);
  const fallback = facts?.modified ?? 0;
  return tamperingFinding({
    check,
    level: check.level,
    confidence: check.confidence,
    time: times.length > 0 ? Math.min(...times) : fallback,
    until: times.length > 0 ? Math.max(...times) : fallback,
    source: (before ?? after)?.source() ?? collectedSource(evidence, 'linux'),
    techniques: LINUX_LOGS,
    matched: {
      at: hex(offset),
      'record before': describe(before),
      'record after': describe(after),
    },
    summary: `${summary}, at ${hex(offset)}`,
    proof: [{ evidence: path, offset, record: null, recovered: null }],
    alternatives: check.alternatives,
  });
}

function isClock(event: Event): boolean {
  const type = event.get('type');
  return type === 'OLD_TIME' || type === 'NEW_TIME';
}

function who(event: Event): string {
  return String(event.get('user')) || 'a login';
}

function describe(event: Event | null): string {
  if (event === null) return 'none';
  return `${isoTime(event.time)} ${String(event.get('type'))} ${who(event)} ${String(event.get('line'))}`;
}
