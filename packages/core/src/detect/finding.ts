import type { Level } from '@unmask/sigma';
import type { Locator, Source } from '../evidence/format.ts';

export const FINDING_KINDS = [
  'rule',
  'correlation',
  'indicator',
  'pattern',
  'tampering',
  'hiding',
  'beacon',
  'clue',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/**
 * Something asserted, with its proof. Plain JSON, the same in a file, in the store, over HTTP and in a report.
 * Unknown values are `null`, never left out.
 */
export interface Finding {
  /** `f-` and a hash of what the finding says: running again gives the same id. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly level: Level;
  readonly confidence: 'low' | 'moderate' | 'high';
  /** ISO 8601, UTC, microseconds. */
  readonly time: string;
  /** The last time, for a finding that covers several events. */
  readonly until: string | null;
  readonly count: number;
  readonly source: Source;
  readonly rule: FindingRule;
  /** ATT&CK technique ids, as the rule names them: `T1546.015`. */
  readonly techniques: readonly string[];
  /** Field → value that matched, by the names that the event uses. */
  readonly matched: Readonly<Record<string, string>>;
  /** Who and what, in one line. */
  readonly summary: string;
  readonly locators: readonly FindingLocator[];
  /** Benign causes that were considered. */
  readonly alternatives: readonly string[];
}

export interface FindingRule {
  readonly id: string | null;
  readonly title: string;
  readonly engine: 'sigma' | 'unmask';
  readonly level: Level | null;
}

export interface FindingLocator extends Locator {
  /** Of the evidence; filled when a case is kept. */
  readonly sha256: string | null;
}

/** UTF-16 units kept of a matched value. A PowerShell script block has up to about 32,000; the proof stays in the log. */
export const MATCHED_VALUE_LIMIT = 4_096;
