/** Cases that an older unmask wrote: brought to the tables of this one, whole or not at all. */
import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { finished, type Ran, start, unmask } from './unmask.ts';

const LOG = 'fixtures/intrusion/WKS-07/System.evtx';
const OTHER_LOG = 'fixtures/intrusion/WKS-07/Security.evtx';

/** The tables of version 1, as they stood. */
const VERSION_1 = `
CREATE TABLE meta (schema_version INTEGER NOT NULL, unmask VARCHAR NOT NULL);
CREATE TABLE import (begun_us BIGINT NOT NULL);
CREATE TABLE evidence (evidence_id VARCHAR NOT NULL, custody VARCHAR NOT NULL);
CREATE TABLE event (event_id VARCHAR NOT NULL, evidence_id VARCHAR NOT NULL, ts_us BIGINT NOT NULL, ts_desc VARCHAR NOT NULL,
  locator_offset BIGINT NOT NULL, locator_record BIGINT,
  "locator_recovered" VARCHAR, "host_id" VARCHAR, "host" VARCHAR, "os" VARCHAR, "product" VARCHAR, "category" VARCHAR, "service" VARCHAR,
  "channel" VARCHAR, "provider" VARCHAR, "event_code" VARCHAR, "message" VARCHAR, "user_name" VARCHAR, "user_domain" VARCHAR, "user_sid" VARCHAR,
  "target_user" VARCHAR, "logon_id" VARCHAR, "logon_type" VARCHAR, "process_path" VARCHAR, "process_cmdline" VARCHAR, "process_pid" VARCHAR,
  "process_guid" VARCHAR, "parent_path" VARCHAR, "parent_cmdline" VARCHAR, "parent_guid" VARCHAR, "file_path" VARCHAR, "hashes" VARCHAR,
  "reg_key" VARCHAR, "reg_data" VARCHAR, "service_name" VARCHAR, "task_name" VARCHAR, "pipe_name" VARCHAR, "src_ip" VARCHAR, "src_port" VARCHAR,
  "dst_ip" VARCHAR, "dst_port" VARCHAR, "protocol" VARCHAR, "domain" VARCHAR, "http_method" VARCHAR, "url" VARCHAR, "http_ua" VARCHAR,
  "status_code" VARCHAR, "src_ip_hex" VARCHAR, "dst_ip_hex" VARCHAR,
  fields MAP(VARCHAR, VARCHAR) NOT NULL);
CREATE TABLE finding (finding_id VARCHAR NOT NULL, content_key VARCHAR NOT NULL, kind VARCHAR NOT NULL, level VARCHAR NOT NULL,
  confidence VARCHAR NOT NULL, ts_us BIGINT NOT NULL, host_id VARCHAR NOT NULL, rule_id VARCHAR,
  rule_title VARCHAR NOT NULL, engine VARCHAR NOT NULL, summary VARCHAR NOT NULL, finding VARCHAR NOT NULL);
INSERT INTO meta VALUES (1, '0.0.1');`;

/** Rows of the last statement. */
async function run(database: string, ...statements: string[]): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(database);
  const connection = await instance.connect();
  try {
    let rows: unknown[][] = [];
    for (const sql of statements) rows = (await connection.runAndReadAll(sql)).getRowsJson();
    return rows;
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Without rules, which take their time. */
function add(path: string, ...evidence: string[]): Promise<Ran> {
  const options = ['--only', 'tampering', '--format', 'jsonl', '--quiet'];
  return unmask(['hunt', ...evidence, '--case', path, ...options]);
}

async function newCase(): Promise<string> {
  const path = join(temporaryFolder(), 'case');
  await makeCase(path);
  return path;
}

async function makeCase(path: string): Promise<void> {
  expect(await unmask(['case', 'init', path])).toMatchObject({ code: 0 });
  expect(await add(path, LOG)).toMatchObject({ code: 0, stderr: '' });
}

let made: string;
beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'unmask-old-case-'));
  await makeOldCase(join(made, 'case'));
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** A case as the unmask of version 1 left it. */
function oldCase(): string {
  const path = join(temporaryFolder(), 'case');
  cpSync(join(made, 'case'), path, { recursive: true });
  return path;
}

async function makeOldCase(path: string): Promise<void> {
  await makeCase(path);
  const database = join(path, 'case.duckdb');
  const now = join(path, 'now.duckdb');
  renameSync(database, now);
  const kept = ['evidence', 'event', 'finding'];
  await run(
    database,
    VERSION_1,
    `ATTACH '${now}' AS now (READ_ONLY)`,
    ...kept.map((table) => `INSERT INTO ${table} BY NAME SELECT * FROM now.${table}`),
    'CHECKPOINT',
  );
  rmSync(now);
}

