import { describe, expect, it } from 'vitest';
import { crossLog } from '../../../src/detect/tampering/crosslog/cross-log.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

/** Seconds: 2026-03-03, 06:00. */
const START = 1_772_517_600;
const MINUTE = 60;
const MONTHS = ['Jan', 'Feb', 'Mar'];

interface Request {
  readonly at: number;
  readonly client: string;
  readonly path: string;
  readonly referrer?: string;
  readonly status?: number;
}

const clock = (at: number): string => new Date((START + at) * 1000).toISOString().slice(11, 19);
const SITE = 'http://web01.example';

function accessLine({ at, client, path, referrer = '-', status = 200 }: Request): string {
  const date = new Date((START + at) * 1000);
  const day = `0${date.getUTCDate()}/${MONTHS[date.getUTCMonth()]!}/2026`;
  return `${client} - - [${day}:${clock(at)} +0000] "GET ${path} HTTP/1.1" ${status} 9 "${referrer}" "Mozilla/5.0"\n`;
}

/** A visitor looks at the front page, two others, and a page that is forbidden. */
function visit(id: number, at: number, pages: readonly string[]): Request[] {
  const client = `192.0.2.${id}`;
  return [
    { at, client, path: '/' },
    { at: at + 1, client, path: '/style.css', referrer: `${SITE}/` },
    ...pages.map((path, i) => {
      const referrer = SITE + (i === 0 ? '/' : pages[i - 1]!);
      return { at: at + 10 * (i + 1), client, path, referrer };
    }),
    { at: at + 100, client, path: '/intern/', referrer: SITE + pages.at(-1)!, status: 403 },
  ];
}

const VISITS = Array.from({ length: 20 }, (_, id) => {
  return visit(id + 1, id * 10 * MINUTE, [`/news/${id % 7}`, `/about/${id % 5}`]);
});
const REQUESTS = VISITS.flat();
const ODD = '192.0.2.9';

function access(requests: readonly Request[] = REQUESTS, path = 'web/access.log'): TestEvidence {
  return { path, content: requests.map(accessLine).join('') };
}

const nginxLine = ({ at, client, path }: Request): string =>
  `2026/03/03 ${clock(at)} [error] 7#7: *9 access forbidden by rule, client: ${client}, server: web01.example, request: "GET ${path} HTTP/1.1", host: "web01.example"\n`;
const apacheLine = ({ at, client }: Request): string =>
  `[Tue Mar 03 ${clock(at)}.000000 2026] [authz_core:error] [pid 7:tid 8] [client ${client}:4711] AH01630: client denied by server configuration: /srv/www/intern\n`;
const forbidden = REQUESTS.filter(({ path }) => path === '/intern/');
const errors = (line = nginxLine, requests: readonly Request[] = forbidden): TestEvidence => ({
  path: 'web/error.log',
  content: requests.map(line).join(''),
});

const find = (...evidence: TestEvidence[]): Promise<Finding[]> => runDetector(crossLog, evidence);
const ids = (found: readonly Finding[]): (string | null)[] => found.map(({ rule }) => rule.id);
const left = REQUESTS.filter(({ client }) => client !== ODD);

