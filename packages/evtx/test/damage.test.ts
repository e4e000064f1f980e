import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EvtxItem } from '@unmask/evtx';
import { chunkOffsets, damaged, recordOffsets } from '../../../fixtures/writer/index.ts';
import { issuesOf, readItems, recordsOf } from './logs.ts';
import { numberedLog } from './some-logs.ts';

const LOG = numberedLog(600);
const CHUNKS = chunkOffsets(LOG);
const OFFSETS = recordOffsets(LOG);

/** Codes of the issues, in order. */
async function codes(file: Uint8Array): Promise<string[]> {
  return issuesOf(await readItems(file)).map(({ code }) => code);
}

function ids(items: readonly EvtxItem[]): number[] {
  return recordsOf(items).map((record) => record.id);
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

/** Every record says what its number says, and all is in the order of the bytes. */
function expectSound(items: readonly EvtxItem[]): void {
  for (const record of recordsOf(items)) {
    expect(String(record.get('Text'))).toMatch(new RegExp(`^event ${record.id} *\\.$`));
  }
  const offsets = items.map((item) =>
    item.kind === 'record' ? item.record.offset : item.issue.offset,
  );
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
}

function editChunks(
  change: (view: DataView, bytes: Uint8Array) => void,
  checksums: 'stale' | 'repaired' = 'stale',
): Uint8Array {
  return damaged(LOG, { checksums }, (bytes, view) => change(view, bytes));
}

test('the log of these tests is several chunks, and whole', async () => {
  expect(CHUNKS.length).toBeGreaterThan(3);
  const items = await readItems(LOG);
  expect(ids(items)).toEqual(range(1, 600));
  expect(issuesOf(items)).toEqual([]);
  expectSound(items);
});

describe('the file header', () => {
  const edit = (at: number, byte: number, checksums: 'stale' | 'repaired' = 'stale') =>
    damaged(LOG, { checksums }, (bytes) => {
      bytes[at] = byte;
    });

  test.each([
    ['EVTX_DIRTY', edit(120, 1, 'repaired')],
    ['EVTX_FILE_CHECKSUM', edit(42, 99)],
    ['EVTX_FILE_HEADER', edit(0, 0)],
    ['EVTX_FILE_HEADER', damaged(LOG, { checksums: 'stale' }, (bytes) => bytes.fill(0, 0, 4_096))],
    ['EVTX_FILE_HEADER', LOG.subarray(4_096)],
  ])('%s, and every record is read', async (code, file) => {
    const items = await readItems(file);
    expect(issuesOf(items).map((issue) => issue.code)).toEqual([code]);
    expect(ids(items)).toEqual(range(1, 600));
  });

  test('that says it has no checksums is not asked for them', async () => {
    const file = damaged(LOG, { checksums: 'repaired' }, (bytes, view) => {
      bytes[120] = 4;
      view.setUint32(CHUNKS[0]! + 120, 5, true);
    });
    new DataView(file.buffer).setUint32(124, 0, true);
    new DataView(file.buffer).setUint32(CHUNKS[0]! + 124, 0, true);
    expect(await codes(file)).toEqual([]);
  });

  test('junk in the upper half of the flags means nothing', async () => {
    expect(await codes(edit(123, 0x1b, 'repaired'))).toEqual([]);
  });

  test('whose counters are wrong hides no chunk', async () => {
    const file = damaged(LOG, { checksums: 'repaired' }, (_, view) => {
      view.setUint16(42, 1, true);
      view.setBigUint64(16, 0n, true);
    });
    expect(ids(await readItems(file))).toEqual(range(1, 600));
  });

  test('is all that an empty log has, and less than an empty file', async () => {
    expect(await readItems(LOG.subarray(0, 4_096))).toEqual([]);
    expect(await codes(new Uint8Array(0))).toEqual(['EVTX_FILE_HEADER']);
    expect(await codes(LOG.subarray(0, 100))).toEqual(['EVTX_FILE_HEADER']);
  });
});

describe('a chunk', () => {
  const second = CHUNKS[1]!;
  const inSecond = OFFSETS.filter((offset) => offset > second && offset < CHUNKS[2]!);
  const firstOf = (offset: number) => OFFSETS.indexOf(offset) + 1;
  const first = firstOf(inSecond[0]!);
  const last = firstOf(inSecond.at(-1)!);
  const others = range(1, 600).filter((id) => id < first || id > last);

  const edit = editChunks;

  test('without its signature is reported, and read on request', async () => {
    const file = edit((view) => view.setUint8(second, 0));
    const items = await readItems(file);
    expect(issuesOf(items)).toEqual([
      { code: 'EVTX_CHUNK_MAGIC', what: 'chunk.magic', offset: second, chunk: 1 },
    ]);
    expect(ids(items)).toEqual(others);
    const recovered = await readItems(file, { recover: true });
    expect(ids(recovered)).toEqual(range(1, 600));
    const origins = recordsOf(recovered).map(({ id, origin }) => [id, origin] as const);
    expect(origins.filter(([, origin]) => origin === 'chunk').map(([id]) => id)).toEqual(
      range(first, last),
    );
    expectSound(recovered);
  });

  test.each([
    ['EVTX_CHUNK_HEADER_CHECKSUM', (view: DataView) => view.setUint32(second + 24, 7, true)],
    ['EVTX_CHUNK_DATA_CHECKSUM', (view: DataView) => view.setUint32(second + 52, 7, true)],
  ])('%s costs no record', async (code, change) => {
    const items = await readItems(edit(change));
    expect(issuesOf(items).map((issue) => issue.code)).toContain(code);
    expect(ids(items)).toEqual(range(1, 600));
  });

  test('whose name and template tables are broken is read all the same', async () => {
    const file = edit((_, bytes) => bytes.fill(0xee, second + 128, second + 512), 'repaired');
    expect(await codes(file)).toEqual([]);
    expect(ids(await readItems(file))).toEqual(range(1, 600));
  });

  test.each([0, 511, 65_537, 0xffff_ffff])('free space at %i is impossible', async (free) => {
    const file = edit((view) => view.setUint32(second + 48, free, true), 'repaired');
    const items = await readItems(file);
    expect(issuesOf(items).map((issue) => issue.code)).toContain('EVTX_CHUNK_HEADER');
    expect(ids(items)).toEqual(range(1, 600));
  });

  test('of zeroes ends nothing', async () => {
    const file = edit((_, bytes) => bytes.fill(0, second, second + 65_536));
    expect(await codes(file)).toEqual([]);
    expect(ids(await readItems(file))).toEqual(others);
  });

  test('in a wrapped ring comes where it lies', async () => {
    const items = await readItems(numberedLog(600, { wrapped: 1 }));
    expect(issuesOf(items)).toEqual([]);
    expect(ids(items).toSorted((a, b) => a - b)).toEqual(range(1, 600));
    expect(ids(items)[0]).toBeGreaterThan(1);
  });

  test('keeps old records behind the live ones, which come on request', async () => {
    const free = inSecond[5]!;
    const file = edit((view) => view.setUint32(second + 48, free - second, true), 'repaired');
    const live = range(1, 600).filter((id) => id < firstOf(free) || id > last);
    expect(ids(await readItems(file))).toEqual(live);
    const items = await readItems(file, { recover: true });
    const slack = recordsOf(items).filter(({ origin }) => origin === 'slack');
    expect(slack.map(({ id }) => id)).toEqual(range(firstOf(free), last));
    expectSound(items);
  });
});

describe('a record', () => {
  const at = OFFSETS[10]!;
  const size = new DataView(LOG.buffer).getUint32(at + 4, true);
  const edit = (change: (view: DataView) => void): Uint8Array =>
    damaged(LOG, { checksums: 'repaired' }, (_, view) => change(view));
  const without11 = range(1, 600).filter((id) => id !== 11);

  test.each([0, 27, 65_536, 0xffff_ffff])(
    'of size %i is lost, and those behind it are not',
    async (wrong) => {
      const items = await readItems(edit((view) => view.setUint32(at + 4, wrong, true)));
      expect(issuesOf(items)).toMatchObject([
        { code: 'EVTX_RECORD_SIZE', what: 'record.size', offset: at + 4, have: wrong, record: 11 },
      ]);
      expect(ids(items)).toEqual(without11);
      expectSound(items);
      expect(recordsOf(items).find(({ id }) => id === 12)!.origin).toBe('chunk');
    },
  );

  test('without its signature, the same', async () => {
    const items = await readItems(edit((view) => view.setUint32(at, 0, true)));
    expect(issuesOf(items)).toMatchObject([{ code: 'EVTX_RECORD_MAGIC', offset: at, have: 0 }]);
    expect(ids(items)).toEqual(without11);
  });

  test('whose sizes differ is kept', async () => {
    const items = await readItems(edit((view) => view.setUint32(at + size - 4, 8, true)));
    expect(issuesOf(items)).toEqual([
      {
        code: 'EVTX_RECORD_SIZE_COPY',
        what: 'record.size.copy',
        offset: at + size - 4,
        chunk: 0,
        record: 11,
        need: size,
        have: 8,
      },
    ]);
    expect(ids(items)).toEqual(range(1, 600));
    expectSound(items);
  });

  test('that names a definition of another template is kept, and reported', async () => {
    const token = at + 24 + 4;
    const items = await readItems(edit((view) => view.setUint32(token + 2, 1, true)));
    expect(issuesOf(items)).toMatchObject([
      { code: 'EVTX_BINXML', what: 'template.id', offset: token + 2, have: 1, record: 11 },
    ]);
    expect(ids(items)).toEqual(range(1, 600));
  });

  test.each([0, 3, 65_530, 0xffff_fff0])(
    'whose definition is at %i is lost alone',
    async (offset) => {
      const items = await readItems(edit((view) => view.setUint32(at + 24 + 10, offset, true)));
      expect(ids(items)).toEqual(without11);
      expect(issuesOf(items)).toHaveLength(1);
      expect(issuesOf(items)[0]!.code).toMatch(/EVTX_BINXML|EVTX_LIMIT/);
    },
  );

  test('that lies in the source twice comes back once', async () => {
    const chunk = CHUNKS.at(-1)!;
    const last = OFFSETS.at(-1)!;
    const file = damaged(LOG, { checksums: 'repaired' }, (bytes, view) => {
      const free = chunk + view.getUint32(chunk + 48, true);
      bytes.copyWithin(free, last, free);
    });
    expect(file).not.toEqual(LOG);
    expect(ids(await readItems(file, { recover: true }))).toEqual(range(1, 600));
  });
});

test('cut off at any byte: what is whole is read, what is not is reported', async () => {
  const whole = OFFSETS.map((at) => at + new DataView(LOG.buffer).getUint32(at + 4, true));
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: LOG.length }), async (cut) => {
      const items = await readItems(LOG.subarray(0, cut));
      const complete = whole.filter((end) => end <= cut).length;
      expect(ids(items)).toEqual(range(1, complete));
      expectSound(items);
      const isWhole = cut >= 4_096 && (cut - 4_096) % 65_536 === 0;
      expect(issuesOf(items).length > 0).toBe(cut < 128 || (cut > 4_096 && !isWhole));
    }),
    { numRuns: 150, seed: 3, examples: [[0], [127], [128], [4_096], [4_097], [4_104], [4_608]] },
  );
});

