/**
 * The brief of The Mask says what the news said, and each sentence takes itself back without its evidence. What else changes then is a closed table, argued in
 * `docs/report.md`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BriefSentence, Finding, ReportModel, SentenceId } from '@unmask/core';
import type { CampaignTruth } from '../../../../fixtures/the-mask/truth/truth.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deniedClaims } from '../../../../fixtures/the-mask/measure/brief-claims.ts';
import { make, type Truth } from '../../../../fixtures/the-mask/make.ts';
import { briefWriter } from '../../../core/src/report/brief/index.ts';
import { ROOT } from '../command/unmask.ts';
import { expectGolden } from '../golden.ts';
import { copyOfCase, COUNTRIES, objectsOf, reportOf } from '../mask-case.ts';
import { BriefCase, idsIn, type Sentences, sentencesOf, type Taken } from './brief-of-case.ts';

/** The case is hunted through first, and derived anew for each removal. */
const PATIENCE = 600_000;

let kept: BriefCase;
let model: Awaited<ReturnType<BriefCase['model']>>;
let whole: Sentences;
let findings: readonly Finding[];

beforeAll(async () => {
  kept = await BriefCase.open();
  model = await kept.model();
  whole = sentencesOf(model, 'en');
  findings = await kept.findings();
}, PATIENCE);
afterAll(() => kept[Symbol.dispose]());

describe('the brief of The Mask', () => {
  it.each(['en', 'fr', 'es'] as const)('says what the news said, in %s', async (language) => {
    const asked = { ...model, language, tlp: 'clear' } as ReportModel;
    // Ids and numbers of findings, which stand behind the paragraph, change with every check that is added.
    const [head, paragraph] = ((await briefWriter.write(asked)) as string).split('\n\n');
    expectGolden(`report/the-mask-brief.${language}.txt`, `${head}\n\n${paragraph}\n`);
  });

  it('is what the README shows', () => {
    const golden = readFileSync(
      join(import.meta.dirname, '../golden/report/the-mask-brief.en.txt'),
      'utf8',
    );
    const [, paragraph] = golden.split('\n\n');
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`\n${paragraph}`);
  });

  it(
    'is what the command prints',
    async () => {
      const folder = await copyOfCase();
      const typed = ['--format', 'jsonl', '--lang', 'fr', '--countries', COUNTRIES];
      const lines = await reportOf(folder, ...typed);
      const said = objectsOf<BriefSentence>(lines, 'sentence');
      expect(said).toEqual(
        [...sentencesOf(model, 'fr').values()].map((each) => ({ type: 'sentence', ...each })),
      );
    },
    PATIENCE,
  );

  it('rests every sentence on findings', () => {
    for (const each of whole.values()) expect(each.findings.length).toBeGreaterThan(0);
  });
});

describe('what is true', () => {
  const { truth } = make(0);
  const [campaign] = truth.campaigns as [CampaignTruth];

  it('is denied by no sentence', () => {
    expect(deniedClaims([...whole.values()], truth)).toEqual([]);
  });

  const habits = (not: Partial<CampaignTruth['habits']>): Partial<CampaignTruth> => ({
    habits: { ...campaign.habits, ...not },
  });
  const others: Readonly<Record<SentenceId, readonly Partial<CampaignTruth>[]>> = {
    network: [
      { together: { ...campaign.together, countries: 28 } },
      { together: { ...campaign.together, ids: 379 } },
      { kind: 'crime' },
    ],
    since: [
      { since: { ...campaign.since, earliestRegistration: '2008-01-01' } },
      { since: { ...campaign.since, firstBeacon: '2011-02-09T00:00:00.000000Z' } },
    ],
    platforms: [{ platforms: campaign.platforms.filter(({ platform }) => platform !== 'ios') }],
    sought: [{ sought: null }],
    taken: [{ taken: null }, { taken: { ...campaign.taken!, files: 236 } }],
    watched: [habits({ watching: false })],
    stopped: [habits({ shutDown: false })],
    hidden: [habits({ accessRules: false })],
    wiped: [habits({ wiping: false }), habits({ overwriting: false })],
    state: [{ kind: 'crime' }],
    language: [{ languages: { ...campaign.languages, author: 'pt' } }],
    silent: [{ log: { ...campaign.log, last: '2014-01-21T00:00:00.000000Z' } }],
  };

  it.each(Object.entries(others))('were it otherwise, %s would be denied', (id, changes) => {
    for (const change of changes) {
      const otherwise: Truth = { ...truth, campaigns: [{ ...campaign, ...change }] };
      const denied = deniedClaims([whole.get(id)!], otherwise);
      expect(denied, JSON.stringify(change)).toHaveLength(1);
      expect(denied[0]).toMatch(new RegExp(`^${id}: `));
    }
  });
});

/** What operators did, by which `state` is judged: likely from three of the four. */
const HABITS = ['watched', 'stopped', 'hidden', 'wiped'];

