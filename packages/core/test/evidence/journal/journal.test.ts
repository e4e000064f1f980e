import { readFileSync } from 'node:fs';
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import { bytesSource } from '@unmask/evtx';
import { describe, expect, it } from 'vitest';
import type { Event, Issue, Item } from '../../../src/evidence/format.ts';
import {
  JOURNAL_FORMATS,
  jenkinsHash64,
  readJournalHeader,
  sipHash24,
} from '../../../src/evidence/journal/index.ts';
import { HEAD_BYTES } from '../../../src/index.ts';

const JOURNAL = JOURNAL_FORMATS[0]!;
const FIXTURES = `${import.meta.dirname}/../../../../../fixtures/journal`;
const NAMES = ['compact-zstd', 'regular-zstd', 'jenkins-lz4', 'jenkins-xz'];
const ENTRIES_AT = 152;
const NEXT_ARRAY = 16;
const DATA = 1;
const ENTRY = 3;

const unpack = (file: string): Uint8Array =>
  new Uint8Array(zstdDecompressSync(readFileSync(`${FIXTURES}/${file}.zst`)));
const cache = new Map(NAMES.map((name) => [name, unpack(`${name}.journal`)]));
const whole = (name = 'compact-zstd'): Uint8Array => cache.get(name)!;

async function read(bytes: Uint8Array, recover = false): Promise<Item[]> {
  const items: Item[] = [];
  const evidence = { path: 'a.journal', source: bytesSource(bytes) };
  const range = { start: 0, end: bytes.length };
  for await (const batch of JOURNAL.read(evidence, { range, recover })) items.push(...batch);
  return items;
}

const eventsOf = (items: readonly Item[]): Event[] =>
  items.flatMap((item) => (item.kind === 'event' ? [item.event] : []));
const issuesOf = (items: readonly Item[]): Issue[] =>
  items.flatMap((item) => (item.kind === 'issue' ? [item.issue] : []));
const codesOf = (items: readonly Item[]): string[] => [
  ...new Set(issuesOf(items).map(({ code }) => code)),
];

/** A copy, changed, without the zeros that systemd keeps behind the last object. */
function changed(
  change: (view: DataView, objects: readonly Placed[]) => void,
  name?: string,
): Uint8Array {
  const bytes = short(name);
  const view = new DataView(bytes.buffer);
  change(view, objectsOf(view));
  return bytes;
}

function short(name?: string): Uint8Array {
  const bytes = whole(name);
  let end = bytes.length;
  while (bytes[end - 1] === 0) end--;
  return bytes.slice(0, Math.ceil(end / 8) * 8);
}

interface Placed {
  readonly type: number;
  readonly at: number;
  readonly size: number;
}

function objectsOf(view: DataView): Placed[] {
  const objects: Placed[] = [];
  for (let at = view.getUint32(88, true); at + 16 <= view.byteLength;) {
    const size = view.getUint32(at + 8, true);
    objects.push({ type: view.getUint8(at), at, size });
    at += Math.ceil(size / 8) * 8;
  }
  return objects;
}

const nth = (objects: readonly Placed[], type: number, i: number): Placed =>
  objects.filter((object) => object.type === type)[i]!;

/** The `i`th array of the list of all entries; fields have lists of their own. */
function listArray(view: DataView, objects: readonly Placed[], i: number): Placed {
  let at = view.getUint32(176, true);
  for (let passed = 0; passed < i; passed++) at = view.getUint32(at + NEXT_ARRAY, true);
  return objects.find((object) => object.at === at)!;
}

describe('the format journal', () => {
  it.each(NAMES)('says of %s what journalctl says', async (name) => {
    const items = await read(whole(name));
    expect(issuesOf(items)).toEqual([]);
    const lines = Buffer.from(unpack(`${name}.jsonl`))
      .toString()
      .trimEnd()
      .split('\n');
    const objects = eventsOf(items).map((event) => {
      const { __SEQNUM, __SEQNUM_ID, ...rest } = event.toObject();
      expect(rest['__CURSOR']).toContain(
        `s=${String(__SEQNUM_ID)};i=${Number(__SEQNUM).toString(16)};`,
      );
      return rest;
    });
    expect(objects).toEqual(lines.map((line) => JSON.parse(line) as unknown));
    expect(objects).toHaveLength(60);
  });

  it('gives time, source, place and fields, repeated and binary ones too', async () => {
    const events = eventsOf(await read(whole()));
    const event = events[6]!;
    expect(event.time).toBe(1_709_276_760_000_000);
    expect(event.logsource).toEqual({ product: 'linux', service: 'sshd' });
    expect(event.source()).toEqual({
      id: 'host:web01.example.org',
      host: 'web01.example.org',
      organisation: null,
      platform: 'linux',
    });
    expect(event.locator.record).toBe(7);
    expect(whole()[event.locator.offset]).toBe(ENTRY);
    expect(event.get('_LINES')).toBe('first\nsecond 6');
    expect(event.get('_TAG')).toEqual(['one', 'two']);
    expect(event.get('__SEQNUM')).toBe('7');
    expect(event.get('NOT_THERE')).toBeUndefined();
    expect(events[7]!.toObject()['_BYTES']).toEqual([255, 0, 128, 7]);
    const names = [...event.fields()].map(([name]) => name);
    expect(names).toHaveLength(new Set(names).size);
  });

  it('is recognised by content', () => {
    expect(JOURNAL.detect(whole().subarray(0, HEAD_BYTES), 'x')).toBe(true);
    expect(JOURNAL.detect(whole().subarray(0, 100), 'x.journal')).toBe(false);
    expect(JOURNAL.detect(whole().subarray(1, HEAD_BYTES), 'x.journal')).toBe(false);
  });

  it('shows the header to whoever checks the file', async () => {
    const header = await readJournalHeader(bytesSource(whole('jenkins-xz')));
    expect(header).toMatchObject({
      state: 'offline',
      sealed: false,
      keyedHash: false,
      compact: false,
      entries: 60,
      headSeqnum: 1,
      tailSeqnum: 60,
      headTime: 1_709_276_400_000_000,
      tailTime: 1_709_276_400_000_000 + 59 * 60_000_000,
      tailBootId: '2'.repeat(32),
      tags: 0,
    });
    expect(await readJournalHeader(bytesSource(new Uint8Array(4096)))).toBeNull();
  });
});

