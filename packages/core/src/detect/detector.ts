import type { Event, Evidence, Issue } from '../evidence/format.ts';
import type { Finding } from './finding.ts';

/** What a detector looks for. `--only` picks by it. */
export const DETECTOR_KINDS = [
  'sigma',
  'tampering',
  'hiding',
  'implants',
  'beaconing',
  'indicators',
  'clues',
] as const;
export type DetectorKind = (typeof DETECTOR_KINDS)[number];

/** Evidence in, findings out. A value in a list. `Trace` is what it keeps of a part for `conclude`: plain data of bounded size. */
export interface Detector<Trace = unknown> {
  /** Short, permanent: `sigma`. */
  readonly id: string;
  readonly title: string;
  readonly kind: DetectorKind;
  /**
   * Starts on one part of one piece of evidence, to be handed its events and its damage in order. Parts share nothing: what needs the whole
   * looks at it by `inspect`, or keeps traces and concludes.
   */
  start?(context: DetectContext<Trace>): DetectorRun;
  /**
   * Looks at a whole piece of evidence of one of the formats that `inspects` names. Goes through it once and keeps no bytes, where the format
   * says `forward`.
   */
  readonly inspects?: readonly string[];
  inspect?(context: DetectContext<Trace>): Promise<void>;
  /**
   * Joins traces of one piece of evidence, which come in any order, so that what a hunt holds grows with the time that evidence tells of
   * and not with its size. What is concluded from it is the same.
   */
  merge?(traces: readonly Trace[]): Trace;
  /**
   * Gives up what it can best do without, chosen alike in every trace and told of in what is concluded, when a hunt holds too much of it:
   * half at level 1, three of four at level 2. Of a trace that was thinned to a lower level it makes the same as of the whole.
   */
  thin?(trace: Trace, level: number): Trace;
  /** Once, when all evidence was read: what only shows across parts, logs and hosts. */
  conclude?(context: ConcludeContext<Trace>): void;
}

export interface DetectContext<Trace = unknown> {
  readonly evidence: Evidence;
  /** Takes a finding as soon as it is made. */
  readonly report: (finding: Finding) => void;
  /** Keeps something for `conclude`. */
  readonly keep: (trace: Trace) => void;
}

export interface DetectorRun {
  event(event: Event): void;
  issue?(issue: Issue): void;
  /** All of the part was seen. */
  finish(): void;
}

export interface ConcludeContext<Trace = unknown> {
  /** In the order of evidence, of its parts, and of keeping. */
  readonly traces: readonly Kept<Trace>[];
  readonly report: (finding: Finding) => void;
}

export interface Kept<Trace = unknown> {
  readonly evidence: EvidenceIdentity;
  readonly trace: Trace;
}

/** A piece of evidence without its bytes. */
export interface EvidenceIdentity extends Required<Omit<Evidence, 'source' | 'rotation'>> {
  /** Of its format. */
  readonly format: string;
  /** Bytes. */
  readonly size: number;
}
