import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { BriefSentence } from '@unmask/core';
import { afterAll } from 'vitest';
import { linesOf, ROOT, unmask } from '../command/unmask.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'unmask-mask-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

/** The made-up case of The Mask: hunted through once for all tests of a file, and asked with its countries. */
export async function maskCase(): Promise<string> {
  const folder = join(FOLDER, 'mask');
  execFileSync(process.execPath, [join(ROOT, 'fixtures/the-mask/main.ts'), '--out', folder]);
  // From its folder, so that paths of evidence are the same wherever the test runs.
  await unmask(['case', 'add', 'case', 'evidence', '--quiet'], { cwd: folder });
  const countries = ['--countries', 'countries-2014-02-01.csv'];
  await unmask(['campaign', 'case', ...countries], { cwd: folder });
  return folder;
}

/** What `unmask report` prints. */
export async function reportOf(folder: string, ...options: string[]): Promise<string> {
  const { stdout, stderr, code } = await unmask(['report', 'case', ...options], { cwd: folder });
  if (code !== 0) throw new Error(stderr);
  return stdout;
}

/** Sentences of the brief by their ids, from a copy of the case without some findings: all tables are derived anew. */
export async function sentencesOf(
  folder: string,
  without: readonly string[] = [],
): Promise<Map<string, BriefSentence>> {
  const copy = mkdtempSync(join(FOLDER, 'copy-'));
  cpSync(join(folder, 'case'), join(copy, 'case'), { recursive: true });
  cpSync(join(folder, 'countries-2014-02-01.csv'), join(copy, 'countries-2014-02-01.csv'));
  if (without.length > 0) await takeOut(join(copy, 'case/case.duckdb'), without);
  const text = await reportOf(copy, '--format', 'jsonl', '--lang', 'fr');
  rmSync(copy, { recursive: true });
  const objects = linesOf(text).map((line) => JSON.parse(line) as BriefSentence & { type: string });
  return new Map(objects.filter(({ type }) => type === 'sentence').map((each) => [each.id, each]));
}

async function takeOut(database: string, ids: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  await connection.run(
    `DELETE FROM finding WHERE finding_id IN (${ids.map((id) => `'${id}'`).join(', ')})`,
  );
  connection.closeSync();
  instance.closeSync();
}
