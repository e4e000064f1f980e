/** A case under stress: killed, without room, with little memory. */
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { COMMAND, finished, shell, start, unmask } from './unmask.ts';

const DAY_MS = 86_400_000;

/** An access log of harmless requests, one every second from a day in 2013 on. */
function writeAccessLog(path: string, lines: number, day: number): void {
  const begin = Date.UTC(2013, 0, 1) + day * DAY_MS;
  const text = Array.from({ length: lines }, (_, i) => {
    const [, , date, month, year, time] = /(.*), (\d\d) (\w{3}) (\d{4}) (\S+)/u.exec(
      new Date(begin + i * 1000).toUTCString(),
    ) ?? ['', '', '', '', '', ''];
    const at = `${date}/${month}/${year}:${time} +0000`;
    const client = `192.0.2.${i % 250}`;
    return `${client} - - [${at}] "GET /page/${day}-${i}.html HTTP/1.1" 200 ${i} "-" "Mozilla/5.0"\n`;
  });
  writeFileSync(path, text.join(''));
}

async function newCase(): Promise<string> {
  const path = join(temporaryFolder(), 'case');
  expect(await unmask(['case', 'init', path])).toMatchObject({ code: 0 });
  return path;
}

async function idsOf(path: string): Promise<unknown> {
  const instance = await DuckDBInstance.create(join(path, 'case.duckdb'));
  const connection = await instance.connect();
  const sql = `SELECT count(*), count(DISTINCT event_id), bit_xor(hash(event_id)) FROM event`;
  try {
    return (await connection.runAndReadAll(sql)).getRowsJson();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

it(
  'an import that was killed leaves a case that opens and goes on',
  { timeout: 300_000 },
  async () => {
    const evidence = temporaryFolder();
    for (let day = 0; day < 6; day++)
      writeAccessLog(join(evidence, `access-${day}.log`), 4_000, day);
    const path = await newCase();
    const args = [COMMAND, 'case', 'add', path, evidence, '--quiet', '--threads', '2'];
    const child = start(process.execPath, args, {});
    const ended = finished(child);
    while (child.exitCode === null && !hasEvents(path)) await setTimeout(20);
    child.kill('SIGKILL');
    await ended;

    const list = await unmask(['case', 'list', path]);
    expect(list.code).toBe(0);
    expect(list.stderr).toContain('an import into this case was cut off; add its evidence again');
    expect(await unmask(['case', 'add', path, evidence, '--quiet'])).toMatchObject({ code: 0 });
    expect(await unmask(['case', 'list', path])).toMatchObject({ code: 0, stderr: '' });
    expect(await unmask(['case', 'check', path])).toMatchObject({
      code: 0,
      stderr: '6 files as recorded, 0 not\n',
    });

    const whole = await newCase();
    expect(await unmask(['case', 'add', whole, evidence, '--quiet'])).toMatchObject({ code: 0 });
    expect(await idsOf(path)).toEqual(await idsOf(whole));
  },
);

/** Something of the events is on the disk. */
function hasEvents(path: string): boolean {
  const log = join(path, 'case.duckdb.wal');
  return existsSync(log) && statSync(log).size > 1 << 20;
}

it('without room: says so, and goes on when there is some', { timeout: 120_000 }, async () => {
  const evidence = join(temporaryFolder(), 'access.log');
  writeAccessLog(evidence, 10_000, 0);
  const path = await newCase();
  expect(await unmask(['case', 'list', path])).toMatchObject({ code: 0 });
  // In blocks of 1 KiB: what the empty tables take is there, and little more.
  const ran = await shell(`ulimit -f 1200; unmask case add ${path} ${evidence} --quiet`);
  expect(ran.code).toBe(5);
  expect(ran.stderr).toContain('could not be written');
  expect(ran.stderr).not.toContain('fault in unmask');
  expect(await unmask(['case', 'add', path, evidence, '--quiet'])).toMatchObject({ code: 0 });
  expect(await idsOf(path)).toMatchObject([['10000', '10000', expect.anything()]]);
});

it('100,000 events need no more heap than few do', { timeout: 300_000 }, async () => {
  const evidence = join(temporaryFolder(), 'access.log');
  writeAccessLog(evidence, 100_000, 0);
  const path = await newCase();
  const args = ['--max-old-space-size=64', COMMAND, 'case', 'add', path, evidence, '--quiet'];
  expect(await finished(start(process.execPath, args, {}))).toMatchObject({ code: 0, stderr: '' });
  expect(await idsOf(path)).toMatchObject([['100000', '100000', expect.anything()]]);
});
