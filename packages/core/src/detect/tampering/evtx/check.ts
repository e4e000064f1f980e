import type { ChunkStructure } from '@unmask/evtx';
import type { Level } from '@unmask/sigma';
import type { SingleValue } from '../../../evidence/first-value.ts';
import type { Finding } from '../../finding.ts';

/**
 * One way in which a log can show that it was tampered with. Each has a page in `docs/detectors/`: the invariant, the bytes, how often honest
 * logs break it, and the honest causes that were tested.
 */
export interface EvtxCheck {
  /** Permanent: `evtx-hidden-record`. */
  readonly id: string;
  readonly title: string;
  start(): EvtxCheckRun;
}

/** Keeps notes, never records: a record holds its chunk, whose bytes are overwritten by the next. */
export interface EvtxCheckRun {
  chunk(chunk: ChunkStructure): void;
  finish(log: LogFacts): readonly Observation[];
}

/** What is known of a log once all of it was seen. */
export interface LogFacts {
  /**
   * `live`: as the service wrote it. `export`: written anew by an export, which numbers record headers from 1 while the events keep
   * their numbers. Checks of numbers mean something on live logs only.
   */
  readonly state: 'live' | 'export' | 'undecided';
  /** The service closed it: its counters and checksums should hold. */
  readonly isClosed: boolean;
  /** That the file says it has; 0 when it says nothing. */
  readonly chunkCount: number;
  /** The number that the next record would get, by a file header whose checksum holds; else `null`. */
  readonly nextRecord: number | null;
}

/** What a check saw. Becomes a finding when the log it was seen in is added. */
export interface Observation {
  readonly level: Level;
  readonly confidence: Finding['confidence'];
  /** Microseconds since 1970. */
  readonly time: number;
  readonly until: number | null;
  readonly summary: string;
  readonly matched: Readonly<Record<string, string>>;
  readonly proof: readonly { readonly offset: number; readonly record: number | null }[];
  /** Honest causes, and why each was kept or dropped. */
  readonly alternatives: readonly string[];
  /** The host that a record names. */
  readonly host: SingleValue;
}
