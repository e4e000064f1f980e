import type { Source } from '../../../evidence/format.ts';

/** What is kept of one part of a log, to be held against other logs of its host. Plain data. */
export type CrossTrace = LoginsTrace | LastlogTrace | SessionsTrace | AccessTrace | ErrorsTrace;

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
  /** The address, empty where the record has none. */
  readonly from: string;
  readonly offset: number;
  readonly record: number | null;
}

export interface LastlogTrace {
  readonly kind: 'lastlog';
  readonly source: Source;
  readonly logins: readonly LastLogin[];
}

export interface LastLogin {
  readonly time: number;
  /** Name or number, whichever the log tells. */
  readonly user: string;
  readonly line: string;
  readonly from: string;
  readonly offset: number;
  readonly record: number | null;
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

/** Who asked for what, as sorted hashes. */
export interface AccessTrace {
  readonly kind: 'access';
  readonly source: Source;
  readonly span: Span;
  /** Of client and path. */
  readonly requests: Uint32Array;
  /** Of client, and of anybody, and the half hour. */
  readonly visits: Uint32Array;
  /** Of the path. */
  readonly paths: Uint32Array;
  /** A limit was met: there are no hashes, and anything may have been asked for. */
  readonly isCut: boolean;
  readonly origins: readonly ReferringOrigin[];
}

/** A server as browsers name it in `Referer`. */
export interface ReferringOrigin {
  /** Scheme, host and port. */
  readonly origin: string;
  /** Pages that clients came from after they had asked for them: hashes of the paths. */
  readonly pages: readonly number[];
  /** Clients who came from a page that they had not asked for, though they had for others. */
  readonly odd: readonly OddReferrer[];
}

export interface OddReferrer {
  readonly page: string;
  readonly client: string;
  readonly time: number;
  readonly offset: number;
}

/** Messages of a web server about requests: the first of each client and path. */
export interface ErrorsTrace {
  readonly kind: 'errors';
  readonly source: Source;
  readonly requests: readonly FailedRequest[];
}

export interface FailedRequest {
  readonly time: number;
  readonly client: string;
  /** `null` where the message names a file instead. */
  readonly path: string | null;
  /** The virtual host, where the message tells. */
  readonly server: string;
  readonly offset: number;
}

/** Of one part, about 200 KiB: months of wtmp on a busy host. */
export const MAX_LOGINS = 2_000;
/** Of each kind, of one part. */
export const MAX_SESSIONS = 2_000;
/** Users in lastlog of one part that are kept. */
export const MAX_LAST_LOGINS = 1_000;
/** Longer access logs are of busy servers, of which too much would have to be kept. */
export const MAX_LOG_BYTES: number = 64 * 1024 * 1024;
/** Of each set of a part, 64 KiB at most: a part of 4 MiB has 20,000 lines, and clients ask for much twice. */
export const MAX_HASHES = 16_384;
/** Of one part. */
export const MAX_ORIGINS = 8;
/** Of one origin. */
export const MAX_PAGES = 200;
export const MAX_ODD = 50;
/** Of one part, which is a whole error log. */
export const MAX_FAILED = 1_000;
