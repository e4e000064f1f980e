import type { SourceSpan } from './rule.ts';

/** Offsets at which the lines of a text begin. Lines end with LF, CR LF or CR, as YAML's do. */
export type LineStarts = readonly number[];

export function lineStartsOf(text: string): LineStarts {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The place of `start`..`end` (UTF-16 offsets, half-open) with its line and column, which count from 1. */
export function spanAt(lines: LineStarts, start: number, end: number): SourceSpan {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]! <= start) low = middle;
    else high = middle - 1;
  }
  return { start, end, line: low + 1, column: start - lines[low]! + 1 };
}
