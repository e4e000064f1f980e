import type { ByteRange, Event, Evidence, Format, Issue, Item, ReadOptions } from '../format.ts';
import { baseName } from '../base-name.ts';
import { cutEvenly } from '../cut-evenly.ts';
import type { LogOrigin } from './event.ts';
import { MAX_HEAD_LINES, MAX_LINE_ISSUES, PART_BYTES } from './limits.ts';
import { headLines, readLines, type Line } from './lines.ts';
import { seamOf, withRest } from './seam.ts';
import { wallClockOf, type WallClock } from './zone.ts';

/** Control characters that no text has. */
// oxlint-disable-next-line no-control-regex
export const BINARY: RegExp = /[\0-\x08\x0e-\x1a]/;

export type Emit = (event: Event) => void;

/** Makes events of lines. One parser reads one range from its start to its end. */
export interface LineParser {
  /** Emits what the line completes; `false` when the line is nothing this log would hold. */
  line(line: Line, emit: Emit): boolean;
  /** Emits what still waits for more lines. */
  finish?(emit: Emit): void;
  /** What cannot be known of the whole log. */
  readonly doubt?: { readonly code: string; readonly what: string } | null;
}

/** What tells one text log from another. */
export interface LineFormat {
  readonly id: string;
  readonly title: string;
  readonly extensions: readonly string[];
  /** File names that stand for the format where a wiped start tells nothing. */
  readonly names: RegExp;
  /** Any text under such a name is this format, because its lines have no shape of their own. */
  readonly named?: boolean;
  readonly platform: string | null;
  /** Lines stand alone, so that ranges can be read independently. */
  readonly cuttable: boolean;
  /** Share of the first lines that must be this log's own, 0 to 1. */
  readonly share: number;
  /** Whether the line is this log's own, told by its shape. `null`: it tells nothing, as a comment does. */
  recognises(text: string): boolean | null;
  /** Lines that are not this log's own belong to the one before. */
  readonly continues?: boolean;
  /** Whether a line is of the same record as the one before. Absent where a line is a record. */
  goesOn?(line: string, next: string): boolean;
  /** @param clock for times that name no zone */
  open(evidence: Evidence, origin: LogOrigin, clock: WallClock): LineParser | Promise<LineParser>;
}

/** A text log as a `Format`: recognised by its first lines, read line by line. */
export function lineFormat(log: LineFormat): Format {
  return {
    id: log.id,
    title: log.title,
    extensions: log.extensions,
    detect: (head, name) => detect(log, head, name),
    parts: (source) =>
      log.cuttable ? cutEvenly(source, PART_BYTES) : [{ start: 0, end: source.byteLength }],
    read: (evidence, options) => readItems(log, evidence, options),
    seam: (older, newer) => seamOf(log, older, newer),
  };
}

function detect(log: LineFormat, head: Uint8Array, name: string): boolean {
  const lines = headLines(head, MAX_HEAD_LINES);
  const texts = lines.filter((line) => line.hole === null).map((line) => line.text);
  const named = lines.length > 0 && log.names.test(baseName(name));
  if (texts.length === 0) return named;
  if (named && log.named === true) return !texts.some((text) => BINARY.test(text));
  const told = texts.map((text) => log.recognises(text)).filter((own) => own !== null);
  const own = told.filter(Boolean).length;
  return own > 0 && own >= told.length * log.share;
}

/** The time of what has none of its own: when its evidence was last changed, or 0; and which of the two it is. */
export function undated({ facts }: Evidence): { time: number; from: 'modified' | 'unknown' } {
  const modified = facts?.modified ?? null;
  return modified === null ? { time: 0, from: 'unknown' } : { time: modified, from: 'modified' };
}

