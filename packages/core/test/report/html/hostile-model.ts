import { phraseIn, type ReportModel, section, statement } from '@unmask/core';
import { sampleFinding, sampleModel } from '../sample-model.ts';

/** Markup, a formula, characters that turn the reading direction or cannot be seen, quotes and entities. */
export const HOSTILE = `</style></title><script>alert(1)</script><img src="https://evil.example/x" onerror='alert(2)'>=cmd|'/C calc'!A0 \u202eexe.txt\u2066\u0000\u001b[2J\u200b&lt;"`;
export const MEGABYTE = 'x'.repeat(1_048_576);

/** A model in which every text that can come from evidence or from people is hostile, with something for every part of the page. */
export function hostileModel(over: Partial<ReportModel> = {}): ReportModel {
  const told = sampleFinding({
    kind: 'tampering',
    summary: HOSTILE,
    matched: { [HOSTILE]: HOSTILE, long: MEGABYTE },
    alternatives: [HOSTILE],
    rule: { id: HOSTILE, title: HOSTILE, engine: 'unmask', level: 'high' },
    source: { id: HOSTILE, host: HOSTILE, organisation: HOSTILE, platform: null },
    locators: [{ evidence: HOSTILE, sha256: null, offset: 3, record: null, recovered: null }],
    proof: [
      {
        evidence: HOSTILE,
        offset: 0,
        bytes: '3c7363726970743e0000',
        broken: { start: 8, end: 10 },
      },
    ],
  });
  const cite = { findings: [told.id], findingCount: 1 };
  const one = statement({
    question: 'victims-ids',
    about: HOSTILE,
    basis: HOSTILE,
    value: 2,
    findings: [told.id],
    notes: [HOSTILE, MEGABYTE, HOSTILE, HOSTILE],
  });
  const others = ['wiped', 'silent-since', HOSTILE].map((question) =>
    statement({ question, basis: MEGABYTE, value: HOSTILE, findings: [told.id] }),
  );
  const table = (id: string, columns: string[], rows: (string | number | null)[][]) => ({
    id,
    title: HOSTILE,
    columns: columns.map((column) => ({ id: column, title: HOSTILE, basis: HOSTILE })),
    rows: rows.map((cells) => ({ cells, ...cite })),
    notes: [HOSTILE],
  });
  const months = table('months-log', ['month', 'new', 'seen', 'lost'], [['2013-01', 1, 1, 0]]);
  const places = table(
    'countries-log',
    ['code', 'country', 'ids'],
    [
      ['FR', HOSTILE, 2],
      [HOSTILE, MEGABYTE, 1],
    ],
  );
  const tactics = table(
    'techniques-by-tactic',
    ['tactic', 'id', 'name', 'sources', 'findings', 'sure'],
    Array.from({ length: 14 }, () => [HOSTILE, HOSTILE, MEGABYTE, 1, 1, 0]),
  );
  const line = {
    lane: 'infrastructure' as const,
    about: HOSTILE,
    what: MEGABYTE,
    first: told.time,
    last: told.time,
    solid: false,
    ...cite,
  };
  const sample = sampleModel();
  return {
    ...sample,
    campaign: {
      ...sample.campaign,
      name: HOSTILE,
      judgements: [hostileJudgement(told.id, one.id)],
      sections: [
        section({
          id: 'victims',
          title: HOSTILE,
          statements: [one, ...others],
          tables: [months],
          unknown: [HOSTILE],
        }),
        section({ id: 'countries', title: HOSTILE, tables: [places] }),
        section({
          id: 'hiding',
          title: HOSTILE,
          statements: [],
          tables: [table('hiding', ['source'], [[HOSTILE]])],
          lines: [line],
        }),
        section({ id: 'techniques', title: HOSTILE, tables: [tactics] }),
        section({ id: 'something-new', title: HOSTILE, unknown: [MEGABYTE] }),
      ],
    },
    findings: new Map([[told.id, told]]),
    indicators: [
      {
        ...sample.indicators[0]!,
        kind: 'url',
        value: `http://c2.example/${HOSTILE}`,
        profileName: HOSTILE,
      },
      { ...sample.indicators[0]!, kind: 'domain', value: 'c2.example' },
    ],
    evidence: [
      {
        ...sample.evidence[0]!,
        path: HOSTILE,
        failure: HOSTILE,
        issues: [{ code: HOSTILE, count: 1 }],
      },
    ],
    signed: [
      { name: HOSTILE, signedBy: HOSTILE, date: '2014-02-10', findings: [], notes: MEGABYTE },
    ],
    notes: HOSTILE,
    ...over,
  };
}

function hostileJudgement(
  finding: string,
  statementId: string,
): ReportModel['campaign']['judgements'][number] {
  const parameters = { domain: HOSTILE, day: '2007-07-11', year: 2007 };
  const said = (code: 'bought-later' | 'registration-is-theirs' | 'record-of-owners') => ({
    code,
    parameters,
    text: phraseIn('en', { code, parameters }),
  });
  return {
    id: 'j-00112233445566778899',
    code: null,
    parameters: {},
    about: HOSTILE,
    question: 'active-since',
    statement: HOSTILE,
    likelihood: 'very likely',
    confidence: 'moderate',
    basis: { findings: [finding], findingCount: 1, statements: [statementId] },
    assumptions: [said('registration-is-theirs')],
    alternatives: [said('bought-later')],
    wouldChange: [said('record-of-owners')],
    ach: {
      hypotheses: [{ ...said('bought-later'), against: 2 }],
      rows: [
        {
          ...said('record-of-owners'),
          findings: [finding],
          findingCount: 1,
          weight: 2,
          readings: { 'bought-later': 'inconsistent' },
        },
      ],
    },
    signed: { by: HOSTILE, date: null },
  };
}
