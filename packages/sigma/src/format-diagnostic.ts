import type { Diagnostic } from './diagnostic.ts';
import { printable } from './quote.ts';

/** Characters of a source line that are shown. */
const LINE_WIDTH = 100;

/** Characters shown before the place, in a line that does not fit. */
const BEFORE_PLACE = 30;

/**
 * A diagnostic as text of several lines: code and message, place, the source line with the place marked, and help.
 * Safe to print: control characters of the file are spelled out.
 *
 * @param text the file's text; without it, no source line is shown
 */
export function formatDiagnostic(diagnostic: Diagnostic, text: string | null = null): string {
  const { code, severity, message, help, file, span } = diagnostic;
  const margin = ' '.repeat(String(span.line).length);
  const lines = [
    `${severity} ${code}: ${message}`,
    `${margin}--> ${printable(file)}:${span.line}:${span.column}`,
  ];
  if (text !== null) {
    const [source, mark] = excerpt(diagnostic, text);
    lines.push(`${span.line} | ${source}`, `${margin} | ${mark}`);
  }
  if (help !== null) lines.push(`${margin} = help: ${help}`);
  return lines.join('\n');
}

/** The line of the place, or the part of a long line around it, and the carets below. */
function excerpt({ span }: Diagnostic, text: string): [source: string, mark: string] {
  const lineStart = span.start - (span.column - 1);
  const rest = text.slice(lineStart).search(/[\r\n]/);
  const lineEnd = rest < 0 ? text.length : lineStart + rest;
  const fits = lineEnd - lineStart <= LINE_WIDTH;
  const from = fits ? lineStart : Math.max(lineStart, span.start - BEFORE_PLACE);
  const to = fits ? lineEnd : Math.min(lineEnd, from + LINE_WIDTH);
  const start = Math.min(span.start, to);
  const end = Math.min(span.end, to);
  const [before, marked, after] = [
    text.slice(from, start),
    text.slice(start, end),
    text.slice(end, to),
  ];
  const shown = printable(before.replaceAll('\t', ' '));
  const [head, tail] = [from > lineStart ? '…' : '', to < lineEnd ? '…' : ''];
  const source = `${head}${shown}${printable(marked)}${printable(after)}${tail}`;
  const carets = '^'.repeat(Math.max(1, printable(marked).length));
  return [source, `${' '.repeat(head.length + shown.length)}${carets}`];
}
