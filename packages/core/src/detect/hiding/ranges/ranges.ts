import { parseNetwork, type Network } from '../network.ts';
import { ORGANISATIONS, RANGES } from './tables.ts';

export type Category = 'security vendor' | 'research' | 'sandbox' | 'scanner';

/** A row of `rules/ranges/security-organisations.json`. */
export interface RangeRow {
  readonly organisation: string;
  readonly category: string;
  readonly range: string;
  readonly source: string;
  /** Months in which the source says so; `null` for not known. */
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly verified: boolean;
}

/** A row of `rules/ranges/organisations.json`. */
export interface OrganisationRow {
  readonly name: string;
  readonly category: string;
  /** Stands in many lists of webmasters against bots, so that to shut it out says little. */
  readonly crawls: boolean;
  /** What it is called, in lower case. */
  readonly words: readonly string[];
}

/** One range of the dated table. */
export interface OrganisationRange extends Omit<RangeRow, 'range'> {
  readonly network: Network;
}

export const SECURITY_RANGES: readonly OrganisationRange[] = RANGES.map(({ range, ...row }) => ({
  ...row,
  network: parseNetwork(range)!,
}));

export { ORGANISATIONS };

const BY_NAME: ReadonlyMap<string, OrganisationRow> = new Map(
  ORGANISATIONS.map((row) => [row.name, row]),
);

/** What is known of an organisation that a table names. One that is not known does not crawl. */
export function organisationOf(name: string, category: string): OrganisationRow {
  return BY_NAME.get(name) ?? { name, category, crawls: false, words: [] };
}

/** The words of all, the longest first, between what is no part of a name. */
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])(${ORGANISATIONS.flatMap(({ words }) => words)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.]/g, '\\.'))
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);
const BY_WORD: ReadonlyMap<string, OrganisationRow> = new Map(
  ORGANISATIONS.flatMap((row) => row.words.map((word) => [word, row] as const)),
);

/** Organisations that a text names, each once. Case and the backslashes of a regular expression do not count. */
export function organisationsIn(text: string): OrganisationRow[] {
  const plain = text.toLowerCase().replaceAll('\\', '');
  const found = Array.from(plain.matchAll(WORDS), ([, word]) => BY_WORD.get(word!)!);
  return [...new Set(found)];
}
