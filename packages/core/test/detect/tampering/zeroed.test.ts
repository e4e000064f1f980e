import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zeroedText } from '../../../src/detect/tampering/zeroed/zeroed-text.ts';
import type { FileFacts, Finding } from '../../../src/index.ts';
import { runDetector } from '../run-detector.ts';

const BLOCK = 4096;

function line(i: number): string {
  const minute = String(Math.floor(i / 60) % 60).padStart(2, '0');
  const second = String(i % 60).padStart(2, '0');
  return `192.0.2.${i % 250} - - [20/Jan/2014:08:${minute}:${second} +0000] "GET /p${i} HTTP/1.1" 200 512\n`;
}

const lines = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, i) => line(from + i)).join('');

/** What the detector says of a log with these bytes, read as a hunt reads it. */
async function findings(bytes: Uint8Array, facts: FileFacts | null = null): Promise<Finding[]> {
  return runDetector(zeroedText, [{ path: 'access.log', content: bytes, facts }]);
}

function has(tool: string): boolean {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('a log that a real tool wiped while a writer goes on', () => {
  let folder = '';
  let log = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zeroed-'));
    log = join(folder, 'access.log');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function wiped(tool: string, args: readonly string[], size: number): [Uint8Array, FileFacts] {
    writeFileSync(log, lines(0, 100).slice(0, size));
    execFileSync(tool, [...args, log]);
    appendFileSync(log, lines(100, 140));
    const allocated = statSync(log).blocks * 512;
    return [readFileSync(log), { modified: null, changed: null, allocated }];
  }

  it.skipIf(!has('shred'))('shred -z: whole blocks of zeros from the start', async () => {
    const [bytes, facts] = wiped('shred', ['-n', '1', '-z'], 5_000);
    expect(await findings(bytes, facts)).toMatchObject([
      {
        level: 'high',
        confidence: 'moderate',
        matched: { 'zeros at': '0x0', bytes: String(2 * BLOCK), 'blocks of 4096': '2' },
        locators: [{ offset: 0 }],
      },
    ]);
  });

  it.skipIf(!has('truncate'))('truncated, then written by appending: nothing to see', async () => {
    const [bytes, facts] = wiped('truncate', ['-s', '0'], 5_000);
    expect(await findings(bytes, facts)).toEqual([]);
  });
});

describe('honest zeros', () => {
  const encoder = new TextEncoder();
  const zeros = (length: number): Uint8Array => new Uint8Array(length);
  const join = (...parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);
  const facts = (allocated: number): FileFacts => ({ modified: null, changed: null, allocated });

  it('copytruncate under a writer with its own offset: a hole, low', async () => {
    const bytes = join(zeros(50_001), encoder.encode(lines(0, 40)));
    expect(await findings(bytes, facts(8_192))).toMatchObject([
      { level: 'low', confidence: 'low', rule: { title: 'Text log with a hole' } },
    ]);
  });

  it('the same after a copy that filled the hole: medium, low confidence', async () => {
    const bytes = join(zeros(50_001), encoder.encode(lines(0, 40)));
    expect(await findings(bytes)).toMatchObject([{ level: 'medium', confidence: 'low' }]);
  });

  it('power loss: zeros after the last line, low', async () => {
    const bytes = join(encoder.encode(lines(0, 40)), zeros(1_500));
    expect(await findings(bytes)).toMatchObject([{ level: 'low', confidence: 'low' }]);
  });

  it('a log without zeros: nothing', async () => {
    expect(await findings(encoder.encode(lines(0, 40)))).toEqual([]);
  });
});