const COLUMNS = `SELECT table_name, column_name, data_type, is_nullable FROM information_schema.columns ORDER BY ALL`;
const CONTENT = ['evidence', 'event', 'finding'].map(
  (table) => `SELECT * FROM ${table} ORDER BY ALL`,
);

it('a case of version 1 has the tables of a new one, with all that was in it, and goes on', async () => {
  const path = oldCase();
  const database = join(path, 'case.duckdb');
  const before = [];
  for (const sql of CONTENT) before.push(await run(database, sql));
  expect(await unmask(['case', 'list', path])).toMatchObject({ code: 0, stderr: '' });
  expect(await run(database, 'SELECT schema_version FROM meta')).toEqual([[2]]);
  const after = [];
  for (const sql of CONTENT) after.push(await run(database, sql));
  expect(after).toEqual(before);
  expect(before[1]!.length).toBeGreaterThan(0);
  const fresh = join(temporaryFolder(), 'fresh');
  await unmask(['case', 'init', fresh]);
  await unmask(['case', 'list', fresh]);
  const columns = await run(join(fresh, 'case.duckdb'), COLUMNS);
  expect(await run(database, COLUMNS)).toEqual(columns);

  expect(await add(path, LOG, OTHER_LOG)).toMatchObject({ code: 0, stderr: '' });
  expect(await run(database, 'SELECT count(*)::INTEGER FROM evidence')).toEqual([[2]]);
});

/** Brings the tables of a case to this version and is killed when a statement comes. */
const KILLED = `
import { DuckDBInstance } from '@duckdb/node-api';
import { migrate } from './packages/cli/src/case/duckdb/migrate.ts';
const [database, last, isAfter] = process.argv.slice(1);
const connection = await (await DuckDBInstance.create(database)).connect();
const run = async (sql, values) => {
  const isLast = sql.startsWith(last);
  if (isLast && isAfter === undefined) process.kill(process.pid, 'SIGKILL');
  await connection.run(sql, values);
  if (isLast) process.kill(process.pid, 'SIGKILL');
};
await migrate({ run }, 1);`;

it.each([['UPDATE'], ['COMMIT'], ['COMMIT', 'after']])(
  'killed by %s in the middle of bringing a case to the new tables: it opens, with all that was in it',
  async (...moment) => {
    const path = oldCase();
    const database = join(path, 'case.duckdb');
    const before = await run(database, CONTENT[1]!);
    const args = ['--conditions=@unmask/source', '--input-type=module', '-e', KILLED];
    const child = start(process.execPath, [...args, database, ...moment], {});
    expect((await finished(child)).code).toBeNull();
    expect(child.signalCode).toBe('SIGKILL');
    expect(await unmask(['case', 'list', path])).toMatchObject({ code: 0, stderr: '' });
    expect(await run(database, 'SELECT schema_version FROM meta')).toEqual([[2]]);
    expect(await run(database, CONTENT[1]!)).toEqual(before);
  },
);

it('a case that cannot be changed stays as it is, and says what to do', async () => {
  const path = oldCase();
  const database = join(path, 'case.duckdb');
  // What somebody else put there stands in the way of the last statement but one.
  await run(database, 'CREATE TABLE given (x INTEGER)');
  const ran = await unmask(['case', 'list', path]);
  expect(ran).toMatchObject({ code: 6, stdout: '' });
  expect(ran.stderr).toContain('was written by an older unmask, 0.0.1');
  expect(ran.stderr).toContain('stays as it is, because it could not be changed');
  expect(ran.stderr).toContain('move it away, and add the evidence of evidence.jsonl anew');
  expect(await run(database, 'SELECT schema_version FROM meta')).toEqual([[1]]);
});

it('what version 1 exported is taken in', async () => {
  const source = await newCase();
  const folder = join(temporaryFolder(), 'exported');
  expect(await unmask(['case', 'export', source, folder])).toMatchObject({ code: 0, stderr: '' });
  rmSync(join(folder, 'given.parquet'));
  const meta = join(folder, 'meta.parquet');
  await run(
    ':memory:',
    `COPY (SELECT 1::INTEGER AS schema_version, '0.0.1' AS unmask) TO '${meta}'`,
  );
  const path = join(temporaryFolder(), 'case');
  await unmask(['case', 'init', path]);
  const ran = await unmask(['case', 'import', path, folder]);
  expect(ran).toMatchObject({ code: 0, stdout: '' });
  expect(ran.stderr).toMatch(/^1 piece of evidence, \d+ events?, \d+ findings? added\n$/u);
});
