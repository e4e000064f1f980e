import { addField, type Fields } from '../event.ts';
import type { LogClocks } from '../time.ts';
import { CLF_LENGTH, epochTime, isoLogTime } from '../time.ts';
import { FIELD_OF_LETTER, FIELD_OF_VARIABLE, NUMBERS } from './field-names.ts';
import { addRequest, addUri, numberOr, unescapeLog, valueOrNull } from './request.ts';
import { closing, LogFormatError, type Segment, type TimeReader } from './segment.ts';
import { isWhole, TimePattern, timeOfParts, type TimeParts } from './strftime.ts';
import { endFromBehind, tailsOf, type Tail } from './unquoted.ts';

/** A line format of Apache (`%h %l %u %t "%r" %>s %b`) or Nginx (`$remote_addr - [$time_local] …`), ready to read lines. */
export interface LogLayout {
  /** @returns the line's time in microseconds, `null` when the line does not fit the format */
  timeOf(text: string, clocks: LogClocks): number | null;
  /** The fields of a line that fits. What follows the format's last field is `x-rest`. */
  fieldsOf(text: string): Fields;
}

const DIRECTIVE =
  /%(?:%|[<>!,\d]*(?:\{([^}]*)\})?[<>]?(\^[a-z]{2}|[A-Za-z]))|\$\{?([a-z_0-9]+)\}?/g;
const MAX_FORMAT_FIELDS = 64;

const clfTime: TimeReader = (value, { clf }) =>
  value.length === CLF_LENGTH ? clf.at(value, 0) : null;

/** By Apache's argument of `%t` or Nginx' variable. `clf` is ours, for a `%t` without one. */
const TIMES: Readonly<Record<string, TimeReader>> = {
  clf: clfTime,
  sec: (value) => scaled(value, 1_000_000),
  msec: (value) => scaled(value, 1000),
  usec: (value) => scaled(value, 1),
  time_local: clfTime,
  time_iso8601: (value) => isoLogTime(value),
  msec_: (value) => epochTime(value),
};

function scaled(value: string, microseconds: number): number | null {
  return /^\d{1,16}$/.test(value) ? Number(value) * microseconds : null;
}

/**
 * Compiles a `LogFormat` of Apache or a `log_format` of Nginx, as it stands in the configuration (quotes may be escaped).
 *
 * @throws LogFormatError when its lines could not be read: no time, two fields with nothing between them, or with only blanks where both hold blanks
 */
export function compileLogFormat(format: string): LogLayout {
  const { segments, after } = segmentsOf(format.replaceAll('\\"', '"').replace('%t', '[%{clf}t]'));
  if (segments.length > MAX_FORMAT_FIELDS) {
    throw new LogFormatError(`a log format has at most ${MAX_FORMAT_FIELDS} fields`);
  }
  const letters = new Set(segments.flatMap(({ pattern }) => pattern?.letters ?? []));
  if (!segments.some(({ time }) => time !== null) && !isWhole(letters)) {
    throw new LogFormatError('the log format needs %t, $time_local, $time_iso8601 or $msec');
  }
  return new SegmentLayout(segments, after);
}

function segmentsOf(format: string): { segments: Segment[]; after: string } {
  const segments: Segment[] = [];
  let before = '';
  let end = 0;
  for (const m of format.matchAll(DIRECTIVE)) {
    before += m[0] === '%%' ? `${format.slice(end, m.index)}%` : format.slice(end, m.index);
    end = m.index + m[0].length;
    if (m[0] === '%%') continue;
    addSegment(segments, { before, ...fieldOf(m) });
    before = '';
  }
  return { segments, after: before + format.slice(end) };
}

function addSegment(segments: Segment[], segment: Segment): void {
  const last = segments.at(-1);
  if (segment.before !== '' || last === undefined) {
    segments.push(segment);
  } else if (last.field === 'cs-uri-stem' && segment.field === 'cs-uri-query') {
    segments[segments.length - 1] = { ...last, field: 'cs-uri' };
  } else if (segment.field !== 'x-is-args') {
    throw new LogFormatError(`nothing parts ${last.field} and ${segment.field} in the log format`);
  }
}

function fieldOf([, argument, letter, variable]: RegExpExecArray): Omit<Segment, 'before'> {
  if (variable !== undefined) {
    const time = TIMES[variable === 'msec' ? 'msec_' : variable] ?? null;
    return { field: time === null ? nginxField(variable) : 'time', time, pattern: null };
  }
  if (letter === 't') return apacheTime(argument!.replace(/^(begin|end):/, ''));
  return { field: apacheField(letter!, argument?.toLowerCase()), time: null, pattern: null };
}

function apacheTime(argument: string): Omit<Segment, 'before'> {
  const time = TIMES[argument] ?? null;
  if (time !== null) return { field: 'time', time, pattern: null };
  const format = argument === 'msec_frac' || argument === 'usec_frac' ? '%f' : argument;
  try {
    return { field: 'time', time, pattern: new TimePattern(format) };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new LogFormatError(`times with ${error.message} are not read`);
  }
}