test('read in parts, cut anywhere: together they are the whole', async () => {
  const dirty = damaged(LOG, { checksums: 'stale' }, (bytes, view) => {
    bytes[120] = 1;
    view.setUint32(OFFSETS[20]! + 4, 0, true);
    view.setUint8(CHUNKS[2]!, 0);
  });
  const cuts = fc.array(fc.integer({ min: 0, max: LOG.length }), { maxLength: 5 });
  for (const file of [dirty, dirty.subarray(4_096)]) {
    const whole = shown(await readItems(file, { recover: true }));
    await fc.assert(
      fc.asyncProperty(cuts, async (inner) => {
        const edges = [0, ...inner.toSorted((a, b) => a - b), file.length];
        const parts: EvtxItem[] = [];
        for (let i = 1; i < edges.length; i++) {
          const options = { start: edges[i - 1]!, end: edges[i]!, recover: true };
          parts.push(...(await readItems(file, options)));
        }
        expect(shown(parts)).toEqual(whole);
      }),
      { numRuns: 40, seed: 5 },
    );
  }
});

function shown(items: readonly EvtxItem[]): string[] {
  return items.map((item) =>
    item.kind === 'issue'
      ? JSON.stringify(item.issue)
      : `${item.record.offset} ${item.record.toXml()}`,
  );
}
