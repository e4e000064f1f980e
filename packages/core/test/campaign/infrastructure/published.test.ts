import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clusterBuilds } from '../../../src/campaign/infrastructure/builds.ts';
import type { ClaimSource, DatedClaim } from '../../../src/campaign/infrastructure/claim.ts';
import { judgeClaims } from '../../../src/campaign/infrastructure/judge-claims.ts';
import { earliestByMeaning, livesOf } from '../../../src/campaign/infrastructure/since.ts';
import { CONSTANTS, SYSTEMS } from '../../../src/campaign/infrastructure/tables.ts';

/** Kaspersky Lab, Unveiling "Careto" (2014): stamps as printed, by family and module. Times of one day stand together. */
const STAMPS: readonly (readonly [family: string, module: string, ...stamps: string[]])[] = [
  ['Careto', 'main', '2004-08-04 07:54:15', '2008-04-14 02:33:02', '2009-07-14 01:09:01'],
  ['Careto', 'installer', '2007-08-14 01:45:14'],
  ['SGH', 'SkypeIE6Plugin', '2011-01-17 14:30:23'],
  ['SGH', 'WifiScan', '2011-03-23 08:04:43'],
  ['SGH', 'd3dx8_20', '2011-03-25 10:49:57', '2011-03-29 13:40:06'],
  ['SGH', 'nmwcdlog', '2011-04-26 15:07:26'],
  ['SGH', 'awview32', '2011-06-10 12:27:40', '2011-06-10 16:46:57'],
  [
    'Careto',
    'waiter',
    '2012-04-25 21:02:02',
    '2012-04-25 21:02:09',
    '2012-04-25 21:02:37',
    '2012-04-25 21:02:43',
  ],
  ['Careto', 'chef', '2012-04-25 21:05:20', '2012-04-25 21:05:40', '2012-04-25 21:05:48'],
  [
    'SGH',
    'vchw9x',
    '2012-07-03 19:53:02',
    '2012-07-03 19:53:03',
    '2012-07-03 19:55:21',
    '2012-07-03 19:55:22',
    '2012-07-03 19:55:23',
  ],
  ['Careto', 'main', '2012-10-03 04:58:02', '2013-01-04 04:49:18'],
  ['Careto', 'chef', '2013-01-15 00:27:54', '2013-01-15 00:30:03'],
  ['Careto', 'dinner', '2013-01-15 20:16:55', '2013-01-15 20:17:09', '2013-01-15 20:18:55'],
  ['SGH', 'vchw9x', '2013-03-22 11:55:11', '2013-03-22 11:55:12', '2013-03-22 11:55:13'],
  ['SGH', 'scsimap', '2013-04-09 14:15:03', '2013-04-09 14:15:17'],
  ['SGH', 'SGH installer', '2013-05-09 11:20:08'],
  ['Careto', 'dinner', '2013-05-21 20:38:23', '2013-05-21 20:38:36', '2013-05-21 20:40:45'],
  ['SGH', 'SGH installer', '2013-06-19 11:17:45'],
  ['SGH', 'CDllUninstall', '2013-06-20 11:58:03', '2013-06-20 11:58:08'],
];
const DOMAINS = {
  'msupdt.com': '2007-07-11',
  'appleupdt.com': '2009-02-25',
  'linkconf.net': '2012-03-30',
};
const FIRST_CERTIFICATE = '2011-06-28';

const us = (text: string): number =>
  Date.parse(text.length === 10 ? text : `${text.replace(' ', 'T')}Z`) * 1000;

function claim(
  source: ClaimSource,
  subject: string,
  first: string,
  said: Partial<DatedClaim> = {},
): DatedClaim {
  return {
    subject,
    source,
    first: us(first),
    last: us(first),
    family: null,
    signedFrom: null,
    profile: null,
    by: 'report',
    findings: [],
    ...said,
  };
}

const BUILDS = STAMPS.flatMap(([family, module, ...stamps]) =>
  stamps.map((stamp) =>
    claim('build', module, stamp, {
      family,
      signedFrom: module === 'installer' ? us(FIRST_CERTIFICATE) : null,
    }),
  ),
);

