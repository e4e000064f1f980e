import { closing, LogFormatError, type Segment } from './segment.ts';

/** Fields that hold blanks in most lines. */
const WITH_BLANKS: ReadonlySet<string> = new Set(['request', 'cs-user-agent', 'cs-cookie']);
/** In some: one address for each server on the way. */
const WITH_SOME_BLANKS: ReadonlySet<string> = new Set(['cs-x-forwarded-for']);
const BLANKS = /^[ \t]+$/;

/** What follows a field with blanks and without quotes, so that its end can be told from behind. */
export interface Tail {
  /** Texts before the fields of one word that follow it, in order. */
  readonly words: readonly string[];
  /** What no field of these holds; `null`: the line ends there. */
  readonly anchor: string | null;
  /** Behind the last field, to the end of the line. */
  readonly after: string;
}

/**
 * For each field whether its end must be told from behind: it may hold blanks, and has no quotes around it. What follows has one word each, up to something
 * that is no blank, or to the end of the line.
 *
 * @throws LogFormatError where two such fields have only blanks between them
 */
export function tailsOf(segments: readonly Segment[], after: string): (Tail | null)[] {
  return segments.map((segment, i) => {
    if (segment.before.endsWith('"') || segment.time !== null) return null;
    const run = runAt(segments, i);
    const isFirst = run.find(({ field }) => WITH_BLANKS.has(field)) === segment;
    if (!isFirst && !isOnlyOne(run, segment)) return null;
    const behind = run.slice(run.indexOf(segment) + 1);
    const other = behind.find(({ field, pattern }) => WITH_BLANKS.has(field) || pattern !== null);
    if (other !== undefined && isFirst) throw untold(segment, other);
    if (other !== undefined) return null;
    const end = i + behind.length + 1;
    const anchor = end < segments.length ? segments[end]!.before : null;
    return { words: behind.map(({ before }) => before), anchor, after };
  });
}

/** Where a field with blanks ends; -1 where the line does not fit. */
export function endFromBehind(text: string, start: number, { words, anchor, after }: Tail): number {
  let end = anchor === null ? lineEnd(text, after) : closing(text, start, anchor);
  for (let i = words.length - 1; i >= 0 && end >= 0; i--) {
    const at = text.lastIndexOf(words[i]!, end - 1);
    end = at < start ? -1 : at;
  }
  return end;
}

function lineEnd(text: string, after: string): number {
  return text.endsWith(after) ? text.length - after.length : -1;
}

/** Fields around one that only blanks part. */
function runAt(segments: readonly Segment[], i: number): readonly Segment[] {
  let start = i;
  while (start > 0 && BLANKS.test(segments[start]!.before)) start--;
  const next = segments.findIndex(({ before }, at) => at > i && !BLANKS.test(before));
  return segments.slice(start, next < 0 ? segments.length : next);
}

function isOnlyOne(run: readonly Segment[], { field }: Segment): boolean {
  const wide = run.filter(
    (each) => WITH_BLANKS.has(each.field) || WITH_SOME_BLANKS.has(each.field),
  );
  return wide.length === 1 && WITH_SOME_BLANKS.has(field);
}

function untold({ field }: Segment, other: Segment): LogFormatError {
  const what = other.pattern === null ? other.field : 'the time';
  return new LogFormatError(
    `${field} cannot be told from ${what} behind it in the log format: ${field} may hold blanks, and neither quotes nor anything else part them`,
  );
}
