import { type Section, section, type SectionTable } from '../campaign.ts';
import { MAX_CITED, statement } from '../statement.ts';
import type { Sought } from './sought-in.ts';
import { volumeParts, type VolumeRow } from './volumes.ts';

/** Findings whose commands or paths tell one thing of what was wanted, on one source. */
export interface SoughtRow extends Omit<Sought, 'name'> {
  /** One of the names, where there are any. */
  readonly name: string | null;
  readonly source: string;
  readonly host: string | null;
  readonly count: number;
  /** Ids of the first of them. */
  readonly findings: readonly string[];
}

/** Bytes that clients sent to the servers of implants, by one kind of log. */
export interface SentRow {
  /** What was counted: `bodies of requests`, `packets of connections`. */
  readonly what: string;
  readonly clients: number;
  readonly bytes: number;
}

const NO_GROUP = 'other kinds';
/** Names and sources shown in one cell. */
const MAX_SHOWN = 8;

/** What operators looked for and took, as far as commands and paths in findings, and sizes in logs, tell. */
export function soughtSection(
  rows: readonly SoughtRow[],
  sent: readonly SentRow[],
  volumes: readonly VolumeRow[],
): Section {
  const moved = volumeParts(volumes);
  const seen = volumes.filter(({ source }) => source === 'host').flatMap((each) => each.findings);
  const of = (kind: SoughtRow['kind']): SoughtRow[] => rows.filter((row) => row.kind === kind);
  const [patterns, files, archives] = (['pattern', 'file', 'archive'] as const).map(of);
  return section({
    id: 'sought',
    title: 'What was sought and taken',
    statements: [
      statement({
        question: 'sought-patterns',
        basis:
          'kinds of files that commands in findings ask for by a wildcard, extensions by group',
        value: extensionsByGroup(patterns!),
        ...proofOf(patterns!),
      }),
      statement({
        question: 'sought-files',
        basis: 'files that findings name, by group; to be named is not to be taken',
        value: countsByGroup(files!),
        ...proofOf(files!),
      }),
      statement({
        question: 'taken-archives',
        basis: 'findings with a command that makes an archive',
        value: archives!.reduce((sum, { count }) => sum + count, 0),
        ...proofOf(archives!),
        notes: archives!
          .flatMap(({ name, host, source }) =>
            name === null ? [] : [`${name} on ${host ?? source}`],
          )
          .slice(0, MAX_SHOWN),
      }),
      ...sent.map(({ what, clients, bytes }) =>
        statement({
          question: 'taken-bytes',
          basis: `bytes that clients sent to servers of implants, ${what}`,
          value: bytes,
          findings: seen,
          notes: [
            `From ${clients} clients. Of these bytes most may be the requests themselves; what was in them is not known.`,
          ],
        }),
      ),
      ...moved.statements,
    ],
    tables: [tableOf(rows.filter(({ kind }) => kind !== 'archive')), ...moved.tables],
    unknown: [
      ...(sent.length === 0
        ? ['How much was taken: no log of a sensor tells what clients sent to servers of implants.']
        : []),
      ...moved.unknown,
    ],
  });
}

function extensionsByGroup(rows: readonly SoughtRow[]): Record<string, number> | null {
  const groups = Map.groupBy(rows, groupOf);
  return recordOf(groups, (all) => new Set(all.map(({ extension }) => extension)).size);
}

function countsByGroup(rows: readonly SoughtRow[]): Record<string, number> | null {
  return recordOf(Map.groupBy(rows, groupOf), (all) =>
    all.reduce((sum, { count }) => sum + count, 0),
  );
}

function recordOf(
  groups: ReadonlyMap<string, readonly SoughtRow[]>,
  value: (rows: readonly SoughtRow[]) => number,
): Record<string, number> | null {
  if (groups.size === 0) return null;
  const entries = Array.from(groups, ([group, rows]) => [group, value(rows)] as const);
  return Object.fromEntries(entries.toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function tableOf(rows: readonly SoughtRow[]): SectionTable {
  return {
    id: 'sought-by-group',
    title: 'By kind of file',
    columns: [
      { id: 'group', title: 'Kind', basis: null },
      { id: 'asked', title: 'Asked for', basis: 'extensions asked for by a wildcard' },
      { id: 'named', title: 'Named', basis: 'findings that name such a file' },
      { id: 'sources', title: 'Sources', basis: 'sources with such a finding' },
      { id: 'extensions', title: 'Extensions', basis: null },
    ],
    rows: [...Map.groupBy(rows, groupOf)]
      .toSorted(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1))
      .map(([group, all]) => {
        const asked = all.filter(({ kind }) => kind === 'pattern');
        const named = all.filter(({ kind }) => kind === 'file');
        const extensions = [...new Set(all.flatMap(({ extension }) => extension ?? []))].toSorted();
        return {
          cells: [
            group,
            new Set(asked.map(({ extension }) => extension)).size,
            named.reduce((sum, { count }) => sum + count, 0),
            new Set(all.map(({ source }) => source)).size,
            extensions.join(' '),
          ],
          ...proofOf(all),
        };
      }),
    notes: [],
  };
}

function groupOf({ group }: SoughtRow): string {
  return group ?? NO_GROUP;
}

/** A finding that tells several things is one. */
function proofOf(rows: readonly SoughtRow[]): { findings: string[]; findingCount: number } {
  const cited = [...new Set(rows.flatMap(({ findings }) => findings))].toSorted();
  return { findings: cited.slice(0, MAX_CITED), findingCount: cited.length };
}
