import type { AddressBook } from './country/address-book.ts';
import type { Coverage } from './by-month.ts';
import { idKey, type Pair } from './tally.ts';
import { findWalks } from './walks.ts';

/** Why visits are no victim's. */
export const APART_REASONS = [
  'sandbox',
  'researcher',
  'form',
  'walk',
  'scan',
  'hand',
  'kept-out',
] as const;
export type ApartReason = (typeof APART_REASONS)[number];

export const APART_MEANING: Readonly<Record<ApartReason, string>> = {
  sandbox: 'in evidence of a sandbox',
  researcher: 'from an address of a security organisation at that time',
  form: 'with an id or a value that no implant has',
  walk: 'from one address that tries ids one after the other, each once',
  scan: 'from an address that also looks for pages that are not there',
  hand: 'once, from nowhere else, and not as implants of the kind ask',
  'kept-out': "on one day, from a network that the servers' own access rules keep out",
};

export interface Apart {
  readonly reason: ApartReason;
  /** Of whom, or what was seen. */
  readonly detail: string | null;
}

/** What else a client asked of a server that beacons went to. */
export interface OtherRequests {
  readonly address: string;
  /** Different paths that are no beacon's. */
  readonly paths: number;
  /** Of them, those that were not there (404) or not allowed (401, 403). */
  readonly missed: number;
}

/** Requests of somebody who tries an id, and of no implant: those ask again within a day. */
const MAX_BY_HAND = 2;
/** Paths that a client looks for and does not find: a page with dead links has one or two. */
const MIN_MISSED_PATHS = 5;
const MIN_MISSED_SHARE = 0.8;

export interface Parted {
  readonly victims: readonly Pair[];
  readonly apart: readonly { readonly pair: Pair; readonly why: Apart }[];
  /** Addresses that also look for other pages, but whose ids come back as implants do: they count as victims' all the same. */
  readonly scanningVictims: readonly string[];
}

/** Sets visits apart that are no victim's. What could be a victim's as well stays one. */
export function setApart(
  pairs: readonly Pair[],
  book: AddressBook,
  others: readonly OtherRequests[],
  isKeptOut: (address: string) => boolean,
  coverage: ReadonlyMap<string, Coverage>,
): Parted {
  const walks = findWalks(pairs, coverage);
  const scanners = new Set(others.filter(looksAround).map(({ address }) => address));
  const homes = addressesOfIds(pairs);
  const victims: Pair[] = [];
  const apart: { pair: Pair; why: Apart }[] = [];
  const scanning = new Set<string>();
  for (const pair of pairs) {
    const isScanner = pair.address !== null && scanners.has(pair.address);
    const comesBack = pair.days.size > 1 || homes(pair) > 1;
    const why =
      knownApart(pair, book) ??
      (walks.has(pair) ? { reason: 'walk', detail: pair.address } : null) ??
      (isScanner && !comesBack ? { reason: 'scan', detail: pair.address } : null) ??
      (pair.isOdd && !comesBack && pair.count <= MAX_BY_HAND
        ? { reason: 'hand', detail: pair.address }
        : null) ??
      (pair.address !== null && !comesBack && isKeptOut(pair.address)
        ? { reason: 'kept-out', detail: pair.address }
        : null);
    if (why !== null) apart.push({ pair, why });
    else {
      victims.push(pair);
      if (isScanner) scanning.add(pair.address);
    }
  }
  return { victims, apart, scanningVictims: [...scanning].toSorted() };
}

function knownApart({ source, fault, address, days }: Pair, book: AddressBook): Apart | null {
  if (source === 'sandbox') return { reason: 'sandbox', detail: null };
  if (address !== null) {
    for (const day of days) {
      const organisation = book.researcherAt(address, day);
      if (organisation !== null) return { reason: 'researcher', detail: organisation };
    }
  }
  return fault === null ? null : { reason: 'form', detail: fault };
}

function looksAround({ paths, missed }: OtherRequests): boolean {
  return missed >= MIN_MISSED_PATHS && missed >= paths * MIN_MISSED_SHARE;
}

/** From how many addresses the id of a pair comes. */
function addressesOfIds(pairs: readonly Pair[]): (pair: Pair) => number {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(idKey(pair), (counts.get(idKey(pair)) ?? 0) + 1);
  return (pair) => (pair.implantId === null ? 0 : counts.get(idKey(pair))!);
}
