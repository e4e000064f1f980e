/** Which values of findings tie sources, asked of tables that are written by hand. */
import { DuckDBInstance } from '@duckdb/node-api';
import { entityId } from '@unmask/core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CampaignContext } from '../../src/campaign/context.ts';
import { tiesOf } from '../../src/campaign/ties.ts';
import { DuckReader } from '../../src/case/duckdb/reader.ts';

let instance: DuckDBInstance;
beforeEach(async () => {
  instance = await DuckDBInstance.create(':memory:');
  await run(`
    CREATE TABLE finding (finding_id VARCHAR, host_id VARCHAR, rule_id VARCHAR, confidence VARCHAR, finding VARCHAR);
    CREATE TABLE finding_span (finding_id VARCHAR, source_id VARCHAR);
    CREATE TABLE citation (finding_id VARCHAR, evidence_id VARCHAR);
    CREATE TABLE evidence_host (evidence_id VARCHAR, host_id VARCHAR, host VARCHAR);
    CREATE TABLE beacon (profile VARCHAR, implant_id VARCHAR, host_id VARCHAR, finding_id VARCHAR, asked_host VARCHAR,
      seen_at VARCHAR, fault VARCHAR);
    CREATE TABLE entity (kind VARCHAR, value VARCHAR, sources BIGINT);
    CREATE TABLE event_entity (finding_id VARCHAR, event_id VARCHAR, host_id VARCHAR, kind VARCHAR, value VARCHAR, role VARCHAR,
      common VARCHAR)`);
});
afterEach(() => instance.closeSync());

async function run(sql: string): Promise<void> {
  const connection = await instance.connect();
  await connection.run(sql);
  connection.closeSync();
}

/** A finding on one host, whose one event has values: `kind value role`. */
async function find(
  id: string,
  host: string,
  values: readonly string[],
  { confidence = 'moderate', common = 'NULL' } = {},
): Promise<void> {
  await run(`INSERT INTO finding VALUES ('${id}', '${host}', 'r', '${confidence}', '{}')`);
  await run(`INSERT INTO finding_span VALUES ('${id}', '${host}')`);
  await run(`INSERT INTO citation VALUES ('${id}', 'log-${host}')`);
  await run(`INSERT INTO evidence_host VALUES ('log-${host}', '${host}', '${host}')`);
  for (const text of values) {
    const [kind, value, role] = text.split(' ');
    const said = role === undefined ? 'NULL' : `'${role}'`;
    await run(
      `INSERT INTO event_entity VALUES ('${id}', 'e-${id}', '${host}', '${kind}', '${value}', ${said}, ${common})`,
    );
  }
}

/** `kind value: sources`, and on how many the value is met. */
async function ties(met = 2): Promise<string[]> {
  await run(`INSERT INTO entity SELECT DISTINCT kind, value, ${met} FROM event_entity`);
  const context = { reader: new DuckReader(instance, ':memory:'), evidence: [] };
  const found = await tiesOf(context as unknown as CampaignContext);
  const groups = Map.groupBy(found, ({ kind, value }) => `${kind} ${value}`);
  return Array.from(
    groups,
    ([name, of]) => `${name}: ${of.map(({ source }) => source).join(' ')}, ${of[0]!.sharers}`,
  );
}

it('are those that findings on two sources have', async () => {
  await find('f-1', 'a', ['mutex m', 'pipe p']);
  await find('f-2', 'b', ['mutex m']);
  expect(await ties(7)).toEqual(['mutex m: a b, 7']);
});

it('are none of leads, of common values, and of one finding about both', async () => {
  await find('f-1', 'a', ['mutex lead']);
  await find('f-2', 'b', ['mutex lead'], { confidence: 'low' });
  await find('f-3', 'a', ['mutex common'], { common: `'everybody has it'` });
  await find('f-4', 'b', ['mutex common'], { common: `'everybody has it'` });
  await find('f-5', 'a', ['mutex both']);
  await run(`INSERT INTO citation VALUES ('f-5', 'log-b')`);
  await find('f-6', 'b', ['mutex both']);
  expect(await ties()).toEqual(['finding f-5: a b, undefined']);
});

it('stand once for one file and for one server', async () => {
  const of = (hash: string): string[] => [
    `hash ${hash}`,
    `hash ${hash.slice(8)}`,
    'path /opt/x',
    'domain evil.example',
    'url http://evil.example/a',
    'address 192.0.2.7 destination',
    'address 198.51.100.9 source',
  ];
  await find('f-1', 'a', of('0123456789abcdef'));
  await find('f-2', 'b', of('0123456789abcdef'));
  expect(await ties()).toEqual([
    'address 198.51.100.9: a b, 2',
    'domain evil.example: a b, 2',
    'hash 0123456789abcdef: a b, 2',
  ]);
});

it('have an id that SQL and the library agree on', async () => {
  const sql = `SELECT 'e-' || substr(sha256('path' || chr(31) || 'c:\\ä'), 1, 12)`;
  const connection = await instance.connect();
  const rows = (await connection.runAndReadAll(sql)).getRows();
  connection.closeSync();
  expect(rows).toEqual([[entityId('path', 'c:\\ä')]]);
});