describe('hashes', () => {
  it('are those of the published examples', () => {
    const key = Uint8Array.from({ length: 16 }, (_, i) => i);
    const input = Uint8Array.from({ length: 15 }, (_, i) => i);
    expect(sipHash24(key, input)).toEqual({ high: 0xa129ca61, low: 0x49be45e5 });
    expect(sipHash24(key, new Uint8Array(0))).toEqual({ high: 0x726fdb47, low: 0xdd0e0e31 });
    const four = new TextEncoder().encode('Four score and seven years ago');
    expect(jenkinsHash64(four)).toEqual({ high: 0x17770551, low: 0xce7226e6 });
    expect(jenkinsHash64(new Uint8Array(0))).toEqual({ high: 0xdeadbeef, low: 0xdeadbeef });
  });
});

describe('a journal that was changed', () => {
  it.each(NAMES)('shows an overwritten message in %s', async (name) => {
    const bytes = changed((view) => {
      const at = Buffer.from(view.buffer).indexOf('198.51.100.30');
      view.setUint8(at, 0x32);
    }, name);
    const issues = issuesOf(await read(bytes));
    expect(issues.map(({ code, record, lost }) => [code, record, lost])).toEqual([
      ['JOURNAL_FIELD_HASH', 31, false],
    ]);
    expect(issues[0]!.what).toContain('MESSAGE');
  });

  it('shows counts that do not agree', async () => {
    const bytes = changed((view) => view.setUint32(ENTRIES_AT, 10, true));
    const counts = issuesOf(await read(bytes)).filter(({ code }) => code === 'JOURNAL_COUNTS');
    expect(counts.map(({ need, have }) => [need, have])).toEqual([
      [10, 60],
      [10, 60],
    ]);
    const online = changed((view) => {
      view.setUint32(ENTRIES_AT, 10, true);
      view.setUint8(16, 1);
    });
    expect(codesOf(await read(online))).toEqual(['JOURNAL_ONLINE']);
  });

  it('shows an entry taken off the list, and brings it back when asked', async () => {
    const bytes = changed((view, objects) => {
      // The second array's first item goes, the others move up.
      const { at, size } = listArray(view, objects, 1);
      const listed = new Uint8Array(view.buffer, at + 24, size - 24);
      listed.set(listed.slice(4));
      listed.fill(0, listed.length - 4);
    });
    const items = await read(bytes);
    expect(codesOf(items)).toContain('JOURNAL_UNLISTED');
    const unlisted = issuesOf(items).filter(({ code }) => code === 'JOURNAL_UNLISTED');
    const back = eventsOf(await read(bytes, true)).filter(
      ({ locator }) => locator.recovered !== null,
    );
    expect(back.map(({ locator }) => [locator.record, locator.recovered])).toEqual(
      unlisted.map(({ record }) => [record, 'unlisted']),
    );
    expect(eventsOf(items)).toHaveLength(60 - unlisted.length);
  });

  it('shows an entry that is listed and gone', async () => {
    const bytes = changed((view, objects) => view.setUint8(nth(objects, ENTRY, 20).at, 0));
    const issues = issuesOf(await read(bytes));
    expect(issues.map(({ code }) => code)).toEqual(['JOURNAL_MISSING', 'JOURNAL_COUNTS']);
    expect(eventsOf(await read(bytes))).toHaveLength(59);
  });

  it('shows sequence numbers and boot times that go back, and times that cannot be', async () => {
    const bytes = changed((view, objects) => {
      view.setUint32(nth(objects, ENTRY, 10).at + 16, 3, true);
      view.setUint32(nth(objects, ENTRY, 12).at + 32, 0, true);
      view.setUint32(nth(objects, ENTRY, 14).at + 28, 0xffff_ffff, true);
    });
    const told = issuesOf(await read(bytes)).map(({ code, record }) => `${code} ${record}`);
    expect(told).toEqual(['JOURNAL_SEQNUM 3', 'JOURNAL_MONOTONIC 13', 'JOURNAL_TIME 15']);
  });
});

