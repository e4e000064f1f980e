import type {
  Campaign,
  CitedFinding,
  ReportIndicator,
  ReportModel,
  ReportVictim,
} from '../../../src/index.ts';
import { findingWith } from '../../finding.ts';

export const PROFILE = { profile: 'careto', profileName: 'Careto (The Mask)' } as const;

export function citedFinding(changes: Partial<CitedFinding> = {}): CitedFinding {
  return { ...findingWith(), proof: [], ...changes };
}

export function indicatorWith(changes: Partial<ReportIndicator> = {}): ReportIndicator {
  return {
    kind: 'domain',
    value: 'evil.example',
    first: '2012-02-01T10:00:00.000000Z',
    last: '2013-06-01T12:30:00.500000Z',
    reason: 'asked-by-implants',
    ...PROFILE,
    confidence: 'high',
    findings: ['f-1'],
    findingCount: 1,
    sightings: [],
    ...changes,
  };
}

export function victimWith(changes: Partial<ReportVictim> = {}): ReportVictim {
  return {
    id: 'V-00000001',
    kind: 'implant',
    implantId: '0106013269255973',
    organisation: 'Ministry of Examples',
    host: null,
    addresses: ['198.18.156.6'],
    sector: 'government',
    country: 'MA',
    platforms: ['windows'],
    ...PROFILE,
    families: ['Careto'],
    sources: ['host'],
    confidence: 'high',
    first: '2012-02-01T10:00:00.000000Z',
    last: '2013-06-01T12:30:00.500000Z',
    findings: ['f-1'],
    findingCount: 1,
    ...changes,
  };
}

export function campaignWith(changes: Partial<Campaign> = {}): Campaign {
  return {
    schema: 1,
    name: 'op-example',
    tlp: null,
    unmask: '0.1.0',
    judgements: [],
    sections: [],
    ...changes,
  };
}

/** What is known of one victim and one server, in a report for few; name what matters. */
export function modelWith(changes: Partial<ReportModel> = {}): ReportModel {
  const matched = { family: 'Careto', platform: 'windows', platform_grade: 'sample' };
  return {
    campaign: campaignWith(),
    language: 'en',
    tlp: 'amber',
    audience: 'restricted',
    author: null,
    cutOff: '2014-02-09T18:05:13.123456Z',
    findings: new Map([['f-1', citedFinding({ id: 'f-1', kind: 'beacon', matched })]]),
    indicators: [indicatorWith()],
    victims: [victimWith()],
    evidence: [],
    signed: [],
    notes: null,
    ...changes,
  };
}
