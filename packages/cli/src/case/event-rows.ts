/** Events on their way from a worker to the case, column by column: plain data that is cheap to hand over. */
import { hash } from 'node:crypto';
import { eventCells, TEXT_COLUMNS } from '@unmask/core';
import type { Event } from '@unmask/core';

/** What an event's time means, until formats tell of several. */
export const TIME_MEANING = 'logged';

/** Rows of one batch; DuckDB takes 2,048 at once. */
const MAX_ROWS = 1_024;

/** UTF-16 units of one batch, about. Four batches of each worker may wait in the main thread. */
const MAX_CHARACTERS = 1 << 20;

export interface EventRows {
  readonly evidence: string;
  /** UTF-16 units of all text in it. */
  readonly characters: number;
  readonly ids: readonly string[];
  readonly times: readonly number[];
  readonly offsets: readonly number[];
  readonly records: readonly (number | null)[];
  /** One list for each of `TEXT_COLUMNS`. */
  readonly texts: readonly (readonly (string | null)[])[];
  /** Of each event: names and values in turn. */
  readonly fields: readonly (readonly (string | null)[])[];
}

/** Gathers the events of one piece of evidence. */
export class EventRowBuffer {
  private readonly evidence: string;
  private rows: ReturnType<typeof emptyRows> = emptyRows();
  private characters = 0;

  /** @param evidence its SHA-256 */
  constructor(evidence: string) {
    this.evidence = evidence;
  }

  get isFull(): boolean {
    return this.rows.ids.length >= MAX_ROWS || this.characters >= MAX_CHARACTERS;
  }

  add(event: Event): void {
    const { time, offset, record, texts, fields } = eventCells(event);
    const { rows } = this;
    rows.ids.push(eventId(this.evidence, event));
    rows.times.push(Math.floor(time));
    rows.offsets.push(offset);
    rows.records.push(record);
    for (let i = 0; i < texts.length; i++) rows.texts[i]!.push(texts[i]!);
    rows.fields.push(fields);
    for (const text of texts) this.characters += text?.length ?? 0;
    for (const text of fields) this.characters += text?.length ?? 0;
  }

  /** What has gathered; `null` when that is nothing. */
  take(): EventRows | null {
    const { rows, characters } = this;
    if (rows.ids.length === 0) return null;
    this.rows = emptyRows();
    this.characters = 0;
    return { evidence: this.evidence, characters, ...rows };
  }
}

function emptyRows() {
  return {
    ids: [] as string[],
    times: [] as number[],
    offsets: [] as number[],
    records: [] as (number | null)[],
    texts: TEXT_COLUMNS.map((): (string | null)[] => []),
    fields: [] as (readonly (string | null)[])[],
  };
}

/** Hexadecimal digits of an event's id: 16 bytes. */
const ID_DIGITS = 32;

/** The same evidence gives the same ids, wherever it lies. The parts are digits and our own words, so no NUL is in them. */
function eventId(evidence: string, { locator: { offset, record, recovered } }: Event): string {
  const says = [evidence, offset, record ?? '', recovered ?? '', TIME_MEANING].join('\0');
  return hash('sha256', says).slice(0, ID_DIGITS);
}
