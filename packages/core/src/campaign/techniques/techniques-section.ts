import { isoTime } from '../../report/time.ts';
import { type LifeLine, type Section, section, type SectionTable } from '../campaign.ts';
import { MAX_CITED, statement } from '../statement.ts';
import { dayOf } from '../victims/section-parts.ts';
import { resolveTechnique, type Technique, tacticPlace, tacticTitle } from './technique.ts';

/** Findings that name one technique, on one source, in one month. */
export interface TechniqueRow {
  /** As the findings name it. */
  readonly technique: string;
  readonly source: string;
  readonly host: string | null;
  /** `2013-10`, UTC. */
  readonly month: string;
  readonly count: number;
  /** Of these, those of moderate or high confidence. */
  readonly sure: number;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Ids of the first of them. */
  readonly findings: readonly string[];
}

/** All rows of one technique, under whichever ids they name it. */
interface Used {
  readonly technique: Technique;
  readonly rows: readonly TechniqueRow[];
}

const BASIS = 'ATT&CK techniques that findings name, those of low confidence too';
const SURE_BASIS = 'ATT&CK techniques that findings of moderate or high confidence name';
/** Of ids that are named one by one. */
const MAX_NAMED = 20;

/** What operators did, by tactic, source and month. */
export function techniquesSection(rows: readonly TechniqueRow[]): Section {
  const resolved = rows.map((row) => ({ row, ...resolveTechnique(row.technique) }));
  const byId = Map.groupBy(resolved, ({ technique }) => technique?.id ?? null);
  const used = [...byId]
    .filter(([id]) => id !== null)
    .map(([, all]): Used => ({ technique: all[0]!.technique!, rows: all.map(({ row }) => row) }))
    .toSorted((a, b) => (a.technique.id < b.technique.id ? -1 : 1));
  const unknown = [...new Set((byId.get(null) ?? []).map(({ named }) => named))].toSorted();
  const sure = used.filter((each) => each.rows.some((row) => row.sure > 0));
  return section({
    id: 'techniques',
    title: 'Techniques',
    statements: [
      statement({
        question: 'techniques',
        basis: BASIS,
        value: used.length,
        ...proofOf(used.flatMap((each) => each.rows)),
        notes: renamedNotes(used),
      }),
      statement({
        question: 'techniques-sure',
        basis: SURE_BASIS,
        value: sure.length,
        ...proofOf(sure.flatMap((each) => each.rows).filter((row) => row.sure > 0)),
      }),
    ],
    tables: [byTactic(used), bySource(used), byMonth(used)],
    lines: used.map(lineOf),
    unknown:
      unknown.length === 0
        ? []
        : [
            `ATT&CK knows no technique ${unknown.slice(0, MAX_NAMED).join(', ')}, which findings name.`,
          ],
  });
}

function renamedNotes(used: readonly Used[]): string[] {
  const renamed = used.flatMap(({ technique, rows }) =>
    rows
      .filter((row) => row.technique !== technique.id)
      .map((row) => `${row.technique} is ${technique.id} now`),
  );
  return [...new Set(renamed)].toSorted().slice(0, MAX_NAMED);
}

/** A technique of several tactics is in the table once for each. */
function byTactic(used: readonly Used[]): SectionTable {
  const placed = used.flatMap((each) =>
    each.technique.tactics.map((tactic) => ({ tactic, ...each })),
  );
  placed.sort((a, b) => tacticPlace(a.tactic) - tacticPlace(b.tactic));
  return {
    id: 'techniques-by-tactic',
    title: 'By tactic',
    columns: [
      { id: 'tactic', title: 'Tactic', basis: null },
      { id: 'id', title: 'Technique', basis: null },
      { id: 'name', title: 'Name', basis: null },
      { id: 'sources', title: 'Sources', basis: 'sources with a finding that names it' },
      { id: 'findings', title: 'Findings', basis: 'findings that name it' },
      { id: 'sure', title: 'Sure', basis: 'of these, those of moderate or high confidence' },
      { id: 'first', title: 'First (UTC)', basis: null },
      { id: 'last', title: 'Last (UTC)', basis: null },
    ],
    rows: placed.map(({ tactic, technique, rows }) => ({
      cells: [
        tacticTitle(tactic),
        technique.id,
        technique.name,
        sourcesOf(rows).size,
        sum(rows, 'count'),
        sum(rows, 'sure'),
        ...spanOf(rows),
      ],
      ...proofOf(rows),
    })),
    notes: ['A technique of several tactics stands under each of them.'],
  };
}

