import { bytesSource, type ByteSource } from '@unmask/evtx';
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
import { silences } from '../../../src/detect/tampering/silence/silences.ts';
import type { SilenceTrace } from '../../../src/detect/tampering/silence/trace.ts';
import { EVTX } from '../../../src/evidence/evtx/evtx.ts';
import type { LogLife } from '../../../src/detect/tampering/evtx/log-life.ts';
import type { Kept } from '../../../src/detect/detector.ts';
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

/** As a hunt reads a log: what `read` returns is overwritten by the next. */
function reusedSource(bytes: Uint8Array): ByteSource {
  const buffer = new Uint8Array(1 << 18);
  const read = (start: number, end: number): Uint8Array => {
    const part = bytes.subarray(start, end);
    buffer.fill(0xaa);
    buffer.set(part);
    return buffer.subarray(0, part.length);
  };
  return { byteLength: bytes.length, read };
}

/** What is found in logs by path, of which some may be of one host. */
async function findingsIn(logs: Readonly<Record<string, Uint8Array>>): Promise<Finding[]> {
  const found: Finding[] = [];
  const report = (finding: Finding): void => void found.push(finding);
  const traces: Kept<LogLife>[] = [];
  for (const [path, bytes] of Object.entries(logs)) {
    const evidence = { path, source: reusedSource(bytes) };
    const identity = { path, facts: null, origin: null, format: 'evtx', size: bytes.length };
    const keep = (trace: LogLife): void => void traces.push({ evidence: identity, trace });
    await evtxTampering.inspect!({ evidence, report, keep });
  }
  evtxTampering.conclude!({ traces, report });
  return found;
}

