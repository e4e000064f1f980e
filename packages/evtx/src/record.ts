import type { Instance } from './binxml/instance.ts';
import type { FieldValue } from './field-value.ts';
import type { ParseIssue } from './issue.ts';
import { parseTime, filetimeMicroseconds } from './value/time.ts';
import { VALUE_TYPE } from './value/types.ts';
import { listFields, getField } from './view/fields.ts';
import { toObject } from './view/object.ts';
import { toXml } from './view/xml.ts';

/**
 * How a record was come by: `live` where the log says records are; `slack` behind the last of them in a chunk; `chunk` from a
 * damaged chunk, behind the damage; `carved` from bytes that are no log; `hidden` inside another record.
 */
export type RecordOrigin = 'live' | 'slack' | 'chunk' | 'carved' | 'hidden';

/**
 * One record of a log. Nothing is decoded until it is asked for, and nothing that was decoded is kept: ask once. Holding a record
 * holds its chunk in memory.
 */
export class EvtxRecord {
  /** Of the record's first byte, in the source. */
  readonly offset: number;
  /** Bytes of the whole record. */
  readonly size: number;
  /** The number in the record's header. Exports count from 1 there; the event's own number is the field `EventRecordID`. */
  readonly id: number;
  /** When the header says the record was written: microseconds since 1970, UTC. */
  readonly written: number;
  readonly origin: RecordOrigin;
  private readonly instances: readonly Instance[];

  constructor(
    offset: number,
    size: number,
    id: number,
    written: number,
    origin: RecordOrigin,
    instances: readonly Instance[],
  ) {
    this.offset = offset;
    this.size = size;
    this.id = id;
    this.written = written;
    this.origin = origin;
    this.instances = instances;
  }

  /** When the event happened, as its `TimeCreated` says, or else `written`. Microseconds since 1970, UTC. */
  get time(): number {
    const [outer] = this.instances;
    const slot = outer?.template.fields.get('TimeCreated_SystemTime')?.[0];
    if (outer === undefined || slot === undefined) return this.written;
    if (slot.index >= 0 && outer.typeOf(slot.index) === VALUE_TYPE.filetime) {
      if (outer.sizeOf(slot.index) !== 8) return this.written;
      const at = outer.offsetOf(slot.index);
      const { view } = outer.chunk;
      return filetimeMicroseconds(view.getUint32(at, true), view.getUint32(at + 4, true));
    }
    const text = getField(this.instances, 'TimeCreated_SystemTime');
    const time = typeof text === 'string' ? parseTime(text) : NaN;
    return Number.isNaN(time) ? this.written : time;
  }

  /**
   * A field by Sigma's name: `EventID`, `Provider_Name`, `CommandLine`. A name that occurs several times gives a list.
   *
   * @returns `undefined` when the event has no such field; `null` when it has, without a value
   */
  get(field: string): FieldValue | undefined {
    return getField(this.instances, field);
  }

  /** Every field, in the event's order. */
  fields(): (readonly [string, FieldValue])[] {
    return listFields(this.instances);
  }

  /** The record as a JSON object, in the shape that evtx_dump made common. */
  toObject(): Record<string, unknown> {
    return toObject(this.instances);
  }

  /** The record as XML, as the Event Viewer writes it. */
  toXml(): string {
    return toXml(this.instances);
  }
}

export type EvtxItem =
  | { readonly kind: 'record'; readonly record: EvtxRecord }
  | { readonly kind: 'issue'; readonly issue: ParseIssue };
