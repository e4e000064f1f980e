import { oneLine, shorten } from '../text.ts';

/** Units of one text from evidence. The whole is in `--format jsonl`. */
const MAX_TEXT = 400;

/**
 * Programs make links of addresses whatever is escaped, unless this stands between the parts that make one: it cannot be seen and joins words.
 */
const JOINER = '\u2060';

/**
 * Text from evidence as text in Markdown: on one line, with every sign escaped that would become markup, a link or a cell, or that begins a
 * list, a rule or an underline where it begins a line.
 */
export function plain(text: string): string {
  return shorten(oneLine(text), MAX_TEXT)
    .replaceAll(/[\\`*_{}[\]<>|~#&$^]/g, String.raw`\$&`)
    .replace(/^\d{1,9}(?=[.)])/, '$&\\')
    .replace(/^[+=:-]/, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)|www(?=\.)/gi, `$&${JOINER}`)
    .replaceAll('@', `${JOINER}@`);
}

/** As code, where every sign is itself. Longer runs of backticks go around those within. */
export function code(text: string): string {
  const shown = shorten(oneLine(text), MAX_TEXT).replaceAll('|', String.raw`\|`);
  const runs = shown.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((most, { length }) => Math.max(most, length), 0) + 1);
  const isAtEdge = shown.startsWith('`') || shown.endsWith('`');
  return shown === '' ? '' : isAtEdge ? `${fence} ${shown} ${fence}` : `${fence}${shown}${fence}`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** @param rows of cells that are Markdown already */
export function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  return `${line(titles)}${line(titles.map(() => '---'))}${rows.map(line).join('')}\n`;
}

export function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `${items.map((each) => `- ${each}\n`).join('')}\n`;
}

/** `null` and nothing become a dash. */
export function cell(value: string | number | null): string {
  return value === null || value === '' ? '–' : plain(String(value));
}

/** Enough of an id to type. */
const ID_LENGTH = 12;

export function shortId(id: string): string {
  return code(id.slice(0, ID_LENGTH));
}
