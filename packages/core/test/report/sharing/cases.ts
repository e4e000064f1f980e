/** Models that the writers are tried on. */
import { type ReportModel, section, statement } from '../../../src/index.ts';
import { judgement } from '../../../src/campaign/judgements/judgement.ts';
import { campaignWith, citedFinding, indicatorWith, victimWith } from './model.ts';

export const HOSTILE = "\"><script>\u202e\u0000\n=cmd|'/c calc'!A0 ${x} \\ ' [x] \ud800";

const JUDGED = { code: 'silent-since', parameters: { day: '2014-01-20' } } as const;

/** All that a case can hold. */
export const FULL: Partial<ReportModel> = {
  findings: new Map([
    [
      'f-1',
      citedFinding({
        id: 'f-1',
        matched: {
          profile: 'careto',
          family: 'Careto',
          platform: 'windows',
          platform_grade: 'sample',
        },
      }),
    ],
    [
      'f-2',
      citedFinding({
        id: 'f-2',
        time: '2012-11-19T09:12:43.506707Z',
        until: '2012-11-19T09:13:02.574689Z',
      }),
    ],
  ]),
  victims: [
    victimWith({ sources: ['host', 'log'] }),
    victimWith({
      id: 'V-2',
      kind: 'machine',
      host: 'emb-03.embassy.example',
      sector: 'diplomatic',
      families: ['SGH'],
      findings: ['f-2'],
    }),
    victimWith({
      id: 'V-3',
      organisation: null,
      sector: 'private-person',
      country: null,
      platforms: ['android'],
      families: ['AND'],
    }),
    victimWith({
      id: 'V-4',
      organisation: null,
      sector: null,
      country: 'CU',
      confidence: 'low',
      last: '2012-02-01T10:00:00.000000Z',
    }),
  ],
  indicators: [
    indicatorWith({
      sightings: [
        {
          victim: 'V-00000001',
          first: '2012-02-01T10:00:00.000000Z',
          last: '2012-02-01T10:00:00.000000Z',
          count: 104,
        },
        {
          victim: 'V-gone',
          first: '2012-02-01T10:00:00.000000Z',
          last: '2012-02-01T10:00:00.000000Z',
          count: 1,
        },
      ],
    }),
    indicatorWith({ kind: 'address', value: '198.51.100.7' }),
    indicatorWith({ kind: 'url', value: 'http://evil.example/cgi-bin/x.cgi' }),
    indicatorWith({
      kind: 'path',
      value: String.raw`c:\users\somebody\appdata\roaming\microsoft\x.dll`,
      reason: 'trace-of-implant',
      findings: ['f-2'],
    }),
    indicatorWith({ kind: 'pipe', value: '{807b}', reason: 'trace-of-implant', findings: ['f-2'] }),
    indicatorWith({
      kind: 'user-agent',
      value: 'Mozilla/4.0',
      reason: 'said-in-case',
      first: null,
      last: null,
      findings: [],
      findingCount: 0,
    }),
    indicatorWith({
      kind: 'certificate',
      value: '36be4ad457f062fa77d87595b8ccc8cf',
      reason: 'trace-of-implant',
    }),
    indicatorWith({ kind: 'hash', value: 'b'.repeat(64), reason: 'trace-of-implant' }),
  ],
  signed: [
    {
      name: 'The Mask',
      signedBy: 'A. Analyst',
      date: '2014-02-10',
      findings: ['f-1'],
      notes: 'our word',
    },
  ],
  campaign: campaignWith({
    judgements: [
      judgement({
        question: 'active-since',
        about: 'Careto (The Mask)',
        says: JUDGED,
        likelihood: 'very likely',
        confidence: 'moderate',
        basis: { findings: ['f-1'], findingCount: 40, statements: ['s-1'] },
        wouldChange: [JUDGED],
      })!,
    ],
    sections: [
      section({
        id: 'victims',
        title: 'Victims',
        statements: [
          statement({ question: 'victims-ids', basis: 'ids in logs', value: 4, findings: ['f-1'] }),
        ],
        unknown: ['who they were'],
      }),
      section({
        id: 'techniques',
        title: 'Techniques',
        tables: [
          {
            id: 'techniques-by-tactic',
            title: '',
            columns: ['tactic', 'id', 'name', 'sources', 'findings', 'sure', 'first', 'last'].map(
              (id) => ({ id, title: id, basis: null }),
            ),
            rows: [
              {
                cells: ['Persistence', 'T1546.015', '', 2, 4, 2, '', ''],
                findings: ['f-1'],
                findingCount: 4,
              },
              {
                cells: ['Persistence', 'T1398', '', 1, 1, 0, '', ''],
                findings: ['f-1'],
                findingCount: 1,
              },
            ],
            notes: [],
          },
        ],
        lines: ['T1546.015 x', 'T1398 y'].map((about) => ({
          lane: 'techniques' as const,
          about,
          what: '',
          first: '2012-02-01T10:00:00.000000Z',
          last: '2013-02-01T10:00:00.000000Z',
          solid: true,
          findings: ['f-1'],
          findingCount: 4,
        })),
      }),
      section({
        id: 'infrastructure',
        title: 'Infrastructure',
        lines: [
          ...['evil.example', 'seized.example', 'evidence/sinkhole.log'].map((about) => ({
            lane: 'infrastructure' as const,
            about,
            what: 'beacons',
            first: '2012-02-03T00:00:00.000000Z',
            last: '2013-01-01T00:00:00.000000Z',
            solid: true,
            findings: ['f-1'],
            findingCount: 1,
          })),
          {
            lane: 'infrastructure',
            about: 'evil.example',
            what: 'registration',
            first: '2007-07-11T00:00:00.000000Z',
            last: '2007-07-11T00:00:00.000000Z',
            solid: false,
            findings: [],
            findingCount: 0,
          },
        ],
      }),
    ],
  }),
};

