import { COPIED_KINDS, ENOUGH, type Tie, type TieKind, weightOf } from './tie.ts';
import { UnionFind } from './union-find.ts';

/** A value that several sources share, and what it says. */
export interface Edge {
  readonly kind: TieKind;
  readonly value: string;
  readonly sources: readonly string[];
  readonly weight: number;
  readonly findings: readonly string[];
  readonly findingCount: number;
}

export interface Cluster {
  /** In order. */
  readonly sources: readonly string[];
  /** What ties them, the heaviest first; at most `MAX_EDGES` of a kind. */
  readonly edges: readonly Edge[];
  /** How many there are of each kind. */
  readonly edgeCounts: ReadonlyMap<TieKind, number>;
}

export interface Clusters {
  /** Of two sources or more, the largest first. */
  readonly clusters: readonly Cluster[];
  /** Values that too many share to tie anything. */
  readonly common: readonly Edge[];
  /** Shared values that tie too little alone, and that nothing joined. */
  readonly weak: readonly Edge[];
  /** Values that would tie, alone or together, had what they lead to no different implants: copied, a tool that both use, or one hand. */
  readonly copied: readonly Edge[];
  /** Values that were left aside because there were too many: clusters may be larger than told. */
  readonly left: number;
}

/** Edges of one kind kept of one cluster; and all that are kept of what ties nothing. */
export const MAX_EDGES = 50;
/** Values shared that are looked at. A case has some thousands. */
const MAX_SHARED = 100_000;
/** Sources of a weak value that are put in pairs: pairs grow with the square. */
const MAX_PAIRED = 8;
const MAX_PAIRS = 200_000;

/**
 * Sources that belong together, by what they share.
 *
 * @param ties in the order of kinds and values, each source once for each value; of implants also those that one source has
 * @param sources how many the case has, with ties or without
 */
export function findClusters(ties: Iterable<Tie>, sources: number): Clusters {
  const sets = new UnionFind();
  const pairs = new Map<string, number>();
  const edges: Edge[] = [];
  const common: Edge[] = [];
  const implanted = new Set<string>();
  let left = 0;
  for (const group of groupsOf(ties)) {
    if (group[0].kind === 'implant') for (const { source } of group) implanted.add(source);
    if (group.length < 2) continue;
    const edge = edgeOf(group, sources);
    if (edge.weight === 0) {
      if (common.length < MAX_EDGES) common.push(edge);
    } else if (edges.length >= MAX_SHARED) left++;
    else {
      edges.push(edge);
      if (COPIED_KINDS.has(edge.kind)) continue;
      if (edge.weight >= ENOUGH) sets.join(edge.sources);
      else if (!addPairs(pairs, edge)) left++;
    }
  }
  const strong = Array.from(pairs).flatMap(([pair, weight]) =>
    weight >= ENOUGH - 1e-9 ? [{ sources: JSON.parse(pair) as string[] }] : [],
  );
  const copied = edges.filter(({ kind }) => COPIED_KINDS.has(kind));
  const held = joinDoubtful(sets, [...strong, ...copied], implanted);
  return { ...gather(sets, edges, held), common, left };
}

/**
 * Joins what copied values tie, and what ties together only, unless their sources, one through the other, lead to sets with implants of
 * their own: tools and lists are shared, and one host can be broken into twice.
 *
 * @returns what was not joined
 */
function joinDoubtful(
  sets: UnionFind,
  doubtful: readonly Pick<Edge, 'sources'>[],
  implanted: ReadonlySet<string>,
): ReadonlySet<string> {
  const reach = new UnionFind();
  for (const { sources } of doubtful) reach.join(sources.map((source) => sets.rootOf(source)));
  const reachOf = (source: string): string => reach.rootOf(sets.rootOf(source));
  const own = Map.groupBy(new Set(Array.from(implanted, (each) => sets.rootOf(each))), (root) =>
    reach.rootOf(root),
  );
  const isOpen = ({ sources }: Pick<Edge, 'sources'>): boolean =>
    (own.get(reachOf(sources[0]!))?.length ?? 0) < 2;
  const held = new Set(
    doubtful.flatMap((each) => (isOpen(each) ? [] : [JSON.stringify(each.sources)])),
  );
  for (const { sources } of doubtful.filter(isOpen)) sets.join(sources);
  return held;
}

