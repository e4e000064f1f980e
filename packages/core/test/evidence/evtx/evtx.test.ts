import { bytesSource } from '@unmask/evtx';
import { describe, expect, it } from 'vitest';
import { damaged, recordOffsets, writeEvtx } from '../../../../../fixtures/writer/index.ts';
import type { EventSpec } from '../../../../../fixtures/writer/index.ts';
import { FORMATS, recognise } from '../../../src/index.ts';
import type { Item } from '../../../src/index.ts';
import { PART_BYTES } from '../../../src/evidence/evtx/evtx.ts';

const [EVTX] = FORMATS;
const TIME = 1_382_980_814_101_007;

function event(recordId: number): EventSpec {
  return {
    provider: { name: 'Test' },
    eventId: 7,
    time: TIME + recordId,
    recordId,
    channel: 'Application',
    computer: recordId % 2 === 0 ? 'HOST-A.example.org' : '',
    data: [['Text', 'string', `text ${recordId}`]],
  };
}

function log(count: number, exported = false): Uint8Array {
  const records = Array.from({ length: count }, (_, i) => event(100 + i));
  return writeEvtx({ records, exported });
}

async function read(bytes: Uint8Array, start = 0, end = bytes.length): Promise<string[]> {
  const evidence = { path: 'a.evtx', source: bytesSource(bytes) };
  const told: string[] = [];
  for await (const batch of EVTX!.read(evidence, { range: { start, end }, recover: false })) {
    // A batch's events are valid until the next is asked for.
    told.push(...batch.map(tell));
  }
  return told;
}

function tell(item: Item): string {
  if (item.kind === 'issue') return `${item.issue.code} ${item.issue.lost ? 'lost' : 'doubt'}`;
  const { time, locator, logsource } = item.event;
  expect(logsource).toEqual({ product: 'windows' });
  return [
    time - TIME,
    item.event.source().id,
    locator.record,
    locator.offset,
    item.event.get('Text'),
  ].join(' ');
}

describe('the format evtx', () => {
  it('is recognised by content', () => {
    expect(recognise(log(1).subarray(0, 8192), 'anything.bin')).toBe(EVTX);
    expect(recognise(log(1).subarray(4096, 8192), 'carved')).toBe(EVTX);
    expect(recognise(new TextEncoder().encode('ElfFil'), 'x.evtx')).toBeNull();
    expect(recognise(new Uint8Array(0), 'x.evtx')).toBeNull();
  });

  it('gives time, source, record, place and fields', async () => {
    const bytes = log(2);
    const [first, second] = recordOffsets(bytes);
    expect(await read(bytes)).toEqual([
      `100 host:host-a.example.org 100 ${first} text 100`,
      `101 evidence:a.evtx 101 ${second} text 101`,
    ]);
  });

  it('numbers records as the Event Viewer does, in exported logs too', async () => {
    const [first] = await read(log(1, true));
    expect(first).toContain(' 100 ');
  });

  it('says which damage cost something', async () => {
    const bytes = log(3);
    const at = recordOffsets(bytes)[1]!;
    const stale = damaged(bytes, { checksums: 'stale' }, (copy) =>
      copy.fill(0xff, at + 24, at + 40),
    );
    const told = await read(stale);
    expect(told).toContain('EVTX_CHUNK_DATA_CHECKSUM doubt');
    expect(told).toContain('EVTX_BINXML lost');
    expect(told.filter((text) => text.includes('text'))).toHaveLength(2);
  });

  it('reads parts as it reads the whole', async () => {
    const bytes = log(30_000);
    expect(bytes.length).toBeGreaterThan(PART_BYTES);
    const parts = EVTX!.parts(bytesSource(bytes));
    expect(parts.length).toBe(Math.ceil(bytes.length / PART_BYTES));
    const told: string[] = [];
    for (const { start, end } of parts) told.push(...(await read(bytes, start, end)));
    expect(told).toHaveLength(30_000);
    expect(told).toEqual(await read(bytes));
  });
});