describe('without its evidence', () => {
  it.each(['sought', 'taken', 'language', ...HABITS])(
    '%s is not said, and nothing else changes',
    async (id) => {
      const left = await without(ownOf(id));
      expect(left.has(id)).toBe(false);
      expect(changed(left)).toEqual([id]);
      if (HABITS.includes(id)) expectWithout(left.get('state')!, ownOf(id));
    },
    PATIENCE,
  );

  it(
    'two habits are not said, those that are left do not make a state likely, and what calls the network espionage for that says less',
    async () => {
      const left = await without([...ownOf('hidden'), ...ownOf('wiped')]);
      expect(changed(left)).toEqual(['network', 'hidden', 'wiped', 'state']);
      expect(left.get('state')!.text).toMatch(/chance of this is roughly even\. .*is low\.$/);
      expect(left.get('network')!.text).toBe(
        whole
          .get('network')!
          .text.replace('cyber-espionage network', 'network of computer intrusions'),
      );
    },
    PATIENCE,
  );

  it(
    'three habits are not said, and no state',
    async () => {
      const left = await without(['hidden', 'wiped', 'watched'].flatMap(ownOf));
      expect(changed(left)).toEqual(['network', 'watched', 'hidden', 'wiped', 'state']);
      expect(left.has('state')).toBe(false);
    },
    PATIENCE,
  );

  // Requests of implants, from here on: what counts them is made anew for each.
  it(
    'network counts fewer victims when the sinkhole’s log is not in the case, and nothing else changes',
    async () => {
      const cited = findings.filter(({ locators }) =>
        locators.some(({ evidence }) => evidence.includes('/sinkhole/')),
      );
      const log = `evidence_id = '${cited[0]!.locators[0]!.sha256}'`;
      const left = await kept.without([
        ['finding', idsIn(cited)],
        ['event', log],
        ['evidence', log],
      ]);
      expect(changed(left)).toEqual(['network']);
      expect(left.get('network')!.text).toBe(
        whole.get('network')!.text.replace('380', '360').replace(' and of a sinkhole', ''),
      );
    },
    PATIENCE,
  );

  it.each(['since', 'silent'])(
    '%s is not said, and nothing else changes',
    async (id) => {
      const left = await without(ownOf(id));
      expect(left.has(id)).toBe(false);
      expect(changed(left)).toEqual([id]);
    },
    PATIENCE,
  );

  it(
    'platforms are those that other evidence tells, and nothing else changes',
    async () => {
      const left = await without(ownOf('platforms'));
      expect(left.get('platforms')?.text).toBe('Its implants run on Windows.');
      expect(changed(left)).toEqual(['platforms']);
    },
    PATIENCE,
  );

  it(
    'victims are counted by their machines when no log tells of a request, and what rests on parts of the requests goes',
    async () => {
      const left = await kept.without([['finding', `kind = 'beacon'`]]);
      expect(changed(left)).toEqual(['network', 'since', 'platforms', 'silent']);
      expect(left.get('network')!.text).toContain('counted by machine with traces');
      expect(left.has('since') || left.has('silent')).toBe(false);
    },
    PATIENCE,
  );
});

/** Signs of an orderly end. What the judgement weighs beside them, all requests, is evidence of other sentences. */
const SIGNS: readonly (string | null)[] = ['beats-ended', 'uninstall-orders'];

/** The findings that a sentence cites; where its list is cut, all that one rule tells of one source, if it lists one of them. */
function ownOf(id: string): Finding[] {
  const said = whole.get(id)!;
  const cited = findings.filter((each) => said.findings.includes(each.id));
  if (id === 'stopped') return cited.filter(({ rule }) => SIGNS.includes(rule.id));
  if (said.findingCount === cited.length) return cited;
  const listed = new Set(cited.map(kindOf));
  const all = findings.filter((each) => listed.has(kindOf(each)));
  expect(all.length).toBeGreaterThanOrEqual(said.findingCount);
  return all;
}

function kindOf({ rule, source }: Finding): string {
  return `${rule.id} ${source.id}`;
}

function without(taken: readonly Finding[]): Promise<Sentences> {
  const rows: Taken = [['finding', idsIn(taken)]];
  return kept.without(rows);
}

function changed(left: Sentences): string[] {
  expect([...left.keys()].filter((id) => !whole.has(id))).toEqual([]);
  return [...whole.keys()].filter((id) => left.get(id)?.text !== whole.get(id)!.text);
}

/** It rests on what is left of its findings. */
function expectWithout(said: BriefSentence, taken: readonly Finding[]): void {
  const gone = new Set(taken.map(({ id }) => id));
  const before = whole.get(said.id)!.findings;
  expect(said.findings).toEqual(before.filter((id) => !gone.has(id)));
  expect(said.findings.length).toBeLessThan(before.length);
}
