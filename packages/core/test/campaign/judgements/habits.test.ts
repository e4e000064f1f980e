import fc from 'fast-check';
import { expect, it } from 'vitest';
import { section } from '../../../src/campaign/campaign.ts';
import type { FindingGroupRow } from '../../../src/campaign/finding-group.ts';
import { judgeCampaign } from '../../../src/campaign/judgements/judge-campaign.ts';
import type { Judgement } from '../../../src/campaign/judgements/judgement.ts';
import { lintJudgement } from '../../../src/campaign/judgements/lint.ts';
import { LIKELIHOODS, type Likelihood } from '../../../src/campaign/judgements/likelihood.ts';
import { statement, type Statement } from '../../../src/campaign/statement.ts';

function group(rule: string, more: Partial<FindingGroupRow> = {}): FindingGroupRow {
  const source = more.source ?? 'host:srv-a.example';
  return {
    kind: rule === 'zeroed-text' || rule === 'wiping-command' ? 'tampering' : 'hiding',
    rule,
    title: rule,
    source,
    host: source.slice(5),
    level: 'high',
    confidence: 'moderate',
    count: 1,
    first: 0,
    last: 0,
    findings: [`f-${rule}-${source}`],
    ...more,
  };
}

const ON_B = { source: 'host:srv-b.example' };
const ALL: readonly FindingGroupRow[] = [
  group('zeroed-text'),
  group('zeroed-text', ON_B),
  group('wiping-command', { level: 'medium' }),
  group('access-rules'),
  group('access-rules', ON_B),
  group('logs-shipped-and-wiped', { level: 'medium' }),
  group('uninstall-orders', { level: 'medium' }),
];

const MONEY = statement({ question: 'money', basis: 'texts', value: 1, findings: ['f-money'] });
const SECTORS = statement({
  question: 'sectors-of-organisations',
  basis: 'organisations',
  value: { government: 3, 'financial-services': 1 },
  findings: ['f-victims'],
});

function judged(
  groups: readonly FindingGroupRow[],
  ...statements: readonly Statement[]
): ReadonlyMap<string, Judgement> {
  const sections = [section({ id: 'any', title: 'Any', statements })];
  const judgements = judgeCampaign({ sections, groups, campaigns: [] });
  return new Map(judgements.map((each) => [each.question, each]));
}

const TERMS = Object.keys(LIKELIHOODS) as Likelihood[];
const rankOf = (judgement: Judgement | undefined): number =>
  judgement === undefined ? -1 : TERMS.indexOf(judgement.likelihood!);

it('argues from habits whether a state stands behind', () => {
  const state = judged(ALL, SECTORS).get('state-level')!;
  expect(state).toMatchObject({ likelihood: 'likely', confidence: 'moderate' });
  expect(state.ach!.hypotheses.map(({ code, against }) => [code, against])).toEqual([
    ['because-sponsored', 0],
    ['because-crime', 6],
    ['false-flag', 0],
    ['shared-tools', 0],
    ['unrelated', 0],
  ]);
});

it('weighs what speaks of money against it', () => {
  const state = judged(ALL, SECTORS, MONEY).get('state-level')!;
  expect(state.likelihood).toBe('roughly even chance');
  const [sponsored] = state.ach!.hypotheses;
  expect(sponsored!.against).toBe(3);
  const two = ALL.filter(({ rule }) => rule === 'zeroed-text' || rule === 'access-rules');
  expect(judged(two).get('state-level')!.likelihood).toBe('roughly even chance');
  expect(judged(two, MONEY).has('state-level')).toBe(false);
});

it('takes no hint for a habit', () => {
  const hints = ALL.map((each) => ({ ...each, confidence: 'low' as const }));
  expect([...judged(hints).keys()]).toEqual([]);
  const slight = ALL.map((each) => ({ ...each, level: 'low' as const }));
  expect([...judged(slight).keys()]).toEqual([]);
});

it('never says more when findings of a habit are taken away', () => {
  fc.assert(
    fc.property(
      fc.subarray([...ALL]),
      fc.subarray([...ALL]),
      fc.boolean(),
      (some, others, paid) => {
        const more = [...new Set([...some, ...others])];
        const said = paid ? [SECTORS, MONEY] : [SECTORS];
        const [less, all] = [judged(some, ...said), judged(more, ...said)];
        for (const [question, judgement] of less)
          expect(rankOf(judgement)).toBeLessThanOrEqual(rankOf(all.get(question)));
      },
    ),
    { seed: 5, numRuns: 300 },
  );
});

it('says nothing without evidence, and nothing that the linter refuses', () => {
  for (const judgement of judged(ALL, SECTORS, MONEY).values()) {
    expect(judgement.basis.findings.length).toBeGreaterThan(0);
    expect(lintJudgement(judgement)).toEqual([]);
  }
  expect(judged([]).size).toBe(0);
});