/** Strings of evidence as an enemy would have them. */
export const EVIL: Partial<ReportModel> = {
  campaign: campaignWith({
    name: HOSTILE,
    sections: [
      section({
        id: 'x',
        title: HOSTILE,
        statements: [statement({ question: 'q', about: HOSTILE, basis: HOSTILE, value: HOSTILE })],
      }),
    ],
  }),
  victims: [
    victimWith({ organisation: HOSTILE, host: HOSTILE, implantId: HOSTILE, families: [HOSTILE] }),
  ],
  indicators: [
    indicatorWith({ kind: 'user-agent', value: HOSTILE }),
    indicatorWith({ kind: 'mutex', value: HOSTILE, reason: 'trace-of-implant' }),
    indicatorWith({ kind: 'path', value: `c:\\${HOSTILE}\\x`, reason: 'trace-of-implant' }),
    indicatorWith({ kind: 'registry-key', value: `hklm\\${HOSTILE}`, reason: 'trace-of-implant' }),
    indicatorWith({ kind: 'service', value: 'x'.repeat(1_000_000), reason: 'trace-of-implant' }),
  ],
};

export const CASES: readonly (readonly [string, Partial<ReportModel>])[] = [
  ['a whole case', FULL],
  ['the same for the public', { ...FULL, audience: 'public', tlp: 'clear' }],
  ['an empty case', { victims: [], indicators: [], findings: new Map(), cutOff: null }],
  [
    'two implants',
    { victims: [victimWith(), victimWith({ id: 'V-2', profile: 'other', profileName: 'Other' })] },
  ],
  ['hostile strings', EVIL],
  [
    'years that cannot be written',
    {
      cutOff: '+060056-05-28T05:36:10.955161Z',
      victims: [
        victimWith({
          first: '-000001-01-01T00:00:00.000000Z',
          last: '+060056-05-28T05:36:10.955161Z',
        }),
      ],
    },
  ],
];
