/** Databases of cases of which not all bytes are what they were: refused in one line, or right. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { unmask } from './unmask.ts';

const LOG = 'fixtures/intrusion/WKS-07/Security.evtx';
const HINT = 'It can be made again: move it away, and add the evidence of evidence.jsonl anew';

let whole: string;
let bytes: Buffer;
let events: string;
beforeAll(async () => {
  whole = join(mkdtempSync(join(tmpdir(), 'unmask-damage-')), 'case');
  await unmask(['case', 'init', whole]);
  const quick = ['--only', 'tampering', '--format', 'jsonl', '--quiet'];
  expect(await unmask(['hunt', LOG, '--case', whole, ...quick])).toMatchObject({ code: 0 });
  bytes = readFileSync(join(whole, 'case.duckdb'));
  events = await eventsIn('event', join(whole, 'case.duckdb'));
});
afterAll(() => rmSync(join(whole, '..'), { recursive: true, force: true }));

/** All that a table says. */
async function eventsIn(table: string, database = ':memory:'): Promise<string> {
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  const rows = await connection.runAndReadAll(`SELECT * FROM ${table} ORDER BY event_id`);
  const text = JSON.stringify(rows.getRowsJson());
  connection.closeSync();
  instance.closeSync();
  return text;
}

function damaged(content: Uint8Array): string {
  const path = join(temporaryFolder(), 'case');
  cpSync(whole, path, { recursive: true });
  writeFileSync(join(path, 'case.duckdb'), content);
  return path;
}

function flipped(at: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= 4;
  return copy;
}

async function expectRefused(args: readonly string[]): Promise<void> {
  const ran = await unmask(args);
  expect(ran).toMatchObject({ code: 6, stdout: '' });
  expect(ran.stderr).toContain(HINT);
  expect(ran.stderr).not.toContain('in use');
  expect(ran.stderr.split('\n')).toHaveLength(2);
}

describe('a database of a case', () => {
  it.each([1, 4_096, 0.5, 0.999])('cut off at %d: refused', async (length) => {
    const end = Number.isInteger(length) ? length : Math.floor(bytes.length * length);
    await expectRefused(['case', 'list', damaged(bytes.subarray(0, end))]);
  });

  // In the three headers of the file, and in the block that says what tables there are.
  it.each([16, 4_104, 8_200, 12_300])('with a bit flipped at %d: refused', async (at) => {
    await expectRefused(['case', 'list', damaged(flipped(at))]);
  });

  it.each([0.3, 0.6, 0.9])('with a bit flipped at %d of it: right, or refused', async (part) => {
    const path = damaged(flipped(12_288 + Math.floor((bytes.length - 12_288) * part)));
    const out = join(path, 'out');
    const ran = await unmask(['case', 'export', path, out]);
    if (ran.code === 0) expect(await eventsIn(`read_parquet('${out}/event.parquet')`)).toBe(events);
    else expect(ran).toMatchObject({ code: 6, stderr: expect.stringContaining(HINT) as string });
  });
});
