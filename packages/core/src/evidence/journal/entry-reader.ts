import type { Issue, Item } from '../format.ts';
import { EntryList } from './entry-list.ts';
import { JournalEvent } from './event.ts';
import { FieldStore } from './field-store.ts';
import type { Field } from './field-store.ts';
import { journalIssue } from './issue.ts';
import type { JournalIssueCode, JournalPlace } from './issue.ts';
import type { JournalFile } from './journal.ts';
import { MAX_ENTRY_BYTES, MAX_ITEMS } from './limits.ts';
import { OBJECT_TYPES, readEntry } from './object.ts';
import type { Entry, ObjectHeader } from './object.ts';

/** Entries become events here, and what is odd about them becomes issues. */
export class EntryReader {
  /** Bytes of the fields in the batch. */
  bytes = 0;
  private readonly file: JournalFile;
  private readonly recover: boolean;
  private readonly list: EntryList;
  private readonly store: FieldStore;
  private items: Item[] = [];
  private listed = 0;
  private previous: Entry | null = null;

  constructor(file: JournalFile, recover: boolean) {
    this.file = file;
    this.recover = recover;
    this.list = new EntryList(file);
    this.store = new FieldStore(file);
  }

  get size(): number {
    return this.items.length;
  }

  /** The batch so far; the next one begins empty. */
  take(): Item[] {
    const batch = this.items;
    this.items = [];
    this.bytes = 0;
    return batch;
  }

  async read(object: ObjectHeader): Promise<void> {
    const { offset } = object;
    const isListed = await this.isListed(offset);
    const entry = await readEntry(this.file.pages, object, this.file.header.compact);
    if (entry === null) {
      this.say('JOURNAL_ENTRY', { offset }, 'an entry too small to be one');
      return;
    }
    const record = entry.seqnum;
    if (!isListed) {
      this.say(
        'JOURNAL_UNLISTED',
        { offset, record, need: 1, have: this.list.hadRoom ? 1 : 0 },
        'an entry that the list of entries does not name',
      );
      if (!this.recover) return;
    } else {
      this.compare(entry, offset);
    }
    const fields = await this.fieldsOf(entry, offset);
    const recovered = isListed ? null : 'unlisted';
    const locator = { evidence: this.file.evidence, offset, record, recovered };
    const { header, host } = this.file;
    const time = this.timeOf(entry, offset);
    const event = new JournalEvent(time, locator, entry, header.seqnumId, fields, host);
    this.items.push({ kind: 'event', event });
  }

  /** Says what is lost at `offset`, and gives the place of the next entry that is listed, or the end. */
  async skipDamage(offset: number): Promise<number> {
    let next = await this.list.peek();
    while (next !== null && next <= offset) {
      this.list.skip();
      this.listed++;
      next = await this.list.peek();
    }
    const end = next ?? this.file.source.byteLength;
    this.say(
      'JOURNAL_OBJECT',
      { offset, need: 16, have: 0 },
      `no object; ${end - offset} bytes skipped`,
    );
    return end;
  }

  /** What only shows at the end: the rest of the list, and the header's own counts. */
  async finish(counts: readonly number[]): Promise<void> {
    await this.passListed(Number.MAX_SAFE_INTEGER);
    const { header } = this.file;
    const offset = header.entryArrayOffset;
    if (this.list.broken !== null) {
      this.say('JOURNAL_LIST', { offset }, `the list of entries breaks off: ${this.list.broken}`);
    }
    if (header.state === 'online') return;
    const counted: [string, number | null, number, number][] = [
      ['entries', header.entries, counts[OBJECT_TYPES.ENTRY]!, 152],
      [
        'listed entries',
        header.entries,
        this.list.broken === null ? this.listed : header.entries,
        152,
      ],
      ['fields', header.dataObjects, counts[OBJECT_TYPES.DATA]!, 208],
      ['field names', header.fieldObjects, counts[OBJECT_TYPES.FIELD]!, 216],
      ['seals', header.tags, counts[OBJECT_TYPES.TAG]!, 224],
      ['entry arrays', header.entryArrays, counts[OBJECT_TYPES.ENTRY_ARRAY]!, 232],
      [
        'as last sequence number',
        header.tailSeqnum,
        this.previous?.seqnum ?? header.tailSeqnum,
        160,
      ],
    ];
    for (const [name, need, have, at] of counted) {
      if (need === null || need === have) continue;
      const what = `the header says ${need} ${name}, and there are ${have}`;
      this.say('JOURNAL_COUNTS', { offset: at, need, have }, what);
    }
  }

