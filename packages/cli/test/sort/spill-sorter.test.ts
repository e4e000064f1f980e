import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MERGE_WIDTH, SpillSorter, type Sortable } from '../../src/sort/spill-sorter.ts';
import { temporaryFolder } from '../temporary.ts';

const KEY_RANGE = 50;

/** Items in an order that looks random and is always the same; many share the first number of their key. */
function shuffled(count: number): Sortable[] {
  let state = 1;
  const next = (): number => (state = (state * 48_271) % 2_147_483_647);
  return Array.from({ length: count }, (_, i) => ({
    key: [next() % KEY_RANGE, (next() % KEY_RANGE) - KEY_RANGE, i],
    text: `{"n":${i},"text":"é😀\\n"}`,
  }));
}

function sorted(items: readonly Sortable[]): Sortable[] {
  return items.toSorted(
    (a, b) => a.key[0]! - b.key[0]! || a.key[1]! - b.key[1]! || a.key[2]! - b.key[2]!,
  );
}

/** Where runs go; taken away when the test is over. */
interface Folder {
  path(): string;
}

function newFolder(): Folder {
  const path = temporaryFolder();
  return { path: () => path };
}

function sort(items: readonly Sortable[], limit: number, folder: Folder = newFolder()): Sortable[] {
  const sorter = new SpillSorter({ folder, name: 'test', limit });
  for (const item of items) sorter.add(item);
  expect(sorter.size).toBe(items.length);
  return [...sorter.drain()];
}

describe('SpillSorter', () => {
  it('sorts in memory without touching the disk', () => {
    const items = shuffled(1000);
    const folder: Folder = {
      path: () => {
        throw new Error('no disk');
      },
    };
    expect(sort(items, 1 << 20, folder)).toEqual(sorted(items));
  });

  it('sorts what memory does not hold, and leaves no file', () => {
    const items = shuffled(20_000);
    const folder = newFolder();
    expect(sort(items, 1 << 20, folder)).toEqual(sorted(items));
    expect(readdirSync(folder.path())).toEqual([]);
  });

  it('merges more runs than it may open', () => {
    const items = shuffled(3 * MERGE_WIDTH + 5);
    expect(sort(items, 1)).toEqual(sorted(items));
  });

  it('keeps large values and negative ones exactly', () => {
    const items = [
      { key: [1_382_980_814_101_007, 0], text: 'b' },
      { key: [-11_644_473_600_000_000, 3], text: 'a' },
      { key: [1.8e18, 1], text: 'c' },
    ];
    expect(sort(items, 1)).toEqual([items[1], items[0], items[2]]);
  });

  it('loses nothing when a run cannot be written', () => {
    const folder = newFolder();
    writeFileSync(join(folder.path(), 'test-1'), 'in the way');
    const sorter = new SpillSorter({ folder, name: 'test', limit: 1 });
    sorter.add({ key: [2], text: 'b' });
    expect(() => sorter.add({ key: [1], text: 'a' })).toThrow(/EEXIST/u);
    expect(Array.from(sorter.drain(), ({ text }) => text)).toEqual(['a', 'b']);
  });
});
