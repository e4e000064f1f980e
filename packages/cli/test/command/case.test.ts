/** Cases, through the command line: exit status, standard output and standard error. */
import { hash } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Finding } from '@unmask/core';
import { describe, expect, it } from 'vitest';
import type { CustodyRecord } from '../../src/case/custody.ts';
import { temporaryFolder } from '../temporary.ts';
import { linesOf, shell, unmask, type Ran } from './unmask.ts';

const INTRUSION = 'fixtures/intrusion';
const LOG = 'fixtures/intrusion/WKS-07/System.evtx';

async function newCase(): Promise<string> {
  const path = join(temporaryFolder(), 'case');
  expect(await unmask(['case', 'init', path])).toEqual({ code: 0, stdout: '', stderr: '' });
  return path;
}

function add(path: string, ...evidence: string[]): Promise<Ran> {
  return unmask(['case', 'add', path, ...evidence, '--quiet']);
}

/** Rows of a query on the case's database. */
async function rowsOf(path: string, sql: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(join(path, 'case.duckdb'));
  const connection = await instance.connect();
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** SHA-256 of nothing. */
const NO_BYTES = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

function sha256Of(path: string): string {
  return hash('sha256', readFileSync(path));
}

const EVENTS = `SELECT e.* FROM event e JOIN evidence USING (evidence_id) ORDER BY event_id`;
const FINDINGS = 'SELECT * FROM finding ORDER BY content_key';

async function contentOf(path: string): Promise<unknown> {
  return {
    events: await rowsOf(path, EVENTS),
    findings: await rowsOf(path, FINDINGS),
    evidence: await rowsOf(path, 'SELECT evidence_id FROM evidence ORDER BY ALL'),
    custody: readFileSync(join(path, 'evidence.jsonl'), 'utf8'),
  };
}

describe('hunt --case', () => {
  it('prints what it prints without, with the hashes of the proof, and keeps events and findings', async () => {
    const path = await newCase();
    const hunt = ['hunt', INTRUSION, '--format', 'jsonl', '--quiet'];
    const plain = linesOf((await unmask(hunt)).stdout).map((line) => JSON.parse(line) as Finding);
    const ran = await unmask([...hunt, '--case', path]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const kept = linesOf(ran.stdout).map((line) => JSON.parse(line) as Finding);
    for (const { sha256 } of kept.flatMap(({ locators }) => locators))
      expect(sha256).toMatch(/^[0-9a-f]{64}$/u);
    const withoutHash = kept.map((finding) => ({
      ...finding,
      locators: finding.locators.map((locator) => ({ ...locator, sha256: null })),
    }));
    expect(withoutHash).toEqual(plain);
    const stored = await rowsOf(path, 'SELECT finding FROM finding');
    expect(stored.map(([text]) => JSON.parse(String(text)) as Finding)).toEqual(
      expect.arrayContaining(kept),
    );
    const printed = linesOf((await unmask(['events', INTRUSION])).stdout);
    const [counted] = await rowsOf(path, 'SELECT count(*), count(DISTINCT event_id) FROM event');
    expect(counted!.map(Number)).toEqual([printed.length, printed.length]);
  });

  it('keeps all fields of events, and pivots', async () => {
    const path = await newCase();
    await add(path, INTRUSION);
    const [row] = await rowsOf(
      path,
      `SELECT channel, event_code, host, os, process_path, fields['Image'], fields['CommandLine'] = process_cmdline
       FROM event WHERE channel LIKE '%Sysmon%' AND event_code = '1' ORDER BY ts_us LIMIT 1`,
    );
    const [, , , , image, field] = row!;
    expect(row!.slice(0, 4)).toEqual([
      'Microsoft-Windows-Sysmon/Operational',
      '1',
      'WKS-07.example.org',
      'windows',
    ]);
    expect(image).toBe(field);
    expect(row![6]).toBe(true);
  });

  it('keeps findings that nobody reads to the end', async () => {
    const path = await newCase();
    await shell(`unmask hunt ${INTRUSION} --case ${path} --format jsonl --quiet | head -1`);
    const [row] = await rowsOf(path, 'SELECT count(*) FROM finding');
    expect(Number(row![0])).toBe(21);
  });

  it('takes the time zone of the case file', async () => {
    const path = await newCase();
    const log = join(temporaryFolder(), 'error.log');
    writeFileSync(
      log,
      '[Mon Oct 28 17:20:14 2013] [error] [client 192.0.2.7] File not found\n'.repeat(3),
    );
    appendFileSync(join(path, 'case.yaml'), `time-zones: [{path: '${log}', zone: '+02:00'}]\n`);
    expect(await add(path, log)).toMatchObject({ code: 0 });
    const [row] = await rowsOf(path, 'SELECT min(ts_us) FROM event');
    expect(Number(row![0])).toBe(Date.UTC(2013, 9, 28, 15, 20, 14) * 1000);
  });
});

describe('adding', () => {
  it('the same evidence twice changes nothing', async () => {
    const path = await newCase();
    await add(path, INTRUSION);
    const before = await contentOf(path);
    const ran = await unmask(['case', 'add', path, INTRUSION]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain('0 files added, 6 known before, 0 findings new\n');
    expect(await contentOf(path)).toEqual(before);
  });

  it('in other order, in parts, or with other threads: gives the same events and findings', async () => {
    const [one, two] = [await newCase(), await newCase()];
    await add(one, INTRUSION);
    await add(two, LOG, '--threads', '1');
    await add(two, INTRUSION, '--threads', '3');
    expect(await rowsOf(two, EVENTS)).toEqual(await rowsOf(one, EVENTS));
    expect(await rowsOf(two, FINDINGS)).toEqual(await rowsOf(one, FINDINGS));
  });

  it('a copy adds a line of custody only', async () => {
    const path = await newCase();
    const copy = join(temporaryFolder(), 'copy.evtx');
    cpSync(LOG, copy);
    chmodSync(copy, 0o640);
    await add(path, LOG);
    const before = await rowsOf(path, EVENTS);
    const findings = await rowsOf(path, FINDINGS);
    await add(path, copy);
    expect(await rowsOf(path, EVENTS)).toEqual(before);
    expect(await rowsOf(path, FINDINGS)).toEqual(findings);
    const lines = linesOf(readFileSync(join(path, 'evidence.jsonl'), 'utf8'));
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { path: LOG, sameAs: null, events: 50, unmask: '0.1.0', format: 'evtx' },
      { path: copy, sameAs: LOG },
    ]);
    const { ino, blocks } = statSync(copy);
    const facts = { inode: ino, mode: '0640', allocated: blocks * 512 };
    expect(JSON.parse(lines[1]!)).toMatchObject(facts);
  });

  it('what cannot be read is in the chain of custody, with the reason', async () => {
    const path = await newCase();
    const empty = join(temporaryFolder(), 'Security.evtx');
    writeFileSync(empty, '');
    expect(await add(path, empty, LOG)).toMatchObject({ code: 3 });
    const lines = linesOf(readFileSync(join(path, 'evidence.jsonl'), 'utf8'));
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { path: LOG, failure: null },
      { path: empty, sha256: NO_BYTES, failure: 'the file is empty', passedOver: null },
    ]);
  });

  it('what is no evidence is in the chain of custody too, and checked', async () => {
    const path = await newCase();
    const folder = temporaryFolder();
    cpSync(LOG, join(folder, 'a.evtx'));
    for (const [name, text] of [
      ['notes.jpg', 'a picture'],
      ['nothing.jpg', ''],
    ] as const)
      writeFileSync(join(folder, name), text);
    await shell(`tar -C ${folder} -cf ${folder}/all.tar a.evtx notes.jpg`);
    expect(await add(path, folder)).toMatchObject({ code: 0, stderr: '' });
    const text = readFileSync(join(path, 'evidence.jsonl'), 'utf8');
    const passed = linesOf(text)
      .map((line) => JSON.parse(line) as CustodyRecord)
      .filter(({ passedOver }) => passedOver !== null);
    const archiveSha256 = sha256Of(join(folder, 'all.tar'));
    const common = { failure: null, events: 0, passedOver: 'of no kind that can be read' };
    expect(passed).toMatchObject([
      {
        ...common,
        path: join(folder, 'all.tar!notes.jpg'),
        file: join(folder, 'all.tar'),
        sha256: null,
        archiveSha256,
        size: 9,
      },
      { ...common, path: join(folder, 'notes.jpg'), sha256: sha256Of(join(folder, 'notes.jpg')) },
      { path: join(folder, 'nothing.jpg'), sha256: NO_BYTES, passedOver: 'the file is empty' },
    ]);
    expect(await add(path, folder)).toMatchObject({ code: 0 });
    expect(readFileSync(join(path, 'evidence.jsonl'), 'utf8')).toBe(text);
    const { stdout } = await unmask(['case', 'list', path]);
    expect(stdout).toContain(
      'Passed over    3 lines of evidence.jsonl, 18 B: met, and no evidence',
    );
    writeFileSync(join(folder, 'nothing.jpg'), 'x');
    const checked = await unmask(['case', 'check', path]);
    expect(checked).toMatchObject({ code: 1, stderr: '3 files as recorded, 1 not\n' });
    expect(checked.stdout).toContain('nothing.jpg: changed');
  });

  it('a hostile text log: any characters are kept', async () => {
    const path = await newCase();
    const log = join(temporaryFolder(), 'access.log');
    const line = (agent: string): string =>
      `192.0.2.7 - - [28/Oct/2013:17:20:14 +0000] "GET / HTTP/1.1" 200 5 "-" "${agent}"\n`;
    const agents = ["'; DROP TABLE event; --", 'a\u0000b', '\u202e\u{1f600}', '\\ud800'];
    writeFileSync(log, agents.map(line).join(''));
    expect(await add(path, log)).toMatchObject({ code: 0, stderr: '' });
    const rows = await rowsOf(
      path,
      'SELECT http_ua, src_ip_hex FROM event ORDER BY locator_offset',
    );
    expect(rows.map(([agent]) => agent)).toEqual(agents);
    expect(rows[0]![1]).toBe('00000000000000000000ffffc0000207');
  });
});

