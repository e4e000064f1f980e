import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '@unmask/core';
import { afterAll } from 'vitest';
import { linesOf, unmask } from './unmask.ts';

/** For all tests of a file; it goes with the last of them. */
export const FOLDER: string = mkdtempSync(join(tmpdir(), 'unmask-test-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
let made = 0;

export interface KeptCase {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/** A case with what a hunt through the evidence finds. */
export async function keptCase(...evidence: string[]): Promise<KeptCase> {
  const path = join(FOLDER, `case-${made++}`);
  await unmask(['case', 'init', path]);
  if (evidence.length === 0) return { path, findings: [] };
  const ran = await unmask(['hunt', ...evidence, '--case', path, '--quiet', '--format', 'jsonl']);
  const findings = linesOf(ran.stdout).map((line) => JSON.parse(line) as Finding);
  return { path, findings };
}
