import { findingsOf, type Identity } from './identities.ts';

/** Ids and addresses of one country, organisation or sector, side by side: neither is the number of victims. */
export interface SideBySide {
  /** ISO 3166-1 alpha-2, the organisation's name, or the sector as `sectorText` writes it; `null`: unknown, or days tell two alike. */
  readonly key: string | null;
  readonly ids: number;
  readonly addresses: number;
  /** Ids an address; `null` without addresses. More than 1: several machines behind one address. Less: addresses that change. */
  readonly ratio: number | null;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
  readonly findings: readonly string[];
}

/** Most ids first, then most addresses; the unknown last. */
export function countBy(
  what: 'country' | 'organisation' | 'sector',
  implants: readonly Identity[],
  addresses: readonly Identity[],
): SideBySide[] {
  const all = Map.groupBy([...implants, ...addresses], (identity) => identity[what].value);
  const counts = Array.from(all, ([key, members]) => {
    const ids = members.filter(({ profile }) => profile !== null).length;
    return {
      key,
      ids,
      addresses: members.length - ids,
      ratio: ratioOf(ids, members.length - ids),
      first: members.reduce((least, { first }) => Math.min(least, first), Infinity),
      last: members.reduce((most, { last }) => Math.max(most, last), -Infinity),
      findings: findingsOf(members.flatMap(({ pairs }) => pairs)),
    };
  });
  return counts.toSorted(byCount);
}

/** To two digits; `null` without addresses. */
export function ratioOf(ids: number, addresses: number): number | null {
  return addresses === 0 ? null : Math.round((ids / addresses) * 100) / 100;
}

function byCount(a: SideBySide, b: SideBySide): number {
  if ((a.key === null) !== (b.key === null)) return a.key === null ? 1 : -1;
  return b.ids - a.ids || b.addresses - a.addresses || (a.key! < b.key! ? -1 : 1);
}

/** The keys of the highest ranks; those that share the last one are all in it. */
export function topOf(
  counts: readonly SideBySide[],
  of: 'ids' | 'addresses',
  ranks: number,
): string[] {
  const sorted = counts
    .filter((each) => each.key !== null && each[of] > 0)
    .toSorted((a, b) => b[of] - a[of] || (a.key! < b.key! ? -1 : 1));
  const least = sorted[ranks - 1]?.[of] ?? 1;
  return sorted.filter((each) => each[of] >= least).map(({ key }) => key!);
}
