import type { FieldValue, Logsource } from '@unmask/sigma';
import type { Event, Locator, Source } from '../format.ts';
import { sourceOf } from '../source.ts';
import { RECORD_TYPES, sessionOf, timeOf } from './layout.ts';
import type { Layout } from './layout.ts';

/** The four files of login records that Linux keeps. */
export type LoginLog = 'utmp' | 'wtmp' | 'btmp' | 'lastlog';

const LOGSOURCES: Readonly<Record<LoginLog, Logsource>> = {
  utmp: { product: 'linux', service: 'utmp' },
  wtmp: { product: 'linux', service: 'wtmp' },
  btmp: { product: 'linux', service: 'btmp' },
  lastlog: { product: 'linux', service: 'lastlog' },
};

const SECOND = 1_000_000;
/** ECMAScript's last second, in the year 275760. */
const MAX_SECONDS = 8.64e12;
const utf8 = new TextDecoder();

/** A login record. Its fields are few and short, so they are decoded when it is made. */
export class LoginEvent implements Event {
  readonly time: number;
  readonly logsource: Logsource;
  readonly locator: Locator;
  private readonly collectedFrom: string | null;
  private readonly values: ReadonlyMap<string, FieldValue>;

  /**
   * @param time 0 where the record tells none
   * @param collectedFrom the host; a record does not say on which host it was written
   */
  constructor(
    log: LoginLog,
    time: number,
    locator: Locator,
    collectedFrom: string | null,
    values: ReadonlyMap<string, FieldValue>,
  ) {
    this.time = time;
    this.logsource = LOGSOURCES[log];
    this.locator = locator;
    this.collectedFrom = collectedFrom;
    this.values = time === 0 ? new Map([...values, ['time_from', 'unknown']]) : values;
  }

  /** Not the record's `host`, which is where the login came from. */
  source(): Source {
    return sourceOf(this.collectedFrom, this.locator.evidence, 'linux');
  }

  get(field: string): FieldValue | undefined {
    return this.values.get(field);
  }

  fields(): Iterable<readonly [string, FieldValue]> {
    return this.values;
  }

  toObject(): Record<string, unknown> {
    return Object.fromEntries(this.values);
  }

  toXml(): null {
    return null;
  }
}

/** The fields of the record of utmp, wtmp or btmp at `at`. */
export function loginFields(
  view: DataView,
  at: number,
  layout: Layout,
): ReadonlyMap<string, FieldValue> {
  const { littleEndian } = layout;
  const type = view.getInt16(at, littleEndian);
  return new Map<string, FieldValue>([
    ['type', RECORD_TYPES[type] ?? String(type)],
    ['pid', view.getInt32(at + 4, littleEndian)],
    ['line', text(view, at + 8, 32)],
    ['id', text(view, at + 40, 4)],
    ['user', text(view, at + 44, 32)],
    ['host', text(view, at + 76, 256)],
    ['exit_termination', view.getInt16(at + 332, littleEndian)],
    ['exit_status', view.getInt16(at + 334, littleEndian)],
    ['session', sessionOf(view, at, layout)],
    ['addr', addressOf(view, at + layout.addressAt)],
  ]);
}

/** Microseconds since 1970, or `null` when the record has no time or one that no calendar has. */
export function loginTime(view: DataView, at: number, layout: Layout): number | null {
  const [seconds, microseconds] = timeOf(view, at, layout);
  if (microseconds < 0 || microseconds >= SECOND) return null;
  return inCalendar(seconds) ? seconds * SECOND + microseconds : null;
}

/** Whether so many seconds since 1970 are a time that a login can have. */
export function inCalendar(seconds: number): boolean {
  return seconds > 0 && seconds <= MAX_SECONDS;
}

/** Up to the first NUL, or all `length` bytes. */
export function text(view: DataView, at: number, length: number): string {
  const bytes = new Uint8Array(view.buffer, view.byteOffset + at, length);
  const end = bytes.indexOf(0);
  return utf8.decode(end < 0 ? bytes : bytes.subarray(0, end));
}

/** `ut_addr_v6`: network order; IPv4 fills the first of four words; `null` when it is all zeros. */
function addressOf(view: DataView, at: number): string | null {
  const words = Array.from({ length: 8 }, (_, i) => view.getUint16(at + 2 * i));
  if (words.every((word) => word === 0)) return null;
  if (words.slice(2).every((word) => word === 0)) return dotted(view, at);
  const mapped = words[5] === 0xffff && words.slice(0, 5).every((word) => word === 0);
  return mapped ? dotted(view, at + 12) : colons(words);
}

function dotted(view: DataView, at: number): string {
  return [0, 1, 2, 3].map((i) => view.getUint8(at + i)).join('.');
}

/** RFC 5952: the first of the longest runs of two or more zero words becomes `::`. */
function colons(words: readonly number[]): string {
  let [start, longest] = [0, 1];
  for (let at = 0; at < words.length; at++) {
    let length = 0;
    while (words[at + length] === 0) length++;
    if (length > longest) [start, longest] = [at, length];
  }
  const hex = words.map((word) => word.toString(16));
  if (longest === 1) return hex.join(':');
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + longest).join(':')}`;
}
