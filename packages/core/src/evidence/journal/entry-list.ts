import { OBJECT_TYPES, readObjectHeader } from './object.ts';
import type { JournalFile } from './journal.ts';

const ITEMS_AT = 24;
/** Items fetched at once. */
const CHUNK_ITEMS = 4096;

/**
 * The list of entries that programs which read journals go by: arrays of offsets, each naming the next array. Walked in step with
 * the objects themselves, it shows entries that were taken off the list and entries that are listed and gone.
 */
export class EntryList {
  /** Why the list could not be followed to its end; `null` when it could. */
  broken: string | null = null;
  private readonly file: JournalFile;
  private arrayOffset: number;
  private arraySize = 0;
  private nextItem = 0;
  private chunk: number[] = [];
  private at = 0;
  private previous = 0;
  private beginsArray = false;

  constructor(file: JournalFile) {
    this.file = file;
    this.arrayOffset = file.header.entryArrayOffset;
  }

  /** The offset of the next entry that the list names; `null` at its end, or where it breaks. */
  async peek(): Promise<number | null> {
    while (this.broken === null && this.at >= this.chunk.length && this.arrayOffset !== 0) {
      await this.load();
    }
    const offset = this.chunk[this.at];
    if (offset === undefined || offset === 0 || this.broken !== null) return null;
    if (offset > this.previous) return offset;
    this.broken = 'its offsets do not ascend';
    return null;
  }

  /** Whether an entry before the one that `peek` gave, or would give, had a place in an array that was there: not at the border of two. */
  get hadRoom(): boolean {
    return this.at < this.chunk.length && !(this.at === 0 && this.beginsArray);
  }

  /** Passes the entry that `peek` gave. */
  skip(): void {
    this.previous = this.chunk[this.at++]!;
  }

  /** The next items of this array, or the next array. */
  private async load(): Promise<void> {
    const { pages, source, header } = this.file;
    const itemBytes = header.compact ? 4 : 8;
    this.beginsArray = this.arraySize === 0;
    if (this.beginsArray) {
      const object = await readObjectHeader(pages, source, this.arrayOffset);
      if (object?.type !== OBJECT_TYPES.ENTRY_ARRAY || object.size < ITEMS_AT) {
        this.broken = `no entry array at ${this.arrayOffset}`;
        return;
      }
      this.arraySize = object.size;
      this.nextItem = ITEMS_AT;
    }
    const bytes = Math.min(CHUNK_ITEMS * itemBytes, this.arraySize - this.nextItem);
    const view = await pages.read(this.arrayOffset + this.nextItem, bytes);
    this.chunk = Array.from({ length: Math.floor(view.byteLength / itemBytes) }, (_, i) =>
      itemBytes === 4 ? view.getUint32(4 * i, true) : Number(view.getBigUint64(8 * i, true)),
    );
    this.at = 0;
    this.nextItem += bytes;
    if (this.nextItem + itemBytes > this.arraySize) await this.follow();
  }

  /** Each array lies behind the one that names it: they are made as they are needed. */
  private async follow(): Promise<void> {
    const view = await this.file.pages.read(this.arrayOffset + 16, 8);
    const next = Number(view.getBigUint64(0, true));
    if (next !== 0 && next <= this.arrayOffset) this.broken = 'its arrays do not ascend';
    this.arrayOffset = next;
    this.arraySize = 0;
  }
}
