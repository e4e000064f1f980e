import type { Event } from '../evidence/format.ts';
import type { Finding } from './finding.ts';

/** Events in, findings out. A value in a list. */
export interface Detector {
  /** Short, permanent: `sigma`. */
  readonly id: string;
  readonly title: string;
  /** Starts on one part of one piece of evidence. Parts share nothing: what needs the whole is put together later. */
  start(context: DetectContext): DetectorRun;
}

export interface DetectContext {
  /** Takes a finding as soon as it is made. */
  readonly report: (finding: Finding) => void;
}

export interface DetectorRun {
  event(event: Event): void;
  /** All events of the part were seen. */
  finish(): void;
}
