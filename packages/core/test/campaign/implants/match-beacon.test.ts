import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BeaconRequest, matchBeacon } from '../../../src/campaign/implants/match-beacon.ts';
import { parseProfile } from '../../../src/campaign/implants/parse-profile.ts';
import { compileProfiles, type ProfileSet } from '../../../src/campaign/implants/profile-set.ts';
import { shippedProfile } from './shipped.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

const CARETO = compileProfiles([shippedProfile('careto')]);
const AGENT = 'Mozilla/4.0 (compatible; MSIE 4.01; Windows NT)';

function asked(uri: string, more: Partial<BeaconRequest> = {}): BeaconRequest {
  return {
    time: 0,
    address: '192.0.2.7',
    host: null,
    method: 'GET',
    uri,
    userAgent: AGENT,
    referer: null,
    status: 200,
    bytes: 0,
    ...more,
  };
}

function setOf(...profiles: string[]): ProfileSet {
  return compileProfiles(
    profiles.map((text) => {
      const { profile, diagnostics } = parseProfile(`references: r\n${text}`, 'x');
      if (profile === null) throw new Error(JSON.stringify(diagnostics));
      return profile;
    }),
  );
}

const WHOLE =
  '/cgi-bin/commcgi.cgi?Group=YWJjZGVmZ2g=&Install=1234098712340987&Ver=C314&Ask=1&Bn=3';

describe('Careto', () => {
  it('is told whole', () => {
    expect(matchBeacon(CARETO, asked(WHOLE))).toMatchObject({
      profile: { id: 'careto' },
      family: 'Careto',
      implantId: '1234098712340987',
      version: 'C314',
      platform: 'windows',
      platformGrade: 'sample',
      group: 'YWJjZGVmZ2g=',
      command: null,
      direction: 'ask',
      faults: [],
      oddities: [],
    });
  });

  it.each([
    ['S230', 'SGH', 'windows', 'sample'],
    ['L20', 'L', 'linux', 'version-string'],
    ['AND1.0.0.0', 'AND', 'android', 'version-string'],
    ['X1', 'Careto (The Mask)', null, null],
  ])('of version %s', (version, family, platform, platformGrade) => {
    const uri = `/cgi-bin/index.cgi?Inst=1234098712340987&Ver=${version}&Ask=0`;
    expect(matchBeacon(CARETO, asked(uri))).toMatchObject({
      family: family === 'Careto (The Mask)' ? 'Careto' : family,
      version,
      platform,
      platformGrade,
      direction: 'report',
    });
  });

  it('in other writings: encoded, in another order, as a proxy has it', () => {
    const uri =
      'http://c2.example:80/cgi-bin/main.cgi?Bn=3&Group=YWJjZGVmZ2g%3D&Ver=C28&Install=1234098712340987';
    expect(matchBeacon(CARETO, asked(uri, { userAgent: null }))).toMatchObject({
      implantId: '1234098712340987',
      group: 'YWJjZGVmZ2g=',
      faults: [],
      oddities: [],
    });
  });

  it.each([
    ['/cgi-bin/commcgi.cgi?Install=123&Ver=C314', `Install is '123', which no implant sends`],
    ['/cgi-bin/commcgi.cgi?Install=123409871234098a', 'Install is'],
    ['/cgi-bin/commcgi.cgi?Install=', `Install is ''`],
    ['/cgi-bin/commcgi.cgi?Install=1234098712340987&Ask=2', `Ask is '2'`],
    ['/cgi-bin/commcgi.cgi?Install=0000000000000000', 'its id is one that people make up'],
    ['/cgi-bin/commcgi.cgi?Install=1234567890123456', 'its id is one that people make up'],
  ])('tells tests apart: %s', (uri, fault) => {
    const match = matchBeacon(CARETO, asked(uri));
    expect(match).toMatchObject({ implantId: null });
    expect(match!.faults[0]).toContain(fault);
  });

  it('with another user agent', () => {
    expect(matchBeacon(CARETO, asked(WHOLE, { userAgent: 'curl/7.30' }))).toMatchObject({
      implantId: '1234098712340987',
      oddities: [`user agent 'curl/7.30', which is not its usual one`],
    });
    expect(matchBeacon(CARETO, asked(WHOLE, { userAgent: '' }))!.oddities).toHaveLength(1);
  });

  it.each([
    '/cgi-bin/index.cgi',
    '/cgi-bin/index.cgi?install=1234098712340987',
    '/cgi-bin/other.cgi?Install=1234098712340987',
    '/x/cgi-bin/index.cgi?Install=1234098712340987',
    '/cgi-bin/index.cgi?Reinstall=1234098712340987',
    '/index.php?Install=1234098712340987&Ver=C314',
    '*',
    '',
  ])('is not %s', (uri) => expect(matchBeacon(CARETO, asked(uri))).toBeNull());

  it('is not another method', () =>
    expect(matchBeacon(CARETO, asked(WHOLE, { method: 'HEAD' }))).toBeNull());
});

