import type { ConnectionLog } from './connection.ts';

/** What is kept of one part of a log: its pairs of client and destination, and their connections one pair after the other. */
export interface BeaconTrace {
  readonly log: ConnectionLog;
  readonly pairs: readonly TracedPair[];
  /** When each connection began, whole seconds since 1970. */
  readonly times: Uint32Array;
  /** Bytes of each; `NO_SIZE` where the log tells none. */
  readonly sizes: Uint32Array;
  /** Connections in all, those not kept too. */
  readonly connections: number;
  /** One pair in so many is kept: a power of two. */
  readonly oneIn: number;
}

export interface TracedPair {
  readonly client: string;
  readonly destination: string;
  readonly address: string | null;
  /** Of `times`. */
  readonly count: number;
  /** Byte offsets of the first and the last line. */
  readonly first: number;
  readonly last: number;
}

/** Stands for a size that the log does not tell. */
export const NO_SIZE = 0xffff_ffff;
