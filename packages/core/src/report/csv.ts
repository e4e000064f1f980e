import { visible } from './text.ts';

/** What spreadsheets take for the start of a formula, in both widths. */
const FORMULA_START = /^\s*[=+\-@＝＋－＠]/u;

/**
 * One row of CSV (RFC 4180, but ended by a line feed alone), one line whatever the cells hold: unsafe characters are made
 * visible, and a cell that a spreadsheet would compute gets an apostrophe in front. `null` is an empty cell.
 */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\n`;
}

function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = visible(FORMULA_START.test(value) ? `'${value}` : value);
  return /[",]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
