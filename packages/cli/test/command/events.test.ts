import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { linesOf, unmask } from './unmask.ts';

const INTRUSION = 'fixtures/intrusion';
const SYSTEM = `${INTRUSION}/WKS-07/System.evtx`;

interface EventObject {
  readonly Event: { readonly System: Record<string, unknown>; readonly UserData?: unknown };
}

async function events(...args: string[]): Promise<EventObject[]> {
  const ran = await unmask(['events', ...args]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return linesOf(ran.stdout).map((line) => JSON.parse(line) as EventObject);
}

describe('events', () => {
  it('prints each event of each log', async () => {
    expect(await events(INTRUSION)).toHaveLength(477);
    expect(await events(SYSTEM)).toHaveLength(50);
  });

  it('has the same events in every format', async () => {
    const [jsonl, json, csv, xml] = await Promise.all(
      ['jsonl', 'json', 'csv', 'xml'].map(async (format) => {
        return (await unmask(['events', SYSTEM, '--format', format])).stdout;
      }),
    );
    const lines = linesOf(jsonl!).map((line) => JSON.parse(line) as EventObject);
    expect(JSON.parse(json!)).toEqual(lines);
    const ids = lines.map(({ Event }) => String(Event.System['EventRecordID']));
    const rows = linesOf(csv!);
    expect(rows[0]).toBe('Time,Host,Channel,Provider,EventID,RecordID,Data');
    expect(rows.slice(1).map((row) => row.split(',')[5])).toEqual(ids);
    const found = [...xml!.matchAll(/<EventRecordID>(\d+)</gu)].map(([, id]) => id);
    expect(found).toEqual(ids);
    expect(xml).toMatch(/^<\?xml version="1\.0" encoding="utf-8"\?>\n<Events>\n<Event /u);
    expect(xml!.endsWith('</Event>\n</Events>\n')).toBe(true);
  });

  it('--channel and --event-id choose', async () => {
    const chosen = await events(INTRUSION, '--channel', 'system', '--event-id', '7036,104');
    const ids = chosen.map(({ Event }) => JSON.stringify(Event.System['EventID']));
    expect(ids.filter((id) => /\b7036\b/u.test(id)).length).toBeGreaterThan(0);
    expect(ids.filter((id) => id === '104')).toHaveLength(1);
    expect(ids.filter((id) => !/\b(?:7036|104)\b/u.test(id))).toEqual([]);
    expect(new Set(chosen.map(({ Event }) => Event.System['Channel']))).toEqual(
      new Set(['System']),
    );
  });

  it('--from, --to and --last choose', async () => {
    const day = await events(INTRUSION, '--from', '2025-10-22', '--to', '2025-10-22');
    expect(day.length).toBeGreaterThan(10);
    expect(JSON.stringify(day)).not.toMatch(/"SystemTime":"2025-(?!10-22)/u);
    const all = await events(SYSTEM);
    const last = await events(SYSTEM, '--last', '1d');
    expect(last.length).toBeLessThan(all.length);
    expect(last).toEqual(all.slice(-last.length));
  });

  it('tells of damage, prints the rest, and ends with 3', async () => {
    const { damaged, recordOffsets } = await import('../../../../fixtures/writer/index.ts');
    const log = readFileSync(SYSTEM);
    const target = recordOffsets(log)[10]!;
    const path = `${temporaryFolder()}/broken.evtx`;
    writeFileSync(
      path,
      damaged(log, { checksums: 'stale' }, (bytes) => bytes.fill(0xff, target + 24, target + 40)),
    );
    const ran = await unmask(['events', path]);
    expect(ran.code).toBe(3);
    expect(linesOf(ran.stdout)).toHaveLength(49);
    expect(ran.stderr).toContain(`unmask: EVTX_CHUNK_DATA_CHECKSUM: ${path} at 0x`);
    const hunted = await unmask(['hunt', path]);
    expect(hunted.code).toBe(3);
    expect(hunted.stderr).toContain('Damage met    ');
  });

  it('--carve finds records in a disk image, which is of no known kind', async () => {
    const log = readFileSync(SYSTEM);
    const path = `${temporaryFolder()}/disk.img`;
    const noise = new Uint8Array(5_003).fill(0xa5);
    writeFileSync(path, Buffer.concat([noise, log.subarray(4096 + 512), noise]));
    const without = await unmask(['events', path]);
    expect(without).toMatchObject({ code: 3, stdout: '' });
    const carved = await unmask(['events', path, '--carve']);
    expect(carved).toMatchObject({ code: 0, stderr: '' });
    const plain = await unmask(['events', SYSTEM]);
    expect(carved.stdout).toBe(plain.stdout);
    const nothing = `${temporaryFolder()}/nothing.img`;
    writeFileSync(nothing, noise);
    expect(await unmask(['events', nothing, '--carve'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect((await unmask(['events', SYSTEM, '--carve'])).stdout).toBe(plain.stdout);
  });
});
