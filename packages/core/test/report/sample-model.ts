import { type CitedFinding, section, statement, type ReportModel } from '@unmask/core';

/** A small model in which evidence names a victim in every way. */
export function sampleModel(over: Partial<ReportModel> = {}): ReportModel {
  const told = sampleFinding();
  return {
    campaign: {
      schema: 1,
      name: 'What happened at Ministry of Examples',
      tlp: 'amber',
      unmask: '0.1.0',
      judgements: [],
      sections: [
        section({
          id: 'victims',
          title: 'Victims',
          statements: [
            statement({
              question: 'victims-ids',
              about: 'Implant X',
              basis: 'implant ids in logs of command servers',
              value: 2,
              findings: [told.id],
              notes: ['WKS-07.ministry.example was seen last, by MINISTRY\\j.doe'],
            }),
          ],
          tables: [
            {
              id: 'organisations-log',
              title: 'Organisations, command servers',
              columns: [
                { id: 'organisation', title: 'Organisation', basis: null },
                { id: 'ids', title: 'Ids', basis: 'implant ids' },
              ],
              rows: [{ cells: ['Ministry of Examples', 2], findings: [told.id], findingCount: 1 }],
              notes: ['of 192.0.2.0/24'],
            },
          ],
          lines: [
            {
              lane: 'victims',
              about: 'wks-07',
              what: 'traces on evidence/ministry-of-examples/System.evtx',
              first: told.time,
              last: told.time,
              solid: true,
              findings: [told.id],
              findingCount: 1,
            },
          ],
        }),
      ],
    },
    language: 'en',
    tlp: 'amber',
    audience: 'restricted',
    author: null,
    cutOff: '2014-02-09T18:05:13.000000Z',
    findings: new Map([[told.id, told]]),
    indicators: [
      {
        kind: 'domain',
        value: 'c2.example',
        first: told.time,
        last: told.time,
        reason: 'asked-by-implants',
        profile: 'x',
        profileName: 'Implant X',
        confidence: 'high',
        findings: [told.id],
        findingCount: 1,
        sightings: [{ victim: 'V-0011223344', first: told.time, last: told.time, count: 3 }],
      },
    ],
    victims: [
      {
        id: 'V-0011223344',
        kind: 'implant',
        implantId: '0617655918970401',
        organisation: 'Ministry of Examples',
        host: null,
        addresses: ['192.0.2.7'],
        sector: 'government',
        country: 'MA',
        platforms: ['windows'],
        profile: 'x',
        profileName: 'Implant X',
        families: ['X'],
        sources: ['log'],
        confidence: 'high',
        first: told.time,
        last: told.time,
        findings: [told.id],
        findingCount: 1,
      },
    ],
    evidence: [
      {
        path: 'evidence/ministry-of-examples/System.evtx',
        role: 'victim',
        format: 'evtx',
        size: 69_632,
        sha256: '00'.repeat(32),
        events: 12,
        earliest: told.time,
        latest: told.time,
        issues: [],
        failure: null,
        sameAs: null,
      },
    ],
    signed: [],
    notes: 'Given by J. Doe of the ministry.',
    ...over,
  };
}

export function sampleFinding(over: Partial<CitedFinding> = {}): CitedFinding {
  return {
    id: 'f-00112233445566778899aabbccddeeff',
    kind: 'beacon',
    level: 'high',
    confidence: 'high',
    time: '2013-10-28T17:20:14.101000Z',
    until: null,
    count: 3,
    source: {
      id: 'host:wks-07.ministry.example',
      host: 'WKS-07.Ministry.example',
      organisation: 'Ministry of Examples',
      platform: 'windows',
    },
    rule: { id: 'implant-x', title: 'Requests of an implant', engine: 'unmask', level: 'high' },
    techniques: ['T1071.001'],
    matched: {
      'c-ip': '192.0.2.7',
      addresses: '198.51.100.20, 192.0.2.9; [2001:db8::7]:443',
      User: 'MINISTRY\\j.doe',
      mail: 'Jane.Doe@mail.ministry.example',
      uri: 'http://c2.example/?id=0617655918970401&h=WKS-07',
      path: String.raw`C:\Users\j.doe\AppData\x.dll`,
      key: String.raw`HKU\S-1-5-21-1335155672-304828425-1842949301-1104_Classes\x`,
    },
    summary: 'WKS-07: implant 0617655918970401 called c2.example from 192.0.2.7',
    locators: [
      {
        evidence: 'evidence/ministry-of-examples/System.evtx',
        sha256: '00'.repeat(32),
        offset: 4_712,
        record: 1_042,
        recovered: null,
      },
    ],
    alternatives: [],
    proof: [
      {
        evidence: 'evidence/ministry-of-examples/System.evtx',
        offset: 4_712,
        bytes: '574b532d3037',
        broken: null,
      },
    ],
    ...over,
  };
}
