import type { Finding } from '../src/index.ts';

/** A finding to test with; name what matters. */
export function findingWith(changes: Partial<Finding> = {}): Finding {
  return {
    id: 'f-0',
    kind: 'rule',
    level: 'high',
    confidence: 'moderate',
    time: '2013-10-28T17:20:14.101000Z',
    until: null,
    count: 1,
    source: { id: 'host:wks-07', host: 'WKS-07', organisation: null, platform: 'windows' },
    rule: { id: 'r-1', title: 'A rule', engine: 'sigma', level: 'high' },
    techniques: ['T1546.015'],
    matched: { Image: 'C:\\x.exe' },
    summary: 'somebody did something',
    locators: [{ evidence: 'a.evtx', sha256: null, offset: 4712, record: 1042, recovered: null }],
    alternatives: [],
    ...changes,
  };
}
