/** Victims that leave a server for a sinkhole, by `unmask campaign` as typed: taken down, closed by its operators before, or called beside it. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign, Section, Statement, StatementValue } from '@unmask/core';
import { beforeAll, expect, it } from 'vitest';
import { FOLDER, keptCase } from './kept-case.ts';
import { unmask } from './unmask.ts';

const AGENT = 'Mozilla/4.0 (compatible; MSIE 4.01; Windows NT)';
/** Days of each server's log; a visitor comes on all of them. */
const DAYS = 160;

function line(day: number, address: string, target: string, status = 200): string {
  const [date, month] = new Date(Date.UTC(2013, 0, 1 + day)).toUTCString().split(' ').slice(1);
  return `${address} - - [${date}/${month}/2013:10:00:00 +0000] "GET ${target} HTTP/1.1" ${status} 44 "-" "${AGENT}"\n`;
}

function call(day: number, victim: number, status = 200): string {
  const id = 4_093_771_520_881_640 + victim * 613_207_471;
  const target = `/cgi-bin/commcgi.cgi?Group=QUJD&Install=${id}&Ver=C314&Ask=1&Bn=3`;
  return line(day, `198.51.100.${victim}`, target, status);
}

/** @param status of the answer on a day; `null`: no call */
function placeServer(
  host: string,
  victims: readonly number[],
  status: (day: number) => number | null,
): void {
  const logs = join(
    FOLDER,
    'evidence',
    `uac-${host}-linux-20130620000000`,
    '[root]/var/log/apache2',
  );
  mkdirSync(logs, { recursive: true });
  const lines = Array.from({ length: DAYS }, (_, day) => {
    const answer = status(day);
    const called = answer === null ? [] : victims.map((victim) => call(day, victim, answer));
    return [...called, line(day, '192.0.2.9', '/index.html')].join('');
  });
  writeFileSync(join(logs, 'access.log'), lines.join(''));
}

/** Day from which on each victim calls the sinkhole. */
function placeSinkhole(from: ReadonlyMap<number, number>): void {
  const folder = join(FOLDER, 'evidence', 'sinkhole');
  mkdirSync(folder, { recursive: true });
  const lines = Array.from({ length: DAYS }, (_, day) =>
    [...from].flatMap(([victim, first]) => (day >= first ? [call(day, victim)] : [])).join(''),
  );
  writeFileSync(join(folder, 'access.log'), lines.join(''));
}

let campaign: Campaign;
let silence: Section;
let path: string;
beforeAll(async () => {
  placeServer('taken.example', [1, 2, 3, 4], (day) => (day <= 120 ? 200 : null));
  placeServer('closed.example', [11, 12, 13, 14], (day) =>
    day <= 116 ? 200 : day <= 121 ? 403 : null,
  );
  placeServer('beside.example', [21, 22, 23, 24], (day) => (day <= 135 ? 200 : null));
  const moved = [1, 2, 3, 4, 11, 12, 13, 14].map((victim) => [victim, 121] as const);
  placeSinkhole(new Map([...moved, [21, 125], [22, 125], [23, 126]]));
  ({ path } = await keptCase(join(FOLDER, 'evidence')));
  const roles = `evidence:
  - { path: '*/uac-*', role: seized-server }
  - { path: '*/sinkhole/*', role: sinkhole }
`;
  appendFileSync(join(path, 'case.yaml'), roles);
  const ran = await unmask(['campaign', path, '--format', 'json']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  campaign = JSON.parse(ran.stdout) as Campaign;
  silence = campaign.sections.find(({ id }) => id === 'silence')!;
});

function told(question: string): Map<string | null, Statement> {
  const of = silence.statements.filter((each) => each.question === question);
  return new Map(of.map((each) => [each.about, each]));
}

it('tells a takedown from a shutdown, and both from a server that was called beside the sinkhole', () => {
  const notes = Array.from(told('server-silent-since'), ([host, each]) => [host, each.notes[0]]);
  expect(new Map(notes as [string, string][])).toEqual(
    new Map([
      ['taken.example', 'Most likely: it was taken down: its victims were led to a sinkhole.'],
      ['closed.example', 'Most likely: its operators shut it down.'],
      ['beside.example', 'Most likely: its operators shut it down.'],
    ]),
  );
  expect(told('server-silent-since').get('closed.example')!.notes.join(' ')).toContain(
    'none of the 20 calls of 4 victims from 2013-04-28 on was answered as before',
  );
});

it('counts the ids that moved, and goes on from them to the requests at the sinkhole', async () => {
  const moved = told('moved-to-sinkhole');
  expect(Array.from(moved, ([host, { value }]) => [host, value])).toEqual([
    ['beside.example', 0],
    ['closed.example', 4],
    ['taken.example', 4],
  ]);
  const { id, notes, findings } = moved.get('taken.example')!;
  expect(notes).toEqual([
    'Of 4 that a sinkhole knows, from 2013-05-02 to 2013-06-09.',
    'Days from the last call here to the first there: 1 to 1, half of them 1 or fewer.',
  ]);
  expect(findings).toHaveLength(4);
  const shown = await unmask(['show', path, id]);
  expect(shown.stdout).toContain('sinkhole/access.log');
});

/** Something, be it one number of several. */
function says(value: StatementValue): boolean {
  return typeof value === 'object' ? Object.keys(value ?? {}).length > 0 : value !== 0;
}

it('says nothing of what was found that rests on no finding', () => {
  // What was read, what case.yaml says, and when logs begin are told without any.
  const others = new Set(['evidence', 'claims', 'infrastructure']);
  const bare = campaign.sections
    .filter(({ id }) => !others.has(id))
    .flatMap(({ statements }) => statements)
    .filter(({ value, findingCount }) => findingCount === 0 && says(value));
  expect(bare.map(({ question }) => question)).toEqual([]);
});