  /** Whether the list names the entry at `offset`; where the list breaks off, all are taken for named. */
  private async isListed(offset: number): Promise<boolean> {
    await this.passListed(offset);
    const next = await this.list.peek();
    if (next === offset) {
      this.list.skip();
      this.listed++;
      return true;
    }
    return this.list.broken !== null;
  }

  /** Passes what the list names before `end`: no entry was there. */
  private async passListed(end: number): Promise<void> {
    let first: number | null = null;
    let count = 0;
    for (
      let next = await this.list.peek();
      next !== null && next < end;
      next = await this.list.peek()
    ) {
      first ??= next;
      count++;
      this.list.skip();
    }
    if (first === null) return;
    this.listed += count;
    this.say(
      'JOURNAL_MISSING',
      { offset: first },
      `${count} entries are listed from here on and not there`,
    );
  }

  private compare(entry: Entry, offset: number): void {
    const { previous } = this;
    this.previous = entry;
    if (previous === null) return;
    const place = { offset, record: entry.seqnum };
    if (entry.seqnum <= previous.seqnum) {
      this.say('JOURNAL_SEQNUM', place, `sequence number ${entry.seqnum} after ${previous.seqnum}`);
    }
    if (entry.bootId === previous.bootId && entry.monotonic < previous.monotonic) {
      this.say('JOURNAL_MONOTONIC', place, 'the time since the boot goes back');
    }
  }

  private timeOf(entry: Entry, offset: number): number {
    if (entry.realtime <= BigInt(Number.MAX_SAFE_INTEGER)) return Number(entry.realtime);
    this.say('JOURNAL_TIME', { offset, record: entry.seqnum }, 'a time after the year 2255');
    return 0;
  }

  private async fieldsOf(entry: Entry, offset: number): Promise<Field[]> {
    const fields: Field[] = [];
    const place = { offset, record: entry.seqnum };
    if (entry.dropped > 0) {
      this.say('JOURNAL_LIMIT', place, `${entry.dropped} fields beyond the first ${MAX_ITEMS}`);
    }
    let bytes = 0;
    for (const item of entry.items) {
      const field = this.store.peek(item) ?? (await this.field(item, place));
      if (field === null) continue;
      bytes += field.size;
      if (bytes > MAX_ENTRY_BYTES) {
        this.say('JOURNAL_LIMIT', place, `an entry of more than ${MAX_ENTRY_BYTES} bytes`);
        break;
      }
      fields.push(field);
    }
    this.bytes += bytes;
    return fields;
  }

  private async field(offset: number, { record = null }: JournalPlace): Promise<Field | null> {
    try {
      const field = await this.store.read(offset);
      if (field.hashBroken) {
        this.say(
          'JOURNAL_FIELD_HASH',
          { offset, record },
          `${field.name} does not agree with its hash`,
        );
      }
      return field;
    } catch (error) {
      this.say('JOURNAL_FIELD', { offset, record }, `a field cannot be read: ${reason(error)}`);
      return null;
    }
  }

  private say(code: JournalIssueCode, place: JournalPlace, what: string): void {
    const issue: Issue = journalIssue(code, this.file.evidence, place, what);
    this.items.push({ kind: 'issue', issue });
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
