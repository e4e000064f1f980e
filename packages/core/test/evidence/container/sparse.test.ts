import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { bytesSource } from '@unmask/evtx';
import { describe, expect, it } from 'vitest';
import { expand, type MemberEvidence } from '../../../src/evidence/container/index.ts';
import type { Issue } from '../../../src/evidence/format.ts';
import { TestHost } from './host.ts';

const WAYS = ['gnu', 'pax-0.0', 'pax-0.1', 'pax-1.0'] as const;
const LINES = Array.from({ length: 1000 }, (_, i) => `${i + 1}\n`).join('');
const HOLE = '\0';
const FILES: Readonly<Record<string, string>> = {
  'few.log': (HOLE.repeat(8192) + LINES).padEnd(65_536, HOLE),
  'many.bin': Array.from(
    { length: 30 },
    (_, i) => String.fromCharCode(65 + (i % 26)).repeat(4096) + HOLE.repeat(4096),
  ).join(''),
  'all.bin': HOLE.repeat(100_000),
  'full.log': Array.from({ length: 100 }, (_, i) => `${i + 1}\n`).join(''),
};

function archive(way: string): Uint8Array {
  return gunzipSync(readFileSync(`${import.meta.dirname}/archives/sparse-${way}.tar.gz`));
}

interface Told {
  readonly files: Map<string, string>;
  readonly evidence: MemberEvidence[];
  readonly issues: Issue[];
}

async function open(bytes: Uint8Array): Promise<Told> {
  const told: Told = { files: new Map(), evidence: [], issues: [] };
  for await (const item of expand({ path: 'a', source: bytesSource(bytes) }, new TestHost())) {
    if (item.kind === 'issue') told.issues.push(item.issue);
    else {
      const { path, source } = item.evidence;
      const text = Buffer.from(await source.read(0, source.byteLength)).toString('latin1');
      told.files.set(path.slice(2), text);
      told.evidence.push(item.evidence);
    }
  }
  return told;
}

describe.each(WAYS)('files that GNU tar stored without their holes: %s', (way) => {
  it('have zeros where the holes are, and say what they took on the disk', async () => {
    const { files, evidence, issues } = await open(archive(way));
    expect(issues).toEqual([]);
    expect(Object.fromEntries(files)).toEqual(FILES);
    expect(evidence.map(({ path, facts }) => [path, facts])).toMatchObject([
      ['a!few.log', { size: 65_536, allocated: 4096 }],
      ['a!many.bin', { size: 245_760, allocated: 30 * 4096 }],
      ['a!all.bin', { size: 100_000, allocated: 0 }],
      ['a!full.log', { size: 292, allocated: null }],
    ]);
  });

  it('are read from any place to any place', async () => {
    for await (const item of expand(
      { path: 'a', source: bytesSource(archive(way)) },
      new TestHost(),
    )) {
      if (item.kind === 'issue') continue;
      const { path, source } = item.evidence;
      const whole = FILES[path.slice(2)]!;
      for (const [start, end] of [
        [0, 1],
        [4095, 4097],
        [8191, 8200],
        [8192, 20_000],
        [0, 1e9],
        [99_999, 100_001],
        [1e9, 2e9],
        [5000, 5000],
      ] as const) {
        const bytes = await source.read(start, end);
        expect(Buffer.from(bytes).toString('latin1')).toBe(whole.slice(start, end));
      }
    }
  });

  it('end before the first byte that a cut archive lacks', async () => {
    const bytes = archive(way);
    const at = Buffer.from(bytes).lastIndexOf('H'.repeat(2048)) + 1024;
    const { files, issues } = await open(bytes.subarray(0, at));
    const text = files.get('many.bin')!;
    expect(FILES['many.bin']!.startsWith(text)).toBe(true);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text.endsWith('HHHH')).toBe(true);
    expect(issues.map(({ code }) => code)).toEqual(['CONTAINER_TRUNCATED']);
  });

  it('survive any bytes', async () => {
    let random = 7;
    const next = (below: number): number => {
      random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
      return random % below;
    };
    for (let run = 0; run < 150; run++) {
      const bytes = archive(way).slice();
      for (let i = 0; i < 1 + next(6); i++)
        bytes[next(next(2) === 0 ? 4096 : bytes.length)] = next(256);
      await open(bytes);
    }
  });
});

it('says of holes that cannot be that they cannot be', async () => {
  const bytes = archive('pax-1.0');
  const map = Buffer.from(bytes).indexOf('2\n8192\n');
  bytes.set(Buffer.from('2\n9999\n'), map);
  const first = await open(bytes);
  expect(first.issues).toEqual([]);
  bytes.set(Buffer.from('9\n9999\n'), map);
  const { files, issues } = await open(bytes);
  expect(issues.map(({ code, lost }) => [code, lost])).toEqual([['CONTAINER_DAMAGED', true]]);
  expect(files.get('few.log')).toContain('\n1000\n');
});

it('reads no file that is larger with its holes than honest archives hold, and all others', async () => {
  const bytes = archive('pax-0.1');
  const text = Buffer.from(bytes);
  const before = text.indexOf('GNU.sparse.size=100000');
  text.write('GNU.sparse.size=9e9999', before);
  const told = await open(text);
  expect(told.issues.map(({ code }) => code)).toEqual(['CONTAINER_DAMAGED']);
  text.write('GNU.sparse.size=2e0014', before);
  const large = await open(text);
  expect(large.issues.map(({ code }) => code)).toEqual(['CONTAINER_LIMIT']);
  expect([...large.files.keys()]).toEqual(['few.log', 'many.bin', 'full.log']);
});
