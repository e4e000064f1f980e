/** Two campaigns in one case, by `unmask campaign` as typed: neither borrows from the other, and a list that both copied joins nothing. */
import { appendFileSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign } from '@unmask/core';
import { beforeAll, expect, it } from 'vitest';
import { caretoHtaccess } from '../../../../fixtures/hiding/careto-list.ts';
import { FOLDER, keptCase } from './kept-case.ts';
import { unmask } from './unmask.ts';

const AGENT = 'Mozilla/4.0 (compatible; MSIE 4.01; Windows NT)';
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'];
/** Days of each log. */
const DAYS = 150;
/** When the lists were written: it is told as an event. */
const BEFORE = new Date('2012-12-01T00:00:00Z');

function line(day: number, address: string, target: string): string {
  const date = `${String(1 + (day % 28)).padStart(2, '0')}/${MONTHS[Math.floor(day / 28)]!}/2013`;
  return `${address} - - [${date}:10:00:00 +0000] "GET ${target} HTTP/1.1" 200 44 "-" "${AGENT}"\n`;
}

type Calls = (day: number, victim: number) => string;

const careto: Calls = (day, victim) => {
  const id = 4_093_771_520_881_640 + victim * 613_207_471;
  const target = `/cgi-bin/commcgi.cgi?Group=QUJD&Install=${id}&Ver=C314&Ask=1&Bn=3`;
  return line(day, `198.51.100.${victim}`, target);
};

const netTraveler: Calls = (day, victim) => {
  const target = `/nt/asp.asp?action=getcmd&hostid=A${victim}7F31B0${victim}`;
  return line(day, `203.0.113.${victim}`, target);
};

/** Four victims that call every day until the last, a visitor who goes on, and a list in a file of its own (twins are read once). */
function placeServer(host: string, calls: Calls, last: number): void {
  const root = join(FOLDER, 'evidence', `uac-${host}-linux-20130620000000`, '[root]');
  const logs = join(root, 'var/log/apache2');
  const page = join(root, 'var/www/html');
  for (const folder of [logs, page]) mkdirSync(folder, { recursive: true });
  const lines = Array.from({ length: DAYS }, (_, day) => {
    const called = day > last ? [] : [1, 2, 3, 4].map((victim) => calls(day, victim));
    return [...called, line(day, '192.0.2.9', '/index.html')].join('');
  });
  writeFileSync(join(logs, 'access.log'), lines.join(''));
  const list = join(page, '.htaccess');
  writeFileSync(list, `# ${host}\n${caretoHtaccess(true)}`);
  utimesSync(list, BEFORE, BEFORE);
}

/** Somebody else was there: an intrusion that has nothing to do with either, but for a visitor who came to all of them. */
function placeIntrusion(host: string): void {
  const root = join(FOLDER, 'evidence', `uac-${host}-linux-20130620000000`, '[root]');
  const logs = join(root, 'var/log/apache2');
  const home = join(root, 'root');
  for (const folder of [logs, home]) mkdirSync(folder, { recursive: true });
  const lines = Array.from({ length: DAYS }, (_, day) => line(day, '192.0.2.9', '/shop.php?id=1'));
  writeFileSync(join(logs, 'access.log'), lines.join(''));
  writeFileSync(join(home, '.bash_history'), '#1371000000\nshred -u /var/log/auth.log\n');
}

let campaign: Campaign;
beforeAll(async () => {
  placeServer('a.example', careto, 110);
  placeServer('b.example', careto, 109);
  placeServer('c.example', netTraveler, 145);
  placeIntrusion('lone.example');
  const { path } = await keptCase(join(FOLDER, 'evidence'));
  appendFileSync(join(path, 'case.yaml'), "evidence: [{ path: '*/uac-*', role: seized-server }]\n");
  const ran = await unmask(['campaign', path, '--format', 'json']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  campaign = JSON.parse(ran.stdout) as Campaign;
});

it('each falls silent by itself, or is not known to have', () => {
  const sections = campaign.sections.filter(({ id }) => id.startsWith('silence'));
  const told = sections.map(({ id, statements }) => [
    id,
    ...statements.map(({ about, value }) => [about, value]),
  ]);
  expect(told).toEqual([
    [
      'silence-careto',
      ['Careto (The Mask)', '2013-04-27T10:00:00.000000Z'],
      ['Careto (The Mask)', { 'operator-shutdown': 2 }],
      ['a.example', '2013-04-27T10:00:00.000000Z'],
      ['b.example', '2013-04-26T10:00:00.000000Z'],
    ],
    [
      'silence-nettraveler',
      ['NetTraveler', null],
      ['NetTraveler', { unknown: 1 }],
      ['c.example', '2013-06-06T10:00:00.000000Z'],
    ],
  ]);
  expect(campaign.judgements.map(({ about, code }) => [about, code])).toEqual([
    ['Careto (The Mask)', 'active-by'],
    ['Careto (The Mask)', 'silent-since'],
    ['Careto (The Mask)', 'shut-down'],
    ['Careto (The Mask)', 'hides-from-researchers'],
    ['NetTraveler', 'active-by'],
    ['NetTraveler', 'hides-from-researchers'],
  ]);
});

it('counts the victims of a day together when it says how unusual a silence is', () => {
  const silence = campaign.sections.find(({ id }) => id === 'silence-nettraveler')!;
  // 145 pauses of a day or some, none longer than these 4 days; four victims a day would be silent so long once in millions of times.
  expect(silence.statements[2]!.notes[1]).toContain(
    '4 days without a call have a chance of 1 in 146',
  );
});

it('are two groups, though all have one list, and an intrusion beside them is none of theirs', () => {
  const clusters = campaign.sections.find(({ id }) => id === 'clusters')!;
  expect(clusters.statements.map(({ question, value }) => [question, value])).toEqual([
    ['clusters', 1],
    ['alone', 2],
  ]);
  expect(clusters.statements[1]!.notes).toEqual(['c.example, lone.example']);
  expect(clusters.statements[0]!.notes).toEqual(['A: a.example, b.example']);
  const apart = clusters.tables.find(({ id }) => id === 'no-ties')!.rows;
  expect(new Set(apart.map(({ cells }) => cells[2]))).toEqual(
    new Set(['leads to different implants: copied, a tool of both, or one hand']),
  );
});

it('date servers by the files among their pages, each for its own campaign, as what can be forged', () => {
  const lines = campaign.sections
    .filter(({ id }) => id.startsWith('infrastructure'))
    .flatMap(({ id, lines: all }) => all.map((each) => ({ id, ...each })))
    .filter(({ what }) => what === 'file-time');
  expect(lines.map(({ id, about, first, solid }) => [id, about, first, solid])).toEqual([
    ['infrastructure-careto', 'a.example', '2012-12-01T00:00:00.000000Z', false],
    ['infrastructure-careto', 'b.example', '2012-12-01T00:00:00.000000Z', false],
    ['infrastructure-nettraveler', 'c.example', '2012-12-01T00:00:00.000000Z', false],
  ]);
});
