import { expect, it } from 'vitest';
import { type LifeLine, section } from '../../../src/campaign/campaign.ts';
import { judgeCampaign } from '../../../src/campaign/judgements/judge-campaign.ts';
import type { JudgementInput } from '../../../src/campaign/judgements/view.ts';
import { statement } from '../../../src/campaign/statement.ts';

function line(what: string, about: string, first: string, last = first): LifeLine {
  const findings = what === 'registration' ? [] : [`f-${what}-${about}`];
  const findingCount = findings.length;
  return { lane: 'infrastructure', about, what, first, last, solid: true, findings, findingCount };
}

const USE = statement({
  question: 'since-use',
  basis: 'earliest solid date',
  value: '2011-02-08T13:58:07.000000Z',
  findings: ['f-use'],
});
const SILENT = statement({
  question: 'silent-since',
  basis: 'last call',
  value: '2014-01-20T22:35:48.000000Z',
  findings: ['f-last'],
});

function because(value: Record<string, number>): ReturnType<typeof statement> {
  return statement({ question: 'silent-because', basis: 'servers', value, findings: ['f-orders'] });
}

function caseOf(
  statements: readonly ReturnType<typeof statement>[],
  lines: readonly LifeLine[] = [],
): JudgementInput {
  const sections = [section({ id: 'any', title: 'Any', statements, lines })];
  return { sections, groups: [], campaigns: [] };
}

const REGISTERED = line('registration', 'early.example', '2007-07-11T00:00:00.000000Z');
const CALLED = line('beacons', 'early.example', '2013-12-09T00:00:00.000000Z');

it('judges that a campaign goes on since a domain of its own was registered', () => {
  const [active] = judgeCampaign(caseOf([USE], [REGISTERED, CALLED]));
  expect(active).toMatchObject({
    code: 'active-since',
    statement: 'The campaign has been under way since at least 2007.',
    likelihood: 'likely',
    confidence: 'low',
    basis: { findings: ['f-beacons-early.example', 'f-use'] },
  });
});

it.each([
  ['no domain that implants called', [REGISTERED]],
  ['a domain registered after the first call', [CALLED, { ...REGISTERED, first: '2012-01-01' }]],
])('says less of %s', (_, lines) => {
  const [active] = judgeCampaign(caseOf([USE], lines));
  expect(active).toMatchObject({ code: 'active-by', likelihood: null });
  expect(active!.statement).toBe('Implants of the campaign were at work by 2011-02-08.');
});

it('takes a silence for the work of operators only where most servers say so', () => {
  const codes = (value: Record<string, number>): unknown[] =>
    judgeCampaign(caseOf([SILENT, because(value)])).map(({ code, likelihood }) => [
      code,
      likelihood,
    ]);
  const silent = ['silent-since', null];
  expect(codes({ 'operator-shutdown': 2 })).toEqual([silent, ['shut-down', 'likely']]);
  expect(codes({ 'operator-shutdown': 1, takedown: 2 })).toEqual([silent]);
  expect(codes({ unknown: 3 })).toEqual([silent]);
});

it('says nothing without evidence', () => {
  expect(judgeCampaign(caseOf([]))).toEqual([]);
  const empty = statement({ question: 'silent-since', basis: 'last call', value: '2014-01-20' });
  expect(judgeCampaign(caseOf([empty, because({ 'operator-shutdown': 2 })]))).toEqual([
    expect.objectContaining({ code: 'shut-down' }),
  ]);
});
