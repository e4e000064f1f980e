import type { CaseFile, KnownAddress, Organisation, Period } from '../../../case/case-file.ts';
import { type Network, parseNetwork, relate } from '../../../detect/hiding/network.ts';
import { type OrganisationRange, SECURITY_RANGES } from '../../../detect/hiding/ranges/ranges.ts';
import type { CountryTable } from './country-table.ts';

/** In which country something was, and who says so. */
export interface CountryAnswer {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly basis: 'organisation' | 'case file' | 'table';
}

/** Who had an address on a day, and where it was. */
export interface AddressBook {
  organisationAt(address: string, day: number): Organisation | null;
  countryAt(address: string, day: number): CountryAnswer | null;
  /** The security organisation whose address it was, by the project's dated table. */
  researcherAt(address: string, day: number): string | null;
  organisationOfHost(host: string, day: number): Organisation | null;
}

/** Addresses that are remembered; above it, all is asked again. */
const MAX_REMEMBERED = 100_000;

/** What holds an address, whatever the day. The narrowest known range first. */
interface Place {
  readonly isAddress: boolean;
  readonly organisations: readonly Organisation[];
  readonly known: readonly KnownAddress[];
  readonly researchers: readonly OrganisationRange[];
  readonly country: string | null;
}

/**
 * Asks the case file first, its organisations before its addresses, then the table.
 *
 * @param table of countries; `null`: none was given
 */
export function createAddressBook(
  caseFile: Pick<CaseFile, 'organisations' | 'addresses'>,
  table: CountryTable | null,
): AddressBook {
  const remembered = new Map<string, Place>();
  const placeOf = (address: string): Place => {
    const place = remembered.get(address) ?? lookUp(address, caseFile, table);
    if (remembered.size < MAX_REMEMBERED) remembered.set(address, place);
    return place;
  };
  const organisationAt = (address: string, day: number): Organisation | null => {
    const { isAddress, organisations } = placeOf(address);
    return isAddress
      ? (organisations.find(({ periods }) => isIn(periods, day)) ?? null)
      : organisationOfHost(address, day, caseFile);
  };
  return {
    organisationAt,
    organisationOfHost: (host, day) => organisationOfHost(host, day, caseFile),
    countryAt(address, day) {
      const organisation = organisationAt(address, day);
      if (organisation !== null && organisation.country !== null)
        return { country: organisation.country, basis: 'organisation' };
      const { known, country } = placeOf(address);
      const own = known.find(({ period }) => isIn([period], day));
      if (own !== undefined) return { country: own.country, basis: 'case file' };
      return country === null ? null : { country, basis: 'table' };
    },
    researcherAt(address, day) {
      const month = dayText(day).slice(0, 7);
      const found = placeOf(address).researchers.find(
        ({ period: { from, to } }) => (from ?? '') <= month && month <= (to ?? '9999'),
      );
      return found?.organisation ?? null;
    },
  };
}

function lookUp(
  address: string,
  { organisations, addresses }: Pick<CaseFile, 'organisations' | 'addresses'>,
  table: CountryTable | null,
): Place {
  const network = parseAddress(address);
  if (network === null)
    return { isAddress: false, organisations: [], known: [], researchers: [], country: null };
  return {
    isAddress: true,
    organisations: organisations.filter((each) =>
      each.addresses.some((range) => holds(range, network)),
    ),
    known: addresses
      .filter(({ range }) => holds(range, network))
      .toSorted((a, b) => sizeOrder(a.range, b.range)),
    researchers: SECURITY_RANGES.filter((each) => holds(each.network, network)),
    country: table?.of(network) ?? null,
  };
}

function organisationOfHost(
  host: string,
  day: number,
  { organisations }: Pick<CaseFile, 'organisations'>,
): Organisation | null {
  return (
    organisations.find(
      ({ periods, hosts }) => isIn(periods, day) && hosts.some((name) => meansHost(name, host)),
    ) ?? null
  );
}

/** IPv4 in IPv6 (`::ffff:192.0.2.1`) as IPv4; `null` for what is no single address. */
function parseAddress(address: string): Network | null {
  const network = parseNetwork(address.replace(/^::ffff:(?=\d+\.)/i, ''));
  return network !== null && network.first === network.last ? network : null;
}

function holds(range: Network, address: Network): boolean {
  const relation = relate(address, range);
  return relation === 'inside' || relation === 'equal';
}

function sizeOrder(a: Network, b: Network): number {
  const [one, other] = [a.last - a.first, b.last - b.first];
  return one === other ? 0 : one < other ? -1 : 1;
}

/** `*.example.org` for all hosts of a domain. */
function meansHost(name: string, host: string): boolean {
  const lower = host.toLowerCase();
  return name.startsWith('*.') ? lower.endsWith(name.slice(1)) : lower === name;
}

/** No period: always. Days of ISO 8601 are in the order of their texts. */
function isIn(periods: readonly Period[], day: number): boolean {
  const text = dayText(day);
  return (
    periods.length === 0 ||
    periods.some(({ from, to }) => (from ?? '') <= text && text <= (to ?? '9999'))
  );
}

const MS_IN_DAY = 86_400_000;
/** ECMAScript's first and last day. */
const MAX_DAY = 100_000_000;

/** @param day days since 1970, UTC */
export function dayText(day: number): string {
  return new Date(Math.min(Math.max(day, -MAX_DAY), MAX_DAY) * MS_IN_DAY)
    .toISOString()
    .slice(0, 10);
}
