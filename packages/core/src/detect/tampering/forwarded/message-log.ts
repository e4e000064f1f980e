import { baseName } from '../../../evidence/base-name.ts';
import { rotatedName } from '../../../evidence/text/rotation.ts';
import type { Kept } from '../../detector.ts';
import { folderOf } from '../crosslog/same-host.ts';
import type { LogKind, MessageTrace } from './message-trace.ts';

/** One piece of evidence. */
export interface MessageLog {
  readonly path: string;
  readonly trace: MessageTrace;
  /** Places of its messages in the order of their times. */
  readonly order: Uint32Array;
}

/** The logs that rotation made of one. */
export interface Family {
  readonly kind: LogKind;
  /** `auth.log`, or `system` of a journal. */
  readonly name: string;
  readonly logs: readonly MessageLog[];
}

/** A message, by its place in the order of its log. */
export interface Message {
  readonly log: MessageLog;
  readonly hash: number;
  /** Seconds since 1970. */
  readonly time: number;
  readonly offset: number;
  readonly record: number | null;
  readonly program: string;
}

/** Families of which every log is sound, all of one host, which its logs name in full or not. */
export function familiesOf(traces: readonly Kept<MessageTrace>[]): Family[] {
  const families = Map.groupBy(traces, ({ evidence, trace }) => familyName(evidence.path, trace));
  const sound = [...families].filter(([, logs]) => logs.every(({ trace }) => trace.isSound));
  const kinds = new Set(sound.map(([, logs]) => logs[0]!.trace.kind));
  const hosts = new Set(sound.flatMap(([, logs]) => logs.map(({ trace }) => hostOf(trace))));
  if (kinds.size < 2 || hosts.size > 1) return [];
  return sound.map(([name, logs]) => {
    return { kind: logs[0]!.trace.kind, name: baseName(name), logs: logs.map(toLog) };
  });
}

export function messageAt(log: MessageLog, place: number): Message {
  const { messages, programs } = log.trace;
  const row = log.order[place]!;
  const record = messages.records[row]!;
  return {
    log,
    hash: messages.hashes[row]!,
    time: messages.times[row]!,
    offset: messages.offsets[row]!,
    record: record === 0 ? null : record,
    program: programs[messages.programs[row]!]!,
  };
}

/** Of the first message that is later. @param time seconds since 1970 */
export function placeAfter({ trace, order }: MessageLog, time: number): number {
  const { times } = trace.messages;
  let [low, high] = [0, order.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[order[middle]!]! <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hostOf({ source }: MessageTrace): string {
  return (source.host ?? '').toLowerCase().split('.')[0]!;
}

function familyName(path: string, { kind }: MessageTrace): string {
  const name = rotatedName(baseName(path)).base;
  const base = kind === 'journal' ? name.replace(/(?:@[^@]*)?\.journal~?$/, '') : name;
  return folderOf(path) + base;
}

function toLog({ evidence: { path }, trace }: Kept<MessageTrace>): MessageLog {
  const { times, offsets } = trace.messages;
  const order = Uint32Array.from(times.keys());
  order.sort((a, b) => times[a]! - times[b]! || offsets[a]! - offsets[b]!);
  return { path, trace, order };
}