function bySource(used: readonly Used[]): SectionTable {
  const sources = Map.groupBy(pairsOf(used), ({ row }) => row.source);
  return {
    id: 'techniques-by-source',
    title: 'By source',
    columns: [
      { id: 'source', title: 'Source', basis: null },
      { id: 'count', title: 'Techniques', basis: 'techniques that its findings name' },
      { id: 'first', title: 'First (UTC)', basis: null },
      { id: 'last', title: 'Last (UTC)', basis: null },
      { id: 'techniques', title: 'Which', basis: null },
    ],
    rows: [...sources]
      .map(([source, pairs]) => ({ source, rows: pairs.map(({ row }) => row), ids: idsOf(pairs) }))
      .toSorted((a, b) => b.ids.length - a.ids.length || (a.source < b.source ? -1 : 1))
      .map(({ source, rows, ids }) => ({
        cells: [rows[0]!.host ?? source, ids.length, ...spanOf(rows), ids.join(' ')],
        ...proofOf(rows),
      })),
    notes: [],
  };
}

function byMonth(used: readonly Used[]): SectionTable {
  const months = Map.groupBy(pairsOf(used), ({ row }) => row.month);
  return {
    id: 'techniques-by-month',
    title: 'By month',
    columns: [
      { id: 'month', title: 'Month (UTC)', basis: null },
      { id: 'count', title: 'Techniques', basis: 'techniques that findings of the month name' },
      { id: 'sources', title: 'Sources', basis: 'sources with such a finding' },
      { id: 'techniques', title: 'Which', basis: null },
    ],
    rows: [...months]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, pairs]) => {
        const rows = pairs.map(({ row }) => row);
        const ids = idsOf(pairs);
        return {
          cells: [month, ids.length, sourcesOf(rows).size, ids.join(' ')],
          ...proofOf(rows),
        };
      }),
    notes: ['A finding that covers several months counts in its first.'],
  };
}

interface Pair {
  readonly id: string;
  readonly row: TechniqueRow;
}

function pairsOf(used: readonly Used[]): Pair[] {
  return used.flatMap(({ technique, rows }) => rows.map((row) => ({ id: technique.id, row })));
}

function idsOf(pairs: readonly Pair[]): string[] {
  return [...new Set(pairs.map(({ id }) => id))].toSorted();
}

function lineOf({ technique, rows }: Used): LifeLine {
  return {
    lane: 'techniques',
    about: `${technique.id} ${technique.name}`,
    what: 'findings that name it',
    first: isoTime(Math.min(...rows.map(({ first }) => first))),
    last: isoTime(Math.max(...rows.map(({ last }) => last))),
    solid: rows.some(({ sure }) => sure > 0),
    ...proofOf(rows),
  };
}

function sourcesOf(rows: readonly TechniqueRow[]): Set<string> {
  return new Set(rows.map(({ source }) => source));
}

function sum(rows: readonly TechniqueRow[], what: 'count' | 'sure'): number {
  return rows.reduce((total, row) => total + row[what], 0);
}

function spanOf(rows: readonly TechniqueRow[]): [string, string] {
  const first = Math.min(...rows.map((row) => row.first));
  const last = Math.max(...rows.map((row) => row.last));
  return [dayOf(first), dayOf(last)];
}

function proofOf(rows: readonly TechniqueRow[]): { findings: string[]; findingCount: number } {
  const cited = [...new Set(rows.flatMap(({ findings }) => findings))].toSorted();
  return { findings: cited.slice(0, MAX_CITED), findingCount: sum(rows, 'count') };
}
