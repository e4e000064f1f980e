import {
  messageAt,
  placeAfter,
  type Family,
  type Message,
  type MessageLog,
} from './message-log.ts';
import { placeOf, ProgramClass, type Missing } from './program-class.ts';
import { clockShifts, WrittenMessages } from './written-messages.ts';

/** Seconds from a message to the beginning or end of the log that should have it. */
const EDGE = 60;
/** Seconds around a place in which words of a log's writer may explain what is missing there. */
const NEAR = 600;
/** Seconds by which a message may be late in one log. */
const LATE = 900;
/** Messages that both have, before anything is said. */
const MIN_SHARED = 30;

/** The two logs, and the differences of their clocks. */
interface Pair {
  readonly own: WrittenMessages;
  readonly written: WrittenMessages;
  readonly shifts: readonly number[];
}

/** A place between two lines at which messages are missing. */
export interface Hole {
  readonly log: MessageLog;
  readonly before: Message;
  readonly after: Message;
  /** As the other log has them, in order. */
  readonly missing: readonly Message[];
  /** Messages of these programs that both logs have. */
  readonly shared: number;
  /** Seconds that the clock of the log that lacks them is ahead. */
  readonly shift: number;
}

/**
 * Messages of one log that another lacks, though it usually has what that program says at that priority. What a daemon filters, by program, by
 * priority or by text, is never there, or missing at many places.
 *
 * @param marks of all logs of the host, see `MessageTrace`
 */
export function holesIn(lacking: Family, witness: Family, marks: readonly number[]): Hole[] {
  const [own, written] = [witness, lacking].map(({ logs }) => new WrittenMessages(logs));
  const shifts = clockShifts([witness, lacking], own!, written!);
  const shift = shifts[0];
  if (shift === undefined) return [];
  const pair = { own: own!, written: written!, shifts };
  const classes = classesOf(lacking, witness, pair);
  if (sum(classes.map(({ shared }) => shared)) < MIN_SHARED) return [];
  const told = classes.flatMap((each) => each.exceptions(written!)).sort(inOrder);
  return Array.from(Map.groupBy(told, placeOf).values(), (own) => {
    const { log, place } = own[0]!;
    const programs = new Set(own.map(({ message }) => message.program));
    return {
      log,
      before: messageAt(log, place - 1),
      after: messageAt(log, place),
      missing: distinct(own.map(({ message }) => message)),
      shared: sum(classes.filter(({ name }) => programs.has(name)).map((each) => each.shared)),
      shift,
    };
  }).filter((hole) => !isExplained(hole, marks));
}

/** What the witness says, by program, facility and priority. */
function classesOf(lacking: Family, witness: Family, pair: Pair): ProgramClass[] {
  const shift = pair.shifts[0]!;
  const classes = new Map<string, ProgramClass>();
  for (const own of witness.logs) {
    const { hashes, times, programs, filters } = own.trace.messages;
    own.order.forEach((row, index) => {
      const [time, program] = [times[row]!, own.trace.programs[programs[row]!]!];
      const log = coveringLog(lacking, time + shift);
      if (log === null || log.trace.left.includes(program)) return;
      const key = `${filters[row]!} ${program}`;
      let known = classes.get(key);
      if (known === undefined) classes.set(key, (known = new ProgramClass(program)));
      if (isWritten(hashes[row]!, time, pair)) known.isThere(time);
      else {
        const place = placeAfter(log, time + shift);
        known.isMissing({ message: messageAt(own, index), log, place });
      }
    });
  }
  return [...classes.values()];
}

/** A message that one log got late stands in each at another time. */
function isWritten(hash: number, time: number, { own, written, shifts }: Pair): boolean {
  return shifts.some((shift) => {
    if (written.has(hash, time + shift)) return true;
    const late = written.timesOf(hash, time + shift, LATE);
    return late.some((other) => !own.has(hash, other - shift));
  });
}

function coveringLog({ logs }: Family, time: number): MessageLog | null {
  const covers = (log: MessageLog): boolean => {
    const { times } = log.trace.messages;
    const { order } = log;
    if (order.length === 0) return false;
    return times[order[0]!]! <= time - EDGE && times[order.at(-1)!]! >= time + EDGE;
  };
  return logs.find(covers) ?? null;
}

function inOrder({ message: a }: Missing, { message: b }: Missing): number {
  return a.time - b.time || a.offset - b.offset;
}

/** Two copies of one journal have a message twice. */
function distinct(messages: readonly Message[]): Message[] {
  return [...new Map(messages.map((each) => [`${each.hash} ${each.time}`, each])).values()];
}

/** A writer of the logs said something around it, by the clock of the one log or the other. */
function isExplained({ before, after, shift }: Hole, marks: readonly number[]): boolean {
  const from = Math.min(before.time, before.time - shift) - NEAR;
  const to = Math.max(after.time, after.time - shift) + NEAR;
  return marks.some((mark) => from <= mark && mark <= to);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
