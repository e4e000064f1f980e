import { type Section, section, type SectionRow } from '../campaign.ts';
import { shorten } from '../../report/text.ts';
import { entityId } from '../entities/entity.ts';
import { statement } from '../statement.ts';
import type { Cluster, Clusters, Edge } from './find-clusters.ts';
import { KIND_WEIGHTS, type TieKind } from './tie.ts';

/** A source with findings. */
export interface SourceRow {
  readonly source: string;
  readonly host: string | null;
  readonly findings: number;
}

/** What beacons and findings tell; all other kinds are entities, with ids that `unmask show` takes. */
const NO_ENTITIES: ReadonlySet<TieKind> = new Set([
  'implant',
  'implant-id',
  'server',
  'list',
  'finding',
  'key',
]);
/** Characters of a value in a cell. */
const MAX_VALUE = 100;
/** Names listed in one cell. */
const MAX_NAMES = 8;

/** What belongs together and by what; what is shared and says nothing; what stays alone. */
export function clustersSection(found: Clusters, sources: readonly SourceRow[]): Section {
  const { clusters, common, copied, weak, left } = found;
  const names = new Map(sources.map(({ source, host }) => [source, host ?? source]));
  const tied = new Set(clusters.flatMap((cluster) => cluster.sources));
  const alone = sources.filter(({ source }) => !tied.has(source));
  const nameOf = (source: string): string => names.get(source) ?? source;
  return section({
    id: 'clusters',
    title: 'What belongs together',
    statements: [
      statement({
        question: 'clusters',
        basis: 'groups of sources tied by what they share',
        value: clusters.length,
        findings: clusters.flatMap(({ edges }) => edges.flatMap(({ findings }) => findings)),
        notes: clusters.map(
          (cluster, index) => `${letterOf(index)}: ${listed(cluster.sources.map(nameOf))}`,
        ),
      }),
      statement({
        question: 'alone',
        basis: 'sources with findings that nothing ties to another',
        value: alone.length,
        notes: alone.length === 0 ? [] : [listed(alone.map(({ source }) => nameOf(source)))],
      }),
    ],
    tables: [
      {
        id: 'ties',
        title: 'By what',
        columns: [
          { id: 'cluster', title: 'Group', basis: null },
          { id: 'tie', title: 'What they share', basis: null },
          { id: 'sources', title: 'Sources', basis: 'sources that share it' },
          { id: 'weight', title: 'Weight', basis: 'by kind and rarity; 1 ties alone' },
        ],
        rows: clusters.flatMap((cluster, index) => tieRows(cluster, letterOf(index))),
        notes: left === 0 ? [] : [`${left} values were too many to be looked at.`],
      },
      {
        id: 'no-ties',
        title: 'Shared, and no tie',
        columns: [
          { id: 'what', title: 'What', basis: null },
          { id: 'sources', title: 'Sources', basis: 'sources that share it' },
          { id: 'why', title: 'Why not', basis: null },
        ],
        rows: [
          ...common.map((edge) =>
            rowOf(edge, [textOf(edge), edge.sources.length, 'too many share it']),
          ),
          ...copied.map((edge) =>
            rowOf(edge, [
              textOf(edge),
              edge.sources.length,
              'leads to different implants: copied, a tool of both, or one hand',
            ]),
          ),
          ...weak.map((edge) =>
            rowOf(edge, [textOf(edge), edge.sources.length, 'too little alone']),
          ),
        ],
        notes: [],
      },
    ],
  });
}

/** A row for each kind, with the value that says most. */
function tieRows({ edges, edgeCounts }: Cluster, letter: string): SectionRow[] {
  const kinds = Map.groupBy(edges, ({ kind }) => kind);
  return Array.from(kinds, ([kind, of]): SectionRow => {
    const first = of[0]!;
    const others = edgeCounts.get(kind)! - 1;
    const more = others === 0 ? '' : ` and ${others} more`;
    const sources = new Set(of.flatMap((edge) => edge.sources)).size;
    return rowOf(first, [letter, `${textOf(first)}${more}`, sources, first.weight]);
  });
}

function rowOf({ findings, findingCount }: Edge, cells: SectionRow['cells']): SectionRow {
  return { cells, findings, findingCount };
}

function textOf({ kind, value }: Edge): string {
  const id = NO_ENTITIES.has(kind) ? '' : ` (${entityId(kind, value)})`;
  return `${KIND_WEIGHTS[kind].meaning}: ${shorten(value, MAX_VALUE)}${id}`;
}

/** A to Z, then numbers. */
function letterOf(index: number): string {
  return index < 26 ? String.fromCodePoint(0x41 + index) : String(index + 1);
}

function listed(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return names.slice(0, MAX_NAMES).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
