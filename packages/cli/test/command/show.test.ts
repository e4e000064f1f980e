/** `unmask show`, `timeline` and `search`, as typed. */
import { appendFileSync, cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { entityId, type Finding } from '@unmask/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { FOLDER, keptCase, type KeptCase } from './kept-case.ts';
import { linesOf, shell, unmask } from './unmask.ts';

const SERVER = 'fixtures/seized-server';
const INTRUSION = 'fixtures/intrusion';

interface ShownJson {
  readonly findings: readonly Finding[];
  readonly records: readonly {
    readonly evidence: string;
    readonly offset: number;
    readonly events: readonly { readonly id: string; readonly fields: Record<string, string> }[];
    readonly bytes: string | null;
    readonly unread: string | null;
  }[];
}

async function show(path: string, id: string): Promise<ShownJson> {
  const ran = await unmask(['show', path, id, '--format', 'json']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ran.stdout) as ShownJson;
}

let intrusion: KeptCase;
let server: KeptCase;
beforeAll(async () => {
  intrusion = await keptCase(INTRUSION);
  server = await keptCase(SERVER);
});

describe('show', () => {
  it('goes from a finding to its events and the bytes on the disk', async () => {
    const { path, findings } = intrusion;
    const cleared = findings.find(({ rule }) => rule.title === 'Security event log cleared')!;
    const { findings: shown, records } = await show(path, cleared.id.slice(0, 12));
    expect(shown).toEqual([cleared]);
    const [{ evidence, offset, events, bytes }] = records as [ShownJson['records'][number]];
    expect(events.map(({ fields }) => fields['EventID'])).toEqual(['1102']);
    expect(readFileSync(evidence).subarray(offset).toString('hex')).toContain(bytes);
    expect(bytes).toMatch(/^2a2a0000/u);
    const text = await unmask(['show', path, cleared.id]);
    expect(text.stdout).toContain(`event ${events[0]!.id}\n    Provider_Name:`);
    for (const line of linesOf(text.stdout)) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('goes from a value to its sources, its findings and their records', async () => {
    const { path } = intrusion;
    const value = 'c:\\users\\m.ferrer\\appdata\\roaming\\media center programs\\objframe.dll';
    const id = entityId('path', value);
    const ran = await unmask(['show', path, id.slice(0, 10), '--format', 'json']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const { entity, findings, records } = JSON.parse(ran.stdout) as ShownJson & {
      readonly entity: { readonly id: string; readonly sources: readonly { host: string }[] };
    };
    expect(entity).toMatchObject({ id, kind: 'path', value, common: null });
    expect(entity.sources.map(({ host }) => host)).toContain('WKS-07.example.org');
    expect(findings.length).toBeGreaterThan(0);
    for (const { events, bytes } of records) {
      const fields = Object.values(events[0]!.fields).map((text) => text.toLowerCase());
      expect(fields).toContain(value);
      expect(bytes).not.toBeNull();
    }
    const text = await unmask(['show', path, id]);
    expect(text.stdout).toContain(`(${id})\n  on 1 source, in `);
    for (const line of linesOf(text.stdout)) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('reads what lies in an archive, and shows an event by its id', async () => {
    const { path, findings } = server;
    const zeroed = findings.find(({ rule }) => rule.id === 'zeroed-text')!;
    expect((await show(path, zeroed.id)).records[0]!.bytes).toBe('00'.repeat(64));
    const found = await unmask([
      'search',
      path,
      'getlogs.php',
      '--format',
      'jsonl',
      '--limit',
      'all',
    ]);
    const request = linesOf(found.stdout)
      .map((line) => JSON.parse(line) as { id: string; fields?: Record<string, string> })
      .find(({ fields }) => fields?.['cs-uri'] === '/getlogs.php')!;
    const [{ bytes }] = (await show(path, request.id)).records as [ShownJson['records'][number]];
    expect(Buffer.from(bytes!, 'hex').toString()).toContain('"GET /getlogs.php HTTP/1.1"');
  });

  it('goes from a statement to its findings', async () => {
    const { path } = server;
    const screen = (await unmask(['campaign', path])).stdout;
    const id = /'Wiped or edited' \((s-\w+)/u.exec(screen)![1]!;
    const ran = await unmask(['show', path, id]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toContain('Text log overwritten with zeros: 36864 bytes');
  });

  it('says that evidence changed or vanished, and shows the rest', async () => {
    const evidence = join(FOLDER, 'evidence');
    cpSync(INTRUSION, evidence, { recursive: true });
    const { path, findings } = await keptCase(evidence);
    const [first] = findings;
    const file = first!.locators[0]!.evidence;
    appendFileSync(file, 'x');
    const changed = (await show(path, first!.id)).records[0]!;
    expect(changed).toMatchObject({ bytes: null });
    expect(changed.unread).toMatch(
      /changed since: its SHA-256 was [0-9a-f]{64}, is [0-9a-f]{64}$/u,
    );
    expect(changed.events).toHaveLength(1);
    rmSync(file);
    expect((await show(path, first!.id)).records[0]!.unread).toContain('is not there any more');
  });

  it.each([
    ['f-0000', 'nothing in this case has the id f-0000'],
    ['f-', 'f- is too short for an id; give at least 6 characters'],
    ['s-000000', 'nothing in this case has the id s-000000'],
    ['ffffffffffffff', 'nothing in this case has the id ffffffffffffff'],
  ])('refuses %s', async (id, message) => {
    const ran = await unmask(['show', intrusion.path, id]);
    expect(ran).toEqual({ code: 2, stdout: '', stderr: `unmask: ${message}\n` });
  });
});

interface Line {
  readonly type: 'event' | 'finding';
  readonly time: string;
  readonly id: string;
}

describe('timeline and search', () => {
  let all: Line[] = [];
  let path = '';
  beforeAll(async () => {
    ({ path } = intrusion);
    const ran = await unmask(['timeline', path, '--limit', 'all', '--format', 'jsonl']);
    all = linesOf(ran.stdout).map((line) => JSON.parse(line) as Line);
  });

  it('prints every event and finding once, in the order of time', async () => {
    const events = linesOf((await unmask(['events', INTRUSION])).stdout);
    expect(all).toHaveLength(events.length + intrusion.findings.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const keys = all.map(({ time, id }) => `${time} ${id}`);
    expect(keys).toEqual(keys.toSorted());
  });

  it('goes on where a page ended', async () => {
    const pages: Line[] = [];
    for (let after: string[] = []; ;) {
      const args = ['timeline', path, '--limit', '700', '--format', 'jsonl', ...after];
      const { stdout, stderr } = await unmask(args);
      pages.push(...linesOf(stdout).map((line) => JSON.parse(line) as Line));
      const place = /--after (\S+)/u.exec(stderr)?.[1];
      if (place === undefined) break;
      after = ['--after', place];
    }
    expect(pages).toEqual(all);
  });

  it('keeps to a window', async () => {
    const ran = await unmask([
      'timeline',
      path,
      '--from',
      '2025-11-03',
      '--to',
      '2025-11-03',
      '--limit',
      'all',
      '--format',
      'jsonl',
    ]);
    const days = linesOf(ran.stdout).map((line) => (JSON.parse(line) as Line).time.slice(0, 10));
    expect(new Set(days)).toEqual(new Set(['2025-11-03']));
    expect(days).toHaveLength(all.filter(({ time }) => time.startsWith('2025-11-03')).length);
  });

  it('finds words in any letter case, all of them, and nothing that is not there', async () => {
    const search = async (...words: string[]): Promise<Line[]> => {
      const ran = await unmask(['search', path, ...words, '--limit', 'all', '--format', 'jsonl']);
      return linesOf(ran.stdout).map((line) => JSON.parse(line) as Line);
    };
    const plain = all.filter((line) => JSON.stringify(line).toLowerCase().includes('m.ferrer'));
    expect(await search('M.FERRER')).toEqual(plain);
    expect((await search('m.ferrer', '1102')).map(({ type }) => type)).toContain('event');
    expect(await search('c:\\windows', 'nowhere to be found')).toEqual([]);
    expect((await search('c:\\windows\\system32')).length).toBeGreaterThan(10);
  });

  it('stops when nobody reads on', async () => {
    const ran = await shell(`unmask timeline ${path} --limit all | head -2`);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(ran.stdout)).toHaveLength(2);
  });
});
