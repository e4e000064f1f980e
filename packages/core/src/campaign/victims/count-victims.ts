import {
  setApart,
  type Apart,
  type OtherRequests,
  type ApartReason,
  APART_REASONS,
} from './apart.ts';
import { countByMonth, type Coverage, type MonthCounts } from './by-month.ts';
import { countByVersion, type VersionCount } from './by-version.ts';
import type { AddressBook } from './country/address-book.ts';
import { keptOutBy } from './kept-out.ts';
import { addressesOf, findingsOf, type Identity, implantsOf, partners } from './identities.ts';
import { VICTIM_SOURCES, type VictimSource } from './line.ts';
import { countBy, ratioOf, type SideBySide } from './side-by-side.ts';
import { idKey, type Pair, pairKey, type Tally } from './tally.ts';

/** What counting needs to know beside the beacons. */
export interface VictimContext {
  readonly book: AddressBook;
  /** First and last event of each piece of evidence. */
  readonly coverage: ReadonlyMap<string, Coverage>;
  /** What else clients of the servers asked for. */
  readonly others: readonly OtherRequests[];
  /** Arguments of access rules that keep researchers out of the servers. */
  readonly keptOut: readonly string[];
}

/** Victims by their beacons: each source by itself. */
export interface VictimCounts {
  readonly sources: readonly SourceCount[];
  /** Ids in command servers' logs and in sinkholes' together, each once; `null` without both. */
  readonly together: TogetherCount | null;
  /** Implants that are victims', each once, whatever the sources in which it shows. */
  readonly implants: readonly Identity[];
  /** Pairs of ids and addresses that are no victim's, by `pairKey`. */
  readonly apart: ReadonlySet<string>;
  /** Lines beyond what memory holds: numbers are least ones. */
  readonly left: number;
}

export interface SourceCount {
  readonly source: VictimSource;
  /** Pieces of evidence with beacons of victims. */
  readonly evidence: number;
  readonly requests: number;
  readonly ids: number;
  readonly addresses: number;
  /** Ids an address; `null` without addresses. */
  readonly ratio: number | null;
  /** Requests that name no id. */
  readonly nameless: number;
  /** Of victims, microseconds since 1970; `null` without any. */
  readonly first: number | null;
  readonly last: number | null;
  /** Until when the source tells anything; `null`: not known. */
  readonly ends: number | null;
  readonly countries: readonly SideBySide[];
  /** Ids of which days tell two countries alike, and those of which some days tell another one. */
  readonly undecided: readonly Identity[];
  readonly wandering: readonly Identity[];
  /** Ids of which no day tells a country. */
  readonly unplaced: number;
  readonly organisations: readonly SideBySide[];
  readonly sectors: readonly SideBySide[];
  readonly versions: readonly VersionCount[];
  readonly months: MonthCounts;
  /** Addresses with the most ids, and ids with the most addresses: more than one, most first. */
  readonly crowded: readonly PartnerCount[];
  readonly mobile: readonly PartnerCount[];
  readonly apart: readonly ApartCount[];
  readonly scanningVictims: readonly string[];
  readonly findings: readonly string[];
}

export interface PartnerCount {
  readonly name: string;
  readonly country: string | null;
  readonly partners: number;
  readonly first: number;
  readonly last: number;
}

/** Visits that are no victim's. */
export interface ApartCount {
  readonly reason: ApartReason;
  /** Ids that only such visits name. */
  readonly ids: number;
  readonly addresses: number;
  readonly requests: number;
  /** Of whom, or what was seen: the first in order. */
  readonly details: readonly string[];
  readonly findings: readonly string[];
}

export interface TogetherCount {
  readonly ids: number;
  readonly addresses: number;
  /** In both. */
  readonly sharedIds: number;
  readonly sharedAddresses: number;
  readonly countries: readonly SideBySide[];
  readonly findings: readonly string[];
}

/** Rows of lists of single ids and addresses. */
const MAX_LISTED = 20;

/** Counts victims by their beacons. Lines in any order give the same, below the limits of a tally. */
export function countVictims({ pairs, left }: Tally, context: VictimContext): VictimCounts {
  const bySource = Map.groupBy(pairs, ({ source }) => source);
  const isKeptOut = keptOutBy(context.keptOut);
  const parted = VICTIM_SOURCES.filter((source) => bySource.has(source)).map((source) => ({
    source,
    ...setApart(bySource.get(source)!, context.book, context.others, isKeptOut, context.coverage),
  }));
  return {
    sources: parted.map((each) => ({
      ...countSource(each.source, each.victims, context),
      apart: countApart(each.apart, each.victims),
      scanningVictims: each.scanningVictims,
    })),
    together: countTogether(
      parted.find(({ source }) => source === 'log')?.victims ?? [],
      parted.find(({ source }) => source === 'sinkhole')?.victims ?? [],
      context.book,
    ),
    implants: implantsOf(
      parted.filter(({ source }) => source !== 'sandbox').flatMap(({ victims }) => victims),
      context.book,
    ),
    apart: new Set(parted.flatMap(({ apart }) => apart.map(({ pair }) => pairKey(pair)))),
    left,
  };
}

