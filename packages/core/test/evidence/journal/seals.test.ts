import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import { bytesSource } from '@unmask/evtx';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { journalSeals } from '../../../src/detect/tampering/journal/journal-seals.ts';
import { readSeals } from '../../../src/evidence/journal/seal/read-seals.ts';
import type { SealReport } from '../../../src/evidence/journal/seal/seal-report.ts';
import { SealKey } from '../../../src/evidence/journal/seal/seal-verifier.ts';
import { SealingKeys } from '../../../src/evidence/journal/seal/sealing-keys.ts';
import {
  parseVerificationKey,
  type VerificationKey,
} from '../../../src/evidence/journal/seal/verification-key.ts';
import { runDetector } from '../../detect/run-detector.ts';

const CASE = join(import.meta.dirname, '../../../../../fixtures/tampering/honest/journal-sealed');
const JOURNALS = join(CASE, 'var/log/journal/0123456789abcdef0123456789abcdef');
const KEY_TEXT = readFileSync(join(CASE, 'verify-key'), 'utf8');
const KEY: VerificationKey = parseVerificationKey(KEY_TEXT)!;
const OTHER_KEY = { ...KEY, seed: KEY.seed.map((byte) => byte ^ 1) };
/** The archived one: four seals, 40 entries. */
const JOURNAL = zstdDecompressSync(
  readFileSync(
    join(
      JOURNALS,
      readdirSync(JOURNALS).find((name) => name.includes('@'))!,
    ),
  ),
);
const FIRST_SEAL = 38_376;
const key = new SealKey(KEY);

async function sealsOf(bytes: Uint8Array, by: SealKey | null = key): Promise<SealReport> {
  return (await readSeals('system.journal', bytesSource(bytes), by))!;
}

function changed(at: number, bit = 0): Buffer {
  const bytes = Buffer.from(JOURNAL);
  bytes[at]! ^= 1 << bit;
  return bytes;
}

async function told(bytes: Uint8Array, keys: readonly VerificationKey[]): Promise<string[]> {
  const found = await runDetector(journalSeals(keys), [
    { path: 'system@1.journal', content: bytes },
  ]);
  return found.map(({ rule, level, confidence }) => `${rule.id} ${level} ${confidence}`);
}

describe('a verification key', () => {
  it('is read as journalctl prints it', () => {
    const key = parseVerificationKey('0f5227-0d39e3-d68401-41c4f7/1e0d40-35a4e900\n');
    expect(key).toMatchObject({ start: Date.UTC(2026, 2, 3, 8) * 1000, interval: 900_000_000 });
    expect(key!.seed).toHaveLength(12);
    expect([...key!.seed.subarray(0, 3)]).toEqual([0x0f, 0x52, 0x27]);
  });

  it.each([
    '',
    'abc',
    '0f5227-0d39e3-d68401-41c4f7',
    `${'a'.repeat(24)}/1-0`,
    `${'a'.repeat(23)}/1-1`,
  ])('is not %j', (text) => {
    expect(parseVerificationKey(text)).toBeNull();
  });

  it('gives the key of an epoch whether it goes there step by step or at once', () => {
    const steps = new SealingKeys(KEY.seed);
    for (let epoch = 0n; epoch < 40n; epoch++) steps.keyOf(epoch);
    expect(steps.keyOf(200n)).toEqual(new SealingKeys(KEY.seed).keyOf(200n));
    expect(steps.keyOf(7n)).toEqual(new SealingKeys(KEY.seed).keyOf(7n));
  });
});

describe('seals of a journal', () => {
  it('hold, and say until when', async () => {
    const report = await sealsOf(JOURNAL);
    expect(report).toMatchObject({ seals: 4, verified: 4, breaks: [], unsealed: 10 });
    expect(report.verifiedUntil).toBe(Date.UTC(2026, 2, 3, 10) * 1000);
    expect(await told(JOURNAL, [OTHER_KEY, KEY])).toEqual([
      'journal-seals-verified informational moderate',
    ]);
  });

  it('are unverifiable without the key, and with that of another host', async () => {
    const unverifiable = ['journal-seals-unverifiable informational low'];
    expect(await told(JOURNAL, [])).toEqual(unverifiable);
    expect(await told(JOURNAL, [OTHER_KEY])).toEqual(unverifiable);
  });

  it('show by their own numbers that one was taken away', async () => {
    const bytes = Buffer.from(JOURNAL);
    bytes.writeBigUInt64LE(3n, FIRST_SEAL + 16);
    expect(await told(bytes, [])).toEqual(['journal-seal-broken medium moderate']);
    bytes.writeBigUInt64LE(1n, FIRST_SEAL + 16);
    bytes.writeBigUInt64LE(1_000n, FIRST_SEAL + 24);
    expect((await sealsOf(bytes, null)).breaks).toMatchObject([{ isByKey: false }]);
  });

  it('break by any change of what they cover', async () => {
    const entries = [...JOURNAL.toString('latin1').matchAll(/MESSAGE=/gu)].map(
      ({ index }) => index,
    );
    const sealed = entries.filter((at) => at < JOURNAL.lastIndexOf('MESSAGE=visitor number 1'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sealed.slice(0, 25)), fc.nat(7), async (at, bit) => {
        const { breaks } = await sealsOf(changed(at + 9, bit));
        expect(breaks).toHaveLength(1);
        expect(breaks[0]).toMatchObject({ isByKey: true });
        expect(breaks[0]!.offset).toBeGreaterThan(at);
      }),
      { numRuns: 25, seed: 7 },
    );
    expect(await told(changed(sealed[3]! + 9), [KEY])).toEqual([
      'journal-seal-broken high moderate',
    ]);
  });

  it('in hostile bytes end soon', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(JOURNAL.length - 1), fc.nat(255)), {
          minLength: 1,
          maxLength: 30,
        }),
        async (edits) => {
          const bytes = Buffer.from(JOURNAL);
          for (const [at, byte] of edits) bytes[at] = byte;
          const report = await readSeals('x', bytesSource(bytes), key);
          expect(report?.breaks.length ?? 0).toBeLessThanOrEqual(20);
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });
});

const hasJournalctl = spawnSync('journalctl', ['--version']).status === 0;

describe.skipIf(!hasJournalctl)('journalctl --verify', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'seals-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function passes(bytes: Uint8Array): boolean {
    const path = join(folder, 'system.journal');
    writeFileSync(path, bytes);
    const args = ['--verify', `--verify-key=${KEY_TEXT.trim()}`, `--file=${path}`];
    return spawnSync('journalctl', args).status === 0;
  }

  it('agrees on the journal as it is, and with one byte changed', async () => {
    expect(passes(JOURNAL)).toBe(true);
    const at = JOURNAL.indexOf('MESSAGE=order number 3') + 20;
    expect(passes(changed(at))).toBe(false);
    expect((await sealsOf(changed(at))).breaks).toHaveLength(1);
  });
});
