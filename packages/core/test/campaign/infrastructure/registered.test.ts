import { describe, expect, it } from 'vitest';
import { judgeClaims } from '../../../src/campaign/infrastructure/judge-claims.ts';
import {
  certificateClaims,
  type CertificateRow,
  KnownNames,
  registrationClaims,
} from '../../../src/index.ts';

const KNOWN = new KnownNames([
  { name: 'news.LinkConf.example', profile: 'one', findings: ['f-1'] },
  { name: 'srv.linkconf.example', profile: 'one', findings: ['f-2'] },
  { name: 'both.example', profile: 'one', findings: ['f-1'] },
  { name: 'both.example', profile: 'two', findings: ['f-3'] },
  { name: '192.0.2.7', profile: 'two', findings: ['f-3'] },
]);

const registration = (
  domain: string,
  registered: string | null = '2007-07-11T00:00:00.000000Z',
) => ({
  domain,
  registered,
  service: 'rdap',
  path: 'notes/answer.json',
  offset: 0,
  country: null,
});

const DAY = Date.parse('2012-01-01T00:00:00Z') * 1_000;
const certificate = (more: Partial<CertificateRow>): CertificateRow => ({
  subject: 'CN=news.linkconf.example,O=Example',
  issuer: 'CN=Authority',
  serial: '0a1b',
  from: DAY,
  until: DAY + 1,
  hosts: [],
  address: null,
  seen: 'x509.log of Zeek',
  path: 'x509.log',
  offset: 12,
  ...more,
});

describe('registrations', () => {
  it('date the domains that a campaign uses, with the findings that say so and the place of proof', () => {
    expect(registrationClaims([registration('linkconf.example')], KNOWN)).toEqual([
      {
        subject: 'linkconf.example',
        source: 'registration',
        first: Date.parse('2007-07-11T00:00:00Z') * 1_000,
        last: Date.parse('2007-07-11T00:00:00Z') * 1_000,
        family: null,
        signedFrom: null,
        profile: 'one',
        by: 'RDAP, notes/answer.json at byte 0',
        findings: ['f-1', 'f-2'],
      },
    ]);
    expect(registrationClaims([registration('both.example')], KNOWN)[0]!.profile).toBe(null);
  });

  it.each(['example', 'conf.example', 'other.example', 'x.news.linkconf.example', '0.2.7'])(
    'of %s say nothing',
    (domain) => expect(registrationClaims([registration(domain)], KNOWN)).toEqual([]),
  );

  it('of a provider whose customers choose the names say nothing', () => {
    const known = new KnownNames([{ name: 'a.no-ip.com', profile: null, findings: [] }]);
    expect(registrationClaims([registration('no-ip.com')], known)).toEqual([]);
  });
});

describe('certificates', () => {
  it.each([
    ['its name', { subject: '/O=Example/CN=news.linkconf.example' }],
    ['another name of it', { subject: 'CN=x', hosts: ['srv.linkconf.example'] }],
    ['all names of a domain', { subject: 'CN=*.linkconf.example' }],
    ['the server that showed it', { subject: 'CN=localhost', address: '192.0.2.7' }],
  ])('are of a campaign by %s', (_, more) => {
    const [claim] = certificateClaims([certificate(more)], KNOWN);
    expect(claim).toMatchObject({ source: 'certificate', first: DAY, last: DAY + 1 });
    expect(claim!.by).toBe('x509.log of Zeek, x509.log at byte 12');
  });

  it.each([
    { subject: 'CN=linkconf.example' },
    { subject: 'CN=*.example' },
    { subject: 'CN=*.news.linkconf.example' },
    { subject: 'CN=xnews.linkconf.example', address: '192.0.2.8' },
  ])('of others say nothing: %o', (more) => {
    expect(certificateClaims([certificate(more)], KNOWN)).toEqual([]);
  });

  it('that sign themselves can say any day', () => {
    const own = certificate({ issuer: 'CN=news.linkconf.example,O=Example', serial: '01' });
    const judged = judgeClaims(certificateClaims([certificate({}), own], KNOWN), null);
    expect(judged.map(({ standing }) => standing)).toEqual(['solid', 'credible']);
  });
});
