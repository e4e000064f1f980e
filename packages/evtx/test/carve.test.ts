import { describe, expect, test } from 'vitest';
import { bytesSource, carveEvtx, type EvtxItem, type EvtxRecord } from '@unmask/evtx';
import { chunkOffsets, recordOffsets } from '../../../fixtures/writer/index.ts';
import { issuesOf, readItems, recordsOf, sharedBytes, sharedLogs } from './logs.ts';
import { mutated, seeded } from './mutate.ts';
import { numberedLog } from './some-logs.ts';
import { cpuTime } from '../../../tools/cpu-time.ts';

const CHUNK_BYTES = 65_536;
const WINDOW_BYTES = 1 << 20;

async function carve(bytes: Uint8Array): Promise<EvtxItem[]> {
  const items: EvtxItem[] = [];
  for await (const batch of carveEvtx(bytesSource(bytes))) items.push(...batch);
  return items;
}

function noise(size: number, seed = 1): Uint8Array {
  const random = seeded(seed);
  return Uint8Array.from({ length: size }, () => random(256));
}

/** Pieces one behind the other, and where each begins. */
function image(...pieces: readonly Uint8Array[]): { bytes: Uint8Array; starts: number[] } {
  const starts: number[] = [];
  let size = 0;
  for (const piece of pieces) {
    starts.push(size);
    size += piece.length;
  }
  const bytes = new Uint8Array(size);
  for (const [i, piece] of pieces.entries()) bytes.set(piece, starts[i]);
  return { bytes, starts };
}

/** Number and text: the second proves that the record was read from the right place. */
function shown(records: readonly EvtxRecord[]): string[] {
  return records.map((record) => `${record.id} ${String(record.get('Text')).trim()}`);
}

const LOG = numberedLog(400);
const CHUNKS = chunkOffsets(LOG).map((at) => LOG.slice(at, at + CHUNK_BYTES));
const RECORDS = await Promise.all(CHUNKS.map(async (chunk) => recordsOf(await readItems(chunk))));

describe('chunks', () => {
  test('at any offset, between anything, are found whole and in order', async () => {
    const { bytes, starts } = image(
      noise(777),
      CHUNKS[1]!,
      noise(3),
      CHUNKS[0]!,
      new Uint8Array(100_001),
    );
    const items = await carve(bytes);
    expect(issuesOf(items)).toEqual([]);
    const records = recordsOf(items);
    expect(shown(records)).toEqual(shown([...RECORDS[1]!, ...RECORDS[0]!]));
    expect(new Set(records.map(({ origin }) => origin))).toEqual(new Set(['carved']));
    expect(records[0]!.offset).toBe(starts[1]! + 512);
    expect(records.map((record) => record.toXml())).toEqual(
      [...RECORDS[1]!, ...RECORDS[0]!].map((record) => record.toXml()),
    );
  });

  test.each([-70_000, -65_536, -40_000, -600, -1, 0, 5])(
    'that lie across the edge of a window (%i) come once',
    async (shift) => {
      const { bytes } = image(noise(WINDOW_BYTES + shift), CHUNKS[0]!, noise(WINDOW_BYTES));
      expect(shown(recordsOf(await carve(bytes)))).toEqual(shown(RECORDS[0]!));
    },
  );

  test('whose header is gone are read from where their first record says', async () => {
    const { bytes } = image(noise(100), CHUNKS[0]!.subarray(512), noise(100));
    expect(shown(recordsOf(await carve(bytes)))).toEqual(shown(RECORDS[0]!));
  });

  test('that the source begins in the middle of, too', async () => {
    expect(shown(recordsOf(await carve(CHUNKS[0]!.subarray(512))))).toEqual(shown(RECORDS[0]!));
  });

  test('of forwarded events, which have no templates but names', async () => {
    const forwarded = numberedLog(100, { layout: 'forwarded' });
    const chunk = forwarded.subarray(4_096, 4_096 + CHUNK_BYTES);
    const { bytes } = image(noise(99), chunk.subarray(512), noise(99));
    const whole = recordsOf(await readItems(chunk));
    expect(shown(recordsOf(await carve(bytes)))).toEqual(shown(whole));
  });

  test('that end early give the records that are whole', async () => {
    const at = RECORDS[0]![20]!.offset;
    const { bytes } = image(CHUNKS[0]!.subarray(0, at + 40), CHUNKS[1]!);
    const expected = [...RECORDS[0]!.slice(0, 20), ...RECORDS[1]!];
    expect(shown(recordsOf(await carve(bytes)))).toEqual(shown(expected));
  });

  test('with a hole give what lies before and behind it', async () => {
    const chunk = CHUNKS[0]!.slice();
    const [from, to] = [RECORDS[0]![10]!.offset + 8, RECORDS[0]![14]!.offset + 8];
    chunk.set(noise(to - from), from);
    const kept = RECORDS[0]!.filter((_, i) => i < 10 || i > 14);
    expect(shown(recordsOf(await carve(chunk)))).toEqual(shown(kept));
  });
});

