/** What samples, registries, certificates, browsers and clocks tell of a campaign, by `unmask campaign` as typed; and that honest ones beside them tell nothing. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Campaign, Statement } from '@unmask/core';
import { beforeAll, expect, it } from 'vitest';
import { type ProgramPlan, writeProgram } from '../../../../fixtures/writer/program.ts';
import { FOLDER } from './kept-case.ts';
import { unmask } from './unmask.ts';

const AGENT = 'Mozilla/4.0 (compatible; MSIE 4.01; Windows NT)';
const CALL = '/cgi-bin/commcgi.cgi?Group=QUJDREVGRw%3D%3D&Install=8302719465120374&Ver=C110&Ask=1';
const SERVER = 'uac-srv-1.linkconf.example-linux-20140120000000/[root]';

function place(path: string, content: string | Uint8Array): void {
  const full = join(FOLDER, 'evidence', path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}

const json = (object: object): string => `${JSON.stringify(object)}\n`;
const ZEEK = { ts: 1_357_812_000, uid: 'C1', 'id.orig_h': '10.0.0.5', 'id.orig_p': 1000 };

function program(time: string, more: Partial<ProgramPlan>): Uint8Array {
  return writeProgram({ stamp: Date.parse(time) / 1000, ...more });
}

function placeServer(): void {
  const login =
    '2013-01-10T09:59:00.000000+00:00 srv-1 sshd[7]: Accepted publickey for root from 198.51.100.66 port 4000 ssh2';
  const entry = (address: string, uri: string, language: string): string =>
    json({
      time_iso8601: '2013-01-10T10:00:00+00:00',
      remote_addr: address,
      request: `GET ${uri} HTTP/1.1`,
      status: '200',
      http_user_agent: AGENT,
      http_accept_language: language,
    });
  place(`${SERVER}/var/log/auth.log`, `${login}\n`);
  place(
    `${SERVER}/var/log/nginx/access.json.log`,
    entry('198.51.100.66', '/panel/', 'es-AR,es;q=0.8') +
      entry('203.0.113.9', CALL, 'fr') +
      entry('203.0.113.10', '/', 'de'),
  );
  place(`${SERVER}/etc/timezone`, 'Europe/Amsterdam\n');
  place(`${SERVER}/var/www/html/index.html`, '<!DOCTYPE html>\n<html lang="pt-BR"><body></body>\n');
  const step = (seconds: number): string =>
    `${'a'.repeat(40)} ${'b'.repeat(40)} admin <> ${seconds} -0300\tcommit: arregla el fallo del servidor\n`;
  place(
    `${SERVER}/root/panel/.git/logs/HEAD`,
    [0, 1, 2, 3, 4].map((day) => step(1_357_000_000 + day * 86_400)).join(''),
  );
}

function placeVictims(): void {
  const host = 'news.linkconf.example';
  const request = {
    ...ZEEK,
    'id.resp_h': '192.0.2.77',
    'id.resp_p': 80,
    method: 'GET',
    host,
    uri: CALL,
  };
  place(
    'sensor/http.log',
    json({ ...request, user_agent: AGENT, status_code: 200, trans_depth: 1, request_body_len: 0 }),
  );
  const shown = {
    ...ZEEK,
    uid: 'C2',
    'id.resp_h': '192.0.2.77',
    'id.resp_p': 443,
    established: true,
    resumed: false,
  };
  place('sensor/ssl.log', json({ ...shown, server_name: 'x.test', cert_chain_fuids: ['F1'] }));
  const certificate = (id: string, name: string, issuer: string, from: number): string =>
    json({
      ts: 1_357_812_003,
      id,
      'certificate.serial': `0A${id}`,
      'certificate.subject': `CN=${name}`,
      'certificate.issuer': issuer,
      'certificate.not_valid_before': from,
      'certificate.not_valid_after': from + 100_000_000,
    });
  place(
    'sensor/x509.log',
    certificate('F1', 'localhost', 'CN=localhost', 1_300_000_000) +
      certificate('F2', 'www.honest.example', 'CN=Authority', 1_100_000_000) +
      certificate('F3', 'news.linkconf.example', 'CN=Authority', 1_320_000_000),
  );
  const honest = {
    pdb: String.raw`C:\Users\juan\copia de archivos\borrar.pdb`,
    resources: [[5, 0x0c0a]],
  } as const;
  place('victim/C/Users/x/editor.exe', program('2001-03-17T14:30:23Z', honest));
}

function placeNotes(): void {
  const answer = (name: string, date: string): string =>
    json({
      objectClassName: 'domain',
      ldhName: name,
      events: [{ eventAction: 'registration', eventDate: date }],
      entities: [
        { roles: ['registrant'], vcardArray: ['vcard', [['adr', { cc: 'SE' }, 'text', []]]] },
      ],
    });
  place('notes/linkconf.json', answer('linkconf.example', '2007-07-11T00:00:00Z'));
  place('notes/honest.json', answer('honest.example', '1999-01-01T00:00:00Z'));
  const pdb = String.raw`C:\Users\pepe\CopiaDeArchivos\borrar\plugin.pdb`;
  const exports = { name: 'plugin.dll', stamp: 0 };
  place(
    'samples/1.bin',
    program('2011-01-17T14:30:23Z', { pdb, exports, resources: [[5, 0x2c0a]] }),
  );
  place(
    'samples/2.bin',
    program('2009-07-14T01:00:00Z', { exports: { name: 'old.dll', stamp: 0 } }),
  );
}

const CASE = `
dates:
  - { about: case.example, kind: registration, first: 2008-01-01, country: PT, source: notes }
evidence:
  - { path: '*/uac-srv-1*', role: seized-server }
  - { path: '*/samples/*', role: sample, family: Blue }
  - { path: '*/sensor/*', role: network-sensor }
  - { path: '*/victim/*', role: victim }