describe('a case that cannot be used', () => {
  it('is not a case', async () => {
    const path = temporaryFolder();
    for (const command of [
      ['hunt', LOG, '--case', path],
      ['case', 'list', path],
      ['case', 'check', path],
    ])
      expect(await unmask(command)).toEqual({
        code: 6,
        stdout: '',
        stderr: `unmask: ${path} is no case: it has no case.yaml (\`unmask case init ${path}\` makes one)\n`,
      });
  });

  it.each([
    ['nmae: X', "error CF007: 'nmae' is no key of a case file", ':1:1', "did you mean 'name'?"],
    ['name: X\norganisations: {name: A, country: Spain}', 'CF009', ':2:35', "write 'ES'"],
    [
      'name: X\norganisations: {name: A, sector: enrgy}',
      'CF010',
      ':2:34',
      "did you mean 'energy'?",
    ],
    [
      'name: X\norganisations:\n- {name: A, addresses: 192.0.2.0/24}\n- {name: B, addresses: 192.0.2.7}',
      "error CF012: '192.0.2.7' of 'B' overlaps '192.0.2.0/24' of 'A' at 3:24",
      ':4:24',
      'one address must not count for two',
    ],
  ])('%j: names the place and the help', async (text, ...expected) => {
    const path = await newCase();
    writeFileSync(join(path, 'case.yaml'), text);
    const { code, stdout, stderr } = await unmask(['hunt', LOG, '--case', path]);
    expect({ code, stdout }).toEqual({ code: 6, stdout: '' });
    for (const part of expected) expect(stderr).toContain(part);
    expect(existsSync(join(path, 'case.duckdb'))).toBe(false);
  });

  it('was written by a newer version', async () => {
    const path = await newCase();
    await add(path, LOG);
    await rowsOf(path, `UPDATE meta SET schema_version = 99, unmask = '9.0.0'`);
    const ran = await add(path, LOG);
    expect(ran).toMatchObject({ code: 6, stdout: '' });
    expect(ran.stderr).toContain(
      'was written by a newer unmask, 9.0.0 (tables of version 99; this one has 2)',
    );
    expect(ran.stderr).toContain('move it away, and add the evidence of evidence.jsonl anew');
  });

  it('was written by an older version that leads nowhere', async () => {
    const path = await newCase();
    await add(path, LOG);
    await rowsOf(path, `UPDATE meta SET schema_version = 0, unmask = '0.0.9'`);
    const ran = await add(path, LOG);
    expect(ran).toMatchObject({ code: 6, stdout: '' });
    expect(ran.stderr).toContain(
      'was written by an older unmask, 0.0.9 (tables of version 0; this one has 2), and cannot be brought to this one',
    );
    expect(ran.stderr).toContain('move it away, and add the evidence of evidence.jsonl anew');
  });

  it('is damaged', async () => {
    const path = await newCase();
    await add(path, LOG);
    writeFileSync(join(path, 'case.duckdb'), 'not a database of DuckDB, whatever it was');
    const ran = await unmask(['case', 'list', path]);
    expect(ran).toMatchObject({ code: 6, stdout: '' });
    expect(ran.stderr).toContain('case.duckdb cannot be opened: ');
    expect(ran.stderr).toContain('It can be made again');
  });

  it('has a damaged chain of custody; a last line that was cut off is no damage', async () => {
    const path = await newCase();
    await add(path, LOG);
    const file = join(path, 'evidence.jsonl');
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, `{"path":\n${whole}`);
    const ran = await unmask(['case', 'list', path]);
    expect(ran.code).toBe(6);
    expect(ran.stderr).toContain('line 1 is no record');
    writeFileSync(file, whole.slice(0, -20));
    expect(await add(path, LOG)).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toBe(whole);
  });

  it('init does not touch what is there', async () => {
    const path = temporaryFolder();
    writeFileSync(join(path, 'notes.txt'), 'x');
    expect(await unmask(['case', 'init', path])).toEqual({
      code: 2,
      stdout: '',
      stderr: `unmask: ${path} is not empty; name a new folder for the case\n`,
    });
  });
});

