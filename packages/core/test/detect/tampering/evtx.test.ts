import { bytesSource } from '@unmask/evtx';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  damaged,
  type EventSpec,
  recordOffsets,
  writeEvtx,
} from '../../../../../fixtures/writer/index.ts';
import { sharedData } from '../../../../../tools/shared-data.ts';
import { evtxTampering } from '../../../src/detect/tampering/evtx/evtx-tampering.ts';
import type { Finding } from '../../../src/index.ts';

const HOUR = 3_600_000_000;
const START = Date.parse('2014-01-20T08:00:00Z') * 1_000;

function event(recordId: number, extra: Partial<EventSpec> = {}): EventSpec {
  return {
    provider: { name: 'Test-Provider' },
    eventId: 4624,
    time: START + recordId * 1_000_000,
    recordId,
    channel: 'Security',
    computer: 'WKS-01',
    data: [['SubjectUserName', 'string', `user-${recordId}`]],
    ...extra,
  };
}

function log(
  ids: readonly number[],
  options: { exported?: boolean; flags?: number } = {},
): Uint8Array {
  const { exported = false, flags = 0 } = options;
  return writeEvtx({ records: ids.map((id) => event(id)), exported, header: { flags } });
}

/** As eventlogedit leaves it: the record before the hidden one covers both, and all that come after count one less. */
function hide(file: Uint8Array, index: number): Uint8Array {
  return damaged(file, { checksums: 'repaired' }, (bytes, view) => {
    const offsets = recordOffsets(bytes);
    const host = offsets[index - 1]!;
    const hidden = offsets[index]!;
    const size = view.getUint32(host + 4, true) + view.getUint32(hidden + 4, true);
    view.setUint32(host + 4, size, true);
    view.setUint32(host + size - 4, size, true);
    for (const [i, offset] of offsets.entries()) {
      if (i > index) view.setBigUint64(offset + 8, view.getBigUint64(offset + 8, true) - 1n, true);
    }
    const chunk = 4096;
    for (const field of [16, 32]) {
      view.setBigUint64(chunk + field, view.getBigUint64(chunk + field, true) - 1n, true);
    }
  });
}

async function findings(bytes: Uint8Array): Promise<Finding[]> {
  const found: Finding[] = [];
  const evidence = { path: 'Security.evtx', source: bytesSource(bytes) };
  await evtxTampering.inspect!({ evidence, report: (finding) => found.push(finding), keep() {} });
  return found;
}

async function checks(bytes: Uint8Array): Promise<string[]> {
  return (await findings(bytes)).map(({ rule, confidence }) => `${rule.id} ${confidence}`);
}

describe('tampering in event logs', () => {
  it('finds nothing in an honest log', async () => {
    expect(await findings(log([1, 2, 3, 4, 5, 6]))).toEqual([]);
  });

  it('finds a hidden record, and shows what was hidden', async () => {
    const file = log([1, 2, 3, 4, 5, 6]);
    const [finding] = await findings(hide(file, 3));
    expect(finding).toMatchObject({
      level: 'critical',
      confidence: 'high',
      time: '2014-01-20T08:00:04.000000Z',
      source: { host: 'WKS-01' },
      rule: { id: 'evtx-hidden-record', engine: 'unmask' },
      locators: [{ offset: recordOffsets(file)[3], record: 4 }, { record: 3 }],
    });
    expect(finding!.matched['hidden event']).toContain('user-4');
  });

  it('finds records hidden one after the other in the same host', async () => {
    const once = hide(log([1, 2, 3, 4, 5, 6]), 3);
    const twice = damaged(once, { checksums: 'repaired' }, (bytes, view) => {
      const [, , host, next] = recordOffsets(bytes) as [number, number, number, number];
      const size = view.getUint32(host + 4, true) + view.getUint32(next + 4, true);
      view.setUint32(host + 4, size, true);
      view.setUint32(host + size - 4, size, true);
    });
    const hidden = (await findings(twice)).filter(({ rule }) => rule.id === 'evtx-hidden-record');
    expect(hidden.map(({ matched }) => matched['hidden event'])).toEqual([
      expect.stringContaining('user-4'),
      expect.stringContaining('user-5'),
    ]);
  });

  it('takes a hole in the numbers for a lead only, and for nothing in an export', async () => {
    expect(await checks(log([1, 2, 5, 6]))).toContain('evtx-record-id-hole moderate');
    expect(await checks(log([1, 2, 5, 6], { flags: 1 }))).toEqual(['evtx-record-id-hole low']);
    expect(await checks(log([11, 12, 15, 16], { exported: true }))).toEqual([]);
  });

  it('finds a closed log that was changed behind the back of its checksums', async () => {
    const edit = (bytes: Uint8Array): Uint8Array =>
      damaged(bytes, { checksums: 'stale' }, (copy) => {
        const at = recordOffsets(copy)[2]! + 200;
        copy[at] = copy[at]! ^ 1;
      });
    expect(await checks(edit(log([1, 2, 3, 4])))).toEqual(['evtx-checksum-of-closed-log moderate']);
    expect(await checks(edit(log([1, 2, 3, 4], { flags: 1 })))).toEqual([]);
  });

  it('finds a chunk that counts other records than it holds', async () => {
    const edited = damaged(log([1, 2, 3, 4]), { checksums: 'repaired' }, (_, view) =>
      view.setBigUint64(4096 + 16, 7n, true),
    );
    expect(await checks(edited)).toEqual(['evtx-chunk-counters moderate']);
  });

  it('finds a run of records with two numbers', async () => {
    const edited = damaged(log([1, 2, 3, 4, 5, 6]), { checksums: 'repaired' }, (bytes, view) => {
      const last = recordOffsets(bytes)[5]!;
      view.setBigUint64(last + 8, 5n, true);
    });
    expect(await checks(edited)).toEqual(['evtx-rewritten-numbers moderate']);
  });

  it('takes time that goes back for a hint, unless an event says that the clock was set', async () => {
    const at = (recordId: number, hours: number, eventId = 4624): EventSpec =>
      event(recordId, { time: START + hours * HOUR, eventId });
    const back = [at(1, 5), at(2, 5.1), at(3, 1), at(4, 1.1)];
    expect(await checks(writeEvtx({ records: back }))).toEqual(['evtx-time-backwards low']);
    const told = [at(1, 5), at(2, 5.1, 4616), at(3, 1), at(4, 1.1)];
    expect(await checks(writeEvtx({ records: told }))).toEqual([]);
  });
});

describe('tampering in public event logs', () => {
  const folder = sharedData('evtx');

  it.skipIf(folder === null)(
    'finds the one hidden record, and nothing else at high confidence',
    async () => {
      const found: string[] = [];
      for (const path of globSync(`${folder}/**/*.evtx`).toSorted()) {
        for (const { rule, confidence } of await findings(readFileSync(path))) {
          found.push(`${basename(path)}: ${rule.id} ${confidence}`);
        }
      }
      const high = found.filter((line) => line.endsWith(' high'));
      expect(high).toEqual(['post-Security.evtx: evtx-hidden-record high']);
      await expect(`${found.toSorted().join('\n')}\n`).toMatchFileSnapshot('public-logs.txt');
    },
  );
});
