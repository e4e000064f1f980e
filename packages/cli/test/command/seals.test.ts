import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@unmask/core';
import { describe, expect, it } from 'vitest';
import { ROOT, linesOf, unmask } from './unmask.ts';

const CASE = join(ROOT, 'fixtures/tampering/true/journal-sealed-overwritten');
const KEY = readFileSync(join(CASE, 'verify-key'), 'utf8').trim();

async function rules(...more: string[]): Promise<string[]> {
  const ran = await unmask(['hunt', CASE, '--only', 'tampering', '--format', 'jsonl', ...more]);
  expect(ran.code).toBe(0);
  return linesOf(ran.stdout).map((line) => String((JSON.parse(line) as Finding).rule.id));
}

describe('hunt --verify-key', () => {
  it('tells the journal whose seal broke from the one whose seals hold', async () => {
    expect(await rules('--verify-key', KEY)).toEqual([
      'journal-seal-broken',
      'journal-seals-verified',
    ]);
  });

  it('is what a sealed journal needs', async () => {
    expect(await rules()).toEqual(['journal-seals-unverifiable', 'journal-seals-unverifiable']);
  });

  it('says what a key looks like', async () => {
    const ran = await unmask(['hunt', CASE, '--verify-key', 'secret']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('It has the form 0f5227-0d39e3-d68401-41c4f7/1e0d40-35a4e900');
  });
});
