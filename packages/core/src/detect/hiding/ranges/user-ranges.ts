import { parseNetwork, relate, type Network } from '../network.ts';
import { MmdbHolders } from './mmdb.ts';
import type { Category } from './ranges.ts';

/** A row of a table that the user gives: who holds a network, by it. */
export interface UserRange {
  readonly network: Network;
  readonly organisation: string;
  /** As the project's table has it; `null` where the table says only who holds the network. */
  readonly category: string | null;
}

/** Who holds a network, by some table. */
export interface Holders {
  /** @returns the narrowest first */
  of(network: Network): UserRange[];
}

export interface ParsedRanges {
  readonly ranges: readonly UserRange[];
  /** Lines that could not be read, from 1: the first of them, and how many. */
  readonly firstFault: number | null;
  readonly faults: number;
}

/** Rows of one table; all networks that are routed on the internet are about 500,000. */
const MAX_RANGES = 2_000_000;
/** Rows that share addresses with one network. */
const MAX_HOLDERS = 16;
/** Rows looked at for one network: a table with a row for everything would have all of them looked at. */
const MAX_LOOKED_AT = 4_096;
/** What a third column may say. Any other, such as a country, says nothing of what the organisation does. */
const CATEGORIES: ReadonlySet<string> = new Set<Category>([
  'security vendor',
  'research',
  'sandbox',
  'scanner',
]);
const FIELD = /\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/y;

/**
 * Reads `network,organisation` or `network,organisation,category`, and `first,last,number,organisation` as tables of autonomous systems have
 * it. Empty lines, lines that begin with `#`, and a first line that names the columns are passed over.
 */
export function parseRanges(text: string): ParsedRanges {
  const ranges: UserRange[] = [];
  let faults = 0;
  let firstFault: number | null = null;
  let number = 1;
  for (const [piece] of text.matchAll(/\n|[^\n]+/g)) {
    const line = piece.trim();
    if (piece === '\n') number++;
    if (line === '' || line.startsWith('#')) continue;
    const range = ranges.length < MAX_RANGES ? parseRow(fieldsOf(line)) : null;
    if (range !== null) ranges.push(range);
    else if (number > 1) {
      faults++;
      firstFault ??= number;
    }
  }
  return { ranges, firstFault, faults };
}

function parseRow([first = '', second = '', third = '', fourth = '']: string[]): UserRange | null {
  const span = /^[\d.]+$|:/.test(second) ? parseNetwork(`${first}-${second}`) : null;
  const network = span ?? parseNetwork(first);
  const organisation = span === null ? second : fourth || third;
  if (network === null || organisation === '') return null;
  return { network, organisation, category: CATEGORIES.has(third) ? third : null };
}

function fieldsOf(line: string): string[] {
  const fields: string[] = [];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < line.length && fields.length < 8) {
    const field = FIELD.exec(line);
    if (field === null) break;
    fields.push((field[1]?.replaceAll('""', '"') ?? field[2]!).trim());
  }
  return fields;
}

/** Finds the rows that share addresses with a network. */
export class RangeIndex implements Holders {
  private readonly rows: readonly UserRange[];
  /** The last address of all rows so far, so that a search backwards knows when to end. */
  private readonly reach: readonly bigint[];

  constructor(ranges: readonly UserRange[]) {
    this.rows = ranges.toSorted(byFirst);
    let reach = -1n;
    this.reach = this.rows.map(({ network: { last, version } }, i) => {
      if (this.rows[i - 1]?.network.version !== version) reach = -1n;
      return (reach = last > reach ? last : reach);
    });
  }

  of(network: Network): UserRange[] {
    const found: UserRange[] = [];
    const end = this.end(network);
    const start = Math.max(0, end - MAX_LOOKED_AT);
    for (let i = end - 1; i >= start && found.length < MAX_HOLDERS; i--) {
      const row = this.rows[i]!;
      if (row.network.version !== network.version || this.reach[i]! < network.first) break;
      if (relate(row.network, network) !== null) found.push(row);
    }
    return found.toSorted((a, b) => (sizeOf(a.network) < sizeOf(b.network) ? -1 : 1));
  }

  /** Behind the last row that begins before the network ends. */
  private end({ version, last }: Network): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { network } = this.rows[middle]!;
      const isBefore =
        network.version < version || (network.version === version && network.first <= last);
      if (isBefore) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

export function sizeOf({ first, last }: Network): bigint {
  return last - first + 1n;
}

function byFirst({ network: a }: UserRange, { network: b }: UserRange): number {
  if (a.version !== b.version) return a.version - b.version;
  return a.first < b.first ? -1 : a.first > b.first ? 1 : 0;
}

/** A table that the user gives, as a MaxMind DB or as text. */
export function openHolders(bytes: Uint8Array): Holders {
  // What is shared between threads cannot be decoded as it is.
  const parse = (): Holders =>
    new RangeIndex(parseRanges(new TextDecoder().decode(bytes.slice())).ranges);
  return MmdbHolders.open(bytes) ?? parse();
}