describe('case check', () => {
  it('says what changed and what vanished', async () => {
    const path = await newCase();
    const folder = temporaryFolder();
    for (const name of ['a', 'b', 'c']) cpSync(LOG, join(folder, `${name}.evtx`));
    appendFileSync(join(folder, 'c.evtx'), 'x');
    await add(path, folder);
    expect(await unmask(['case', 'check', path])).toEqual({
      code: 0,
      stdout: '',
      stderr: '3 files as recorded, 0 not\n',
    });
    appendFileSync(join(folder, 'b.evtx'), 'y');
    rmSync(join(folder, 'c.evtx'));
    const { code, stdout, stderr } = await unmask(['case', 'check', path]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '1 file as recorded, 2 not\n' });
    const [changed, vanished, ...more] = linesOf(stdout);
    expect(changed).toMatch(/b\.evtx: changed: SHA-256 was [0-9a-f]{64}, is [0-9a-f]{64}$/u);
    expect(vanished).toMatch(/c\.evtx: vanished: SHA-256 was [0-9a-f]{64}$/u);
    expect(more).toEqual([]);
  });

  it('checks the archive of a member', async () => {
    const path = await newCase();
    const folder = temporaryFolder();
    const archive = join(folder, 'logs.tar');
    expect(await shell(`tar -cf ${archive} ${LOG}`)).toMatchObject({ code: 0 });
    expect(await add(path, archive)).toMatchObject({ code: 0 });
    expect(await unmask(['case', 'check', path])).toMatchObject({ code: 0 });
    appendFileSync(archive, 'x');
    const { code, stdout } = await unmask(['case', 'check', path]);
    expect(code).toBe(1);
    expect(stdout).toContain(`${archive}: changed`);
  });
});

