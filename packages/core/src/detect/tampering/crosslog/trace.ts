import type { Source } from '../../../evidence/format.ts';

/** What is kept of one part of a log, to be held against other logs of its host. Plain data. */
export type CrossTrace = LoginsTrace | LastlogTrace | SessionsTrace;

/** From the first to the last time that the part tells. Microseconds since 1970. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Logins in wtmp. */
export interface LoginsTrace {
  readonly kind: 'logins';
  /** `null` for a file of no bytes. Ends where `MAX_LOGINS` was met. */
  readonly span: Span | null;
  readonly logins: readonly Login[];
}

export interface Login {
  readonly time: number;
  readonly user: string;
  readonly line: string;
  readonly offset: number;
}

export interface LastlogTrace {
  readonly kind: 'lastlog';
  readonly source: Source;
  readonly logins: readonly LastLogin[];
}

export interface LastLogin {
  readonly time: number;
  readonly uid: number;
  readonly line: string;
  readonly from: string;
  readonly offset: number;
}

/** Sessions that a system log or a journal tells. */
export interface SessionsTrace {
  readonly kind: 'sessions';
  readonly source: Source;
  /** Ends where `MAX_SESSIONS` was met. */
  readonly span: Span;
  /** Lines that name another host than the first: not the log of one host. */
  readonly isMixed: boolean;
  /** Neither a line nor a file tells the year. */
  readonly isUndated: boolean;
  /** Of sshd. */
  readonly ssh: readonly SshSession[];
  /** Of systemd-logind, with the lines of the program that opened them or without. */
  readonly logind: readonly LogindSession[];
}

export interface SshSession {
  readonly user: string;
  readonly from: string;
  readonly time: number;
  /** `null` when its end is not in the log. */
  readonly until: number | null;
  readonly offset: number;
  /** Whether it got a terminal, where sshd says so; only those are in wtmp. */
  readonly tty: boolean | null;
}

export interface LogindSession {
  readonly user: string;
  readonly id: string;
  readonly time: number;
  readonly until: number | null;
  readonly offset: number;
  readonly isOpened: boolean;
}

/** Of one part, about 200 KiB: months of wtmp on a busy host. */
export const MAX_LOGINS = 2_000;
/** Of each kind, of one part. */
export const MAX_SESSIONS = 2_000;
/** Users in lastlog of one part that are kept. */
export const MAX_LAST_LOGINS = 1_000;
