/** An hour or a day in which something was written. */
export interface Slot {
  /** Of the evidence. */
  readonly path: string;
  /** Hours or days since 1970. */
  readonly slot: number;
  readonly count: number;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Of the first event, in its evidence. */
  readonly offset: number;
  /** Of the first event, where its log numbers records. */
  readonly record: number | null;
}

/** Slots as they are kept, six numbers each: a tenth of what objects take. */
export type PackedSlots = readonly number[];

const PACKED = 6;
const NO_RECORD = -1;

export function slotsIn(packed: PackedSlots): number {
  return packed.length / PACKED;
}

/** @param path of the evidence */
export function unpackSlots(packed: PackedSlots, path: string): Slot[] {
  return Array.from({ length: slotsIn(packed) }, (_, i) => {
    const at = i * PACKED;
    const record = packed[at + 5]!;
    return {
      path,
      slot: packed[at]!,
      count: packed[at + 1]!,
      first: packed[at + 2]!,
      last: packed[at + 3]!,
      offset: packed[at + 4]!,
      record: record === NO_RECORD ? null : record,
    };
  });
}

export function packSlots(slots: readonly Omit<Slot, 'path'>[]): PackedSlots {
  return slots.flatMap(({ slot, count, first, last, offset, record }) => [
    slot,
    count,
    first,
    last,
    offset,
    record ?? NO_RECORD,
  ]);
}

/** In order, each slot once: a part ends in the hour in which the next begins. */
export function mergeSlots(tables: readonly PackedSlots[], path: string): Slot[] {
  const merged = new Map<number, Slot>();
  for (const table of tables) {
    for (const slot of unpackSlots(table, path)) {
      const known = merged.get(slot.slot);
      merged.set(slot.slot, known === undefined ? slot : join(known, slot));
    }
  }
  return [...merged.values()].sort((a, b) => a.slot - b.slot);
}

function join(a: Slot, b: Slot): Slot {
  const isEarlier = a.first < b.first || (a.first === b.first && a.offset <= b.offset);
  return { ...(isEarlier ? a : b), count: a.count + b.count, last: Math.max(a.last, b.last) };
}

interface Filling {
  slot: number;
  count: number;
  first: number;
  last: number;
  offset: number;
  record: number | null;
}

export const HOUR = 3_600_000_000;
export const DAY: number = 24 * HOUR;
export const HOURS_OF_WEEK = 168;
export const DAYS_OF_WEEK = 7;

/** Where an event is, asked only for the first of a slot. `null`: it does not count. */
export type Place = () => { readonly offset: number; readonly record: number | null } | null;

/** Counts events by hour or by day. */
export class SlotTable {
  private readonly length: number;
  private readonly slots = new Map<number, Filling>();
  private current: Filling | null = null;

  /** @param length of a slot, in microseconds */
  constructor(length: number) {
    this.length = length;
  }

  /** @param mayGrow whether there is room for another slot @returns what it did: `full` when there was no room */
  add(time: number, mayGrow: boolean, place: Place): 'counted' | 'begun' | 'full' {
    const slot = Math.floor(time / this.length);
    const known = this.current?.slot === slot ? this.current : this.slots.get(slot);
    if (known === undefined) return this.begin(slot, time, mayGrow, place);
    this.current = known;
    known.count++;
    if (time > known.last) known.last = time;
    else if (time < known.first) {
      const at = place();
      if (at !== null) Object.assign(known, at, { first: time });
    }
    return 'counted';
  }

  take(): PackedSlots {
    return packSlots([...this.slots.values()]);
  }

  private begin(
    slot: number,
    time: number,
    mayGrow: boolean,
    place: Place,
  ): 'counted' | 'begun' | 'full' {
    if (!mayGrow) return 'full';
    const at = place();
    if (at === null) return 'counted';
    this.current = { slot, count: 1, first: time, last: time, ...at };
    this.slots.set(slot, this.current);
    return 'begun';
  }
}
