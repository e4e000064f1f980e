/** The numbers that made the news about The Mask, as they come out of the made-up evidence: each with its basis, and contradictions left as they are. */
import type { Campaign, SectionTable, Statement } from '@unmask/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { unmask } from '../command/unmask.ts';
import { copyOfCase, COUNTRIES } from '../mask-case.ts';

const LOGS = 'logs of command servers';
const SINKHOLES = 'logs of sinkholes';

let campaign: Campaign;
beforeAll(async () => {
  const asked = ['campaign', 'case', '--format', 'json', '--countries', COUNTRIES];
  const ran = await unmask(asked, { cwd: await copyOfCase() });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  campaign = JSON.parse(ran.stdout) as Campaign;
}, 600_000);

function statements(question: string): Statement[] {
  return campaign.sections.flatMap((each) =>
    each.statements.filter((statement) => statement.question === question),
  );
}

/** Basis → value. */
function counts(question: string): Record<string, unknown> {
  return Object.fromEntries(statements(question).map(({ basis, value }) => [basis, value]));
}

/** Of things that a question is asked about: the value. */
function answers(question: string): Record<string, unknown> {
  return Object.fromEntries(statements(question).map(({ about, value }) => [about, value]));
}

function cellsOf(id: string, first: string): unknown[] {
  const tables: SectionTable[] = campaign.sections.flatMap((each) => each.tables);
  const { columns, rows } = tables.find((table) => table.id === id)!;
  const { cells } = rows.find((row) => row.cells[0] === first)!;
  return ['ids', 'addresses'].map((name) => cells[columns.findIndex(({ id: at }) => at === name)]);
}

describe('victims', () => {
  it('are 380 ids and 1,015 addresses, in logs and sinkhole together and each by itself', () => {
    expect(counts('victims-ids')).toMatchObject({
      [`implant ids in ${LOGS}`]: 360,
      [`implant ids in ${SINKHOLES}`]: 93,
    });
    expect(counts('victims-addresses')).toMatchObject({
      [`addresses in ${LOGS}`]: 946,
      [`addresses in ${SINKHOLES}`]: 69,
    });
    const both = `in ${LOGS} and of sinkholes together, each counted once`;
    expect(counts('victims-together-ids')).toEqual({ [`implant ids ${both}`]: 380 });
    expect(counts('victims-together-addresses')).toEqual({ [`addresses ${both}`]: 1_015 });
  });

  it('are an institution behind few addresses in Cuba, and lines that change theirs in Venezuela', () => {
    expect(cellsOf('countries-log', 'CU')).toEqual([46, 3]);
    expect(cellsOf('countries-sinkhole', 'VE')).toEqual([3, 10]);
  });

  it('are in 29 countries, beside the 31 that are claimed', () => {
    expect(counts('countries-together')).toEqual({
      [`countries of ids and addresses in ${LOGS} and of sinkholes together`]: 29,
    });
    const [ids, countries, addresses] = statements('claimed');
    expect([countries!.value, countries!.notes[0]]).toEqual([
      31,
      'No basis of this case gives that number; the nearest is 29.',
    ]);
    expect([ids!.value, ids!.notes[0]]).toEqual([
      380,
      'This case counts as many too, on a basis below: 380.',
    ]);
    expect([addresses!.value, addresses!.notes[0]]).toEqual([
      1_000,
      'This case counts as many too, on a basis below: 1015.',
    ]);
  });
});

describe('times', () => {
  const since = (question: string): unknown[] =>
    statements(question).map(({ basis, value }) => [basis, value]);

  it('begin with a registration, called so', () => {
    expect(statements('since-registration')).toMatchObject([
      { about: 'a domain was registered', value: '2007-07-11T00:00:00.000000Z' },
    ]);
    const [note] = statements('since-registration')[0]!.notes;
    expect(note).toMatch(/dates a registration and no use/u);
  });

  it('of builds are refused where they are copied, and the earliest credible one is of 2011', () => {
    expect(since('since-build')).toEqual([
      ['earliest credible date', '2011-01-17T14:30:23.000000Z'],
    ]);
    const tables = campaign.sections.flatMap((each) => each.tables);
    const refused = tables.find(({ id }) => id === 'refused-dates')!.rows;
    const copied = refused.filter(({ cells }) =>
      /copied from one of its files/u.test(`${cells[3]}`),
    );
    expect(new Set(copied.map(({ cells: [time] }) => String(time).slice(0, 4)))).toEqual(
      new Set(['2004', '2008', '2009']),
    );
  });

  it('end in January 2014, which is told from the end of what was collected', () => {
    expect(statements('silent-since')).toMatchObject([{ value: '2014-01-20T22:35:48.000000Z' }]);
    expect(answers('server-silent-since')).toEqual({
      'srv-a.example': '2014-01-17T21:47:57.000000Z',
      'srv-b.example': '2014-01-20T22:02:00.000000Z',
      'srv-c.example': '2014-01-20T22:35:48.000000Z',
    });
    for (const { notes } of statements('server-silent-since')) {
      const ended = notes.find((note) => note.startsWith('Dropped: the collection ended'));
      expect(ended).toMatch(/the evidence goes on: 1[67] days of other lines follow/u);
    }
  });
});

it('platforms have the grade of their evidence', () => {
  expect(answersByBasis('platform')).toEqual({
    windows: 'host-traces',
    macos: 'host-traces',
    linux: 'version-string',
    android: 'version-string',
    ios: 'server-side-trace',
  });
});

/** Platform → grade. */
function answersByBasis(question: string): Record<string, unknown> {
  const named = /evidence for (\S+) in/u;
  return Object.fromEntries(
    statements(question).map(({ basis, value }) => [named.exec(basis)![1], value]),
  );
}

it('wiping and access rules are found, with what shows them', () => {
  for (const question of ['wiped', 'hidden', 'watched', 'shut-down']) {
    const [said] = statements(question);
    expect(said!.value).toBeGreaterThan(0);
    expect(said!.findings.length).toBeGreaterThan(0);
  }
});
