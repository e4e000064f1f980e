import type { FieldValue, Logsource } from '@unmask/sigma';
import { isoTime } from '../../report/time.ts';
import type { Event, Locator, Source } from '../format.ts';
import { sourceOf } from '../source.ts';
import { MAX_FIELDS } from './limits.ts';

/** Fields of a text event by name, in the log's order. */
export type Fields = Map<string, FieldValue>;

/** What all events of one piece of evidence share. */
export interface LogOrigin {
  readonly evidence: string;
  readonly platform: string | null;
  /** Where the log was collected; absent or `null` when nothing tells. */
  readonly host?: string | null;
}

/** An event that one line, or several joined ones, told. Fields are taken from the text when first asked for. */
export class TextEvent implements Event {
  readonly time: number;
  readonly logsource: Logsource;
  private readonly origin: LogOrigin;
  private readonly place: Place;
  private readonly decode: () => Fields;
  private decoded: Fields | null = null;

  constructor(
    time: number,
    logsource: Logsource,
    origin: LogOrigin,
    place: Place,
    decode: () => Fields,
  ) {
    this.time = time;
    this.logsource = logsource;
    this.origin = origin;
    this.place = place;
    this.decode = decode;
  }

  get locator(): Locator {
    const { offset, record } = this.place;
    return { evidence: this.origin.evidence, offset, record: record ?? null, recovered: null };
  }

  source(): Source {
    const { evidence, platform, host } = this.origin;
    return sourceOf(this.place.host ?? host ?? null, evidence, platform);
  }

  get(field: string): FieldValue | undefined {
    return this.all().get(field);
  }

  fields(): Iterable<readonly [string, FieldValue]> {
    return this.all();
  }

  toObject(): Record<string, unknown> {
    return Object.fromEntries([['@timestamp', isoTime(this.time)], ...this.all()]);
  }

  toXml(): null {
    return null;
  }

  private all(): Fields {
    return (this.decoded ??= this.decode());
  }
}

/** Where the event's first byte lies, and what else its line says of its origin. */
export interface Place {
  readonly offset: number;
  /** The log's own number of the record. */
  readonly record?: number;
  /** The host that the line names. */
  readonly host?: string | null;
}

/** Adds a value under a name; a name met again gets a list. Names beyond `MAX_FIELDS` are left out. */
export function addField(fields: Fields, name: string, value: FieldValue): void {
  const before = fields.get(name);
  if (before === undefined) {
    if (fields.size < MAX_FIELDS) fields.set(name, value);
  } else if (Array.isArray(before)) {
    if (before.length < MAX_FIELDS) before.push(value);
  } else {
    fields.set(name, [before, value]);
  }
}
