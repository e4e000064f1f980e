import { firstValue } from '../../../evidence/first-value.ts';
import type { Event, Source } from '../../../evidence/format.ts';
import { widened } from './collect-logins.ts';
import type { CrossTrace, LogindSession, Span, SshSession } from './trace.ts';
import { MAX_SESSIONS } from './trace.ts';

type Open<Session> = { -readonly [Key in keyof Session]: Session[Key] };

/** Microseconds. What belongs to one login is written within. */
const TOGETHER = 10_000_000;
/** Sessions that may be open at once, and users whose last login is remembered. */
const MAX_OPEN = 10_000;
const READ_SERVICES: ReadonlySet<string> = new Set(['sshd', 'auth', 'cron']);
/** `Starting session: shell on pts/0 for anna from 192.0.2.10 port 4711 id 0`, which sshd says when it is told to be verbose. */
const STARTING = /^Starting session: .{0,4096}? for (\S+) from (\S+) port (\d+)(?: id \d+)?$/;
const ON_TERMINAL = /^Starting session: .{0,4096}? on (?:pts\/|tty)\S* for /;
const SUBSYSTEM = /^subsystem request for .{0,200} by user (\S+)/;

/** Keeps the sessions that a part of a system log or journal tells. */
export class SessionCollector {
  private readonly ssh: Open<SshSession>[] = [];
  private readonly logind: Open<LogindSession>[] = [];
  private readonly accepted = new Map<string, { from: string; port: string }>();
  private readonly sshOpen = new Map<string, Open<SshSession>>();
  private readonly sshPorts = new Map<string, Open<SshSession>>();
  private readonly sshUsers = new Map<string, Open<SshSession>>();
  private readonly logindOpen = new Map<string, Open<LogindSession>>();
  private readonly logindUsers = new Map<string, Open<LogindSession>>();
  /** By user: when a program last said so. */
  private readonly opened = new Map<string, number>();
  private readonly closed = new Map<string, number>();
  private source: Source | null = null;
  private span: Span | null = null;
  private isMixed = false;
  private isUndated = false;

  event(event: Event): void {
    const service = event.logsource.service ?? '';
    const isRead = READ_SERVICES.has(service) || (service === 'syslog' && this.logind.length > 0);
    if (this.isFull()) return;
    this.span = widened(this.span, event.time);
    if (!isRead) return;
    this.host(event);
    const action = textOf(event, 'action');
    if (service === 'sshd') this.sshd(event, action);
    if (textOf(event, 'program').toLowerCase() === 'systemd-logind') this.session(event, action);
    else if (textOf(event, 'service') !== 'systemd-user') this.pam(event, action);
  }

  undated(): void {
    this.isUndated = true;
  }

  finish(keep: (trace: CrossTrace) => void): void {
    const { source, span, isMixed, isUndated, ssh, logind } = this;
    if (source === null || span === null || ssh.length + logind.length === 0) return;
    keep({ kind: 'sessions', source, span, isMixed, isUndated, ssh, logind });
  }

  private isFull(): boolean {
    return Math.max(this.ssh.length, this.logind.length) === MAX_SESSIONS;
  }

  private host(event: Event): void {
    const source = event.source();
    if (this.source === null) this.source = source;
    else if (this.source.id !== source.id) this.isMixed = true;
  }

  private sshd(event: Event, action: string): void {
    const pid = textOf(event, 'pid');
    const user = textOf(event, 'user');
    if (action === 'accepted') {
      const [from, port] = [textOf(event, 'src_ip'), textOf(event, 'src_port')];
      remember(this.accepted, pid, { from, port });
    } else if (action === 'session-opened') {
      const { from = '', port = '' } = this.accepted.get(pid) ?? {};
      const { offset } = event.locator;
      const session = { user, from, time: event.time, until: null, offset, tty: null };
      this.ssh.push(session);
      remember(this.sshOpen, pid, session);
      remember(this.sshPorts, `${from} ${port}`, session);
      remember(this.sshUsers, user, session);
    } else if (action === 'session-closed') {
      const session = this.sshOpen.get(pid);
      if (session !== undefined) session.until = event.time;
      this.sshOpen.delete(pid);
      this.accepted.delete(pid);
    } else if (action === '') {
      this.terminal(textOf(event, 'message').trimStart(), event.time);
    }
  }

  private terminal(message: string, time: number): void {
    const started = STARTING.exec(message);
    if (started !== null) {
      const session = this.sshPorts.get(`${started[2]!} ${started[3]!}`);
      // A connection may carry several; one with a terminal is enough.
      if (session !== undefined) session.tty = session.tty === true || ON_TERMINAL.test(message);
    }
    const subsystem = SUBSYSTEM.exec(message);
    const session = subsystem === null ? undefined : this.sshUsers.get(subsystem[1]!);
    if (isTogether(session?.time, time)) session!.tty ??= false;
  }

  private session(event: Event, action: string): void {
    const { time } = event;
    const id = textOf(event, 'session') || textOf(event, 'ended');
    if (action === 'session-opened') {
      const user = textOf(event, 'user');
      // Greeters and others that are no logins.
      if (!/^\d+$/.test(id) || user === '') return;
      const isOpened = isTogether(this.opened.get(user), time);
      const session = { user, id, time, until: null, offset: event.locator.offset, isOpened };
      this.logind.push(session);
      remember(this.logindOpen, id, session);
      remember(this.logindUsers, user, session);
    } else if (action === 'session-closed') {
      const session = this.logindOpen.get(id);
      if (session === undefined || session.until !== null) return;
      session.until = time;
      if (isTogether(this.closed.get(session.user), time)) session.isOpened = true;
    }
  }

  /** A program says so before logind does, or after it. */
  private pam(event: Event, action: string): void {
    if (action !== 'session-opened' && action !== 'session-closed') return;
    const user = textOf(event, 'user');
    const isOpening = action === 'session-opened';
    remember(isOpening ? this.opened : this.closed, user, event.time);
    const session = this.logindUsers.get(user);
    const time = isOpening ? session?.time : session?.until;
    if (isTogether(time, event.time)) session!.isOpened = true;
  }
}

function isTogether(a: number | null | undefined, b: number): boolean {
  return typeof a === 'number' && Math.abs(a - b) <= TOGETHER;
}

/** The newest of `MAX_OPEN`. */
function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  if (map.size === MAX_OPEN) map.delete(map.keys().next().value!);
  map.set(key, value);
}

function textOf(event: Event, field: string): string {
  const value = firstValue(event.get(field));
  return value === null ? '' : String(value);
}