function countSource(
  source: VictimSource,
  victims: readonly Pair[],
  { book, coverage }: VictimContext,
): Omit<SourceCount, 'apart' | 'scanningVictims'> {
  const implants = implantsOf(victims, book);
  const addresses = addressesOf(victims, book);
  const evidence = new Set(victims.flatMap((pair) => [...pair.evidence]));
  const ends = [...evidence].flatMap((id) => coverage.get(id)?.last ?? []);
  return {
    source,
    evidence: evidence.size,
    requests: requestsOf(victims),
    ids: implants.length,
    addresses: addresses.length,
    ratio: ratioOf(implants.length, addresses.length),
    nameless: requestsOf(victims.filter(({ implantId }) => implantId === null)),
    first: extreme(
      victims.map(({ first }) => first),
      Math.min,
    ),
    last: extreme(
      victims.map(({ last }) => last),
      Math.max,
    ),
    ends: extreme(ends, Math.max),
    countries: countBy('country', implants, addresses),
    undecided: implants.filter(({ country }) => country.value === null && country.votes.length > 0),
    wandering: implants.filter(({ country }) => country.value !== null && country.votes.length > 1),
    unplaced: implants.filter(({ country }) => country.votes.length === 0).length,
    organisations: countBy('organisation', implants, addresses),
    sectors: countBy('sector', implants, addresses),
    versions: countByVersion(victims),
    months: countByMonth(implants, coverage),
    crowded: withPartners(addresses),
    mobile: withPartners(implants),
    findings: findingsOf(victims),
  };
}

function requestsOf(pairs: readonly Pair[]): number {
  return pairs.reduce((sum, { count }) => sum + count, 0);
}

/** Not by spreading: there may be more values than a call takes. */
function extreme(
  values: readonly number[],
  choose: (a: number, b: number) => number,
): number | null {
  return values.length === 0 ? null : values.reduce((a, b) => choose(a, b));
}

function withPartners(identities: readonly Identity[]): PartnerCount[] {
  return identities
    .map((identity) => ({
      name: identity.name,
      country: identity.country.value,
      partners: partners(identity),
      first: identity.first,
      last: identity.last,
    }))
    .filter((each) => each.partners > 1)
    .toSorted((a, b) => b.partners - a.partners || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_LISTED);
}

function countApart(
  apart: readonly { readonly pair: Pair; readonly why: Apart }[],
  victims: readonly Pair[],
): ApartCount[] {
  const victimIds = new Set(victims.map(idKey));
  const groups = Map.groupBy(apart, ({ why }) => why.reason);
  return APART_REASONS.filter((reason) => groups.has(reason)).map((reason) => {
    const members = groups.get(reason)!;
    const pairs = members.map(({ pair }) => pair);
    const ids = new Set(pairs.filter(({ implantId }) => implantId !== null).map(idKey));
    const details = new Set(members.flatMap(({ why }) => why.detail ?? []));
    return {
      reason,
      ids: [...ids].filter((id) => !victimIds.has(id)).length,
      addresses: new Set(pairs.flatMap(({ address }) => address ?? [])).size,
      requests: requestsOf(pairs),
      details: [...details].toSorted().slice(0, MAX_LISTED),
      findings: findingsOf(pairs),
    };
  });
}

function isInBoth({ pairs }: Identity): boolean {
  return new Set(pairs.map(({ source }) => source)).size > 1;
}

function countTogether(
  log: readonly Pair[],
  sinkhole: readonly Pair[],
  book: AddressBook,
): TogetherCount | null {
  if (log.length === 0 || sinkhole.length === 0) return null;
  const all = [...log, ...sinkhole];
  const implants = implantsOf(all, book);
  const addresses = addressesOf(all, book);
  return {
    ids: implants.length,
    addresses: addresses.length,
    sharedIds: implants.filter(isInBoth).length,
    sharedAddresses: addresses.filter(isInBoth).length,
    countries: countBy('country', implants, addresses),
    findings: findingsOf(all),
  };
}
