import { MAX_CITED } from '../statement.ts';
import type { Cited } from './judgement.ts';
import { phrase, type Phrase, type Said } from './phrase.ts';

export const READINGS = ['consistent', 'inconsistent', 'neutral'] as const;
export type Reading = (typeof READINGS)[number];

/**
 * Competing explanations beside the evidence, ranked by what speaks against them and not by what speaks for them: evidence that fits all of
 * them says nothing.
 */
export interface Ach {
  readonly hypotheses: readonly Hypothesis[];
  readonly rows: readonly AchRow[];
}

export interface Hypothesis extends Phrase {
  /** Weights of the rows that speak against it. */
  readonly against: number;
}

export interface AchRow extends Phrase {
  readonly findings: readonly string[];
  readonly findingCount: number;
  /** How much it would take to fake or to mistake it: 1 little, 2, 3 much. */
  readonly weight: number;
  /** By the codes of the hypotheses. */
  readonly readings: Readonly<Record<string, Reading>>;
}

/** A row as it is written down: hypotheses that are not named are neither for nor against. */
export interface Weighed {
  readonly says: Said;
  /** `null`: not in the evidence, and then the row is left out. */
  readonly evidence: Cited | null;
  readonly weight: number;
  readonly fits?: readonly string[];
  readonly against?: readonly string[];
}

/** @returns rows with evidence alone, hypotheses in the order given */
export function weigh(hypotheses: readonly Said[], weighed: readonly Weighed[]): Ach {
  const codes = hypotheses.map(({ code }) => code);
  const rows = weighed.flatMap(({ says, evidence, weight, fits = [], against = [] }): AchRow[] => {
    if (evidence === null || evidence.findings.length === 0) return [];
    const reading = (code: string): Reading =>
      against.includes(code) ? 'inconsistent' : fits.includes(code) ? 'consistent' : 'neutral';
    const findings = [...new Set(evidence.findings)].toSorted();
    return [
      {
        ...phrase(says),
        findings: findings.slice(0, MAX_CITED),
        findingCount: Math.max(findings.length, evidence.findingCount ?? 0),
        weight,
        readings: Object.fromEntries(codes.map((code) => [code, reading(code)])),
      },
    ];
  });
  return {
    hypotheses: hypotheses.map((each) => ({
      ...phrase(each),
      against: rows
        .filter(({ readings }) => readings[each.code] === 'inconsistent')
        .reduce((sum, { weight }) => sum + weight, 0),
    })),
    rows,
  };
}
