import { oneLine } from '../text.ts';

/**
 * Programs make links of addresses whatever is escaped, unless this stands between the parts that make one: it cannot be seen and joins words.
 */
const JOINER = '\u2060';

/**
 * Text from evidence as text in Markdown: on one line, with every sign escaped that would become markup, a link or a cell, or that begins a
 * list, a rule or an underline where it begins a line.
 */
export function plain(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*_{}[\]<>|~#&$^]/g, String.raw`\$&`)
    .replace(/^\d{1,9}(?=[.)])/, '$&\\')
    .replace(/^[+=:-]/, String.raw`\$&`)
    .replaceAll(/:(?=\/\/)|www(?=\.)/gi, `$&${JOINER}`)
    .replaceAll('@', `${JOINER}@`);
}

/** As code, where every sign is itself. Longer runs of backticks go around those within. */
export function code(text: string): string {
  const shown = oneLine(text);
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
