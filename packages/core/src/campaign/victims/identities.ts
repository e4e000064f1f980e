import type { AddressBook, CountryAnswer } from './country/address-book.ts';
import { DayVotes, type Majority } from './majority.ts';
import { type SectorAnswer, sectorOfHost, sectorOfOrganisation } from './sectors/sector-of.ts';
import type { Pair } from './tally.ts';

/** An implant id, or an address, in one source: its beacons taken together. */
export interface Identity {
  /** The id or the address. */
  readonly name: string;
  readonly profile: string | null;
  readonly pairs: readonly Pair[];
  readonly country: Majority<string>;
  /** Who told the country. */
  readonly countryBases: ReadonlySet<CountryAnswer['basis']>;
  /** Names of organisations in the case file. */
  readonly organisation: Majority<string>;
  /** As `sectorText` writes it. */
  readonly sector: Majority<string>;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Requests. */
  readonly count: number;
}

export function implantsOf(pairs: readonly Pair[], book: AddressBook): Identity[] {
  const named = pairs.filter(({ implantId }) => implantId !== null);
  const groups = Map.groupBy(named, ({ profile, implantId }) =>
    JSON.stringify([profile, implantId]),
  );
  return Array.from(groups.values(), (group) =>
    identityOf(group[0]!.implantId!, group[0]!.profile, group, book),
  );
}

export function addressesOf(pairs: readonly Pair[], book: AddressBook): Identity[] {
  const groups = Map.groupBy(
    pairs.filter(({ address }) => address !== null),
    ({ address }) => address!,
  );
  return Array.from(groups, ([address, group]) => identityOf(address, null, group, book)).toSorted(
    (a, b) => (a.name < b.name ? -1 : 1),
  );
}

function identityOf(
  name: string,
  profile: string | null,
  pairs: readonly Pair[],
  book: AddressBook,
): Identity {
  const countries = new DayVotes();
  const organisations = new DayVotes();
  const sectors = new DayVotes();
  const countryBases = new Set<CountryAnswer['basis']>();
  for (const { address, days } of pairs) {
    if (address === null) continue;
    for (const day of days) {
      const answer = book.countryAt(address, day);
      if (answer !== null) {
        countries.add(answer.country, day);
        countryBases.add(answer.basis);
      }
      const organisation = book.organisationAt(address, day);
      if (organisation !== null) organisations.add(organisation.name, day);
      const sector =
        organisation === null ? sectorOfHost(address) : sectorOfOrganisation(organisation);
      if (sector !== null) sectors.add(sectorText(sector), day);
    }
  }
  return {
    name,
    profile,
    pairs,
    country: countries.majority(),
    countryBases,
    organisation: organisations.majority(),
    sector: sectors.majority(),
    first: pairs.reduce((least, { first }) => Math.min(least, first), Infinity),
    last: pairs.reduce((most, { last }) => Math.max(most, last), -Infinity),
    count: pairs.reduce((sum, { count }) => sum + count, 0),
  };
}

/** A sector with its confidence and who says so, as one text, so that equal ones are counted together. */
export function sectorText({ sector, confidence, basis }: SectorAnswer): string {
  return [sector, confidence, basis].join(SEPARATOR);
}

/** @returns sector, confidence, basis */
export function sectorParts(text: string): string[] {
  return text.split(SEPARATOR);
}

const SEPARATOR = '\t';

/** How many different addresses an id came from, or how many ids came from an address. */
export function partners({ profile, pairs }: Identity): number {
  const names = pairs.map(({ profile: of, implantId, address }) =>
    profile === null ? (implantId === null ? null : JSON.stringify([of, implantId])) : address,
  );
  return new Set(names.filter((name) => name !== null)).size;
}

/** The findings that pairs rest on, in order. */
export function findingsOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.flatMap(({ findings }) => [...findings]))].toSorted();
}
