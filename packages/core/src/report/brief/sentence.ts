import type { Judgement } from '../../campaign/judgements/judgement.ts';
import { MAX_CITED, type Statement } from '../../campaign/statement.ts';

/** What a spokesperson could read out, and what it rests on. */
export interface BriefSentence {
  /** Permanent: what it is about. */
  readonly id: SentenceId;
  /** The campaign, where a case has several. */
  readonly campaign: string | null;
  /** One or two sentences: likelihood and confidence are never in one. */
  readonly text: string;
  /** Ids, in order. */
  readonly statements: readonly string[];
  readonly judgements: readonly string[];
  /** At most `MAX_CITED`, those of its own statements first. */
  readonly findings: readonly string[];
  readonly findingCount: number;
}

/** In the order in which they are read. */
export const SENTENCES = [
  'network',
  'since',
  'platforms',
  'sought',
  'taken',
  'watched',
  'stopped',
  'hidden',
  'wiped',
  'state',
  'language',
  'silent',
] as const;
export type SentenceId = (typeof SENTENCES)[number];

/** A sentence before it is placed. */
export type SentenceText = Omit<BriefSentence, 'id' | 'campaign'>;

export interface Resting {
  readonly statements?: readonly Statement[];
  readonly judgements?: readonly Judgement[];
}

/** @returns `null` when it rests on no finding: then it is not said */
export function sentence(
  text: string | null,
  { statements = [], judgements = [] }: Resting,
): SentenceText | null {
  const cited = [...statements, ...judgements.map(({ basis }) => basis)];
  const findings = [...new Set(cited.flatMap((each) => each.findings))];
  if (text === null || findings.length === 0) return null;
  return {
    text,
    statements: distinct(statements.map(({ id }) => id)),
    judgements: distinct(judgements.map(({ id }) => id)),
    findings: findings.slice(0, MAX_CITED),
    findingCount: Math.max(findings.length, ...cited.map(({ findingCount }) => findingCount)),
  };
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)].toSorted();
}
