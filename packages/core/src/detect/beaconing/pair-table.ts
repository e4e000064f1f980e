import type { Locator } from '../../evidence/format.ts';
import type { Connection, ConnectionLog } from './connection.ts';
import {
  type BeaconTrace,
  choiceOf,
  MAX_PAIR_SAMPLES,
  NO_SIZE,
  pairKey,
  type TracedPair,
} from './trace.ts';

/** Connections kept of one part, 8 bytes each: of a log of usual size all, of a large one fewer, and more the longer the part is. */
const USUAL_SAMPLES = 65_536;
const USUAL_BYTES = 268_435_456;
const MIN_SAMPLES = 16_384;
const MAX_SAMPLES = 262_144;
const BYTES_PER_SAMPLE = 256;
const MAX_PAIRS = 65_536;
/** Of a web server, from which on pages that a client asked for once are not kept: a large site has more of them than memory should hold. */
const MANY_PAGES = 4_096;
const MAX_HALVINGS = 20;
const SECOND = 1_000_000;
/** Whole seconds that 32 bits hold: until 2106. */
const LAST_SECOND = 0xffff_ffff;

interface Pair {
  readonly client: string;
  readonly destination: string;
  readonly hash: number;
  address: string | null;
  readonly times: number[];
  readonly sizes: number[];
  readonly first: number;
  last: number;
}

/**
 * Follows pairs of client and destination through one part of a log. Where there is more than it may keep, it goes on with every second pair, chosen by a
 * hash of both names, so that the parts of a log choose the same ones and what it follows is whole.
 */
export class PairTable {
  private readonly log: ConnectionLog;
  private readonly pairs = new Map<string, Pair>();
  private samples = 0;
  private connections = 0;
  private oneIn = 1;
  private start = -1;
  private readonly minimum: number;

  /** @param size bytes of the whole log */
  constructor(log: ConnectionLog, size: number) {
    this.log = log;
    this.minimum = size <= USUAL_BYTES ? USUAL_SAMPLES : MIN_SAMPLES;
  }

  add({ client, destination, address, time, bytes }: Connection, { offset }: Locator): void {
    const second = Math.floor(time / SECOND);
    if (!(second >= 0 && second <= LAST_SECOND)) return;
    this.connections++;
    if (this.start < 0) this.start = offset;
    const pair = this.isFull(offset) ? null : this.pairOf(client, destination, offset);
    if (pair === null || pair.times.length === MAX_PAIR_SAMPLES) return;
    pair.times.push(second);
    pair.sizes.push(bytes === null ? NO_SIZE : Math.min(bytes, NO_SIZE - 1));
    pair.address ??= address;
    pair.last = offset;
    this.samples++;
    this.keepWithin(offset);
  }

  /** @returns `null` when nothing connected */
  finish(): BeaconTrace | null {
    const { log, connections, oneIn } = this;
    if (connections === 0) return null;
    const all = [...this.pairs.values()];
    const isLarge = log === 'webserver' && all.length > MANY_PAGES;
    const kept = isLarge ? all.filter(({ times }) => times.length > 1) : all;
    return {
      log,
      connections,
      oneIn,
      pairs: kept.map(({ client, destination, address, times, first, last }): TracedPair => ({
        client,
        destination,
        address,
        count: times.length,
        first,
        last,
      })),
      times: Uint32Array.from(kept.flatMap(({ times }) => times)),
      sizes: Uint32Array.from(kept.flatMap(({ sizes }) => sizes)),
    };
  }

  private pairOf(client: string, destination: string, offset: number): Pair | null {
    const key = pairKey(client, destination);
    const known = this.pairs.get(key);
    if (known !== undefined) return known;
    const hash = choiceOf(client, destination);
    if (hash % this.oneIn !== 0) return null;
    const pair = {
      client,
      destination,
      hash,
      address: null,
      times: [],
      sizes: [],
      first: offset,
      last: offset,
    };
    this.pairs.set(key, pair);
    return pair;
  }

  /** Only when hashes were made to agree, since otherwise halving has made room. */
  private isFull(offset: number): boolean {
    return this.oneIn === 2 ** MAX_HALVINGS && this.isOver(offset);
  }

  private isOver(offset: number): boolean {
    const read = offset - this.start;
    const room = Math.min(MAX_SAMPLES, Math.max(this.minimum, read / BYTES_PER_SAMPLE));
    return this.samples > room || this.pairs.size > MAX_PAIRS;
  }

  private keepWithin(offset: number): void {
    while (this.isOver(offset) && this.oneIn < 2 ** MAX_HALVINGS) {
      this.oneIn *= 2;
      for (const [key, { hash, times }] of this.pairs) {
        if (hash % this.oneIn === 0) continue;
        this.samples -= times.length;
        this.pairs.delete(key);
      }
    }
  }
}
