import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BeaconRequest, matchBeacon } from '../../../src/campaign/implants/match-beacon.ts';
import { parseProfile } from '../../../src/campaign/implants/parse-profile.ts';
import { compileProfiles } from '../../../src/campaign/implants/profile-set.ts';
import {
  Companions,
  draftProfile,
  findId,
  placeOf,
  SlotFinder,
  verdict,
} from '../../../src/campaign/implants/suggest/index.ts';
import { BROWSERS, type Client, requestsOf, type Told, visitors } from './suggest-logs.ts';

const HEX = '0123456789abcdef';

/** The draft for a log; or, in one line each, why nothing behaves as an id. */
function suggest(requests: readonly BeaconRequest[]): string {
  const seen = new SlotFinder();
  for (const request of requests) seen.add(request);
  const weighed = findId(seen);
  const { id } = weighed;
  if (id === null)
    return weighed.others.map((each) => `${placeOf(each)}: ${verdict(each)}`).join('\n');
  const companions = new Companions(id.slots, id.shape);
  for (const request of requests) companions.add(request);
  return draftProfile({ ...weighed, id }, seen, companions);
}

/** Ids that the draft finds in the log from which it was made. */
function idsBy(draft: string, requests: readonly BeaconRequest[]): Set<string | null> {
  const { profile, diagnostics } = parseProfile(draft, 'draft.yaml');
  expect(diagnostics).toEqual([]);
  const set = compileProfiles([profile!]);
  const matches = requests.map((request) => matchBeacon(set, request));
  return new Set(matches.flatMap((match) => (match === null ? [] : [match.implantId])));
}

describe('a draft', () => {
  const SHAPES: readonly [string, BeaconRequest[], RegExp][] = [
    [
      'id in the query',
      requestsOf(40, ({ id, n }, day, i) => ({
        uri: `/cgi-bin/x.cgi?g=Z3JvdXA${n % 5}&uid=${id}&ver=A${n % 3}${day > 9 ? 1 : 0}&ask=${i % 2}`,
      })),
      /uid=(\d+)/,
    ],
    [
      'id in the path',
      requestsOf(
        40,
        ({ id, random }, _day, i) => ({
          uri: `/feed/${id}/${random.pick(['get', 'put'])}.aspx`,
          method: i === 0 ? 'POST' : 'GET',
        }),
        { alphabet: HEX, length: 12 },
      ),
      /feed\/(\w+)/,
    ],
    [
      'id in the user agent',
      requestsOf(
        40,
        ({ id }, _day, i) => ({
          uri: ['/', '/index.html', '/logo.gif'][i]!,
          userAgent: `Mozilla/4.0 (compatible; MSIE 6.0; ${id}; v2)`,
        }),
        { alphabet: HEX, length: 16 },
      ),
      /6\.0; (\w+);/,
    ],
    [
      'posts without a cookie, id in the query, user agent missing',
      requestsOf(
        12,
        ({ id }) => ({ uri: `/gate/upload.php?k=${id}`, method: 'POST', userAgent: null }),
        { alphabet: `${HEX}GHJKMNPQRSTVWXYZ`, length: 20 },
      ),
      /k=(\w+)/,
    ],
  ];

  it.each(SHAPES)('%s: finds every id, with visitors beside', (_what, beacons, written) => {
    const requests = [...beacons, ...visitors()].sort((a, b) => a.time - b.time);
    const draft = suggest(requests);
    const asked = beacons.map(({ uri, userAgent }) => written.exec(`${uri} ${userAgent}`)![1]!);
    expect(idsBy(draft, requests)).toEqual(new Set(asked));
    expect(draft).toContain('honest software ask in the same way');
  });

  it('names version, group and switch beside the id, with reasons', () => {
    const draft = suggest(SHAPES[0]![1]);
    expect(draft).toContain('"uid": { is: implant-id, values: "<digits(16)>" }');
    expect(draft).toContain('"ver": { is: version, values: ["<token(3)>"] }');
    expect(draft).toContain('"g": { is: group');
    expect(draft).toContain('"ask": { values: ["0", "1"] }');
    expect(draft).toContain('100 % of the clients that come again keep their values');
  });

  it('takes two names of one parameter together', () => {
    const requests = requestsOf(40, ({ id, n }) => ({
      uri: `/cgi-bin/x.cgi?${n < 12 ? 'Inst' : 'Install'}=${id}`,
    }));
    expect(suggest(requests)).toContain('"Install": { aliases: ["Inst"], is: implant-id');
  });

  it('is the same for the same log', () =>
    expect(suggest(SHAPES[1]![1])).toBe(suggest(SHAPES[1]![1])));
});

