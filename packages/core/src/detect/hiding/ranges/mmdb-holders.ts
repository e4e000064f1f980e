import type { Mmdb, MmdbMap, MmdbValue } from '../../../address-table/mmdb.ts';
import type { Network } from '../network.ts';
import type { Holders, UserRange } from './user-ranges.ts';

/** Where databases say who holds a network, the first that is there. */
const NAMES = ['autonomous_system_organization', 'as_name', 'asn_name', 'organization', 'name'];
const COUNTRIES = ['country_code', 'country', 'registered_country'];

/** Who holds which network, by a database of autonomous systems or countries. */
export class MmdbHolders implements Holders {
  private readonly database: Mmdb;

  constructor(database: Mmdb) {
    this.database = database;
  }

  /** The holder of a network's first address. */
  of(network: Network): UserRange[] {
    const found = this.database.of(network);
    const organisation = found === null ? '' : holderOf(found.value);
    if (found === null || organisation === '') return [];
    return [{ network: found.network, organisation, category: null }];
  }
}

function holderOf(value: MmdbMap): string {
  const name = NAMES.map((key) => value[key]).find(
    (each) => typeof each === 'string' && each !== '',
  );
  const country = COUNTRIES.map((key) => countryOf(value[key])).find((each) => each !== null);
  return [name, country].filter((each) => typeof each === 'string').join(', ');
}

function countryOf(value: MmdbValue | undefined): string | null {
  const code = typeof value === 'object' && value !== null ? value['iso_code'] : value;
  return typeof code === 'string' && code !== '' ? code : null;
}
