/** When one server was last heard of. Microseconds since 1970. */
export interface LastSeen {
  readonly server: string;
  readonly time: number;
}

/**
 * Servers that fell silent within `within` microseconds of each other, the largest such group. Those last heard of less than `margin`
 * before the collection's own end are left out: they may well be alive.
 *
 * @returns in order of time; empty when fewer than two fell silent together
 */
export function silentTogether(
  servers: readonly LastSeen[],
  collectionEnd: number,
  { within, margin }: { readonly within: number; readonly margin: number },
): LastSeen[] {
  const silent = servers
    .filter(({ time }) => time < collectionEnd - margin)
    .toSorted((a, b) => a.time - b.time);
  let best = { start: 0, end: 0 };
  for (let start = 0, end = 0; end < silent.length; end++) {
    while (silent[end]!.time - silent[start]!.time > within) start++;
    if (end + 1 - start > best.end - best.start) best = { start, end: end + 1 };
  }
  return best.end - best.start < 2 ? [] : silent.slice(best.start, best.end);
}
