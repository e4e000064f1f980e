/** Who was hit, by `unmask campaign` as typed, out of small logs of a command server and a sinkhole. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign, Section } from '@unmask/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { FOLDER, keptCase, type KeptCase } from './kept-case.ts';
import { unmask } from './unmask.ts';

const AGENT = 'Mozilla/4.0 (compatible; MSIE 4.01; Windows NT)';
const id = (i: number): string => String(4_093_771_520_881_640 + i * 613_207_471);

function request(day: number, address: string, implant: string, version: string): string {
  const date = `${String(1 + (day % 28)).padStart(2, '0')}/${['Jan', 'Feb', 'Mar', 'Apr'][Math.floor(day / 28)]!}/2013`;
  const target = `/cgi-bin/commcgi.cgi?Group=QUJD&Install=${implant}&Ver=${version}&Ask=1&Bn=3`;
  return `${address} - - [${date}:10:00:00 +0000] "GET ${target} HTTP/1.1" 200 44 "-" "${AGENT}"\n`;
}

/** Two ids behind one address, one id on two addresses, one that is lost early, and one seen only by who changed it. */
const SERVER = [
  ...[0, 5, 40, 80].flatMap((day) => [
    request(day, '198.51.100.7', id(1), 'C314'),
    request(day, '198.51.100.7', id(2), 'C316'),
    request(day, day < 20 ? '203.0.113.1' : '203.0.113.2', id(3), 'L11'),
  ]),
  ...[1, 2].map((day) => request(day, '192.0.2.9', id(4), 'C314')),
  request(30, '192.0.2.77', '12345', 'C314'),
].join('');
const SINKHOLE = [90, 95].map((day) => request(day, '203.0.113.3', id(3), 'L11')).join('');

const CASE_FILE = `organisations:
  - { name: Embassy, sector: diplomatic, country: CU, addresses: 198.51.100.0/28 }
addresses:
  - { range: 192.0.2.0/24, country: MA, notes: by the provider }
dates:
  - { about: c2.example, kind: registration, first: 2007-07-11, source: RDAP }
  - { about: plugin.dll, kind: build, first: '2004-08-04T07:54:15Z' }
evidence:
  - { path: '*server*', role: seized-server }
  - { path: '*sinkhole*', role: sinkhole }
`;

let kept: KeptCase;
let countries: string;
beforeAll(async () => {
  const evidence = join(FOLDER, 'evidence');
  mkdirSync(evidence);
  writeFileSync(join(evidence, 'server-access.log'), SERVER);
  writeFileSync(join(evidence, 'sinkhole-access.log'), SINKHOLE);
  kept = await keptCase(evidence);
  appendFileSync(join(kept.path, 'case.yaml'), CASE_FILE);
  countries = join(FOLDER, 'countries-2014-02-10.csv');
  writeFileSync(countries, 'network,country\n203.0.113.0/24,VE\n');
});

async function answered(...options: string[]): Promise<Campaign> {
  const ran = await unmask(['campaign', kept.path, '--format', 'json', ...options]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Campaign;
}

function sectionOf({ sections }: Campaign, name: string): Section {
  return sections.find((each) => each.id === name)!;
}

function values({ statements }: Section): Record<string, unknown> {
  return Object.fromEntries(
    statements.map(({ question, basis, value }) => [`${question}: ${basis}`, value]),
  );
}

function cells({ tables }: Section, name: string): readonly (readonly unknown[])[] {
  return tables.find((each) => each.id === name)!.rows.map((row) => row.cells);
}

describe('unmask campaign', () => {
  it('leaves countries unknown until a table is given, which the case then remembers', async () => {
    const section = sectionOf(await answered(), 'countries');
    expect(cells(section, 'countries-log').at(-1)!.slice(0, 4)).toEqual([
      'unknown',
      'unknown',
      1,
      2,
    ]);
    expect(section.unknown[0]).toContain('no table of countries was given (--countries)');
  });

  it('counts victims by each basis and source, with the findings that say so', async () => {
    const victims = sectionOf(await answered('--countries', countries), 'victims');
    expect(values(victims)).toMatchObject({
      'victims-ids: implant ids in logs of command servers': 4,
      'victims-addresses: addresses in logs of command servers': 4,
      'victims-organisations: organisations of case.yaml in logs of command servers': 1,
      'victims-ids: implant ids in logs of sinkholes': 1,
      'victims-together-ids: implant ids in logs of command servers and of sinkholes together, each counted once': 4,
      "not-victims: requests in logs of command servers that look like an implant's and are no victim's": 1,
    });
    const cited = new Set(victims.statements.flatMap(({ findings }) => findings));
    const beacons = kept.findings.filter(({ kind }) => kind === 'beacon').map((each) => each.id);
    expect([...cited].toSorted()).toEqual(beacons.toSorted());
    expect(cells(victims, 'ids-per-address-log')[0]!.slice(0, 3)).toEqual([
      '198.51.100.7',
      'CU',
      2,
    ]);
    expect(cells(victims, 'addresses-per-id-log')[0]!.slice(0, 3)).toEqual([id(3), 'VE', 2]);
    expect(cells(victims, 'months-log')).toEqual([
      ['2013-01', 4, 4, 1],
      ['2013-02', 0, 3, 0],
      ['2013-03', 0, 3, 0],
    ]);
  });

  it('places them by the case file first, then by the table, and says of which date that is', async () => {
    const campaign = await answered('--countries', countries);
    const section = sectionOf(campaign, 'countries');
    expect(cells(section, 'countries-log').map((row) => row.slice(0, 4))).toEqual([
      ['CU', 'Cuba', 2, 1],
      ['VE', 'Venezuela', 1, 2],
      ['MA', 'Morocco', 1, 1],
    ]);
    expect(JSON.stringify(section)).toContain(
      'addresses of 2013 resolved with countries-2014-02-10.csv of 2014-02-10',
    );
    expect(sectionOf(campaign, 'sectors').statements[0]!.value).toEqual({ diplomatic: 1 });
    expect(values(sectionOf(campaign, 'platforms'))).toEqual({
      'platform: the best grade of evidence for windows in this case': 'traffic',
      'platform: the best grade of evidence for linux in this case': 'version-string',
    });
  });

  it('says since when, a registration being one, and a copied stamp nothing', async () => {
    const section = sectionOf(await answered(), 'infrastructure');
    expect(section.statements.map(({ question, value }) => [question, value])).toEqual([
      ['since-registration', '2007-07-11T00:00:00.000000Z'],
      ['since-build', null],
      ['since-build-claimed', '2004-08-04T07:54:15.000000Z'],
      ['since-service', '2013-01-01T10:00:00.000000Z'],
      ['since-use', '2013-01-01T10:00:00.000000Z'],
      ['since-remains', '2013-04-07T10:00:00.000000Z'],
      ['builds', 0],
    ]);
  });

  it.each([
    ['a letter', 'Dear all,\n', 'is no table of countries'],
    ['holders', '192.0.2.0/24,A Company\n', 'is no table of countries'],
  ])('refuses %s as a table of countries', async (_, content, reason) => {
    const path = join(FOLDER, 'other.csv');
    writeFileSync(path, content);
    const ran = await unmask(['campaign', kept.path, '--countries', path]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`${path} ${reason}`);
  });

  it('says which table is not there', async () => {
    const ran = await unmask(['campaign', kept.path, '--countries', 'nowhere.mmdb']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('nowhere.mmdb: no such file');
  });
});
