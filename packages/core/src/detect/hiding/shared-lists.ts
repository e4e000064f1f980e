export interface Likeness {
  /** Networks that stand in both lists. */
  readonly shared: number;
  /** Their share of the networks of both, 0 to 1 (Jaccard). Two empty lists have nothing in common. */
  readonly share: number;
}

/** How alike two lists of networks are. Networks are compared by what they cover, as `networkText` writes it. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): Likeness {
  const shared = [...a].filter((network) => b.has(network)).length;
  const all = a.size + b.size - shared;
  return { shared, share: all === 0 ? 0 : shared / all };
}
