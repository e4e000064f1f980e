import { hashOf, requestHash } from '../tampering/crosslog/hash.ts';
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

/** Of one pair in one part. A call a second gives 86,400 a day, which no beacon makes. */
export const MAX_PAIR_SAMPLES = 32_768;
/** Of one pair in one part, however much was given up. */
const MIN_PAIR_SAMPLES = 256;

export function pairKey(client: string, destination: string): string {
  return `${client}\n${destination}`;
}

/** What chooses the pairs that are followed, by its lowest bits, which are stirred: names that are alike are not chosen alike. */
export function choiceOf(client: string, destination: string): number {
  return requestHash(hashOf(client), hashOf(destination));
}

/**
 * The trace with one pair in so many, and of each pair fewer connections: the first of the part. What is left out makes beacons look less
 * even than they are, never more.
 */
export function thinTrace(trace: BeaconTrace, level: number): BeaconTrace {
  const oneIn = Math.max(trace.oneIn, 2 ** level);
  const most = Math.max(MIN_PAIR_SAMPLES, MAX_PAIR_SAMPLES >> level);
  const pairs: TracedPair[] = [];
  const places: [start: number, end: number][] = [];
  let start = 0;
  for (const pair of trace.pairs) {
    const count = Math.min(pair.count, most);
    if (choiceOf(pair.client, pair.destination) % oneIn === 0) {
      pairs.push({ ...pair, count });
      places.push([start, start + count]);
    }
    start += pair.count;
  }
  return {
    ...trace,
    oneIn,
    pairs,
    times: gather(trace.times, places),
    sizes: gather(trace.sizes, places),
  };
}

function gather(
  values: Uint32Array,
  places: readonly (readonly [start: number, end: number])[],
): Uint32Array {
  const kept = new Uint32Array(places.reduce((sum, [start, end]) => sum + end - start, 0));
  let at = 0;
  for (const [start, end] of places) {
    kept.set(values.subarray(start, end), at);
    at += end - start;
  }
  return kept;
}
