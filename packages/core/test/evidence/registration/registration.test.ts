import { describe, expect, it } from 'vitest';
import { PEM } from '../../../src/evidence/certificate/pem.ts';
import { RDAP } from '../../../src/evidence/registration/rdap.ts';
import { WHOIS } from '../../../src/evidence/registration/whois.ts';
import { type Format, recognise } from '../../../src/index.ts';
import { readAll, utf8 } from '../text/reading.ts';

/** In the shape of the example of RFC 9083, section 5.3. */
const ANSWER = {
  rdapConformance: ['rdap_level_0'],
  objectClassName: 'domain',
  ldhName: 'LinkConf.Example',
  events: [
    { eventAction: 'registration', eventDate: '2007-07-11T08:00:00Z' },
    { eventAction: 'last changed', eventDate: '2013-08-01T10:00:00.5+02:00' },
    { eventAction: 'expiration', eventDate: '2014-07-11T08:00:00Z' },
  ],
  entities: [
    {
      objectClassName: 'entity',
      roles: ['registrar'],
      vcardArray: [
        'vcard',
        [
          ['version', {}, 'text', '4.0'],
          ['fn', {}, 'text', 'Names Inc.'],
        ],
      ],
      entities: [{ roles: ['abuse'], vcardArray: ['vcard', []] }],
    },
    {
      objectClassName: 'entity',
      roles: ['registrant'],
      vcardArray: [
        'vcard',
        [['adr', { cc: 'AR' }, 'text', ['', '', 'Calle 1', 'Ciudad', '', '1000', 'Argentina']]],
      ],
    },
  ],
};

const REPLY = `   Domain Name: LINKCONF.EXAMPLE
   Registry Domain ID: 1_DOMAIN
   Updated Date: 2013-08-01T08:00:00Z
   Creation Date: 2007-07-11T08:00:00Z
   Registry Expiry Date: 2014-07-11T08:00:00Z
   Registrar: Names Inc.
   Registrant Country: AR
>>> Last update of whois database: 2014-02-10T00:00:00Z <<<
Domain Name: other.example
Creation Date: 11.07.2008
`;