`;

let campaign: Campaign;
beforeAll(async () => {
  placeServer();
  placeVictims();
  placeNotes();
  writeFileSync(join(FOLDER, 'countries-2014-02.csv'), 'network,country\n192.0.2.0/24,NL\n');
  const inFolder = { cwd: FOLDER };
  await unmask(['case', 'init', 'case'], inFolder);
  appendFileSync(join(FOLDER, 'case', 'case.yaml'), CASE);
  const hunted = await unmask(['hunt', 'evidence', '--case', 'case', '--quiet'], inFolder);
  expect(hunted.stdout).not.toContain('What a program says');
  const countries = ['--countries', 'countries-2014-02.csv'];
  const told = await unmask(['campaign', 'case', '--format', 'json', ...countries], inFolder);
  expect(told.stderr).toBe('');
  campaign = JSON.parse(told.stdout) as Campaign;
}, 240_000);

function said(question: string): Statement {
  const all = campaign.sections.flatMap(({ statements }) => statements);
  const found = all.filter((each) => each.question === question);
  expect(found.length, question).toBe(1);
  return found[0]!;
}

it.each([
  ['since-registration', '2007-07-11T00:00:00.000000Z'],
  ['since-issue', '2011-10-30T18:40:00.000000Z'],
  ['since-build', '2011-01-17T14:30:23.000000Z'],
  ['since-build-claimed', '2009-07-14T01:00:00.000000Z'],
  ['builds', 1],
  ['sample-language', { es: 1 }],
  ['sample-paths', 1],
  ['operator-asks-language', { 'es-AR': 1 }],
  ['author-offset', { '-0300': 5 }],
  ['registrant-country', { PT: 1, SE: 1 }],
  ['hoster-country', { NL: 1 }],
  ['page-language', { pt: 1 }],
  ['server-zone', { 'Europe/Amsterdam': 1 }],
])('tells %s', (question, value) => expect(said(question).value).toEqual(value));

it('says where the proof lies, and cites the findings that make a name the campaign’s', () => {
  const registered = said('since-registration');
  expect(registered.notes[0]).toContain('RDAP, evidence/notes/linkconf.json at byte 0');
  expect(registered.findings.length).toBeGreaterThan(0);
  expect(said('since-build').findings.length).toBe(1);
});

it('says nothing of honest programs, registrations and certificates', () => {
  const text = JSON.stringify(campaign);
  for (const honest of ['editor.exe', 'juan', 'honest.example', '2001-03-17', '1999-01-01'])
    expect(text).not.toContain(honest);
});
