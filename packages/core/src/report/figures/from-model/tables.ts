import type { Section, SectionTable } from '../../../campaign/campaign.ts';

/** A cell by the id of its column; `null` too where the table has no such column. */
export type Cell = string | number | null;
export type NamedRow = (column: string) => Cell;

/** Sections with this id, or with this id and that of an implant profile: `victims`, `victims-careto`. */
export function sectionsOf(sections: readonly Section[], id: string): Section[] {
  return sections.filter((each) => each.id === id || each.id.startsWith(`${id}-`));
}

/** The first table with rows whose id begins so: command servers come before sinkholes, these before hosts. */
export function firstTable(section: Section, prefix: string): SectionTable | null {
  return section.tables.find(({ id, rows }) => id.startsWith(prefix) && rows.length > 0) ?? null;
}

export function namedRows({ columns, rows }: SectionTable): NamedRow[] {
  const places = new Map(columns.map(({ id }, index) => [id, index]));
  return rows.map(
    ({ cells }) =>
      (column) =>
        cells[places.get(column) ?? -1] ?? null,
  );
}

export function basisOf({ columns, title }: SectionTable, column: string): string {
  return columns.find(({ id }) => id === column)?.basis ?? title;
}

export function numberIn(cell: Cell): number {
  return typeof cell === 'number' ? cell : 0;
}

export function textIn(cell: Cell): string {
  return cell === null ? '' : String(cell);
}

/** What tells sections of several implant profiles apart in anchors: `-careto`, or nothing. */
export function suffixOf(section: Section, id: string): string {
  return section.id.slice(id.length);
}