const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIB6jCCAVMCAgECMA0GCSqGSIb3DQEBCwUAMD0xCzAJBgNVBAYTAkJHMRYwFAYD
VQQKDA1FamVtcGxvcyBMdGQuMRYwFAYDVQQDDA1FamVtcGxvcyBMdGQuMB4XDTEx
MDYyODAwMDAwMFoXDTEzMDYyODIzNTk1OVowPTELMAkGA1UEBhMCQkcxFjAUBgNV
BAoMDUVqZW1wbG9zIEx0ZC4xFjAUBgNVBAMMDUVqZW1wbG9zIEx0ZC4wgZ8wDQYJ
KoZIhvcNAQEBBQADgY0AMIGJAoGBALnvVrv24rihSvHcejS0HFOY9w/FIU0rrsgZ
1tn0KPZVsaKxYMr9qtgxHbemWsa0Qxa3DPjXQkt3w6ELMkvt2mfhnQolsfHGZ9ca
y3m8BXi4UlAVUzRWSlGtGkPdphFhBPTSjFZKd15/J5bloEXrPw83EZBzFPSwL8Zo
0iR55PWxAgMBAAEwDQYJKoZIhvcNAQELBQADgYEAVlv6yd5AQWQNfTl50DrMj4Cr
omivX6vSR8mp425AFhdG2RK+/Jka3bamVcwmUzTn6m7fvhuzFlXe4lwQrHv2HzeL
tC2G29lra3+EAJZlzUTmXl8NwbjULTRVGcuR4z+dOvPJ5/XA/5m9obrpAoCe4zxk
NgEymWuWgp7JDqAehhc=
-----END CERTIFICATE-----
`;

async function told(format: Format, text: string): Promise<Record<string, unknown>[]> {
  const { events, issues } = await readAll(format, text, { path: 'x' });
  expect(issues).toEqual([]);
  return events.map((event) => ({ ...event.toObject(), offset: event.locator.offset }));
}

describe('registrations', () => {
  it('are read of an answer of RDAP', async () => {
    const text = JSON.stringify(ANSWER, null, 2);
    expect(recognise(utf8(text), 'a.json')).toBe(RDAP);
    expect(await told(RDAP, text)).toMatchObject([
      {
        'registered-domain': 'linkconf.example',
        registered: '2007-07-11T08:00:00.000000Z',
        changed: '2013-08-01T08:00:00.500000Z',
        expires: '2014-07-11T08:00:00.000000Z',
        registrar: 'Names Inc.',
        registrant_country: 'AR',
        offset: 0,
      },
    ]);
  });

  it('are read of answers of WHOIS, where a date can mean one day only', async () => {
    expect(recognise(utf8(REPLY), 'a.txt')).toBe(WHOIS);
    const [first, second] = await told(WHOIS, REPLY);
    expect(first).toMatchObject({
      'registered-domain': 'linkconf.example',
      registered: '2007-07-11T08:00:00.000000Z',
      expires: '2014-07-11T08:00:00.000000Z',
      registrar: 'Names Inc.',
      registrant_country: 'AR',
      offset: 0,
    });
    expect(second).toMatchObject({ 'registered-domain': 'other.example' });
    expect(second!['registered']).toBeUndefined();
    expect(REPLY.slice(second!['offset'] as number)).toMatch(/^Domain Name: other/);
  });

  it.each([
    ['other JSON', '{"objectClassName":"user","events":[]}'],
    ['dates in any order', 'Domain Name: a.example\nCreation Date: 11.07.2007\n'],
    ['no name', 'Creation Date: 2007-07-11T08:00:00Z\n'],
  ])('are not told in %s', (_, text) => {
    expect([RDAP, WHOIS]).not.toContain(recognise(utf8(text), 'a'));
  });

  it('say what is damaged or too large', async () => {
    const text = JSON.stringify(ANSWER);
    const codes = async (bad: string): Promise<string[]> =>
      (await readAll(RDAP, bad)).issues.map(({ code }) => code);
    expect(await codes(text.slice(0, 200))).toEqual(['REGISTRATION_DAMAGED']);
    expect(await codes(text + ' '.repeat(1 << 20))).toEqual(['REGISTRATION_LIMIT']);
    expect(await codes('['.repeat(200_000))).toEqual(['REGISTRATION_DAMAGED']);
  });
});

describe('certificates in PEM', () => {
  it('are read where they begin, and keys beside them are not', async () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----\n';
    expect(recognise(utf8(key + CERTIFICATE), 'a')).toBe(PEM);
    expect(recognise(utf8(key), 'a')).not.toBe(PEM);
    expect(await told(PEM, key + CERTIFICATE)).toMatchObject([
      {
        subject: 'CN=Ejemplos Ltd.,O=Ejemplos Ltd.,C=BG',
        issuer: 'CN=Ejemplos Ltd.,O=Ejemplos Ltd.,C=BG',
        serial: '0102',
        not_before: '2011-06-28T00:00:00.000000Z',
        not_after: '2013-06-28T23:59:59.000000Z',
        country: 'BG',
        offset: key.length,
      },
    ]);
  });

  it('say what cannot be read', async () => {
    const { issues } = await readAll(PEM, CERTIFICATE.replace('MIIB6j', 'AAAAAA'));
    expect(issues.map(({ code }) => code)).toEqual(['CERTIFICATE_DAMAGED']);
  });
});

it('none of them falls over any change', async () => {
  const samples: readonly (readonly [Format, string])[] = [
    [RDAP, JSON.stringify(ANSWER)],
    [WHOIS, REPLY],
    [PEM, CERTIFICATE],
  ];
  let state = 7;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let n = 0; n < 1_500; n++) {
    const [format, text] = samples[n % samples.length]!;
    const bytes = utf8(text).slice(0, n % 5 === 0 ? random(text.length) : text.length);
    for (let i = random(5); i >= 0 && bytes.length > 0; i--)
      bytes[random(bytes.length)] = random(256);
    const { events, issues } = await readAll(format, bytes);
    if (events.length + issues.length > 5) expect.unreachable('more than there is');
    JSON.stringify(events.map((event) => event.toObject()));
  }
  const began = performance.now();
  await readAll(
    WHOIS,
    `Domain Name: a.b\n${`a${' '.repeat(60_000)}:${' '.repeat(3_000)}\n`.repeat(20)}`,
  );
  expect(performance.now() - began).toBeLessThan(2_000);
});
