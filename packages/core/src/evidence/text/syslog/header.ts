import { isoLogTime, monthOf } from '../time.ts';

/**
 * The start of a syslog line, in the three ways that are met in files:
 *
 *     Oct 28 17:20:14 host sshd[4711]: message                              RFC 3164, without a year
 *     2013-10-28T17:20:14.101007+01:00 host sshd[4711]: message             rsyslog with its ISO times
 *     <38>1 2013-10-28T17:20:14.101Z host sshd 4711 - [id@1 a="b"] message  RFC 5424
 */
export interface SyslogHeader {
  readonly stamp: Stamp;
  readonly priority: number | null;
  readonly host: string | null;
  /** As the log writes it: `sshd`, `postfix/smtpd`, `CRON`. */
  readonly program: string | null;
  readonly pid: string | null;
  readonly messageId: string | null;
  /** Structured data, still in its brackets. */
  readonly data: string | null;
  readonly message: string;
}

/** A time, or a day of a year that the log does not tell. */
export type Stamp =
  | {
      readonly kind: 'full';
      readonly time: number;
      /** `false`: the time is what the writer's clock showed. */
      readonly zoned: boolean;
    }
  | {
      readonly kind: 'yearless';
      readonly month: number;
      readonly day: number;
      readonly clock: string;
    };

const PRIORITY = /^<(\d{1,3})>/;
const VERSION = /^1 (\S{1,64}) (\S{1,255}) (\S{1,48}) (\S{1,128}) (\S{1,32}) /;
const OLD_STAMP = /^([A-Z][a-z]{2}) ([ \d]?\d) (?:(\d{4}) )?(\d\d:\d\d:\d\d)(?:\.\d{1,9})?:? /;
const ISO_STAMP = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(Z|[+-]\d\d:?\d\d)?) /;
/** Some writers leave the host out: then the program comes at once, or a mark such as `---`. */
const HOST = /^([A-Za-z0-9_.[][^\s]{0,254})(?<!:) /;
const TAG = /^([^\s:[\]]{1,128})(?:\[([^\]\s]{1,64})\])?: ?/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)$/;

/** @returns `null` when the line does not begin as any of the three */
export function parseSyslogHeader(text: string): SyslogHeader | null {
  const priority = PRIORITY.exec(text);
  const rest = priority === null ? text : text.slice(priority[0].length);
  const number = priority === null ? null : Number(priority[1]);
  return newHeader(rest, number) ?? oldHeader(rest, number);
}

/** The time alone, of a line that may begin as any of the three. */
export function parseStamp(text: string): Stamp | null {
  const rest = text.replace(PRIORITY, '');
  const version = VERSION.exec(rest);
  if (version === null) return (isoStamp(rest) ?? oldStamp(rest))?.[1] ?? null;
  const time = isoLogTime(version[1]!);
  return time === null ? null : { kind: 'full', time, zoned: true };
}

function newHeader(text: string, priority: number | null): SyslogHeader | null {
  const m = VERSION.exec(text);
  const time = m === null ? null : isoLogTime(m[1]!);
  if (m === null || time === null) return null;
  const rest = text.slice(m[0].length);
  const data = rest.startsWith('[') ? structuredData(rest) : '';
  const after = rest.slice(data === '' ? 1 : data.length);
  return {
    stamp: { kind: 'full', time, zoned: true },
    priority,
    host: orNull(m[2]!),
    program: orNull(m[3]!),
    pid: orNull(m[4]!),
    messageId: orNull(m[5]!),
    data: data === '' ? null : data,
    message: after.replace(/^ (?:\ufeff)?/, ''),
  };
}

function orNull(text: string): string | null {
  return text === '-' ? null : text;
}

/** `[id a="b"][id2 …]`: brackets in quotes do not count. */
function structuredData(text: string): string {
  return /^(?:\[(?:[^\]"]|"(?:[^"\\]|\\.)*")*\])+/.exec(text)?.[0] ?? '';
}

function oldHeader(text: string, priority: number | null): SyslogHeader | null {
  const stamp = isoStamp(text) ?? oldStamp(text);
  if (stamp === null) return null;
  const [head, value] = stamp;
  const rest = text.slice(head);
  const host = HOST.exec(rest);
  const tagged = host === null ? rest : rest.slice(host[0].length);
  const tag = TAG.exec(tagged);
  return {
    stamp: value,
    priority,
    host: host?.[1] ?? null,
    program: tag?.[1] ?? null,
    pid: tag?.[2] ?? null,
    messageId: null,
    data: null,
    message: tag === null ? tagged : tagged.slice(tag[0].length),
  };
}

/** The stamp and how long it is. */
function isoStamp(text: string): [number, Stamp] | null {
  const m = ISO_STAMP.exec(text);
  const time = m === null ? null : isoLogTime(m[1]!);
  if (m === null || time === null) return null;
  return [m[0].length, { kind: 'full', time, zoned: m[2] !== undefined }];
}

function oldStamp(text: string): [number, Stamp] | null {
  const m = OLD_STAMP.exec(text);
  if (m === null || !CLOCK.test(m[4]!)) return null;
  const month = monthOf(m[1]!);
  const day = Number(m[2]);
  if (month < 0 || day < 1 || day > 31) return null;
  if (m[3] === undefined) return [m[0].length, { kind: 'yearless', month, day, clock: m[4]! }];
  const iso = `${m[3]}-${two(month + 1)}-${two(day)}T${m[4]}`;
  const time = isoLogTime(iso);
  return time === null ? null : [m[0].length, { kind: 'full', time, zoned: false }];
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
