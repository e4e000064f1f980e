/** Events on their way from a worker to the case, column by column: plain data that is cheap to hand over. */
import { hash } from 'node:crypto';
import { EventCells, TEXT_COLUMNS } from '@unmask/core';
import type { Event } from '@unmask/core';
import { type PackedText, TextColumn, validityBytes } from './packed-text.ts';

/** What an event's time means, until formats tell of several. */
export const TIME_MEANING = 'logged';

/** Rows of one batch: what DuckDB takes at once. */
const MAX_ROWS = 2_048;

/** UTF-16 units of one batch, about. Four batches of each worker may wait in the main thread. */
const MAX_CHARACTERS = 1 << 20;

/** Fields of all rows of a batch, about: one event may have 1,024 more. */
const MAX_ENTRIES = 1 << 15;
const ENTRY_CAPACITY = MAX_ENTRIES + 1_024;

export interface EventRows {
  readonly evidence: string;
  readonly count: number;
  /** UTF-16 units of all text in it. */
  readonly characters: number;
  readonly ids: PackedText;
  readonly times: PackedIntegers;
  readonly offsets: PackedIntegers;
  readonly records: PackedIntegers;
  /** One for each of `TEXT_COLUMNS`. */
  readonly texts: readonly PackedText[];
  /** How many fields each row has. */
  readonly fieldCounts: Uint16Array;
  /** Of the fields of all rows, in turn. */
  readonly names: PackedText;
  readonly values: PackedText;
}

/** 64 bits a row, little-endian. */
export interface PackedIntegers {
  /** The low and the high half of each. */
  readonly halves: Uint32Array;
  /** As that of text. */
  readonly validity: Uint8Array;
}

/** Gathers events of one piece of evidence after the other. */
export class EventRowBuffer {
  private evidence = '';
  private count = 0;
  private entries = 0;
  private characters = 0;
  private readonly cells = new EventCells();
  private readonly ids = new TextColumn(MAX_ROWS);
  private readonly times = new IntegerColumn(MAX_ROWS);
  private readonly offsets = new IntegerColumn(MAX_ROWS);
  private readonly records = new IntegerColumn(MAX_ROWS);
  private readonly texts = TEXT_COLUMNS.map(() => new TextColumn(MAX_ROWS));
  private readonly fieldCounts = new Uint16Array(MAX_ROWS);
  private readonly names = new TextColumn(ENTRY_CAPACITY);
  private readonly values = new TextColumn(ENTRY_CAPACITY);

  /** @param evidence SHA-256 of what the next events are of */
  begin(evidence: string): void {
    this.evidence = evidence;
  }

  get isFull(): boolean {
    return (
      this.count >= MAX_ROWS || this.characters >= MAX_CHARACTERS || this.entries >= MAX_ENTRIES
    );
  }

  add(event: Event): void {
    const { cells } = this;
    cells.read(event);
    const { offset, record } = event.locator;
    this.ids.add(eventId(this.evidence, event));
    this.times.add(Math.floor(event.time));
    this.offsets.add(offset);
    this.records.add(record);
    for (let i = 0; i < this.texts.length; i++) this.addText(this.texts[i]!, cells.texts[i]!);
    for (let i = 0; i < cells.count; i++) {
      this.addText(this.names, cells.names[i]!);
      this.addText(this.values, cells.values[i]!);
    }
    this.fieldCounts[this.count++] = cells.count;
    this.entries += cells.count;
  }

  private addText(column: TextColumn, text: string | null): void {
    column.add(text);
    if (text !== null) this.characters += text.length;
  }

  /** What has gathered; `null` when that is nothing. */
  take(): EventRows | null {
    const { evidence, count, characters } = this;
    if (count === 0) return null;
    this.count = 0;
    this.entries = 0;
    this.characters = 0;
    return {
      evidence,
      count,
      characters,
      ids: this.ids.take(),
      times: this.times.take(),
      offsets: this.offsets.take(),
      records: this.records.take(),
      texts: this.texts.map((column) => column.take()),
      fieldCounts: this.fieldCounts.slice(0, count),
      names: this.names.take(),
      values: this.values.take(),
    };
  }
}

const HALF = 2 ** 32;

class IntegerColumn {
  private rows = 0;
  private readonly halves: Uint32Array;
  private readonly validity: Uint8Array;

  constructor(capacity: number) {
    this.halves = new Uint32Array(capacity * 2);
    this.validity = new Uint8Array(validityBytes(capacity)).fill(0xff);
  }

  /** @param value a whole number that a double holds exactly */
  add(value: number | null): void {
    const row = this.rows++;
    const high = Math.floor((value ?? 0) / HALF);
    this.halves[row * 2] = (value ?? 0) - high * HALF;
    this.halves[row * 2 + 1] = high;
    if (value === null) this.validity[row >> 3]! &= ~(1 << (row & 7));
  }

  take(): PackedIntegers {
    const { rows } = this;
    this.rows = 0;
    const packed = {
      halves: this.halves.slice(0, rows * 2),
      validity: this.validity.slice(0, validityBytes(rows)),
    };
    this.validity.fill(0xff, 0, validityBytes(rows));
    return packed;
  }
}

/** Hexadecimal digits of an event's id: 16 bytes. */
const ID_DIGITS = 32;

/** The same evidence gives the same ids, wherever it lies. The parts are digits and our own words, so no NUL is in them. */
function eventId(evidence: string, { locator: { offset, record, recovered } }: Event): string {
  const says = `${evidence}\0${offset}\0${record ?? ''}\0${recovered ?? ''}\0${TIME_MEANING}`;
  return hash('sha256', says).slice(0, ID_DIGITS);
}
