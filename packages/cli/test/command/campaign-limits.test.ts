/** Campaigns under stress: killed while tables are derived, without room, with little memory. */
import { cpSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import { FOLDER } from './kept-case.ts';
import { COMMAND, finished, shell, start, unmask } from './unmask.ts';

const LINES = 40_000;
const BEGIN = Date.UTC(2013, 0, 1);
const MINUTE_MS = 60_000;
const AGENT = 'Mozilla/4.0 (compatible; MSIE 4.01; Windows NT)';

/** Beacons of 500 implants, a minute apart, one id in ten on two addresses. */
function writeBeacons(path: string): void {
  const lines = Array.from({ length: LINES }, (_, i) => {
    const at = new Date(BEGIN + i * MINUTE_MS).toUTCString();
    const [, date, month, year, time] = /, (\d\d) (\w{3}) (\d{4}) (\S+)/u.exec(at)!;
    const id = String(7_000_000_000_000_000 + (i % 500) * 982_451_653);
    const client = `198.18.${(i % 500) % 250}.${i % 10 === 0 ? (i % 3) + 1 : 1}`;
    const target = `/cgi-bin/commcgi.cgi?Group=QUJDREVGR0g=&Install=${id}&Ver=C314&Ask=1&Bn=3`;
    return `${client} - - [${date}/${month}/${year}:${time} +0000] "GET ${target} HTTP/1.1" 200 9 "-" "${AGENT}"\n`;
  });
  writeFileSync(path, lines.join(''));
}

const whole = join(FOLDER, 'whole');
let answer = '';

beforeAll(async () => {
  const evidence = join(FOLDER, 'evidence');
  mkdirSync(evidence);
  writeBeacons(join(evidence, 'access.log'));
  await unmask(['case', 'init', whole]);
  await unmask(['case', 'add', whole, evidence, '--quiet', '--threads', '2']);
  const fresh = copyOf('fresh');
  const ran = await unmask(['campaign', fresh, '--format', 'json']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  answer = ran.stdout;
}, 300_000);

/** A case from which nothing was derived yet. */
function copyOf(name: string): string {
  const path = join(FOLDER, name);
  cpSync(whole, path, { recursive: true });
  return path;
}

it('a kill at any moment leaves a case that answers the same', { timeout: 300_000 }, async () => {
  const path = copyOf('whole-killed');
  for (const delay of [100, 400, 700, 1_000, 1_500, 2_500]) {
    const child = start(process.execPath, [COMMAND, 'campaign', path, '--format', 'json'], {});
    const ended = finished(child);
    await setTimeout(delay);
    child.kill('SIGKILL');
    await ended;
  }
  expect(await unmask(['campaign', path, '--format', 'json'])).toMatchObject({
    code: 0,
    stderr: '',
    stdout: answer,
  });
});

it('a full disk is told, and nothing is lost', { timeout: 300_000 }, async () => {
  const path = copyOf('full');
  const blocks = Math.ceil(statSync(join(path, 'case.duckdb')).size / 1024);
  const ran = await shell(`ulimit -f ${blocks}; unmask campaign ${path}`);
  expect(ran.stderr).not.toContain('fault in unmask');
  expect(ran.stderr).toContain('could not be written');
  expect(ran.code).toBe(5);
  const again = await unmask(['campaign', path, '--format', 'json']);
  expect(again).toMatchObject({ code: 0, stdout: answer });
});

it('needs little heap, whatever the number of beacons', { timeout: 300_000 }, async () => {
  const path = copyOf('small');
  const args = ['--max-old-space-size=64', COMMAND, 'campaign', path, '--format', 'json'];
  const ran = await finished(start(process.execPath, args, {}));
  expect(ran).toMatchObject({ code: 0, stderr: '', stdout: answer });
});
