import type { Locator, Source } from '../../evidence/format.ts';
import { collectedSource } from '../../evidence/source.ts';
import { placeOf } from '../../evidence/text/rotation.ts';
import type { EvidenceIdentity, Kept } from '../detector.ts';
import type { ConnectionLog } from './connection.ts';
import { type BeaconTrace, NO_SIZE, pairKey, type TracedPair } from './trace.ts';

/** All that logs of one kind, of one sensor, tell of connections. Times are whole seconds since 1970. */
export interface Sensor {
  readonly log: ConnectionLog;
  readonly source: Source;
  /** Its first line that is kept. */
  readonly proof: Locator;
  readonly first: number;
  readonly last: number;
  readonly clients: number;
  readonly connections: number;
  /** One pair in so many was followed, where most were left out. */
  readonly oneIn: number;
  /** Destination → its clients. */
  readonly clientsOf: ReadonlyMap<string, number>;
  /** One after the other: their connections are put together only while they are looked at. */
  pairs(): Iterable<Pair>;
}

/** What one client asked of one destination. */
export interface Pair {
  readonly client: string;
  readonly destination: string;
  readonly address: string | null;
  /** In order. */
  readonly times: readonly number[];
  /** Of the same connections; `null` where one of them tells none. */
  readonly sizes: readonly number[] | null;
  readonly proof: readonly Locator[];
}

/** Pairs of clients and destinations from all parts. Those with fewer connections than `atLeast` are only counted. */
export function sensorsOf(traces: readonly Kept<BeaconTrace>[], atLeast: number): Sensor[] {
  const bySensor = Map.groupBy(
    traces,
    ({ evidence, trace }) => `${trace.log}\n${folderOf(evidence)}`,
  );
  return Array.from(bySensor.values(), (kept) => sensorOf(kept, atLeast));
}

/** Days are folders of their own where Zeek rotates its logs. */
const DAY_FOLDER = /(?:\d{4}-?\d\d-?\d\d|current)[/\\]$/;

function folderOf({ path, origin }: EvidenceIdentity): string {
  const { folder } = placeOf(path);
  return `${origin?.host ?? ''}\n${folder.replace(DAY_FOLDER, '')}`;
}

interface Piece {
  readonly trace: BeaconTrace;
  readonly pair: TracedPair;
  readonly start: number;
  readonly evidence: EvidenceIdentity;
}

function sensorOf(kept: readonly Kept<BeaconTrace>[], atLeast: number): Sensor {
  const pieces = new Map<string, Piece[]>();
  const clients = new Set<string>();
  let [first, last, connections, oneIn] = [Infinity, -Infinity, 0, 1];
  for (const { evidence, trace } of kept) {
    connections += trace.connections;
    oneIn = Math.max(oneIn, trace.oneIn);
    let start = 0;
    for (const time of trace.times) {
      if (time < first) first = time;
      if (time > last) last = time;
    }
    for (const pair of trace.pairs) {
      const key = pairKey(pair.client, pair.destination);
      const piece = { trace, pair, start, evidence };
      const known = pieces.get(key);
      if (known === undefined) pieces.set(key, [piece]);
      else known.push(piece);
      clients.add(pair.client);
      start += pair.count;
    }
  }
  const clientsOf = new Map<string, number>();
  for (const [{ pair }] of pieces.values() as Iterable<[Piece]>)
    clientsOf.set(pair.destination, (clientsOf.get(pair.destination) ?? 0) + 1);
  const { evidence, trace } = kept[0]!;
  return {
    log: trace.log,
    source: collectedSource(evidence, null),
    proof: locator(evidence, trace.pairs[0]?.first ?? 0),
    first,
    last,
    clients: clients.size,
    clientsOf,
    connections,
    oneIn,
    *pairs() {
      for (const all of pieces.values())
        if (all.reduce((sum, { pair }) => sum + pair.count, 0) >= atLeast) yield pairOf(all);
    },
  };
}

function pairOf(pieces: readonly Piece[]): Pair {
  const samples = pieces.flatMap(({ trace, pair, start }) =>
    Array.from(
      { length: pair.count },
      (_, i) => [trace.times[start + i]!, trace.sizes[start + i]!] as const,
    ),
  );
  samples.sort(([a], [b]) => a - b);
  const [one, other] = [pieces[0]!, pieces.at(-1)!];
  const told = samples.every(([, size]) => size !== NO_SIZE);
  return {
    client: one.pair.client,
    destination: one.pair.destination,
    address: pieces.find(({ pair }) => pair.address !== null)?.pair.address ?? null,
    times: samples.map(([time]) => time),
    sizes: told ? samples.map(([, size]) => size) : null,
    proof: [locator(one.evidence, one.pair.first), locator(other.evidence, other.pair.last)],
  };
}

function locator({ path }: EvidenceIdentity, offset: number): Locator {
  return { evidence: path, offset, record: null, recovered: null };
}