async function findings(bytes: Uint8Array): Promise<Finding[]> {
  return await findingsIn({ 'Security.evtx': bytes });
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
    expect(await checks(edited)).toEqual([
      'evtx-rewritten-numbers moderate',
      'evtx-file-counters moderate',
    ]);
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

/** Of more than one chunk. */
function logOf(channel: string, first: number, days: number, extra: EventSpec[] = []): Uint8Array {
  const DAY = 24 * HOUR;
  const records = Array.from({ length: 300 }, (_, i) =>
    event(first + i, { channel, time: START + days * DAY + i * 60_000_000 }),
  );
  const byNumber = (a: EventSpec, b: EventSpec): number => a.recordId - b.recordId;
  return writeEvtx({ records: [...extra, ...records].toSorted(byNumber) });
}

function cleared(channel: string, recordId: number, days: number): EventSpec {
  const own = channel === 'Security';
  return event(recordId, {
    provider: { name: 'Microsoft-Windows-Eventlog' },
    eventId: own ? 1102 : 104,
    channel: own ? 'Security' : 'System',
    time: START + days * 24 * HOUR,
    userData: {
      name: 'LogFileCleared',
      namespace: 'http://manifests.microsoft.com/win/2004/08/windows/eventlog',
      fields: own
        ? [['SubjectUserName', 'string', 'admin']]
        : [
            ['SubjectUserName', 'string', 'admin'],
            ['Channel', 'string', channel],
          ],
    },
  });
}

async function beginnings(logs: Record<string, Uint8Array>): Promise<string[]> {
  const found = await findingsIn(logs);
  return found.map(({ rule, locators }) => `${locators[0]!.evidence} ${rule.id}`);
}

describe('beginnings of event logs', () => {
  const system = logOf('System', 1, 0);

  it('finds a log whose beginning is gone without the event of its clearing', async () => {
    const Application = logOf('Application', 5_000, 30);
    expect(await beginnings({ System: system, Application })).toEqual([
      'Application evtx-beginning-gone',
    ]);
    expect(await beginnings({ Security: logOf('Security', 5_000, 30) })).toEqual([
      'Security evtx-beginning-gone',
    ]);
  });

  it('says nothing of a log that was cleared, overwritten, exported, or of which too little is known', async () => {
    const telling = logOf('System', 2, 31, [cleared('Application', 1, 30)]);
    const Application = logOf('Application', 5_000, 30);
    expect(await beginnings({ System: telling, Application })).toEqual([]);
    const own = logOf('Security', 5_000, 30, [cleared('Security', 4_999, 29)]);
    expect(await beginnings({ System: system, Security: own })).toEqual([]);
    expect(await beginnings({ Application })).toEqual([]);
    expect(await beginnings({ System: logOf('System', 9_000, 0), Application })).toEqual([]);
    const records = [11, 12, 13].map((id) => event(id, { channel: 'Application' }));
    const exported = writeEvtx({ records, exported: true });
    expect(await beginnings({ System: system, Application: exported })).toEqual([]);
    const many = Array.from({ length: 400 }, (_, i) => event(i + 5_000, { channel: 'App' }));
    const cutOff = logOf('Application', 5_000, 30).subarray(0, 4096 + 65_536);
    expect(await beginnings({ System: system, Application: cutOff })).toEqual([]);
    const ring = writeEvtx({ records: many, wrapped: 1 });
    expect(await beginnings({ System: system, App: ring })).toEqual([]);
  });

  it('finds a log that holds events from before its clearing', async () => {
    const telling = logOf('System', 1, 0, [cleared('Application', 301, 20)]);
    const Application = writeEvtx({
      records: [1, 2, 3].map((id) =>
        event(id, { channel: 'Application', time: START + id * 10 * 24 * HOUR }),
      ),
    });
    expect(await beginnings({ System: telling, Application })).toContain(
      'Application evtx-older-than-clearing',
    );
    const before = logOf('Application', 1, 0);
    expect(await beginnings({ System: telling, Application: before })).toEqual([]);
  });

  it('finds a log that was begun anew', async () => {
    const Security = logOf('Security', 1, 60);
    expect(await beginnings({ System: system, Security })).toEqual(['Security evtx-started-anew']);
    const soon = logOf('Security', 1, 1);
    expect(await beginnings({ System: system, Security: soon })).toEqual([]);
    const sysmon = logOf('Microsoft-Windows-Sysmon/Operational', 1, 60);
    expect(await beginnings({ System: system, Sysmon: sysmon })).toEqual([]);
  });
});

describe('deleted records behind the live ones', () => {
  /** The last records of the chunk, which it no longer counts. */
  function cutEnd(file: Uint8Array, left: number, checksums: 'repaired' | 'stale'): Uint8Array {
    return damaged(file, { checksums }, (bytes, view) => {
      const free = recordOffsets(bytes)[left]! - 4096;
      view.setUint32(4096 + 48, free, true);
      for (const field of [16, 32]) view.setBigUint64(4096 + field, BigInt(left), true);
    });
  }

  it('finds those that are newer than the end of a closed log', async () => {
    const [finding] = await findings(cutEnd(log([1, 2, 3, 4, 5, 6]), 4, 'repaired'));
    expect(finding).toMatchObject({
      rule: { id: 'evtx-newer-slack' },
      confidence: 'low',
      locators: [{ record: 5 }, { record: 6 }, { record: 4 }],
    });
  });

  it('says nothing of an open log, of an export, and of older rounds of the ring', async () => {
    const open = cutEnd(log([1, 2, 3, 4, 5, 6], { flags: 1 }), 4, 'repaired');
    expect(await findings(open)).toEqual([]);
    const exported = cutEnd(log([11, 12, 13, 14], { exported: true }), 3, 'repaired');
    expect(await findings(exported)).toEqual([]);
    const older = log([9, 10, 11, 12, 1, 2]);
    expect(await checks(cutEnd(older, 4, 'repaired'))).not.toContain('evtx-newer-slack low');
  });
});

describe('tampering in public event logs', () => {
  const folder = sharedData('evtx');

  it.skipIf(folder === null)(
    'finds the one hidden record, and nothing else at high confidence',
    async () => {
      const found: string[] = [];
      const logs: Record<string, Uint8Array> = {};
      for (const path of globSync(`${folder}/**/*.evtx`).toSorted()) {
        logs[path] = readFileSync(path);
      }
      for (const { rule, confidence, locators, alternatives } of await findingsIn(logs)) {
        // Why it is no more: the honest causes that were not dropped.
        const kept = alternatives.filter((cause) => cause.includes(': kept'));
        const why = kept.length === 0 ? '' : `\n    ${kept.join('\n    ')}`;
        found.push(`${basename(locators[0]!.evidence)}: ${rule.id} ${confidence}${why}`);
      }
      const high = found.filter((line) => / high\b/.test(line));
      expect(high).toEqual(['post-Security.evtx: evtx-hidden-record high']);
      await expect(`${found.toSorted().join('\n')}\n`).toMatchFileSnapshot('public-logs.txt');
    },
  );

  it.skipIf(folder === null)('claims no silence in excerpts without a cadence', async () => {
    const traces: Kept<SilenceTrace>[] = [];
    const found: Finding[] = [];
    const report = (finding: Finding): void => void found.push(finding);
    for (const path of globSync(`${folder}/**/*.evtx`).toSorted()) {
      const source = bytesSource(readFileSync(path));
      const identity = { path, facts: null, origin: null, zone: null, format: 'evtx', size: 0 };
      const keep = (trace: SilenceTrace): void => void traces.push({ evidence: identity, trace });
      const run = silences.start!({ evidence: { path, source }, report, keep });
      const options = { range: { start: 0, end: source.byteLength }, recover: false };
      for await (const items of EVTX.read({ path, source }, options)) {
        for (const item of items) {
          if (item.kind === 'event') run.event(item.event);
          else run.issue!(item.issue);
        }
      }
      run.finish();
    }
    silences.conclude!({ traces, report });
    expect(traces.length).toBeGreaterThan(290);
    expect(found).toEqual([]);
  });
});
