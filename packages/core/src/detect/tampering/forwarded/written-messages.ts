import type { Family, MessageLog } from './message-log.ts';

/** Seconds between the times that two logs give a message. */
const TOGETHER = 10;
/** Clocks of zones differ by a multiple of this, in seconds. */
const QUARTER = 900;
/** Pairs of messages by which a difference of the clocks is told, and their share of all. */
const MIN_PAIRS = 3;
const MIN_SHARE = 0.1;

/** When which message was written, in all logs of a family. */
export class WrittenMessages {
  /** Of all messages, in order of hash and time. */
  private readonly hashes: Uint32Array;
  private readonly times: Uint32Array;
  private readonly repeated: ReadonlySet<number>;

  constructor(logs: readonly MessageLog[]) {
    const all = logs.map(({ trace }) => trace.messages);
    const hashes = all.flatMap((each) => [...each.hashes]);
    const times = all.flatMap((each) => [...each.times]);
    const order = Uint32Array.from(hashes.keys());
    order.sort((a, b) => hashes[a]! - hashes[b]! || times[a]! - times[b]!);
    this.hashes = order.map((row) => hashes[row]!);
    this.times = order.map((row) => times[row]!);
    this.repeated = new Set(logs.flatMap(({ trace }) => trace.repeated));
  }

  /** @param time seconds since 1970 @returns whether it was written then, or may have been: of some only the number is told */
  has(hash: number, time: number): boolean {
    if (this.repeated.has(hash)) return true;
    return this.timesOf(hash, time, TOGETHER).length > 0;
  }

  /** When it was written, so many seconds around a time. */
  timesOf(hash: number, time: number, around: number): Uint32Array {
    const start = this.placeOf(hash, time - around);
    return this.times.subarray(start, this.placeOf(hash, time + around + 1));
  }

  isKnown(hash: number): boolean {
    return this.hashes[this.placeOf(hash, 0)] === hash;
  }

  /** When it was written, if once only. */
  onceAt(hash: number): number | null {
    const place = this.placeOf(hash, 0);
    const isOnce = this.hashes[place] === hash && this.hashes[place + 1] !== hash;
    return isOnce ? this.times[place]! : null;
  }

  /** Of the first that is not before. */
  private placeOf(hash: number, time: number): number {
    const { hashes, times } = this;
    let [low, high] = [0, hashes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = hashes[middle]!;
      if (other < hash || (other === hash && times[middle]! < time)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * How far the clock of one log is ahead of that of the witness, in seconds, the most usual first: zero where both tell their zone. Two where one tells
 * none and summer time began or ended. By messages that each has once only.
 */
export function clockShifts(
  [witness, lacking]: readonly [Family, Family],
  own: WrittenMessages,
  written: WrittenMessages,
): number[] {
  const logs = [...witness.logs, ...lacking.logs];
  if (logs.every(({ trace }) => trace.isZoned)) return [0];
  const pairs = new Map<number, number>();
  let all = 0;
  for (const { trace } of witness.logs) {
    for (const hash of trace.messages.hashes) {
      const [time, other] = [own.onceAt(hash), written.onceAt(hash)];
      if (time === null || other === null) continue;
      all++;
      const shift = Math.round((other - time) / QUARTER) * QUARTER;
      if (Math.abs(other - time - shift) <= TOGETHER) pairs.set(shift, (pairs.get(shift) ?? 0) + 1);
    }
  }
  return [...pairs]
    .filter(([, count]) => count >= MIN_PAIRS && count >= MIN_SHARE * all)
    .sort(([a, countA], [b, countB]) => countB - countA || a - b)
    .map(([shift]) => shift);
}
