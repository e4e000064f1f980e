import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BeaconLine } from '../../../src/campaign/victims/line.ts';
import { victimSourceOf } from '../../../src/campaign/victims/line.ts';
import { gradeOfRequests, gradePlatforms } from '../../../src/campaign/victims/platforms.ts';
import {
  sectorOfHost,
  sectorOfOrganisation,
} from '../../../src/campaign/victims/sectors/sector-of.ts';
import { SUFFIXES, WORDS } from '../../../src/campaign/victims/sectors/tables.ts';
import { readSectorFiles } from '../../../../../tools/sector-files.ts';
import { counted, line } from './lines.ts';

const DAY_US = 86_400_000_000;

describe('months', () => {
  const ends = (day: number) => new Map([['e1', { first: 0, last: day * DAY_US }]]);
  const monthsOf = (lines: readonly BeaconLine[], end: number) =>
    counted(lines, { coverage: ends(end) }).sources[0]!.months;
  const seen = (id: string, ...days: number[]) =>
    days.map((day) => line(day, { implantId: id, address: id }));

  it('tell new and lost ids, where their source goes on', () => {
    const counts = monthsOf(
      [...seen('a', 1, 2, 3), ...seen('b', 2, 40), ...seen('c', 40, 100)],
      110,
    );
    expect(counts.months).toEqual([
      { month: '1970-01', new: 2, seen: 2, lost: 1 },
      { month: '1970-02', new: 1, seen: 2, lost: 0 },
      { month: '1970-04', new: 0, seen: 1, lost: 0 },
    ]);
    expect(counts).toMatchObject({ lost: 1, undecided: 2, together: null });
  });

  it('take a source that ends for no loss', () => {
    expect(monthsOf(seen('a', 1, 2, 3), 20)).toMatchObject({ lost: 0, undecided: 1 });
    const unknown = counted(seen('a', 1));
    expect(unknown.sources[0]!.months.lost).toBe(0);
  });

  it('tell of many that go at once', () => {
    const lines = [1, 2, 3, 4, 5, 6].flatMap((i) => seen(`a${i}`, 10, 100 + i));
    expect(monthsOf(lines, 400).together).toEqual({
      count: 6,
      from: 101 * DAY_US,
      to: 106 * DAY_US,
    });
  });
});

describe('counts', () => {
  it('never add up sources, but count what both have once', () => {
    const lines = [
      line(1, { source: 'log', implantId: 'a', address: '192.0.2.1' }),
      line(9, { source: 'sinkhole', implantId: 'a', address: '192.0.2.2' }),
      line(9, { source: 'sinkhole', implantId: 'b', address: '192.0.2.1' }),
    ];
    const counts = counted(lines);
    expect(counts.sources.map(({ source, ids }) => [source, ids])).toEqual([
      ['log', 1],
      ['sinkhole', 2],
    ]);
    expect(counts.together).toMatchObject({
      ids: 2,
      addresses: 2,
      sharedIds: 1,
      sharedAddresses: 1,
    });
  });

  it('keep equal ids of two profiles apart', () => {
    const lines = ['p', 'q'].map((profile) => line(1, { profile, implantId: '1' }));
    expect(counted(lines).sources[0]!.ids).toBe(2);
  });

  it('are the same in any order', () => {
    const some = fc.record({
      at: fc.integer({ min: 0, max: 400 }),
      id: fc.constantFrom(null, 'a', 'b', 'c'),
      host: fc.integer({ min: 1, max: 4 }),
      source: fc.constantFrom('log' as const, 'sinkhole' as const),
      version: fc.constantFrom(null, '1', '2'),
    });
    const property = fc.property(fc.array(some, { maxLength: 30 }), fc.nat(), (many, by) => {
      const lines = many.map(({ at, id, host, source, version }) =>
        line(at, { implantId: id, address: `192.0.2.${host}`, source, version }),
      );
      const turn = lines.length === 0 ? 0 : by % lines.length;
      const turned = [...lines.slice(turn), ...lines.slice(0, turn)];
      expect(counted(turned)).toEqual(counted(lines));
    });
    fc.assert(property, { seed: 3, numRuns: 300 });
  });

  it('take the role of evidence for the source', () => {
    expect(
      [null, 'seized-server', 'sinkhole', 'proxy', 'reference'].map((role) =>
        victimSourceOf(role as never),
      ),
    ).toEqual(['unstated', 'log', 'sinkhole', 'host', null]);
  });
});

describe('sectors', () => {
  it.each([
    ['mail.mre.gob.ve', 'government', 'high', 'gob.ve'],
    ['x.army.mil', 'defense', 'high', 'mil'],
    ['www.uni.edu.pl', 'education', 'moderate', 'edu.pl'],
    ['embassy-07.example.org', 'diplomatic', 'moderate', 'embassy'],
    ['mail.embajada.gob.ve', 'government', 'high', 'gob.ve'],
    ['pc1.banco.example', 'financial-services', 'low', 'banco'],
  ])('%s: %s, %s, by %s', (host, sector, confidence, matched) => {
    expect(sectorOfHost(host)).toMatchObject({ sector, confidence, matched });
  });

  it.each([
    'gob.ve.example.org',
    'wks-07',
    '192.0.2.7',
    'embassy-army.example.com',
    'mygov.uk.example',
    '',
  ])('%s is unknown', (host) => {
    expect(sectorOfHost(host)).toBeNull();
  });

  it('of an organisation are the case file’s, or told by its name', () => {
    expect(sectorOfOrganisation({ name: 'Banco', sector: 'energy' })).toMatchObject({
      sector: 'energy',
      basis: 'case file',
    });
    expect(sectorOfOrganisation({ name: 'Ministère de l’Exemple', sector: null })).toMatchObject({
      sector: 'government',
      confidence: 'moderate',
      basis: 'words',
    });
    expect(sectorOfOrganisation({ name: 'Universidad y Embajada', sector: null })).toBeNull();
    expect(sectorOfOrganisation({ name: 'Acme', sector: null })).toBeNull();
  });

  it('in the module are those of the files', () => {
    expect({ suffixes: SUFFIXES, words: WORDS }).toEqual(readSectorFiles(process.cwd()));
  });
});

describe('platforms', () => {
  const claim = { platform: 'linux', families: ['L'], known: null, findings: ['f-1'] } as const;
  it('have the best grade, and all that the case shows', () => {
    const [only] = gradePlatforms([
      { ...claim, grade: 'version-string' },
      { ...claim, grade: 'host-traces', findings: ['f-2'] },
    ]);
    expect(only).toMatchObject({
      grade: 'host-traces',
      wording: 'for linux (traces on a machine)',
      byGrade: [{ grade: 'host-traces', findings: ['f-2'] }, { grade: 'version-string' }],
    });
  });

  it('are probable where only a version says so', () => {
    expect(
      gradePlatforms([{ ...claim, grade: 'version-string', known: 'version-string' }])[0]!.wording,
    ).toBe('likely for linux (a version string only)');
  });

  it('are not better by requests than traffic', () => {
    expect(
      [null, 'sample', 'traffic', 'version-string'].map((grade) => gradeOfRequests(grade as never)),
    ).toEqual(['traffic', 'traffic', 'traffic', 'version-string']);
    const known = gradePlatforms([
      { ...claim, platform: 'windows', grade: 'traffic', known: 'sample' },
    ]);
    expect(known[0]!.wording).toBe(
      'for windows (its traffic was seen; elsewhere a sample was seen)',
    );
  });
});
