import type { ByteSource } from '@unmask/evtx';
import type { Seam } from '../format.ts';
import { MAX_LINE_BYTES } from './limits.ts';
import { headLines, readLines, type Line } from './lines.ts';

const LF = 10;
const UTF16_MARK = 0xff;
/** Bytes of the end of the older log, and of the beginning of the newer, that are looked at. */
const EDGE_BYTES = MAX_LINE_BYTES;
/** Lines of the newer log that may belong to the last record of the older. */
const MAX_REST_LINES = 64;
/** Characters of the first field of a line: a name of a host has 253. */
const MAX_FIRST_FIELD = 300;

const NO_REST = { rest: new Uint8Array(0), begins: 0 };

/** What a text log tells of its lines. */
interface OwnLines {
  recognises(text: string): boolean | null;
  readonly continues?: boolean;
  goesOn?(line: string, next: string): boolean;
}

/**
 * How a text log goes on in the next of its rotated set:
 *
 *     older … LF 192.0.2.7 - - [28/Oct/2013:17:2 ┃ 0:14 +0100] "GET / …" 200 512 LF … newer
 *                └ lastLine: the last whole one   └ rest ──────────────────────┘    └ begins
 *
 * Programs that write in blocks leave such a cut where logrotate copies and truncates; so do programs that begin a new file at a size. The rest is taken only
 * where it makes a line with what it ends, and none alone. Not looked for in UTF-16.
 */
export async function seamOf(log: OwnLines, older: ByteSource, newer: ByteSource): Promise<Seam> {
  const size = older.byteLength;
  const tail: Line[] = [];
  for await (const lines of readLines(older, { start: Math.max(0, size - EDGE_BYTES), end: size }))
    tail.push(...lines);
  const own = tail.filter(({ hole, text }) => hole === null && log.recognises(text) === true);
  const lastLine = own.at(-1)?.text ?? null;
  const last = tail.at(-1);
  const head = await newer.read(0, Math.min(EDGE_BYTES, newer.byteLength));
  if (last === undefined || last.hole !== null || head[0] === UTF16_MARK)
    return { lastLine, ...NO_REST };
  const isCut = (await older.read(size - 1, size))[0] !== LF;
  const line = isCut ? cutLine(log, last.text, head, lastLine) : { text: last.text, end: 0 };
  if (line === null) return { lastLine, ...NO_REST };
  const begins = endOfRecord(log, line, head);
  return {
    lastLine: log.recognises(line.text) === true ? line.text : lastLine,
    rest: head.slice(0, begins),
    begins,
  };
}

/** A line, and where in the newer log it ends. */
interface LineInTwo {
  readonly text: string;
  readonly end: number;
}

/** The older log's last line with its rest. @param example of the log's lines */
function cutLine(
  log: OwnLines,
  last: string,
  head: Uint8Array,
  example: string | null,
): LineInTwo | null {
  if (head[0] === LF) return { text: last, end: 1 };
  const rest = lineAt(head, 0);
  if (rest === null) return null;
  const text = last + rest.text;
  const isOwn = log.recognises(text) === true;
  const isCut =
    log.recognises(rest.text) === true
      ? isOwn && isCutInFirstField(last, text, example ?? lineAt(head, rest.end)?.text ?? null)
      : isOwn || (log.continues === true && example !== null);
  return isCut ? { text, end: rest.end } : null;
}

/** Where the newer log's lines of the older one's last record end. */
function endOfRecord(log: OwnLines, last: LineInTwo, head: Uint8Array): number {
  let { end } = last;
  for (let i = 0; i < MAX_REST_LINES; i++) {
    const next = lineAt(head, end);
    if (next === null || log.goesOn?.(last.text, next.text) !== true) break;
    end = next.end;
  }
  return end;
}

/** Whether what is left of a line looks like one because its first field was cut: whole, that is like another's. */
function isCutInFirstField(last: string, whole: string, example: string | null): boolean {
  if (/\s/.test(last) || example === null) return false;
  return shapeOfFirst(whole) === shapeOfFirst(example);
}

/** The first field with letters and short numbers alike: an address is like another, and two in one word are not like one. */
function shapeOfFirst(line: string): string {
  const field = line.slice(0, MAX_FIRST_FIELD).split(/\s/)[0]!;
  return field
    .replace(/[A-Za-z]+/g, 'a')
    .replace(/\d+/g, (digits) => '0'.repeat(digits.length > 3 ? digits.length : 1));
}

/** The line that begins at a place; `null` where it is none or does not end. */
function lineAt(head: Uint8Array, start: number): LineInTwo | null {
  const feed = head.indexOf(LF, start);
  if (feed <= start) return null;
  const [line] = headLines(head.subarray(start, feed + 1), 1);
  return line === undefined || line.hole !== null ? null : { text: line.text, end: feed + 1 };
}

/** A log with the rest of its last line behind it. Its own bytes keep their places. */
export function withRest(source: ByteSource, rest: Uint8Array): ByteSource {
  const size = source.byteLength;
  return {
    byteLength: size + rest.length,
    async read(start, end) {
      if (end <= size) return source.read(start, end);
      const behind = rest.subarray(Math.max(0, start - size), end - size);
      if (start >= size) return behind;
      const own = await source.read(start, size);
      const bytes = new Uint8Array(own.length + behind.length);
      bytes.set(own);
      bytes.set(behind, own.length);
      return bytes;
    },
  };
}
