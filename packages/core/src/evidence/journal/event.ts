import type { FieldValue, Logsource } from '@unmask/sigma';
import type { Event, Locator, Source } from '../format.ts';
import { sourceOf } from '../source.ts';
import type { Field } from './field-store.ts';
import { logsourceOf, messageFields } from './message.ts';
import type { Entry } from './object.ts';
import type { Fields } from '../text/event.ts';

/**
 * An entry of a journal. Field names are the journal's own: `MESSAGE`, `_HOSTNAME`, `SYSLOG_IDENTIFIER`; beside them stand those of text logs, for the
 * rules that know only these.
 */
export class JournalEvent implements Event {
  readonly time: number;
  readonly logsource: Logsource;
  readonly locator: Locator;
  private readonly entry: Entry;
  private readonly seqnumId: string;
  private readonly data: readonly Field[];
  private readonly host: string | null;
  private told: Fields | null = null;

  /** @param host where the journal was collected, for entries that name none */
  constructor(
    time: number,
    locator: Locator,
    entry: Entry,
    seqnumId: string,
    data: readonly Field[],
    host: string | null,
  ) {
    this.time = time;
    this.locator = locator;
    this.entry = entry;
    this.seqnumId = seqnumId;
    this.data = data;
    this.logsource = logsourceOf(data);
    this.host = host;
  }

  source(): Source {
    const host = this.data.find(({ name }) => name === '_HOSTNAME')?.value ?? this.host;
    return sourceOf(host, this.locator.evidence, 'linux');
  }

  /** A field that occurs more than once gives a list. */
  get(field: string): FieldValue | undefined {
    const values = this.data.filter(({ name }) => name === field).map(({ value }) => value);
    if (values.length > 0) return values.length === 1 ? values[0] : values;
    return this.message().get(field) ?? this.address().find(([name]) => name === field)?.[1];
  }

  fields(): Iterable<readonly [string, FieldValue]> {
    const names = new Set(this.data.map(({ name }) => name));
    return new Map([
      ...this.message(),
      ...this.address(),
      ...Array.from(names, (name) => [name, this.get(name)!] as const),
    ]);
  }

  /** As `journalctl --output=json` prints it: every value a text, or a list of bytes where it is none. */
  toObject(): Record<string, unknown> {
    const object: Record<string, unknown> = Object.fromEntries(this.address());
    for (const { name } of this.data) {
      const values = this.data.filter((field) => field.name === name).map(plain);
      object[name] = values.length === 1 ? values[0] : values;
    }
    return object;
  }

  toXml(): null {
    return null;
  }

  private message(): Fields {
    return (this.told ??= messageFields(this.data, this.logsource));
  }

  /** What journalctl derives from the entry itself. */
  private address(): (readonly [string, string])[] {
    const { realtime, monotonic, bootId, seqnum, xorHash } = this.entry;
    return [
      [
        '__CURSOR',
        `s=${this.seqnumId};i=${hex(seqnum)};b=${bootId};m=${hex(monotonic)};t=${hex(realtime)};x=${hex(xorHash)}`,
      ],
      ['__REALTIME_TIMESTAMP', String(realtime)],
      ['__MONOTONIC_TIMESTAMP', String(monotonic)],
      ['__SEQNUM', String(seqnum)],
      ['__SEQNUM_ID', this.seqnumId],
      ['_BOOT_ID', bootId],
    ];
  }
}

function hex(value: number | bigint): string {
  return value.toString(16);
}

function plain({ value, binary }: Field): string | number[] {
  return binary === null ? value : [...binary];
}
