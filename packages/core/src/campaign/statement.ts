import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** One answer of a campaign. Plain JSON; described in `docs/campaign.md`. */
export interface Statement {
  /** `s-` and a hash of what is asked of whom on which basis: another answer keeps the id. */
  readonly id: string;
  /** Short, permanent: `victims`. */
  readonly question: string;
  /** What it is about, where a question has several answers: a host, a source. */
  readonly about: string | null;
  /** What was counted or looked at, and where: never a number without it. */
  readonly basis: string;
  /** `null`: unknown. Counts by key have them in order. */
  readonly value: StatementValue;
  /** Ids of findings that it rests on, in order; at most `MAX_CITED` of them. */
  readonly findings: readonly string[];
  /** How many there are. */
  readonly findingCount: number;
  /** What should be known with it: contradictions, what was left out, honest causes. */
  readonly notes: readonly string[];
}

export type StatementValue = string | number | null | Readonly<Record<string, number>>;

export type Said = Pick<Statement, 'question' | 'basis' | 'value'> &
  Partial<Pick<Statement, 'about' | 'findings' | 'findingCount' | 'notes'>>;

/** Ids of findings kept with one statement. All of them can be asked of the case. */
export const MAX_CITED = 100;

/** 80 bits: statements of one campaign are hundreds, and their ids are typed. */
const ID_BYTES = 10;

export function statement(said: Said): Statement {
  const { question, basis, value, about = null, findings = [], notes = [] } = said;
  const cited = [...new Set(findings)].toSorted();
  const digest = sha256(utf8ToBytes(JSON.stringify([question, about, basis])));
  return {
    id: `s-${bytesToHex(digest.subarray(0, ID_BYTES))}`,
    question,
    about,
    basis,
    value,
    findings: cited.slice(0, MAX_CITED),
    findingCount: said.findingCount ?? cited.length,
    notes,
  };
}
