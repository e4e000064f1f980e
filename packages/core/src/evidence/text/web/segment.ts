import type { LogClocks } from '../time.ts';
import type { TimePattern } from './strftime.ts';

/** One field of a log format and the text before it. */
export interface Segment {
  readonly before: string;
  readonly field: string;
  /** A whole time. */
  readonly time: TimeReader | null;
  /** A time, or a part of one, in the user's own form. */
  readonly pattern: TimePattern | null;
}

export type TimeReader = (value: string, clocks: LogClocks) => number | null;

/** A format that the user gave cannot be used. */
export class LogFormatError extends Error {
  readonly code = 'LOG_FORMAT';
}

/** The end of a quoted value: a quote that an odd number of backslashes stands before is part of it. */
export function closing(text: string, start: number, next: string): number {
  let end = text.indexOf(next, start);
  while (end >= 0 && isEscaped(text, start, end)) end = text.indexOf(next, end + 1);
  return end;
}

function isEscaped(text: string, start: number, quote: number): boolean {
  let first = quote;
  while (first > start && text.charCodeAt(first - 1) === 92) first--;
  return (quote - first) % 2 === 1;
}
