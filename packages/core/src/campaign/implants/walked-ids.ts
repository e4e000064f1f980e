/** The requests of one id. */
export interface IdSeen {
  readonly id: string;
  /** All from which it came. */
  readonly addresses: readonly string[];
  readonly count: number;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

/** Ids that an address must try, each so often at most, all within a day. */
const MIN_WALKED = 5;
const MAX_TRIES = 3;
const DAY = 86_400_000_000;
/** Characters in which neighbours differ, at the end. Ids must be longer. */
const COUNTED = 4;
const MIN_LENGTH = 8;

/**
 * Ids that one address counted through, each tried a few times within a day, as researchers do who look for victims on a server. Implants
 * behind one address have ids that are no neighbours, and come back.
 */
export function walkedIds(seen: readonly IdSeen[]): Set<string> {
  const tried = seen.filter(
    ({ id, addresses, count }) =>
      addresses.length === 1 && count <= MAX_TRIES && id.length >= MIN_LENGTH,
  );
  const neighbours = Map.groupBy(tried, ({ id, addresses }) =>
    JSON.stringify([addresses[0], id.length, id.slice(0, -COUNTED)]),
  );
  const walks = [...neighbours.values()].filter((ids) => {
    const first = ids.reduce((least, each) => Math.min(least, each.first), Infinity);
    const last = ids.reduce((most, each) => Math.max(most, each.last), -Infinity);
    return ids.length >= MIN_WALKED && last - first <= DAY;
  });
  return new Set(walks.flat().map(({ id }) => id));
}
