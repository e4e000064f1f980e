import { networkText, type Network } from './network.ts';

/**
 * How alike two lists of networks are: the share of the networks of both that stand in both, 0 to 1 (Jaccard). Networks are compared by
 * what they cover, not by how they are written. Two empty lists have nothing in common.
 */
export function similarity(a: readonly Network[], b: readonly Network[]): number {
  const first = new Set(a.map(networkText));
  const second = new Set(b.map(networkText));
  const shared = [...first].filter((text) => second.has(text)).length;
  const all = first.size + second.size - shared;
  return all === 0 ? 0 : shared / all;
}