async function* readItems(
  log: LineFormat,
  asCut: Evidence,
  options: ReadOptions,
): AsyncGenerator<Item[]> {
  const evidence = whole(asCut);
  const { path } = evidence;
  const clock = wallClockOf(evidence, options);
  const origin = { evidence: path, platform: log.platform, host: evidence.origin?.host ?? null };
  const parser = await log.open(evidence, origin, clock);
  const strange = new LineIssues(log, path);
  let items: Item[] = [];
  const emit: Emit = (event) => items.push({ kind: 'event', event });
  if (parser.doubt) items.push({ kind: 'issue', issue: doubtIssue(parser.doubt, path) });
  for await (const lines of readLines(evidence.source, ownRange(evidence, options.range))) {
    for (const line of lines) {
      const known = clock.used;
      if (line.hole !== null || !parser.line(line, emit)) strange.add(line, items);
      if (clock.used !== known && clock.isAssumed)
        items.push({ kind: 'issue', issue: zoneIssue(clock.name, line.offset, path) });
    }
    if (items.length > 0) yield items;
    items = [];
  }
  parser.finish?.(emit);
  strange.finish(items);
  if (items.length > 0) yield items;
}

/** A log with what ends its last line, which rotation may have left to the next. */
function whole(evidence: Evidence): Evidence {
  const rest = evidence.rotation?.after?.rest ?? null;
  if (rest === null || rest.length === 0) return evidence;
  return { ...evidence, source: withRest(evidence.source, rest) };
}

/** What ends the last line of the log before is read with that one. */
function ownRange({ source, rotation }: Evidence, { start, end }: ByteRange): ByteRange {
  const rest = rotation?.after?.rest.length ?? 0;
  const isLast = end >= source.byteLength - rest;
  return {
    start: Math.max(start, rotation?.before?.begins ?? 0),
    end: isLast ? source.byteLength : end,
  };
}

/** Lines that are nothing the log would hold, told one by one up to a limit, then counted. */
class LineIssues {
  private readonly log: LineFormat;
  private readonly evidence: string;
  private told = 0;
  private more = 0;
  private last = 0;

  constructor(log: LineFormat, evidence: string) {
    this.log = log;
    this.evidence = evidence;
  }

  add(line: Line, items: Item[]): void {
    if (line.hole === null && this.told === MAX_LINE_ISSUES) {
      this.more++;
      this.last = line.offset;
      return;
    }
    if (line.hole === null) this.told++;
    items.push({ kind: 'issue', issue: lineIssue(line, this.log, this.evidence) });
  }

  finish(items: Item[]): void {
    const { more, last, log, evidence } = this;
    if (more === 0) return;
    const what = `${more} more lines that are not of ${log.title}; here the last`;
    const issue = doubtIssue({ code: 'TEXT_LINES', what }, evidence);
    items.push({ kind: 'issue', issue: { ...issue, offset: last, have: more, lost: true } });
  }
}

/** What a log's times are taken for, said once. */
export const ZONE_ASSUMED = 'TEXT_ZONE_ASSUMED';

function zoneIssue(zone: string, offset: number, evidence: string): Issue {
  const what = `times without a zone, taken for ${zone}`;
  return { ...doubtIssue({ code: ZONE_ASSUMED, what }, evidence), offset };
}

function doubtIssue({ code, what }: { code: string; what: string }, evidence: string): Issue {
  return { code, evidence, what, offset: 0, need: null, have: null, record: null, lost: false };
}

function lineIssue(line: Line, log: LineFormat, evidence: string): Issue {
  const { hole, offset, text } = line;
  if (hole === null) return issue('TEXT_LINE', `a line that is not of ${log.title}`, text.length);
  return hole.kind === 'nul'
    ? issue('TEXT_NUL_RUN', `${hole.length} NUL bytes where text belongs`, hole.length)
    : issue('TEXT_LONG_LINE', `${hole.length} bytes of a line over the limit`, hole.length);

  function issue(code: string, what: string, have: number): Issue {
    return { code, evidence, what, offset, need: null, have, record: null, lost: true };
  }
}
