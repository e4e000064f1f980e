import { Mmdb } from '../../../address-table/mmdb.ts';
import { NetworkIndex } from '../../../address-table/network-index.ts';
import { tableLines } from '../../../address-table/table-lines.ts';
import { parseNetwork, type Network } from '../network.ts';
import { MmdbHolders } from './mmdb-holders.ts';
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
/** What a third column may say. Any other, such as a country, says nothing of what the organisation does. */
const CATEGORIES: ReadonlySet<string> = new Set<Category>([
  'security vendor',
  'research',
  'sandbox',
  'scanner',
]);

/**
 * Reads `network,organisation` or `network,organisation,category`, and `first,last,number,organisation` as tables of autonomous systems have
 * it. Empty lines, lines that begin with `#`, and a first line that names the columns are passed over.
 */
export function parseRanges(text: string): ParsedRanges {
  const ranges: UserRange[] = [];
  let faults = 0;
  let firstFault: number | null = null;
  for (const { number, fields } of tableLines(text)) {
    const range = ranges.length < MAX_RANGES ? parseRow(fields) : null;
    if (range !== null) ranges.push(range);
    else if (number > 1) {
      faults++;
      firstFault ??= number;
    }
  }
  return { ranges, firstFault, faults };
}

function parseRow([
  first = '',
  second = '',
  third = '',
  fourth = '',
]: readonly string[]): UserRange | null {
  const span = /^[\d.]+$|:/.test(second) ? parseNetwork(`${first}-${second}`) : null;
  const network = span ?? parseNetwork(first);
  const organisation = span === null ? second : fourth || third;
  if (network === null || organisation === '') return null;
  return { network, organisation, category: CATEGORIES.has(third) ? third : null };
}

/** A table that the user gives, as a MaxMind DB or as text. */
export function openHolders(bytes: Uint8Array): Holders {
  // What is shared between threads cannot be decoded as it is.
  const parse = (): Holders =>
    new NetworkIndex(parseRanges(new TextDecoder().decode(bytes.slice())).ranges);
  const database = Mmdb.open(bytes);
  return database === null ? parse() : new MmdbHolders(database);
}
