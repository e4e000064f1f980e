/** Tables derived from a case: made once, anew when something changed, whole or not at all. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileProfiles, parseProfile } from '@unmask/core';
import { afterEach, expect, it } from 'vitest';
import { BEACONS } from '../../src/campaign/beacons.ts';
import { campaignContext } from '../../src/campaign/context.ts';
import { derive, type Derivation } from '../../src/campaign/derive.ts';
import { openCase, type OpenCase } from '../../src/case/open-case.ts';
import { ROOT, unmask } from '../command/unmask.ts';
import { temporaryFolder } from '../temporary.ts';

const SQUARES = {
  name: 'squares',
  columns: { n: 'count', square: 'number', names: 'texts' },
} as const;

function squares(version: number, fault: Error | null = null): Derivation {
  return {
    id: 'squares',
    version,
    tables: [SQUARES],
    scratch: [{ name: 'work', columns: { n: 'count' } }],
    async run(_, writer) {
      const rows = [3, 2, 1].map((n) => ({ n, square: n * n, names: [`n${n}`, `v${version}`] }));
      await writer.add(SQUARES, rows);
      await writer.run('DELETE FROM squares WHERE n = $n', { n: 2 });
      if (fault !== null) throw fault;
    },
  };
}

const ALL = {
  sql: 'SELECT n, square, names FROM squares WHERE list_contains($wanted, n::VARCHAR) ORDER BY n',
  columns: SQUARES.columns,
  parameters: { wanted: ['1', '2', '3'] },
} as const;

const CARETO = 'rules/implants/careto.yaml';
const PROFILES = compileProfiles([
  parseProfile(readFileSync(join(ROOT, CARETO), 'utf8'), CARETO).profile!,
]);

let opened: OpenCase | null = null;
afterEach(() => {
  opened?.[Symbol.dispose]();
  opened = null;
});

async function newCase(...evidence: string[]): Promise<OpenCase> {
  const path = join(temporaryFolder(), 'case');
  await unmask(['case', 'init', path]);
  if (evidence.length > 0) await unmask(['case', 'add', path, ...evidence, '--quiet']);
  opened = await openCase(path);
  return opened;
}

it('makes tables once, and anew with a new version', async () => {
  const context = await campaignContext(await newCase(), PROFILES);
  expect(await derive(context, [squares(1)])).toEqual(['squares']);
  expect(await derive(context, [squares(1)])).toEqual([]);
  expect(await context.reader.all(ALL)).toEqual([
    { n: 1, square: 1, names: ['n1', 'v1'] },
    { n: 3, square: 9, names: ['n3', 'v1'] },
  ]);
  expect(await derive(context, [squares(2)])).toEqual(['squares']);
});

it('leaves what was there when it fails', async () => {
  const context = await campaignContext(await newCase(), PROFILES);
  await derive(context, [squares(1)]);
  const fault = new TypeError('a fault of ours');
  await expect(derive(context, [squares(2, fault)])).rejects.toBe(fault);
  expect((await context.reader.all(ALL)).map(({ names }) => names[1])).toEqual(['v1', 'v1']);
  expect(await derive(context, [squares(2)])).toEqual(['squares']);
});

it('cites every place of every finding', async () => {
  const context = await campaignContext(await newCase('fixtures/intrusion'), PROFILES);
  expect(await derive(context)).toContain('citations');
  const [row] = await context.reader.all({
    sql: `SELECT count(DISTINCT finding_id) AS findings, count(event_id) AS events, count(*) AS places
      FROM citation LEFT JOIN event USING (evidence_id, locator_offset)`,
    columns: { findings: 'count', events: 'count', places: 'count' },
  });
  expect(row!.findings).toBe(21);
  expect(row!.events).toBe(row!.places);
});

const BEGIN = Date.UTC(2013, 4, 1);
const HOUR = 3_600_000;

/** A line of an access log in Apache's combined format. */
function line(hours: number, client: string, target: string, status: number): string {
  const at = new Date(BEGIN + hours * HOUR).toUTCString();
  const [, date, month, year, time] = /, (\d\d) (\w{3}) (\d{4}) (\S+)/u.exec(at)!;
  const stamp = `${date}/${month}/${year}:${time} +0000`;
  return `${client} - - [${stamp}] "GET ${target} HTTP/1.1" ${status} 9 "-" "Mozilla/4.0 (compatible; MSIE 4.01; Windows NT)"\n`;
}

const beacon = (id: string): string =>
  `/cgi-bin/commcgi.cgi?Group=QUJDREVGR0g=&Install=${id}&Ver=C314&Ask=1&Bn=3`;

it('takes beacons out of logs, by day, each with the finding that tells of it', async () => {
  const folder = temporaryFolder();
  const log = [
    line(0, '192.0.2.1', beacon('1234567890123451'), 200),
    line(1, '192.0.2.1', beacon('1234567890123451'), 200),
    line(2, '192.0.2.9', '/index.html', 200),
    line(3, '192.0.2.1', '/favicon.ico', 404),
    line(23, '192.0.2.2', beacon('1234567890123451'), 404),
    line(30, '192.0.2.1', beacon('9234567890123458'), 200),
    line(31, '192.0.2.7', beacon('test'), 200),
  ];
  writeFileSync(join(folder, 'access.log'), log.join(''));
  const context = await campaignContext(await newCase(folder), PROFILES);
  await derive(context);
  const rows = await context.reader.all(BEACONS);
  expect(
    rows.map((row) =>
      [row.implant_id, row.address, row.day, row.count, row.answered, row.answered_bytes].join(' '),
    ),
  ).toEqual([
    '1234567890123451 192.0.2.1 15826 2 2 18',
    '1234567890123451 192.0.2.2 15826 1 0 9',
    '9234567890123458 192.0.2.1 15827 1 1 9',
    ' 192.0.2.7 15827 1 1 9',
  ]);
  expect(new Set(rows.map(({ sent_bytes }) => sent_bytes))).toEqual(new Set([null]));
  expect(rows.filter(({ fault }) => fault !== null).map(({ address }) => address)).toEqual([
    '192.0.2.7',
  ]);
  const findings = await context.reader.all({
    sql: `SELECT finding_id, json_extract_string(finding, '$.matched.implant_id') AS id FROM finding WHERE kind = 'beacon'`,
    columns: { finding_id: 'text', id: 'text?' },
  });
  const ids = new Map(findings.map(({ finding_id, id }) => [finding_id, id]));
  for (const { finding_id: finding, implant_id: id } of rows) expect(ids.get(finding!)).toBe(id);
  const clients = `SELECT address, paths, missed FROM beacon_client ORDER BY address`;
  const columns = { address: 'text', paths: 'count', missed: 'count' } as const;
  expect(await context.reader.all({ sql: clients, columns })).toEqual([
    { address: '192.0.2.1', paths: 1, missed: 1 },
  ]);
});

it('refuses a question whose answer has other columns', async () => {
  const { store } = await newCase();
  const wrong = { sql: 'SELECT 1 AS one', columns: { two: 'count' } } as const;
  await expect(store.reader.all(wrong)).rejects.toThrow('an answer has the columns one, not two');
});
