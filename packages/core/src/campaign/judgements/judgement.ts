import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { MAX_CITED } from '../statement.ts';
import type { Ach } from './ach.ts';
import type { Confidence, Likelihood } from './likelihood.ts';
import { phrase, type Phrase, type PhraseCode, type Said } from './phrase.ts';

/**
 * A sentence that somebody could act on, with what speaks for it and what would change it. Plain JSON; described in `docs/judgements.md`.
 * Likelihood and confidence are said apart and never in one sentence.
 */
export interface Judgement {
  /** `j-` and a hash of what is judged of whom: another answer keeps the id. */
  readonly id: string;
  /** Permanent: the phrase of the statement in every language, filled with `parameters`. */
  readonly code: PhraseCode | null;
  readonly parameters: Phrase['parameters'];
  /** The campaign, where a case has several. */
  readonly about: string | null;
  /** Short and permanent, as that of a `Statement`. */
  readonly question: string;
  /** One sentence in plain English. */
  readonly statement: string;
  /** `null`: a fact of the evidence. */
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence;
  readonly basis: Basis;
  readonly assumptions: readonly Phrase[];
  readonly alternatives: readonly Phrase[];
  readonly wouldChange: readonly Phrase[];
  /** Which explanation the evidence speaks against; `null` where there is nothing to choose between. */
  readonly ach: Ach | null;
  /** A person's, from `case.yaml`; `null`: the tool's. */
  readonly signed: { readonly by: string; readonly date: string | null } | null;
}

export interface Basis {
  /** Ids, in order; at most `MAX_CITED` of them. */
  readonly findings: readonly string[];
  /** How many there are; at least so many, where several things with long lists are cited. */
  readonly findingCount: number;
  /** Ids, in order. */
  readonly statements: readonly string[];
}

/** Something with findings that a judgement rests on: a statement, a line, findings of one rule. */
export interface Cited {
  readonly id?: string;
  readonly findings: readonly string[];
  readonly findingCount?: number;
}

export interface Judged {
  readonly question: string;
  readonly about: string | null;
  readonly says: Said;
  readonly likelihood: Likelihood | null;
  readonly confidence: Confidence;
  readonly basis: Basis;
  readonly assumptions?: readonly Said[];
  readonly alternatives?: readonly Said[];
  readonly wouldChange?: readonly Said[];
  readonly ach?: Ach | null;
}

const ID_BYTES = 10;

/** @returns `null` without any evidence: then nothing may be said */
export function judgement(judged: Judged): Judgement | null {
  const { question, about, says, likelihood, confidence, basis, ach = null } = judged;
  if (basis.findingCount === 0) return null;
  const { code, parameters, text } = phrase(says);
  return {
    id: judgementId(question, about),
    code,
    parameters,
    about,
    question,
    statement: text,
    likelihood,
    confidence,
    basis,
    assumptions: (judged.assumptions ?? []).map(phrase),
    alternatives: (judged.alternatives ?? []).map(phrase),
    wouldChange: (judged.wouldChange ?? []).map(phrase),
    ach,
    signed: null,
  };
}

export function judgementId(...judged: readonly (string | null)[]): string {
  const digest = sha256(utf8ToBytes(JSON.stringify(judged)));
  return `j-${bytesToHex(digest.subarray(0, ID_BYTES))}`;
}

/** All that some things cite, each once. Those with an id are statements. */
export function basisOf(...cited: readonly (Cited | null | undefined)[]): Basis {
  const given = cited.filter((each) => each !== null && each !== undefined);
  const findings = [...new Set(given.flatMap((each) => each.findings))].toSorted();
  const ids = given.flatMap(({ id }) => id ?? []);
  return {
    findings: findings.slice(0, MAX_CITED),
    findingCount: Math.max(findings.length, ...given.map((each) => each.findingCount ?? 0)),
    statements: [...new Set(ids)].toSorted(),
  };
}
