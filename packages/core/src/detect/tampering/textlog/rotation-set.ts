import { placeOf, rotatedName, rotatedSets } from '../../../evidence/text/rotation.ts';
import type { EvidenceIdentity, Kept } from '../../detector.ts';

/** The times of a log, or of a part of it, microseconds since 1970. */
export interface LogSpan {
  readonly first: number;
  readonly last: number;
  /** Of its last line, whose time may not be the latest. */
  readonly lastOffset: number;
  /** The longest time between two lines that follow each other. */
  readonly pause: number;
  readonly lines: number;
  /** It ends with a line of its own time, written as things happen on one host. */
  readonly isEndTold: boolean;
  /** Its times are sure: each line names its zone, or the collection does. */
  readonly isZoned: boolean;
}

/** A log of a rotated set. */
export interface Member {
  readonly path: string;
  readonly evidence: EvidenceIdentity;
  readonly folder: string;
  /** Compressed: what the file system says is not of the log, and of the log's own times only that of its packing is known. */
  readonly packed: boolean;
  /** In the rotation: 0 for the live log; `null` where it is dated. */
  readonly number: number | null;
  /** The day in its name, microseconds since 1970; `null` where it has none. */
  readonly day: number | null;
  /** `null`: it is there, and holds no line with a time. */
  readonly span: LogSpan | null;
}

export interface TimedMember extends Member {
  readonly span: LogSpan;
}

/** Microseconds. From the last line of a log to the last change of its file there is less, and a copy of a set is made within. */
const CLOSE = 600_000_000;

export function isClose(a: number | null, b: number): boolean {
  return a !== null && Math.abs(a - b) < CLOSE;
}

export function changeOf({ evidence }: Member): number | null {
  return evidence.facts?.modified ?? null;
}

/** Whether a log's file has the time of its last line: neither a copy nor another time zone moved the one from the other. */
export function isOfLastLine(member: Member): boolean {
  const { packed, span } = member;
  return !packed && span !== null && isClose(changeOf(member), span.last);
}

export function isTimed(member: Member): member is TimedMember {
  return member.span !== null;
}

/** Whether a file is a log to which nobody writes any more: one that is there must not be called missing, whatever it holds. */
export function isRotatedName(path: string): boolean {
  return rotatedName(placeOf(path).name).number !== 0;
}

/** Sets by folder and name, each from the oldest to the live log. Not by format: a log without a line tells none. */
export function memberSets(traces: readonly Kept<LogSpan | null>[]): Member[][] {
  const members = new Map<string, Member>();
  for (const { evidence, trace } of traces) {
    const { path } = evidence;
    const span = joined(members.get(path)?.span ?? null, trace);
    const { folder, name, packed } = placeOf(path);
    const { number, day } = rotatedName(name);
    members.set(path, { path, evidence, folder, packed, number, day, span });
  }
  return rotatedSets([...members.values()], () => '');
}

/** @param a before `b` in the log */
function joined(a: LogSpan | null, b: LogSpan | null): LogSpan | null {
  if (a === null || b === null) return a ?? b;
  return {
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    lastOffset: b.lastOffset,
    pause: Math.max(a.pause, b.pause, b.first - a.last),
    lines: a.lines + b.lines,
    isEndTold: a.isEndTold && b.isEndTold,
    isZoned: a.isZoned && b.isZoned,
  };
}