describe('a damaged journal', () => {
  it('goes on at the next entry after bytes that are no object', async () => {
    const bytes = changed((view, objects) =>
      view.setUint32(nth(objects, ENTRY, 30).at + 8, 7, true),
    );
    const items = await read(bytes);
    expect(codesOf(items)).toContain('JOURNAL_OBJECT');
    expect(eventsOf(items)).toHaveLength(59);
  });

  it('gives what is before a cut', async () => {
    const bytes = short();
    const events = eventsOf(await read(whole()));
    const cut = bytes.subarray(0, events[40]!.locator.offset);
    const items = await read(cut);
    expect(codesOf(items)).toContain('JOURNAL_TRUNCATED');
    expect(eventsOf(items)).toHaveLength(40);
    expect(codesOf(await read(bytes.subarray(0, 220)))).toContain('JOURNAL_TRUNCATED');
    expect(codesOf(await read(bytes.subarray(0, 100)))).toEqual(['JOURNAL_HEADER']);
  });

  it('leaves a list that goes in circles, and reads on', async () => {
    const bytes = changed((view, objects) => {
      const { at } = listArray(view, objects, 1);
      view.setUint32(at + NEXT_ARRAY, at, true);
    });
    const items = await read(bytes);
    expect(codesOf(items)).toContain('JOURNAL_LIST');
    expect(eventsOf(items)).toHaveLength(60);
  });

  it.each(NAMES)('loses only the fields that cannot be unpacked in %s', async (name) => {
    const start = name.startsWith('compact') ? 72 : 64;
    const bytes = changed((view, objects) => {
      for (const { type, at, size } of objects) {
        const packed = type === DATA && view.getUint8(at + 1) !== 0;
        if (packed) new Uint8Array(view.buffer).fill(0xff, at + start, at + size);
      }
    }, name);
    const items = await read(bytes);
    expect(issuesOf(items).map(({ code }) => code)).toEqual(Array(3).fill('JOURNAL_FIELD'));
    expect(eventsOf(items)).toHaveLength(60);
  });

  it('stops unpacking when fields come to more than a journal can hold', async () => {
    const items = await read(bomb());
    const events = eventsOf(items);
    const bytes = events.map((event) => String(event.get('A') ?? '').length);
    expect(codesOf(items)).toContain('JOURNAL_FIELD');
    expect(Math.max(...bytes)).toBeLessThanOrEqual(1024 * 1024);
    expect(bytes.slice(-5)).toEqual([0, 0, 0, 0, 0]);
    const last = issuesOf(items).findLast(({ code }) => code === 'JOURNAL_FIELD')!;
    expect(last.what).toContain('more decompressed');
    expect(last.record).toBe(400);
  });

  it('survives any bytes', async () => {
    const good = short();
    const first = good.findIndex((byte, at) => at > 4096 && byte !== 0) & ~7;
    let random = 2014;
    const next = (below: number): number => {
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      return random % below;
    };
    for (let run = 0; run < 200; run++) {
      const bytes = good.slice();
      const changes = 1 + next(30);
      for (let i = 0; i < changes; i++) {
        const at = next(4) === 0 ? next(272) : first + next(bytes.length - first);
        bytes[at] = next(3) === 0 ? next(256) : bytes[at]! ^ (1 << next(8));
      }
      bytes.set(good.subarray(0, 8));
      const items = await read(bytes, true);
      for (const event of eventsOf(items)) {
        expect(Number.isSafeInteger(event.time)).toBe(true);
        event.toObject();
      }
      expect(items.length).toBeLessThan(5000);
    }
  });
});

/** 40 fields of 1 MiB each, packed to some bytes, and 400 entries that name one each, so that none stays in the cache. */
function bomb(): Uint8Array {
  const packed = zstdCompressSync(new Uint8Array(1024 * 1024).fill(0x41).fill(0x3d, 1, 2));
  const fieldBytes = Math.ceil((64 + packed.length) / 8) * 8;
  const [fields, entries, start] = [40, 400, 208];
  const bytes = new Uint8Array(start + fields * fieldBytes + entries * 80);
  const view = new DataView(bytes.buffer);
  bytes.set(short().subarray(0, start));
  view.setUint32(12, 12, true);
  view.setUint32(88, start, true);
  view.setUint32(136, bytes.length - 80, true);
  for (let i = 0; i < fields; i++) {
    const at = start + i * fieldBytes;
    bytes.set([DATA, 4], at);
    view.setUint32(at + 8, 64 + packed.length, true);
    bytes.set(packed, at + 64);
  }
  for (let i = 0; i < entries; i++) {
    const at = start + fields * fieldBytes + i * 80;
    bytes[at] = ENTRY;
    view.setUint32(at + 8, 80, true);
    view.setUint32(at + 16, i + 1, true);
    view.setUint32(at + 64, start + (i % fields) * fieldBytes, true);
  }
  return bytes;
}