describe('other protocols', () => {
  const PATH = `id: a\nname: A\ntraffic: {paths: '/feed/<implant-id:hex(12)>/<command:get|put>.aspx', methods: post, direction: report}`;
  const AGENTS = `id: b\nname: B\ntraffic: {user-agents: 'Mozilla/5.0 (Windows; <implant-id:hex(8)>; v<version:dotted>)', hosts: c2.example}`;

  it('with the id in the path', () => {
    const set = setOf(PATH);
    expect(
      matchBeacon(set, asked('/feed/0123456789ab/put.aspx', { method: 'POST' })),
    ).toMatchObject({ implantId: '0123456789ab', command: 'put', direction: 'report', faults: [] });
    expect(matchBeacon(set, asked('/feed/0123456789ab/put.aspx'))).toBeNull();
    expect(matchBeacon(set, asked('/feed/0123/put.aspx', { method: 'POST' }))).toBeNull();
  });

  it('with the id in the user agent, at a host', () => {
    const set = setOf(PATH, AGENTS);
    const userAgent = 'Mozilla/5.0 (Windows; 00a1b2c3; v1.2)';
    const found = { implantId: '00a1b2c3', version: '1.2' };
    expect(matchBeacon(set, asked('/', { userAgent, host: 'www.C2.example' }))).toMatchObject(
      found,
    );
    expect(matchBeacon(set, asked('/', { userAgent }))).toMatchObject(found);
    expect(matchBeacon(set, asked('http://x.example/', { userAgent }))).toBeNull();
    expect(matchBeacon(set, asked('/', { userAgent, host: 'notc2.example' }))).toBeNull();
    expect(matchBeacon(set, asked('/'))).toBeNull();
  });

  it('with regular expressions in its fixed text', () => {
    const set = setOf(`id: a\nname: A\ntraffic: {paths: '/a+b(c)[d]/.*x|y'}`);
    expect(matchBeacon(set, asked('/a+b(c)[d]/.*x|y'))).not.toBeNull();
    expect(matchBeacon(set, asked('/aab(c)[d]/.*x'))).toBeNull();
  });

  it('no profiles match nothing', () => expect(matchBeacon(setOf(), asked(WHOLE))).toBeNull());
});

describe('hostile requests', () => {
  it('never throw, never take long', () => {
    const uri = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.string({ maxLength: 40 }).map((text) => `/cgi-bin/index.cgi?Install=${text}&Ver=%`),
      fc
        .string({ maxLength: 40 })
        .map((text) => `/cgi-bin/index.cgi?__proto__=${text}&Inst=%E0%A4`),
    );
    const property = fc.property(uri, fc.option(fc.string()), (text, userAgent) => {
      const match = matchBeacon(CARETO, asked(text, { userAgent }));
      if (typeof match?.implantId === 'string') expect(match.implantId).toMatch(/^\d{16}$/);
    });
    fc.assert(property, { seed: 3, numRuns: 2_000 });
    const long = `/cgi-bin/index.cgi?${'&'.repeat(65_000)}Install=1`;
    const started = cpuTime();
    for (let n = 0; n < 100; n++) matchBeacon(CARETO, asked(long));
    expect(cpuTime() - started).toBeLessThan(1_000);
  });
});