describe('an error log and an access log', () => {
  for (const [name, line] of [
    ['Nginx', nginxLine],
    ['Apache', apacheLine],
  ] as const) {
    it(`of ${name} agree`, async () => {
      expect(await find(access(), errors(line))).toEqual([]);
    });

    it(`of ${name} tell of a visitor whose lines were taken out`, async () => {
      const found = await find(access(left), errors(line));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({
        rule: { id: 'error-without-request' },
        level: 'low',
        confidence: 'low',
        matched: { client: ODD },
        locators: [
          { evidence: 'web/error.log', offset: forbidden.slice(0, 8).map(line).join('').length },
        ],
      });
    });
  }

  it('tell of one request that was taken out', async () => {
    const requests = REQUESTS.filter(({ client, path }) => client !== ODD || path !== '/intern/');
    expect(ids(await find(access(requests), errors()))).toEqual(['error-without-request']);
  });

  it('say nothing of connections that never became a request', async () => {
    const timeout = `2026/03/03 ${clock(5000)} [info] 7#7: *9 client timed out (110: Connection timed out) while waiting for request, client: 198.51.100.7, server: 0.0.0.0:443\n`;
    const nginx = errors();
    expect(await find(access(), { ...nginx, content: nginx.content + timeout })).toEqual([]);
    const tls = `[Tue Mar 03 ${clock(5000)}.000000 2026] [ssl:error] [pid 7:tid 8] [client 198.51.100.7:4711] AH02042: rejecting client initiated renegotiation\n`;
    const apache = errors(apacheLine);
    expect(await find(access(), { ...apache, content: apache.content + tls })).toEqual([]);
  });

  it('say nothing of places that are not logged, nor of other servers', async () => {
    const icon = { at: 5000, client: '198.51.100.7', path: '/favicon.ico' };
    expect(await find(access(), errors(nginxLine, [...forbidden, icon]))).toEqual([]);
    const other = nginxLine({ ...icon, path: '/intern/' }).replace('server: web01', 'server: b');
    const log = errors();
    expect(await find(access(), { ...log, content: log.content + other })).toEqual([]);
    const beside = access([{ ...icon, path: '/intern/' }], 'web/other_vhosts_access.log');
    const more = errors(nginxLine, [...forbidden, { ...icon, path: '/intern/' }]);
    expect(await find(access(), beside, more)).toEqual([]);
  });

  it('say nothing of the time that the access log does not cover', async () => {
    const late = [...forbidden, { at: 300 * MINUTE, client: '198.51.100.7', path: '/intern/' }];
    expect(await find(access(), errors(nginxLine, late))).toEqual([]);
  });

  it('say nothing when their clocks differ', async () => {
    const shifted = forbidden.map((request) => ({ ...request, at: request.at + 7200 }));
    expect(await find(access(left), errors(nginxLine, shifted))).toEqual([]);
  });

  it('say nothing of a server of whose requests some were not kept', async () => {
    const many = Array.from({ length: 17_000 }, (_, id): Request => {
      return { at: id, client: '203.0.113.1', path: `/search/${id}` };
    });
    const all = [...left, ...many].toSorted((a, b) => a.at - b.at);
    expect(await find(access(all), errors())).toEqual([]);
  });

  it('say nothing in different folders', async () => {
    expect(await find(access(left, 'other/access.log'), errors())).toEqual([]);
  });
});

describe('pages that visitors came from', () => {
  const PAGE = '/about/3';
  const without = REQUESTS.filter(({ path }) => path !== PAGE);

  it('were asked for', async () => {
    expect(await find(access())).toEqual([]);
  });

  it('tell of requests that were taken out', async () => {
    const found = await find(access(without));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      rule: { id: 'referrer-without-request' },
      level: 'medium',
      confidence: 'low',
      matched: { page: SITE + PAGE, clients: '192.0.2.4, 192.0.2.9, 192.0.2.14, 192.0.2.19' },
    });
    expect(found[0]!.locators).toHaveLength(4);
    const one = REQUESTS.filter(({ path, client }) => path !== PAGE || client === ODD);
    expect(await find(access(one))).toEqual([]);
  });

  it('may be in the log before, or in that of another virtual host', async () => {
    const before = access([{ at: -9000, client: '203.0.113.1', path: PAGE }], 'web/access.log.1');
    expect(await find(before, access(without))).toEqual([]);
    const beside = access([{ at: 0, client: '203.0.113.1', path: PAGE }], 'web/ssl_access.log');
    expect(await find(access(without), beside)).toEqual([]);
  });

  it('are made up by programs, or are other sites', async () => {
    const robots = [1, 2, 3, 4].map((id): Request => {
      return { at: id, client: `203.0.113.${id}`, path: '/', referrer: `${SITE}/wp-login.php` };
    });
    expect(await find(access([...REQUESTS, ...robots]))).toEqual([]);
    const others = REQUESTS.map((request) =>
      request.path === '/' ? { ...request, referrer: 'https://search.example/q' } : request,
    );
    expect(await find(access(others))).toEqual([]);
  });

  it('change without a request, or come from a cache, on some sites', async () => {
    const cached = REQUESTS.filter(({ path }) => !path.startsWith('/about/'));
    expect(await find(access(cached))).toEqual([]);
  });

  it('are no style sheets, which browsers keep', async () => {
    const fonts = VISITS.flatMap(([first]): Request[] => [
      { at: first!.at + 2, client: first!.client, path: '/a.woff2', referrer: `${SITE}/site.css` },
    ]);
    expect(await find(access([...REQUESTS, ...fonts].toSorted((a, b) => a.at - b.at)))).toEqual([]);
  });
});
