import { firstValue } from '../../../evidence/first-value.ts';
import type { Event, Source } from '../../../evidence/format.ts';
import { JournalEvent } from '../../../evidence/journal/event.ts';
import { messageHash } from './message-hash.ts';
import { MessageTable } from './message-table.ts';
import {
  MAX_MARKS,
  MAX_REPEATED,
  NOT_TOLD,
  type LogKind,
  type MessageTrace,
} from './message-trace.ts';

/** What writes logs. Whatever it says of itself may explain that messages are missing: starts, stops, limits, lost messages, full disks. */
const WRITERS = /^(?:rsyslogd|syslog-ng|syslogd|systemd-journal)/;
/** rsyslog says so at every rotation. */
const ROTATED = /was HUPed/;
/** The system's start, and what systemd says of the writers. */
const RESTARTED =
  /^(?:\[ *\d{1,9}\.\d{1,9}\] )?Linux version \d|\b(?:rsyslog|syslog-ng|systemd-journald)(?:\.service|\.socket)\b|System Logging Service|Journal Service/;
/** `message repeated 3 times: [ text]` of rsyslog, `last message repeated 3 times` of older ones. */
const REPEATED = /^message repeated \d{1,9} times: \[ ?([^]*)\]$/;
const LAST_REPEATED = /^last message (?:buffered )?repeated \d/;
/** rsyslog may read the kernel's messages itself, and all that are still there once more when it starts. */
const KERNEL = 'kernel';
const MINUTE = 60;
const MICROSECONDS = 1_000_000;

/** Keeps the messages of a part of a journal or a system log. */
export class MessageCollector {
  private readonly table = new MessageTable();
  private readonly repeated = new Set<number>();
  private readonly marks = new Set<number>();
  private kind: LogKind | null = null;
  private source: Source | null = null;
  private isMixed = false;
  private isDoubtful = false;
  private isZoned = true;
  private boot: string | null = null;
  private lastHash: number | null = null;

  event(event: Event): void {
    const { logsource, locator } = event;
    if (logsource.product !== 'linux' || logsource.category !== undefined) return;
    if (locator.recovered !== null) return;
    if (event instanceof JournalEvent) this.entry(event);
    else if (logsource.service !== 'auditd') this.line(event);
  }

  doubt(): void {
    this.isDoubtful = true;
  }

  zoneAssumed(): void {
    this.isZoned = false;
  }

  finish(keep: (trace: MessageTrace) => void): void {
    const { kind, source, table, isZoned, repeated, marks } = this;
    if (kind === null || source === null) return;
    const isCut = table.isCut || repeated.size > MAX_REPEATED || marks.size > MAX_MARKS;
    const isSound = !this.isMixed && !this.isDoubtful && !isCut;
    keep({
      kind,
      source,
      isSound,
      isZoned,
      ...(isSound ? table : new MessageTable()).take(),
      repeated: [...repeated].slice(0, MAX_REPEATED),
      marks: [...marks].slice(0, MAX_MARKS),
    });
  }

  private entry(event: JournalEvent): void {
    const boot = textOf(event, '_BOOT_ID');
    if (this.boot !== null && boot !== this.boot) this.mark(event.time);
    this.boot = boot;
    const program = textOf(event, 'SYSLOG_IDENTIFIER') || textOf(event, '_COMM');
    const [facility, priority] = [numberOf(event, 'SYSLOG_FACILITY'), numberOf(event, 'PRIORITY')];
    const isTold = facility < 24 && priority < 8;
    const filter = isTold ? facility * 8 + priority : NOT_TOLD;
    this.add('journal', event, program, textOf(event, 'MESSAGE'), filter);
  }

  private line(event: Event): void {
    const message = textOf(event, 'message');
    if (LAST_REPEATED.test(message)) this.repeat(this.lastHash);
    const program = textOf(event, 'program');
    const repeated = REPEATED.exec(message)?.[1];
    if (repeated === undefined) this.add('syslog', event, program, message, NOT_TOLD);
    else this.repeat(messageHash(program, repeated));
  }

  private add(kind: LogKind, event: Event, program: string, message: string, filter: number): void {
    if (program === '' || message === '') return;
    this.kind ??= kind;
    this.host(event);
    if (tellsOfWriters(program, message)) this.mark(event.time);
    if (program === KERNEL || WRITERS.test(program)) return;
    const { offset, record } = event.locator;
    const hash = messageHash(program, message);
    this.lastHash = hash;
    this.table.add({ program, filter, hash, time: event.time / MICROSECONDS, offset, record });
  }

  private host(event: Event): void {
    const source = event.source();
    if (this.source === null) this.source = source;
    else if (this.source.id !== source.id) this.isMixed = true;
  }

  private repeat(hash: number | null): void {
    if (hash !== null && this.repeated.size <= MAX_REPEATED) this.repeated.add(hash);
  }

  private mark(time: number): void {
    const minute = Math.floor(time / MICROSECONDS / MINUTE) * MINUTE;
    if (this.marks.size <= MAX_MARKS) this.marks.add(minute);
  }
}

function tellsOfWriters(program: string, message: string): boolean {
  if (WRITERS.test(program)) return !ROTATED.test(message);
  return (program === KERNEL || program === 'systemd') && RESTARTED.test(message.slice(0, 512));
}

function textOf(event: Event, field: string): string {
  const value = firstValue(event.get(field));
  return value === null ? '' : String(value);
}

function numberOf(event: Event, field: string): number {
  const text = textOf(event, field);
  return text === '' ? NaN : Number(text);
}
