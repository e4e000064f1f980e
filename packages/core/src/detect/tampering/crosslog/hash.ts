const PRIME = 0x01000193;
const HALF_HOUR = 1_800_000_000;

/** FNV-1a of UTF-16 units, 32 bits. Two texts with one hash are taken for one: something missing may go unseen, and nothing is made up. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), PRIME);
  return hash >>> 0;
}

/** @param client and @param path as `hashOf` gives them */
export function requestHash(client: number, path: number): number {
  return pairHash(client, path);
}

/** Of a client's presence in the half hour of `time`, or one that is `away` from it. */
export function visitHash(client: number, time: number, away = 0): number {
  return pairHash(client, Math.floor(time / HALF_HOUR) + away);
}

/** Stands for any client. */
export const ANYBODY: number = hashOf('*');

/** The finisher of MurmurHash3 mixes the two. */
function pairHash(a: number, b: number): number {
  let hash = Math.imul(a, PRIME) ^ b;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function sortedHashes(hashes: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from(hashes).sort();
}

/** @param sorted as `sortedHashes` gives it */
export function includesHash(sorted: Uint32Array, hash: number): boolean {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < hash) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === hash;
}
