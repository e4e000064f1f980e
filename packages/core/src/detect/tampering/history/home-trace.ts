import { baseName } from '../../../evidence/base-name.ts';
import type { Event, Evidence, Source } from '../../../evidence/format.ts';
import { isShellStartup } from '../../../evidence/text/script/language.ts';
import { firstValue } from '../../../evidence/first-value.ts';

/** What is kept of a part: that a home has a history or a file that a shell begins with, or who sat at a terminal. Plain data. */
export type HomeTrace = HomeFile | Terminals;

export interface HomeFile {
  readonly kind: 'history' | 'startup';
  /** A startup file that says where the history goes, or how long it is. */
  readonly setsHistory: boolean;
}

export interface Terminals {
  readonly kind: 'terminals';
  readonly users: readonly TerminalUser[];
}

/** Times in microseconds since 1970. */
export interface TerminalUser {
  readonly user: string;
  readonly source: Source;
  readonly first: number;
  readonly last: number;
  readonly firstOffset: number;
  readonly lastOffset: number;
  readonly count: number;
  readonly days: number;
}

type Seen = { -readonly [Key in keyof TerminalUser]: TerminalUser[Key] };

const HISTORY = /^\.(?:bash|sh|ash|ksh|zsh|fish)_history$|^\.(?:zhistory|histfile)$|^fish_history$/;
/** Default files end a history sooner or later; these say that it goes elsewhere or nowhere. */
const SETS_HISTORY = /\bHISTFILE\b|\bHIST(?:FILE)?SIZE=[01]?(?=[\s;&|]|$)|\bset\s+\+o\s+history\b/;
const TERMINAL = /^(?:pts\/\d|tty\d)/;
const DAY = 86_400_000_000;
/** Of one part. */
const MAX_USERS = 500;

/** Notes of one part what it tells of homes and terminals. */
export class HomeRecorder {
  private readonly kind: HomeFile['kind'] | null;
  private setsHistory = false;
  private readonly users = new Map<string, Seen>();

  constructor({ path }: Evidence) {
    const name = baseName(path);
    if (HISTORY.test(name)) this.kind = 'history';
    else this.kind = isShellStartup(name) ? 'startup' : null;
  }

  event(event: Event): void {
    const { service, category } = event.logsource;
    if (category === 'script' && this.kind === 'startup')
      this.setsHistory ||= SETS_HISTORY.test(String(event.get('code') ?? ''));
    // Who is at a terminal by wtmp, or types `sudo` there.
    else if (service === 'wtmp' && event.get('type') === 'USER_PROCESS')
      this.terminal(event, textOf(event, 'line'));
    else if (service === 'sudo') this.terminal(event, textOf(event, 'TTY'));
  }

  finish(keep: (trace: HomeTrace) => void): void {
    if (this.kind !== null) keep({ kind: this.kind, setsHistory: this.setsHistory });
    if (this.users.size > 0) keep({ kind: 'terminals', users: [...this.users.values()] });
  }

  private terminal(event: Event, line: string): void {
    const user = textOf(event, 'user');
    const { time } = event;
    if (user === '' || time === 0 || !TERMINAL.test(line)) return;
    const { offset } = event.locator;
    const seen = this.users.get(user);
    if (seen !== undefined) {
      if (Math.floor(time / DAY) !== Math.floor(seen.last / DAY)) seen.days++;
      Object.assign(seen, { last: time, lastOffset: offset, count: seen.count + 1 });
    } else if (this.users.size < MAX_USERS) {
      const source = event.source();
      const places = { firstOffset: offset, lastOffset: offset };
      this.users.set(user, { user, source, first: time, last: time, ...places, count: 1, days: 1 });
    }
  }
}

function textOf(event: Event, field: string): string {
  const value = firstValue(event.get(field));
  return typeof value === 'string' ? value : '';
}
