import type { Source } from '../../../evidence/format.ts';

/** What is kept of a part: of each host's audit log, and of what tells that audit events were lost. Plain data. */
export interface AuditTrace {
  readonly logs: readonly AuditLogTrace[];
  readonly losses: readonly Loss[];
}

export interface AuditLogTrace {
  readonly host: Source;
  readonly holes: readonly SerialHole[];
  readonly pace: Pace;
  /** `null` where a mark stands before it, or behind it: the numbers need not go on from the neighbouring file. */
  readonly first: SerialEdge | null;
  readonly last: SerialEdge | null;
  /** What the log has without a hole and without a mark in between. */
  readonly stretches: readonly Stretch[];
  /** More than `MAX_HOLES`, `MAX_STRETCHES` or `MAX_DAMAGE`: nothing is said of this log. */
  readonly isCut: boolean;
}

export interface SerialHole {
  readonly before: SerialEdge;
  readonly after: SerialEdge;
}

export interface SerialEdge {
  readonly serial: number;
  /** Microseconds since 1970. */
  readonly time: number;
  readonly offset: number;
}

/** Serials that are there, but for the few that rules exclude. */
export interface Stretch {
  readonly first: SerialEdge;
  readonly last: SerialEdge;
}

/** How fast serials usually go. */
export interface Pace {
  readonly steps: number;
  /** Serials in these steps: more than steps where some are skipped. */
  readonly serials: number;
  /** Microseconds. */
  readonly time: number;
}

/** The kernel or auditd says that events were lost, or would be. */
export interface Loss {
  readonly host: Source;
  readonly time: number;
}

/** Serials missing in a row. Fewer are lost to rules that exclude a kind of event, on any host. */
export const MIN_HOLE = 10;
/** In a part. A log that misses more of them loses events all the time. */
export const MAX_HOLES = 100;
/** In a part, about 100 bytes each. A hundred starts of the system and changes of rules make a few hundred. */
export const MAX_STRETCHES = 500;
/** Places in a part that could not be read. */
export const MAX_DAMAGE = 500;
/** Hosts in one audit log, by `node=`. */
export const MAX_HOSTS = 200;
export const MAX_LOSSES = 500;