describe('honest software is not suggested', () => {
  const agent = ({ n }: Client): string => BROWSERS[n % BROWSERS.length]!;
  it.each<readonly [string, (client: Client, day: number, i: number) => Told, string]>([
    [
      'sessions',
      (client, day) => ({
        uri: `/shop.php?PHPSESSID=${client.id.slice(0, 8)}${String(day).padStart(8, '0')}`,
        userAgent: agent(client),
        referer: 'http://shop.example/',
      }),
      'of the requests have values of one day: sessions',
    ],
    [
      'analytics',
      (client, _day, i) => ({
        uri: `/page${i}.html?_ga=${client.id}`,
        userAgent: agent(client),
        referer: 'http://site.example/',
      }),
      '100 % of the requests name a referrer, as browsers do',
    ],
    [
      'campaign tags',
      (client) => ({ uri: `/?utm_id=${2013060000 + (client.n % 5)}`, userAgent: agent(client) }),
      'that many clients share',
    ],
    [
      'keys of programs',
      (client, day, i) => ({
        uri: `/v1/object${(day * 3 + i) % 20}?api_key=${client.id}`,
        userAgent: `${['curl', 'okhttp', 'python', 'go', 'java', 'node', 'ruby'][client.n % 7]}/1`,
      }),
      '7 user agents or more',
    ],
    [
      'cache busters',
      ({ random, ...client }) => ({
        uri: `/app.js?_=${random.integer(1e12, 2e12)}`,
        userAgent: agent({ random, ...client }),
      }),
      'made anew each time',
    ],
    [
      'pages',
      ({ random, ...client }) => ({
        uri: `/list?page=${random.integer(1, 9)}`,
        userAgent: agent({ random, ...client }),
      }),
      'its values have no fixed shape',
    ],
  ])('%s', (_what, ask, reason) => {
    const told = suggest([...requestsOf(30, ask), ...visitors()]);
    expect(told).not.toContain('implant-id');
    expect(told).toContain(reason);
  });

  it('feed readers and visitors', () => {
    const readers = requestsOf(20, () => ({ uri: '/feed.rss', userAgent: 'Reader/2.0' }));
    expect(suggest([...readers, ...visitors()])).not.toContain('implant-id');
  });

  it('but updates behave as implants do, which the draft says', () => {
    const told = suggest(requestsOf(30, ({ id }) => ({ uri: `/update/check?machine=${id}` })));
    expect(told).toContain('its page is called as those of updates, feeds or statistics are');
  });

  it('a log of hours cannot tell ids from sessions, which the draft says', () => {
    const requests = requestsOf(30, ({ id }) => ({ uri: `/a/gate.php?uid=${id}` }), { perDay: 9 });
    const first = requests[0]!.time;
    const told = suggest(requests.filter(({ time }) => time - first < 86_400_000_000));
    expect(told).toContain('too few days to tell ids from sessions');
  });
});

describe('hostile logs', () => {
  it('never break the draft', () => {
    const text = fc.string({ maxLength: 12, unit: 'binary' });
    const strange = fc.tuple(text, text, text);
    fc.assert(
      fc.property(strange, ([a, b, c]) => {
        const requests = requestsOf(12, ({ id }) => ({
          uri: `/${a}/gate?uid${b}=${id}&x=${c}`,
          userAgent: c,
        }));
        const draft = suggest(requests);
        expect(draft.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('stay within bounds: a new name in every request, a new value in every request', () => {
    const seen = new SlotFinder();
    const requests = requestsOf(300, ({ random, id }, day, i) => ({
      uri: `/${random.hex(12)}/?n${random.hex(8)}=${id}&v=${random.hex(16)}&d=${day}${i}`,
      userAgent: random.hex(30),
    }));
    for (const request of requests) seen.add(request);
    expect(seen.slots.length).toBeLessThanOrEqual(256);
    for (const { values, clients } of seen.slots) {
      expect(values.values.length).toBeLessThanOrEqual(256);
      expect(clients.values.length).toBeLessThanOrEqual(256);
    }
    const v = seen.slots.find(({ slot }) => slot.name === 'v')!;
    expect(v.values.estimate).toBeGreaterThan(12_000);
    expect(v.values.estimate).toBeLessThan(24_000);
  });
});