/** Neighbouring ties of one value. */
function* groupsOf(ties: Iterable<Tie>): Generator<readonly [Tie, ...Tie[]]> {
  let group: Tie[] = [];
  for (const tie of ties) {
    const [first] = group;
    if (first !== undefined && (first.kind !== tie.kind || first.value !== tie.value)) {
      yield group as [Tie, ...Tie[]];
      group = [];
    }
    group.push(tie);
  }
  if (group.length > 0) yield group as [Tie, ...Tie[]];
}

function edgeOf(ties: readonly [Tie, ...Tie[]], sources: number): Edge {
  const [{ kind, value }] = ties;
  return {
    kind,
    value,
    sources: ties.map(({ source }) => source).toSorted(),
    weight: weightOf(kind, Math.max(ties.length, ties[0].sharers ?? 0), sources),
    findings: [...new Set(ties.flatMap(({ findings }) => findings))].toSorted(),
    findingCount: ties.reduce((sum, { findingCount }) => sum + findingCount, 0),
  };
}

/** @returns whether all of them were added */
function addPairs(pairs: Map<string, number>, { sources, weight }: Edge): boolean {
  if (sources.length > MAX_PAIRED) return false;
  for (const [index, one] of sources.entries())
    for (const other of sources.slice(index + 1)) {
      const key = JSON.stringify([one, other]);
      const known = pairs.get(key);
      if (known === undefined && pairs.size >= MAX_PAIRS) return false;
      pairs.set(key, (known ?? 0) + weight);
    }
  return true;
}

function gather(
  sets: UnionFind,
  edges: readonly Edge[],
  held: ReadonlySet<string>,
): Omit<Clusters, 'common' | 'left'> {
  const byRoot = new Map<string, Edge[]>();
  const weak: Edge[] = [];
  const copied: Edge[] = [];
  for (const edge of edges) {
    const roots = new Set(edge.sources.map((source) => sets.rootOf(source)));
    if (roots.size > 1) {
      (isHeld(edge, held) ? copied : weak).push(edge);
      continue;
    }
    const [root] = roots as unknown as [string];
    const known = byRoot.get(root);
    if (known === undefined) byRoot.set(root, [edge]);
    else known.push(edge);
  }
  const clusters = Array.from(sets.groups(), ([root, sources]) => {
    const own = (byRoot.get(root) ?? []).toSorted(heaviest);
    const kinds = Map.groupBy(own, ({ kind }) => kind);
    return {
      sources,
      edges: [...kinds.values()].flatMap((edges) => edges.slice(0, MAX_EDGES)),
      edgeCounts: new Map(Array.from(kinds, ([kind, { length }]) => [kind, length])),
    };
  });
  return {
    clusters: clusters.toSorted(
      (a, b) => b.sources.length - a.sources.length || (a.sources[0]! < b.sources[0]! ? -1 : 1),
    ),
    weak: weak.toSorted(heaviest).slice(0, MAX_EDGES),
    copied: copied.toSorted(heaviest).slice(0, MAX_EDGES),
  };
}

/** Itself, or one of the pairs that it is part of. */
function isHeld({ sources }: Edge, held: ReadonlySet<string>): boolean {
  if (held.size === 0) return false;
  if (held.has(JSON.stringify(sources))) return true;
  return (
    sources.length <= MAX_PAIRED &&
    sources.some((one, index) =>
      sources.slice(index + 1).some((other) => held.has(JSON.stringify([one, other]))),
    )
  );
}

function heaviest(a: Edge, b: Edge): number {
  return b.weight - a.weight || b.sources.length - a.sources.length || keyOrder(a, b);
}

function keyOrder(a: Edge, b: Edge): number {
  return a.kind === b.kind ? (a.value < b.value ? -1 : 1) : a.kind < b.kind ? -1 : 1;
}
