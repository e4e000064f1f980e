import type { Event, Evidence, Issue } from '../evidence/format.ts';
import type { Finding } from './finding.ts';

/** Evidence in, findings out. A value in a list. */
export interface Detector {
  /** Short, permanent: `sigma`. */
  readonly id: string;
  readonly title: string;
  /**
   * Starts on one part of one piece of evidence, to be handed its events and its damage in order. Parts share nothing: what needs the whole
   * looks at it by `inspect`.
   */
  start?(context: DetectContext): DetectorRun;
  /** Looks at a whole piece of evidence of one of the formats that `inspects` names. */
  readonly inspects?: readonly string[];
  inspect?(context: DetectContext): Promise<void>;
}

export interface DetectContext {
  readonly evidence: Evidence;
  /** Takes a finding as soon as it is made. */
  readonly report: (finding: Finding) => void;
}

export interface DetectorRun {
  event(event: Event): void;
  issue?(issue: Issue): void;
  /** All of the part was seen. */
  finish(): void;
}
