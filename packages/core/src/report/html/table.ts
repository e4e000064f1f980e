import type { SectionColumn, SectionTable } from '../../campaign/campaign.ts';
import type { FigureTable } from '../figures/index.ts';
import { type Markup, markup, type Part } from '../markup/markup.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { tableTitle } from '../phrases/report/titles.ts';
import { told, type PageContext, titlePart, valueText } from './context.ts';
import { cellPart } from './cell.ts';
import { idLink } from './links.ts';

/** Longer tables are folded. */
const OPEN_ROWS = 12;
/** Rows of one table in the page; the case has all. */
export const MAX_ROWS = 1_000;
/** Printed though they are folded on the screen. */
const PRINTED_ROWS = 60;
/** Findings that a row links to. */
const ROW_LINKS = 1;

export interface PageTable {
  /** An anchor. */
  readonly id: string;
  readonly title: Part;
  readonly columns: readonly PageColumn[];
  readonly rows: readonly (readonly Part[])[];
  /** Anchors of the rows. */
  readonly rowIds?: readonly string[];
  readonly notes?: readonly Part[];
  /** `always`: whatever its length, and then not printed; `late`: only when it is very long. */
  readonly folded?: 'always' | 'late';
}

export interface PageColumn {
  readonly title: Part;
  readonly numeric?: boolean;
  /** Long words without spaces may be broken anywhere. */
  readonly breaks?: boolean;
}

/** A table that scrolls by itself where the page is too narrow for it, by keyboard too. */
export function pageTable({ words }: PageContext, table: PageTable): Markup {
  const { id, title, columns, rows, rowIds, notes = [], folded } = table;
  const classes = columns.map(({ numeric = false, breaks = false }) =>
    numeric || breaks ? markup` class="${numeric ? 'n' : null} ${breaks ? 'b' : null}"` : null,
  );
  const head = columns.map(
    (column, index) => markup`<th scope="col"${classes[index]!}>${column.title}</th>`,
  );
  const body = rows
    .slice(0, MAX_ROWS)
    .map(
      (row, at) =>
        markup`<tr${rowIds?.[at] === undefined ? null : markup` id="${rowIds[at]}"`}>${row.map((cell, index) => markup`<td${classes[index]!}>${cell}</td>`)}</tr>`,
    );
  const left = rows.length - MAX_ROWS;
  const said = [...notes, ...(left > 0 ? [words.moreRows(left)] : [])];
  const below =
    said.length === 0
      ? null
      : markup`<ul class="notes">${said.map((note) => markup`<li>${note}</li>`)}</ul>`;
  const scroll = markup`<div class="scroll" role="group" aria-labelledby="${id}-t" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${below}`;
  const openRows = folded === 'late' ? PRINTED_ROWS : OPEN_ROWS;
  if (folded !== 'always' && rows.length <= openRows)
    return markup`<div class="table" id="${id}"><p class="caption" id="${id}-t">${title}</p>${scroll}</div>`;
  const printed = folded !== 'always' && rows.length <= PRINTED_ROWS ? markup` printed` : null;
  return markup`<details class="table${printed}" id="${id}"><summary id="${id}-t">${title} <span class="count">${words.rows(rows.length)}</span></summary>${scroll}</details>`;
}

/** A table of the campaign, each row with the findings that it rests on. */
export function sectionTable(
  context: PageContext,
  table: SectionTable,
  section: string,
): Markup | null {
  const { id, columns, rows, notes } = table;
  const { language } = context.model;
  if (rows.length === 0) return null;
  const cites = rows.some(({ findingCount }) => findingCount > 0);
  const isNumber = columns.map((_, index) =>
    rows.some(({ cells }) => typeof cells[index] === 'number'),
  );
  return pageTable(context, {
    id: `t-${section}-${id}`,
    title: titlePart(context, tableTitle(table, language)),
    columns: [
      ...columns.map((column, index) => ({
        title: markup`${columnTitle(context, column)}${column.basis === null ? null : markup`<span class="basis">${told(context, column.basis)}</span>`}`,
        numeric: isNumber[index]!,
        breaks: [column.title, column.basis, ...rows.map(({ cells }) => cells[index])].some(isLong),
      })),
      ...(cites ? [{ title: context.words.findingsHead }] : []),
    ],
    rows: rows.map(({ cells, findings, findingCount }) => [
      ...cells.map((_, index) => cellPart(context, table, cells, index)),
      ...(cites ? [rowLinks(context, findings, findingCount)] : []),
    ]),
    notes: notes.map((note) => told(context, note)),
  });
}

/** In English the campaign names its columns itself. */
function columnTitle(context: PageContext, { id, title }: SectionColumn): Markup {
  const { language } = context.model;
  const name = language === 'en' ? undefined : REPORT_PHRASES[language].columns[id];
  return name === undefined ? told(context, title) : markup`${name}`;
}

/** A word that no line of a table could hold. */
const LONG_WORD = /\S{25}/;

function isLong(text: string | number | null | undefined): boolean {
  return typeof text === 'string' && LONG_WORD.test(text);
}

function rowLinks(context: PageContext, findings: readonly string[], count: number): Markup {
  if (count === 0) return markup`–`;
  const links = findings.slice(0, ROW_LINKS).map((id) => markup`${idLink(context, id)} `);
  const more = count - links.length;
  return markup`<span class="cites">${links}${more > 0 ? markup`+${more}` : null}</span>`;
}

/** What a figure shows, for those who cannot see it and for those who want the numbers. */
export function figureTable(context: PageContext, id: string, table: FigureTable): Markup {
  return pageTable(context, {
    id: `${id}-table`,
    title: context.words.asTable,
    columns: table.columns,
    rows: table.rows.map((row) =>
      row.map((cell) => (cell === null ? '–' : valueText(context, cell))),
    ),
    folded: 'always',
  });
}