function apacheField(letter: string, argument: string | undefined): string {
  if (argument === undefined) return FIELD_OF_LETTER[letter] ?? `x-${letter}`;
  if (letter === 'i') return `cs-${argument}`;
  if (letter === 'o') return `sc-${argument}`;
  return letter === 'C' ? 'cs-cookie' : (FIELD_OF_LETTER[letter] ?? `x-${argument}`);
}

function nginxField(name: string): string {
  const known = FIELD_OF_VARIABLE[name];
  if (known !== undefined) return known;
  const dashed = name.replaceAll('_', '-');
  if (name.startsWith('http_')) return `cs-${dashed.slice(5)}`;
  return name.startsWith('sent_http_') ? `sc-${dashed.slice(10)}` : `x-${dashed}`;
}

/** Reads a line from literal text to literal text. Places are kept in two arrays, so that checking a line makes no strings. */
class SegmentLayout implements LogLayout {
  private readonly segments: readonly Segment[];
  private readonly after: string;
  private readonly tails: readonly (Tail | null)[];
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly timeIndex: number;
  /** Fields that must be numbers: they tell a host with its port from an IPv6 address, and a log from another one. */
  private readonly numberIndexes: readonly number[];

  constructor(segments: readonly Segment[], after: string) {
    this.segments = segments;
    this.after = after;
    this.tails = tailsOf(segments, after);
    this.starts = new Int32Array(segments.length);
    this.ends = new Int32Array(segments.length);
    this.timeIndex = segments.findIndex((segment) => segment.time !== null);
    this.numberIndexes = segments.flatMap(({ field }, i) =>
      field === 'sc-status' || field === 's-port' ? [i] : [],
    );
  }

  timeOf(text: string, clocks: LogClocks): number | null {
    if (this.scan(text) < 0 || !this.hasNumbers(text)) return null;
    if (this.timeIndex < 0) return this.timeFromParts(text, clocks);
    return this.segments[this.timeIndex]!.time!(this.value(text, this.timeIndex), clocks);
  }

  private timeFromParts(text: string, { wall }: LogClocks): number | null {
    const parts: TimeParts = new Map();
    this.segments.forEach(({ pattern }, i) => pattern?.read(this.value(text, i), parts));
    return timeOfParts(parts, wall);
  }

  private value(text: string, i: number): string {
    return text.slice(this.starts[i], this.ends[i]);
  }

  fieldsOf(text: string): Fields {
    const fields: Fields = new Map();
    const end = this.scan(text);
    this.segments.forEach(({ field }, i) => {
      if (field !== 'time') addValue(fields, field, this.value(text, i));
    });
    const rest = text.slice(end).trim();
    if (rest !== '') fields.set('x-rest', rest);
    return fields;
  }

  /** @returns where the format ends in the line, -1 when the line does not fit */
  private scan(text: string): number {
    const { segments, starts, ends, tails } = this;
    let at = 0;
    for (let i = 0; i < segments.length; i++) {
      const { before, field, pattern } = segments[i]!;
      if (!text.startsWith(before, at)) return -1;
      const start = at + before.length;
      const next = segments[i + 1]?.before ?? this.after;
      const tail = tails[i]!;
      const end =
        tail !== null
          ? endFromBehind(text, start, tail)
          : pattern !== null
            ? pattern.end(text, start)
            : before.endsWith('"')
              ? closing(text, start, next)
              : ending(text, start, next, field);
      if (end < 0) return -1;
      starts[i] = start;
      ends[i] = end;
      at = end;
    }
    return text.startsWith(this.after, at) ? at + this.after.length : -1;
  }

  private hasNumbers(text: string): boolean {
    return this.numberIndexes.every((i) => isNumber(text, this.starts[i]!, this.ends[i]!));
  }
}

/** Digits, or the `-` for nothing. */
function isNumber(text: string, start: number, end: number): boolean {
  if (end - start === 1 && text.charCodeAt(start) === 45) return true;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return end > start;
}

/** The end of a value without quotes: only a user name may hold spaces. */
function ending(text: string, start: number, next: string, field: string): number {
  if (next === '') {
    const space = text.indexOf(' ', start);
    return space < 0 ? text.length : space;
  }
  const end = text.indexOf(next, start);
  if (end < 0 || next.startsWith(' ') || field === 'cs-username' || field === 'time') return end;
  const space = text.indexOf(' ', start);
  return space < 0 || space >= end ? end : -1;
}

function addValue(fields: Fields, field: string, raw: string): void {
  if (field === 'request') addRequest(fields, unescapeLog(raw));
  else if (field === 'cs-uri') addUri(fields, unescapeLog(raw));
  else addField(fields, field, NUMBERS.has(field) ? numberOr(raw) : valueOrNull(unescapeLog(raw)));
}
