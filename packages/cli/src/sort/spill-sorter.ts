import { join } from 'node:path';
import { readRun, writeRun } from './sorted-run.ts';
import type { TempFolder } from './temp-folder.ts';

/** Compared number by number, the first that differs deciding. All keys of one sorter have the same length. */
export type SortKey = readonly number[];

/** A line of text and where it belongs. */
export interface Sortable {
  readonly key: SortKey;
  /** Without line feeds. */
  readonly text: string;
}

export interface SpillOptions {
  readonly folder: Pick<TempFolder, 'path'>;
  /** Distinguishes the files of several sorters in one folder. */
  readonly name: string;
  /** Bytes of items kept in memory. */
  readonly limit: number;
}

/** Runs read at once, each with one open file and a buffer of 256 KiB. */
export const MERGE_WIDTH = 32;
/** Memory that an item needs beside its text: object, key, string header. */
const ITEM_OVERHEAD = 200;

/**
 * Sorts more than memory holds: past a limit, what has gathered is sorted and written to a file (a run), and the runs are merged
 * when the items are taken out.
 */
export class SpillSorter {
  /** Items added. */
  size = 0;
  private readonly options: SpillOptions;
  private items: Sortable[] = [];
  private bytes = 0;
  private runs: string[] = [];
  private runsMade = 0;

  constructor(options: SpillOptions) {
    this.options = options;
  }

  /** @throws the `fs` error when a run cannot be written; the item is kept, and so is everything before it */
  add(item: Sortable): void {
    this.size++;
    this.items.push(item);
    this.bytes += item.text.length + ITEM_OVERHEAD;
    if (this.bytes >= this.options.limit) this.spill();
  }

  /** Every item in order, once. */
  *drain(): Generator<Sortable> {
    this.items.sort(compareItems);
    while (this.runs.length > MERGE_WIDTH) {
      const oldest = this.runs.splice(0, MERGE_WIDTH);
      this.runs.push(this.write(merge(oldest.map(readRun))));
    }
    yield* merge([...this.runs.map(readRun), this.items.values()]);
  }

  private spill(): void {
    this.items.sort(compareItems);
    this.runs.push(this.write(this.items));
    this.items = [];
    this.bytes = 0;
  }

  private write(items: Iterable<Sortable>): string {
    const path = join(this.options.folder.path(), `${this.options.name}-${this.runsMade++}`);
    writeRun(path, items);
    return path;
  }
}

/** Merges sorted sequences. Few of them, so the least head is simply looked for. */
function* merge(sequences: Iterator<Sortable>[]): Generator<Sortable> {
  const heads = sequences.flatMap((sequence) => {
    const { value, done } = sequence.next();
    return done === true ? [] : [{ sequence, item: value }];
  });
  while (heads.length > 0) {
    let least = 0;
    for (let i = 1; i < heads.length; i++) {
      if (compareItems(heads[i]!.item, heads[least]!.item) < 0) least = i;
    }
    const head = heads[least]!;
    yield head.item;
    const { value, done } = head.sequence.next();
    if (done === true) heads.splice(least, 1);
    else head.item = value;
  }
}

function compareItems(a: Sortable, b: Sortable): number {
  for (let i = 0; i < a.key.length; i++) {
    const difference = a.key[i]! - b.key[i]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
