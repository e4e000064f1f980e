import type { Organisation } from '../../../case/case-file.ts';
import type { Sector } from '../../../case/sectors.ts';
import { SUFFIXES, WORDS } from './tables.ts';

/** A row of `rules/sectors/`: what a domain's end, or a word in a name, says of whose it is. */
export interface SectorRow {
  /** Parted by spaces. */
  readonly texts: string;
  readonly sector: Sector;
  readonly confidence: 'low' | 'moderate' | 'high';
  /** Id of the file. */
  readonly register: string;
  readonly note: string;
}

/** What an organisation or a host does, and who says so. */
export interface SectorAnswer {
  readonly sector: Sector;
  readonly confidence: SectorRow['confidence'];
  /** `case file`, or the register. */
  readonly basis: string;
  /** What it was told by. */
  readonly matched: string;
}

const BY_SUFFIX = byText(SUFFIXES);
const BY_WORD = byText(WORDS);
/** Longest name that is looked at: DNS has 253 characters. */
const MAX_NAME = 1_024;

interface Told extends SectorRow {
  readonly text: string;
}

function byText(rows: readonly SectorRow[]): ReadonlyMap<string, Told> {
  return new Map(
    rows.flatMap((row) => row.texts.split(' ').map((text) => [text, { ...row, text }] as const)),
  );
}

const WEIGHT = { low: 0, moderate: 1, high: 2 } as const;

/**
 * The sector of an organisation, by the case file or else by the words of its name.
 *
 * @returns `null`: unknown
 */
export function sectorOfOrganisation({
  name,
  sector,
}: Pick<Organisation, 'name' | 'sector'>): SectorAnswer | null {
  if (sector !== null) return { sector, confidence: 'high', basis: 'case file', matched: name };
  return best(rowsOfWords(name));
}

/**
 * The sector of whoever has a host of this full name, by the end of its domain or the words of its labels. Of two that are equally
 * trusted, the domain's end counts.
 *
 * @returns `null`: unknown
 */
export function sectorOfHost(host: string): SectorAnswer | null {
  const labels = host.slice(0, MAX_NAME).toLowerCase().replace(/\.$/, '').split('.');
  if (labels.length < 2 || /^\d*$/.test(labels.at(-1)!)) return null;
  const suffixes = labels
    .map((_, from) => BY_SUFFIX.get(labels.slice(from).join('.')))
    .filter((row) => row !== undefined);
  return best([...suffixes, ...rowsOfWords(labels.slice(0, -1).join(' '))]);
}

function rowsOfWords(name: string): Told[] {
  const plain = name.slice(0, MAX_NAME).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => BY_WORD.get(word))
    .filter((row) => row !== undefined);
}

/** The most trusted; `null` where the most trusted ones disagree, since no one of them is better than another. */
function best(rows: readonly Told[]): SectorAnswer | null {
  const most = Math.max(...rows.map(({ confidence }) => WEIGHT[confidence]));
  const trusted = rows.filter(({ confidence }) => WEIGHT[confidence] === most);
  const suffix = trusted.find(({ register }) => register === SUFFIXES[0]?.register);
  const isOne = new Set(trusted.map(({ sector }) => sector)).size === 1;
  const row = suffix ?? (isOne ? trusted[0] : undefined);
  if (row === undefined) return null;
  const { sector, confidence, register, text } = row;
  return { sector, confidence, basis: register, matched: text };
}