describe('the published dates of The Mask', () => {
  const registrations = Object.entries(DOMAINS).map(([domain, day]) =>
    claim('registration', domain, day),
  );
  const judged = judgeClaims([...BUILDS, ...registrations], us('2014-02-10'));
  const dayOf = (at: { claim: DatedClaim } | null) =>
    at && new Date(at.claim.first / 1000).toISOString().slice(0, 10);

  it('refuse cloned, constant and habitual stamps', () => {
    const refused = judged
      .filter(({ standing }) => standing === 'refused')
      .map((each) => [dayOf(each), each.claim.subject, each.doubts[0]!.slice(0, 30)]);
    expect(refused).toEqual([
      ['2004-08-04', 'main', 'the day on which Windows XP SP'],
      ['2008-04-14', 'main', 'the day on which Windows XP SP'],
      ['2009-07-14', 'main', 'the day on which Windows 7 was'],
      ['2007-08-14', 'installer', 'older than its certificate, wh'],
      ['2012-10-03', 'main', 'other stamps of the same modul'],
      ['2013-01-04', 'main', 'other stamps of the same modul'],
    ]);
  });

  it('begin with a registration, a claimed and a credible build, each called what it is', () => {
    const since = earliestByMeaning(judged);
    expect(dayOf(since.get('registration')!.solid)).toBe('2007-07-11');
    expect(since.get('build')!.solid).toBeNull();
    expect(dayOf(since.get('build')!.claimed)).toBe('2004-08-04');
    expect(dayOf(since.get('build')!.credible)).toBe('2011-01-17');
    expect([...since.keys()]).toEqual(['build', 'registration']);
  });

  it('are 20 builds of 39 stamps', () => {
    const times = BUILDS.map(({ first }) => first);
    expect(new Set(times).size).toBe(42);
    const cloned = new Set(SYSTEMS.map(({ day }) => day));
    const others = BUILDS.filter((each) => !cloned.has(dayOf({ claim: each })!)).map(
      ({ first }) => first,
    );
    expect(others).toHaveLength(39);
    expect(clusterBuilds(others)).toHaveLength(20);
    expect(clusterBuilds([...others, us('2013-11-07 11:00:03')])).toHaveLength(21);
    expect(clusterBuilds(others).reduce((sum, { stamps }) => sum + stamps, 0)).toBe(39);
  });

  it('give each domain its life', () => {
    expect(
      livesOf(judged)
        .filter(({ subject }) => subject in DOMAINS)
        .map(({ subject }) => subject),
    ).toEqual(Object.keys(DOMAINS));
  });
});

describe('stamps', () => {
  const of = (...claims: DatedClaim[]) =>
    judgeClaims(claims, us('2014-02-10')).map(({ standing }) => standing);

  it('of honest files stand', () => {
    expect(
      of(
        claim('build', 'a', '2012-05-05 10:00:00', { signedFrom: us('2012-06-01') }),
        claim('build', 'b', '2012-05-05 10:00:00'),
        claim('build', 'c', '2012-05-05 10:00:00'),
      ),
    ).toEqual(['credible', 'credible', 'credible']);
  });

  it('that many files share, that a tool always writes, or that are yet to come, do not', () => {
    expect(
      of(...['a', 'b', 'c', 'd'].map((name) => claim('build', name, '2012-05-05 10:00:00'))),
    ).toEqual(Array(4).fill('refused'));
    expect(of(claim('build', 'a', '1992-06-19 22:22:17'))).toEqual(['refused']);
    expect(of(claim('build', 'a', '1970-01-01'))).toEqual(['refused']);
    expect(of(claim('build', 'a', '2033-01-01'), claim('beacons', 's', '2014-02-12'))).toEqual([
      'refused',
      'refused',
    ]);
  });

  it('are refused with those whose stamp they share', () => {
    const stamp = '2007-08-14 01:45:14';
    expect(
      of(claim('build', 'a', stamp, { signedFrom: us('2011-06-28') }), claim('build', 'b', stamp)),
    ).toEqual(['refused', 'refused']);
  });

  it('of systems and tools are those of the file', () => {
    const file = JSON.parse(readFileSync('rules/builds/stamps.json', 'utf8'));
    expect({ systems: SYSTEMS, constants: CONSTANTS }).toEqual({
      systems: file.systems,
      constants: file.constants,
    });
  });
});
