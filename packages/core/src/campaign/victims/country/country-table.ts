import { isCountry } from '../../../case/countries.ts';
import { Mmdb, type MmdbValue } from '../../../address-table/mmdb.ts';
import { NetworkIndex, type OfNetwork } from '../../../address-table/network-index.ts';
import { tableLines } from '../../../address-table/table-lines.ts';
import { type Network, parseNetwork } from '../../../detect/hiding/network.ts';

/** Which country networks are in, by one table and at its date. */
export interface CountryTable {
  /** The file's name, and how a database calls itself. */
  readonly name: string;
  /** The day on which it was made, by its metadata or else its name: `2014-02-10`, `2014-02`. `null`: neither tells. */
  readonly date: string | null;
  /** @returns ISO 3166-1 alpha-2; `null` where the table says nothing */
  of(network: Network): string | null;
}

export type CountryTableResult =
  | { readonly table: CountryTable; readonly faults: number; readonly firstFault: number | null }
  /** To be read after the file's name. */
  | { readonly table: null; readonly reason: string };

interface CountryRow extends OfNetwork {
  readonly country: string;
}

/** Rows of one table; tables of all countries have about 500,000. */
const MAX_ROWS = 2_000_000;
/** Lines that must read as networks with countries, of those that are no heading: a table of anything else has hardly any. */
const MIN_SHARE = 0.5;
/** Where databases say in which country a network is. Where it was registered is another thing. */
const COUNTRY_KEYS = ['country', 'country_code'];
/** What columns with the country are called. */
const COUNTRY_COLUMNS: ReadonlySet<string> = new Set([
  'country',
  'country_code',
  'country_iso_code',
  'iso_code',
]);
const DATE = /(?<!\d)((?:19|20)\d\d)[-_]?(0[1-9]|1[0-2])(?:[-_]?(0[1-9]|[12]\d|3[01]))?(?!\d)/;

/**
 * Opens a table of countries: a MaxMind DB with `country.iso_code`, `country` or `country_code`, or lines of `network,country` or
 * `first,last,…,country`, parted by commas or tabs. First and last may be whole numbers.
 *
 * @param name of the file: it may tell the date
 */
export function openCountryTable(bytes: Uint8Array, name: string): CountryTableResult {
  const database = Mmdb.open(bytes);
  if (database !== null) return ofDatabase(database, name);
  return ofText(new TextDecoder().decode(bytes), name);
}

function ofDatabase(database: Mmdb, file: string): CountryTableResult {
  const { metadata } = database;
  const type = metadata['database_type'];
  const built = metadata['build_epoch'];
  const name = typeof type === 'string' && type !== '' ? `${file} (${type})` : file;
  const isTime = typeof built === 'number' && built > 0 && built < MAX_EPOCH;
  const date = isTime ? new Date(built * 1000).toISOString().slice(0, 10) : dateIn(file);
  const of = (network: Network): string | null => countryOf(database.of(network)?.value ?? null);
  if (!namesCountries(of)) return { table: null, reason: 'is a database that names no countries' };
  return { table: { name, date, of }, faults: 0, firstFault: null };
}

/** Seconds since 1970 at the end of year 9999. */
const MAX_EPOCH = 253_402_300_800;

function namesCountries(of: CountryTable['of']): boolean {
  for (const network of probes()) if (of(network) !== null) return true;
  return false;
}

/** One network in every 65,536 addresses of IPv4, and of IPv6 the blocks that registries give out: a table of countries knows some. */
function* probes(): Generator<Network> {
  for (let i = 0n; i < 65_536n; i++) yield { version: 4, first: i << 16n, last: i << 16n };
  for (let i = 0x2000n; i < 0x4000n; i += 2n)
    yield { version: 6, first: i << 112n, last: i << 112n };
}

function countryOf(value: MmdbValue): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const key of COUNTRY_KEYS) {
    const said = value[key];
    const code = typeof said === 'object' && said !== null ? said['iso_code'] : said;
    if (typeof code === 'string' && isCountry(code)) return code;
  }
  return null;
}

function ofText(text: string, file: string): CountryTableResult {
  const rows: CountryRow[] = [];
  let faults = 0;
  let firstFault: number | null = null;
  let column: number | null = null;
  for (const { number, fields } of tableLines(text)) {
    const row = rows.length < MAX_ROWS ? rowOf(fields, column) : null;
    if (row === 'unknown') continue;
    if (row !== null) rows.push(row);
    else if (rows.length + faults === 0 && column === null && headingOf(fields) !== null)
      column = headingOf(fields);
    else {
      faults++;
      firstFault ??= number;
    }
  }
  if (rows.length === 0 || rows.length < (rows.length + faults) * MIN_SHARE) {
    const form = 'a MaxMind DB, or lines of network,country or first,last,country';
    return { table: null, reason: `is no table of countries: ${form} is needed` };
  }
  const index = new NetworkIndex(rows);
  const of = (network: Network): string | null => index.of(network)[0]?.country ?? null;
  return { table: { name: file, date: dateIn(file), of }, faults, firstFault };
}

/** The place of the country, where the first line names columns. */
function headingOf(fields: readonly string[]): number | null {
  const at = fields.findIndex((field) => COUNTRY_COLUMNS.has(field.toLowerCase()));
  return at < 0 ? null : at;
}

/** @returns `unknown` for a network of which the table says that its country is not known */
function rowOf(fields: readonly string[], column: number | null): CountryRow | 'unknown' | null {
  const [first = '', second = ''] = fields;
  const span = spanOf(first, second);
  const network = span ?? parseNetwork(first);
  if (network === null) return null;
  const rest = column === null ? fields.slice(span === null ? 1 : 2) : [fields[column] ?? ''];
  const country = rest.map((field) => field.toUpperCase()).find(isCountry);
  if (country !== undefined) return { network, country };
  return rest.some((field) => UNKNOWN.has(field)) ? 'unknown' : null;
}

/** How tables write that a network's country is not known, or that it is nobody's. */
const UNKNOWN: ReadonlySet<string> = new Set(['', '-', 'ZZ', 'None', 'EU', 'AP', 'XX']);

function spanOf(first: string, second: string): Network | null {
  if (/^\d{1,39}$/.test(first) && /^\d{1,39}$/.test(second)) return numbered(first, second);
  return /^[\d.]+$|:/.test(second) ? parseNetwork(`${first}-${second}`) : null;
}

const BITS = { 4: 32n, 6: 128n } as const;

function numbered(first: string, second: string): Network | null {
  const [from, to] = [BigInt(first), BigInt(second)];
  if (from > to || to >= 1n << BITS[6]) return null;
  return { version: to < 1n << BITS[4] ? 4 : 6, first: from, last: to };
}

function dateIn(name: string): string | null {
  const found = DATE.exec(name);
  if (found === null) return null;
  const [, year, month, day] = found;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}
