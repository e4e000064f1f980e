import type { Level } from '@unmask/sigma';
import { collectedSource } from '../../evidence/source.ts';
import type { EvidenceIdentity } from '../detector.ts';
import type { ConfigurationTrace } from './includes/configuration-trace.ts';

/** What is kept of a configuration, and of a part of an access log. */
export type AccessTrace = ConfigurationTrace | ListTrace | VisitTrace;

export interface ListTrace {
  readonly kind: 'list';
  /** As `networkText` writes them, each once. */
  readonly networks: readonly string[];
  /** Of the list by itself. */
  readonly level: Level | null;
  readonly organisations: readonly string[];
  /** When the file was last changed, where that is known. Microseconds since 1970. */
  readonly changed: number | null;
  /** Of its first rule. */
  readonly offset: number;
  readonly record: number | null;
}

export interface VisitTrace {
  readonly kind: 'visits';
  readonly packed: Float64Array;
}

/** The host that evidence was collected from, as its id; `null` when nothing tells. */
export function hostOf(evidence: EvidenceIdentity): string | null {
  return evidence.origin?.host === undefined || evidence.origin.host === null
    ? null
    : collectedSource(evidence, null).id;
}
