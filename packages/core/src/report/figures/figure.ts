import { shorten } from '../text.ts';
import { type Markup, markup, type Part } from '../markup/markup.ts';

/** A picture of the report with what it shows as a table, for those who cannot see it and for those who want the numbers. */
export interface Figure {
  /** Permanent; an anchor: `fig-map`. */
  readonly id: string;
  readonly title: string;
  /** What is to be seen, in a sentence or two. */
  readonly description: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Stands alone as a file too; colours are attributes, which the style sheet of a page may replace by class. */
  readonly svg: Markup;
  readonly table: FigureTable;
}

export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export interface FigureColumn {
  readonly title: string;
  readonly numeric: boolean;
}

export const FIGURE_WIDTH = 960;
/** UTF-16 units. */
const HINT_LENGTH = 200;
/** UTF-16 units: longer texts fit nowhere, and are not measured. */
const MAX_TEXT = 500;

const FONT = "'Segoe UI', 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

export function figure(said: Omit<Figure, 'svg' | 'width'> & { readonly drawn: Part }): Figure {
  const { id, title, description, height, table, drawn } = said;
  const width = FIGURE_WIDTH;
  const svg = markup`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-desc" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}" font-size="12"><title id="${id}-title">${shorten(title, HINT_LENGTH)}</title><desc id="${id}-desc">${shorten(description, HINT_LENGTH * 2)}</desc>${drawn}</svg>`;
  return { id, title, description, width, height, svg, table };
}

/** What appears when a shape is pointed at. */
export function hint(text: string): Markup {
  return markup`<title>${shorten(text, HINT_LENGTH)}</title>`;
}

/** Tenths of a pixel are enough, and keep the file small. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Of letters and digits in the fonts above, as part of their size. */
const LETTER = 0.55;
const WIDE_LETTER = 1;

/** About how wide a text is; there is no font to ask. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text)
    width += (character.codePointAt(0)! < 0x1100 ? LETTER : WIDE_LETTER) * size;
  return width;
}

/** Cut to what fits, with `…`. */
export function fitText(text: string, width: number, size: number): string {
  if (text.length <= MAX_TEXT && textWidth(text, size) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, size) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/** Words in lines that fit, at most `limit` of them. */
export function wrapText(text: string, width: number, size: number, limit: number): string[] {
  const lines: string[] = [];
  for (const word of shorten(text, MAX_TEXT).split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, limit);
  if (lines.length > limit) kept[limit - 1] += '…';
  return kept.map((line) => fitText(line, width, size));
}
