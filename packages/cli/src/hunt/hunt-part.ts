/** What the hunt and its workers say to each other. Plain data. */
import type {
  CheckSetup,
  DetectorKind,
  FileFacts,
  FormatOptions,
  Issue,
  Origin,
  RotationPlace,
  RuleSelection,
} from '@unmask/core';
import type { EventRows } from '../case/event-rows.ts';
import type { Sortable } from '../sort/spill-sorter.ts';
import type { TimeWindow } from '../time-window.ts';

/** The same for every worker. */
export interface HuntSetup extends FormatOptions {
  /** Packed, in shared memory. */
  readonly rules: Uint8Array;
  /** What is large in it lies in shared memory. */
  readonly checks: CheckSetup;
  /** Run only these; `null` for all. */
  readonly only: DetectorKind | null;
  readonly window: TimeWindow;
  readonly recover: boolean;
  /** Of logs that name none. */
  readonly timeZone: string | null;
  /** Which findings of our own checks are wanted; rules were selected before. */
  readonly selection: RuleSelection;
  /** Microseconds since 1970: events later than this say that a clock was wrong. */
  readonly now: number;
}

/** A unit of work: the events of a range of one piece of evidence, or a look at the whole of it. */
export interface HuntPart {
  readonly work: 'events' | 'inspect';
  /** Place in evidence order. */
  readonly evidence: number;
  /** As the user knows it. */
  readonly path: string;
  /** Where its bytes are. */
  readonly file: string;
  readonly facts: FileFacts | null;
  readonly origin: Origin | null;
  readonly rotation: RotationPlace | null;
  readonly format: string;
  /** Of logs that name none, by the case file; `null` where it says nothing. */
  readonly timeZone: string | null;
  /** SHA-256 of evidence whose events a case wants; `null` when none does. */
  readonly keepAs: string | null;
  readonly start: number;
  readonly end: number;
}

/** Findings, in the order in which they were made. */
export type FindingBatch = readonly Sortable[];

/** What a part gives while it is read. */
export interface PartOutput {
  readonly findings: FindingBatch;
  /** For a case. */
  readonly rows: EventRows | null;
}

/** Detector → what it keeps, as `packTraces` makes it: a large log has thousands of parts. */
export type PartTraces = Readonly<Record<string, Uint8Array>>;

export interface PartResult {
  readonly events: number;
  /** Of these, in the time window. */
  readonly inWindow: number;
  readonly damage: readonly DamageCount[];
  /** Of the events: microseconds since 1970, `null` when there are none. */
  readonly earliest: number | null;
  readonly latest: number | null;
  /** The latest that is not in the future. */
  readonly latestKnown: number | null;
  /** Why the part could not be read to its end. */
  readonly failure: string | null;
  readonly traces: PartTraces;
}

export interface DamageCount {
  readonly code: string;
  readonly count: number;
  /** The first of them. */
  readonly first: Issue;
}
