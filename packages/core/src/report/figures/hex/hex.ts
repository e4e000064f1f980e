/** Bytes of the evidence where a proof lies, as a hex viewer shows them, with the broken part framed. */
import { type Markup, markup } from '../../markup/markup.ts';
import { type Figure, figure, px } from '../figure.ts';
import { label, outlined } from '../paint.ts';
import type { FigureWords } from '../words.ts';

export interface HexData {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Of the first byte, in the evidence. */
  readonly offset: number;
  readonly bytes: Uint8Array;
  /** The broken part, half-open, in `bytes`; `end` may lie beyond them, where it goes on in the evidence. */
  readonly broken: { readonly start: number; readonly end: number } | null;
}

const LINE = 16;
const ROW = 18;
const TOP = 30;
const BYTES_X = 120;
const BYTE_WIDTH = 27;
const TEXT_X: number = BYTES_X + LINE * BYTE_WIDTH + 24;
const TEXT_WIDTH = 11;
const MONO = "Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";
/** Lines that are drawn; more would be no proof that can be looked at. */
const MAX_LINES = 32;

export function hexFigure(data: HexData, words: FigureWords): Figure | null {
  if (data.bytes.length === 0) return null;
  const lines = linesOf(data).slice(0, MAX_LINES);
  const height = TOP + lines.length * ROW + 12;
  const drawn = lines.map((line, index) => drawLine(line, data, TOP + index * ROW, words));
  return figure({
    id: data.id,
    title: data.title,
    description: data.description,
    height,
    table: tableOf(lines, data, words),
    drawn: [
      label(0, 16, words.offset, { size: 11, paint: 'mute' }),
      label(BYTES_X, 16, words.bytes, { size: 11, paint: 'mute' }),
      label(TEXT_X, 16, words.text, { size: 11, paint: 'mute' }),
      markup`<g font-family="${MONO}" font-size="13">${drawn}</g>`,
    ],
  });
}

type Line =
  | { readonly kind: 'bytes'; readonly at: number }
  | { readonly kind: 'same'; readonly count: number };

/** Full lines that repeat the one before are counted, not shown. */
function linesOf({ bytes }: HexData): Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < bytes.length; at += LINE) {
    const last = lines.at(-1);
    const full = at + LINE < bytes.length;
    if (at < LINE || !full || !repeats(bytes, at)) lines.push({ kind: 'bytes', at });
    else if (last?.kind === 'same')
      lines[lines.length - 1] = { kind: 'same', count: last.count + 1 };
    else lines.push({ kind: 'same', count: 1 });
  }
  return lines;
}

function repeats(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < LINE; index++)
    if (bytes[at + index] !== bytes[at + index - LINE]) return false;
  return true;
}

function drawLine(line: Line, data: HexData, top: number, words: FigureWords): Markup {
  const base = top + 14;
  if (line.kind === 'same')
    return label(BYTES_X, base, `*  ${words.sameLines(String(line.count))}`, { paint: 'mute' });
  const { bytes, offset, broken } = data;
  const shown = [...bytes.subarray(line.at, line.at + LINE)];
  const isBroken = (index: number): boolean =>
    broken !== null && line.at + index >= broken.start && line.at + index < broken.end;
  const first = shown.findIndex((_, index) => isBroken(index));
  const last = shown.findLastIndex((_, index) => isBroken(index));
  const frame =
    first < 0
      ? null
      : markup`<rect x="${px(BYTES_X + first * BYTE_WIDTH - 4)}" y="${top + 0.5}" width="${px((last - first + 1) * BYTE_WIDTH - 2)}" height="${ROW - 1}" ${outlined('step-1', 'warn', 1.2)}/><rect x="${px(TEXT_X + first * TEXT_WIDTH - 2)}" y="${top + 0.5}" width="${px((last - first + 1) * TEXT_WIDTH + 1)}" height="${ROW - 1}" ${outlined('step-1', 'warn', 1.2)}/>`;
  const cells = shown.map((byte, index) => {
    const style = { size: 13, bold: isBroken(index) };
    return markup`${label(BYTES_X + index * BYTE_WIDTH, base, hexOf(byte), style)}${label(TEXT_X + index * TEXT_WIDTH, base, letterOf(byte), style)}`;
  });
  return markup`${frame}${label(0, base, `0x${(offset + line.at).toString(16).padStart(8, '0')}`, { size: 13, paint: 'mute' })}${cells}`;
}

function tableOf(
  lines: readonly Line[],
  { bytes, offset, broken }: HexData,
  words: FigureWords,
): Figure['table'] {
  return {
    columns: [words.offset, words.bytes, words.text, words.broken].map((title) => ({
      title,
      numeric: false,
    })),
    rows: lines.map((line) => {
      if (line.kind === 'same') return ['*', words.sameLines(String(line.count)), null, null];
      const shown = [...bytes.subarray(line.at, line.at + LINE)];
      const inLine =
        broken === null
          ? []
          : shown
              .map((_, index) => line.at + index)
              .filter((at) => at >= broken.start && at < broken.end);
      const part =
        inLine.length === 0
          ? null
          : `0x${(offset + inLine[0]!).toString(16)}–0x${(offset + inLine.at(-1)!).toString(16)}`;
      return [
        `0x${(offset + line.at).toString(16)}`,
        shown.map(hexOf).join(' '),
        shown.map(letterOf).join(''),
        part,
      ];
    }),
  };
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function letterOf(byte: number): string {
  return byte >= 0x20 && byte < 0x7f ? String.fromCodePoint(byte) : '.';
}