test('records whose templates are gone are reported, each where it lies', async () => {
  const at = RECORDS[0]![20]!.offset;
  const { bytes, starts } = image(noise(500), CHUNKS[0]!.subarray(at));
  const items = await carve(bytes);
  expect(recordsOf(items)).toEqual([]);
  const lost = RECORDS[0]!.slice(20);
  expect(issuesOf(items)).toEqual(
    lost.map(({ offset, id }) => ({
      code: 'EVTX_BINXML',
      what: 'template.definition',
      offset: starts[1]! + offset - at,
      record: id,
    })),
  );
});

test('any record of a whole log is found, and nothing twice', async () => {
  const items = await carve(LOG);
  expect(recordsOf(items).map(({ offset }) => offset)).toEqual(recordOffsets(LOG));
});

const SAMPLES = sharedLogs('evtx/parser-samples').filter((path) => /system|issue_201/.test(path));

test.skipIf(SAMPLES.length === 0).each(SAMPLES)(
  'the same as the reader finds in %s',
  async (path) => {
    const file = sharedBytes('evtx/parser-samples', path);
    const read = recordsOf(await readItems(file, { recover: true }));
    const carved = recordsOf(await carve(file));
    expect(carved.map(({ offset }) => offset)).toEqual(read.map(({ offset }) => offset));
    expect(carved.at(-1)!.toXml()).toBe(read.at(-1)!.toXml());
  },
);

test('whatever the bytes are, it ends soon, in order and without a record twice', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const bytes = mutated(LOG, seed);
    const start = cpuTime();
    const items = await carve(bytes);
    expect(cpuTime() - start, `seed ${seed}`).toBeLessThan(3_000);
    const offsets = items.map((item) =>
      item.kind === 'record' ? item.record.offset : item.issue.offset,
    );
    expect(offsets).toEqual([...new Set(offsets)].toSorted((a, b) => a - b));
    for (const record of recordsOf(items)) record.toXml();
  }
});

test('records that each claim another chunk cost no more than their number', async () => {
  const bytes = new Uint8Array(300_000);
  const view = new DataView(bytes.buffer);
  for (let at = 66_000; at + 96 < bytes.length; at += 96) {
    view.setUint32(at, 0x2a2a, true);
    view.setUint32(at + 4, 96, true);
    view.setUint32(at + 92, 96, true);
    bytes.set([0x0f, 1, 1, 0, 0x0c, 1], at + 24);
    view.setUint32(at + 34, 1_000 + (at % 5_000), true);
  }
  const start = cpuTime();
  expect(recordsOf(await carve(bytes))).toEqual([]);
  expect(cpuTime() - start).toBeLessThan(3_000);
});

test('reads no more at once than a window and a chunk on both sides', async () => {
  const size = 10 * WINDOW_BYTES;
  const asked: number[] = [];
  const source = {
    byteLength: size,
    read: (start: number, end: number) => {
      asked.push(end - start);
      return new Uint8Array(end - start);
    },
  };
  for await (const _ of carveEvtx(source)) expect.unreachable();
  expect(Math.max(...asked)).toBe(WINDOW_BYTES + 2 * CHUNK_BYTES);
  expect(asked).toHaveLength(10);
});

describe('ranges side by side', () => {
  test.each([1, 3_000, 65_535, 70_000, 131_072, 1_000_003])(
    'of %i bytes and what is left give what the whole gives',
    async (size) => {
      const { bytes } = image(noise(777), CHUNKS[1]!, noise(3), CHUNKS[0]!.subarray(512), noise(9));
      const whole = recordsOf(await carve(bytes));
      const told: EvtxItem[] = [];
      for (const [start, end] of [
        [0, size],
        [size, bytes.length],
      ] as const) {
        for await (const batch of carveEvtx(bytesSource(bytes), { start, end }))
          told.push(...batch);
      }
      expect(shown(recordsOf(told))).toEqual(shown(whole));
    },
  );
});
