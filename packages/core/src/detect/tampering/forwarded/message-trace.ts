import type { Source } from '../../../evidence/format.ts';

/** What is kept of one part of a journal or system log, to be held against the other. Plain data. */
export interface MessageTrace {
  readonly kind: LogKind;
  readonly source: Source;
  /** Of one host, with its years, read in full, within the limits. Of others no messages are kept. */
  readonly isSound: boolean;
  /** Its times are sure: each line names its zone, or the collection does. */
  readonly isZoned: boolean;
  /** In the order of the log. */
  readonly messages: MessageColumns;
  /** Names of the programs that `messages` go by. */
  readonly programs: readonly string[];
  /** Programs of which too much would have to be kept. */
  readonly left: readonly string[];
  /** Hashes of messages of which the log tells only how often they were repeated. */
  readonly repeated: readonly number[];
  /** Seconds since 1970: something was said that may explain messages missing around it. */
  readonly marks: readonly number[];
}

export type LogKind = 'journal' | 'syslog';

/** One value a message in each. */
export interface MessageColumns {
  /** Of program and text, see `messageHash`. */
  readonly hashes: Uint32Array;
  /** Seconds since 1970. */
  readonly times: Uint32Array;
  readonly offsets: Uint32Array;
  /** Numbers of the journal's entries, 0 where unknown. */
  readonly records: Uint32Array;
  /** Places in `programs`. */
  readonly programs: Uint16Array;
  /** Facility and priority, by which daemons filter; `NOT_TOLD` where the log does not tell. */
  readonly filters: Uint8Array;
}

export const NOT_TOLD = 255;

/** Of one part, 400 kB. Beyond it the program that says most is left out. */
export const MAX_MESSAGES = 20_000;
/** Of one part. A busy server has two hundred. */
export const MAX_PROGRAMS = 1_000;
export const MAX_REPEATED = 1_000;
/** One a minute of one part. */
export const MAX_MARKS = 2_000;
/** Offsets are kept in 32 bits. */
export const MAX_LOG_BYTES: number = 2 ** 32;