describe('exchange', () => {
  it('another case takes in all that one exported, once', async () => {
    const [one, two] = [await newCase(), await newCase()];
    await add(one, INTRUSION);
    const folder = join(temporaryFolder(), 'export');
    expect(await unmask(['case', 'export', one, folder])).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    const taken = '6 pieces of evidence, 477 events, 21 findings added\n';
    expect(await unmask(['case', 'import', two, folder])).toEqual({
      code: 0,
      stdout: '',
      stderr: taken,
    });
    expect(await contentOf(two)).toEqual(await contentOf(one));
    const again = '0 pieces of evidence, 0 events, 0 findings added\n';
    expect(await unmask(['case', 'import', two, folder])).toEqual({
      code: 0,
      stdout: '',
      stderr: again,
    });
    expect(await contentOf(two)).toEqual(await contentOf(one));
  });

  it('refuses what is no export, and a folder that is there', async () => {
    const path = await newCase();
    const folder = temporaryFolder();
    expect(await unmask(['case', 'import', path, folder])).toMatchObject({ code: 2 });
    expect(await unmask(['case', 'export', path, folder])).toMatchObject({ code: 2 });
    writeFileSync(join(folder, 'meta.parquet'), 'x');
    const ran = await unmask(['case', 'import', path, folder]);
    expect(ran.code).toBe(6);
    expect(ran.stderr).not.toContain('fault in unmask');
    const missing = join(folder, 'no/such');
    expect(await unmask(['case', 'export', path, missing])).toMatchObject({ code: 5 });
  });
});
