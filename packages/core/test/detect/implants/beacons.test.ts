import { describe, expect, it } from 'vitest';
import { implants } from '../../../src/detect/implants/implants.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';
import { shippedProfile } from '../../campaign/implants/shipped.ts';

const CARETO = implants([shippedProfile('careto')]);
const AGENT = 'Mozilla/4.0 (compatible; MSIE 4.01; Windows NT)';
const ID = '1234098712340987';

interface Line {
  readonly address?: string;
  readonly day?: number;
  readonly uri?: string;
  readonly status?: number;
  readonly agent?: string;
}

function line({ address = '192.0.2.7', day = 1, uri, status = 200, agent = AGENT }: Line): string {
  const target = uri ?? `/cgi-bin/index.cgi?Install=${ID}&Ver=C314&Ask=1`;
  const when = String(day).padStart(2, '0');
  return `${address} - - [${when}/Oct/2013:10:20:14 +0000] "GET ${target} HTTP/1.1" ${status} 512 "-" "${agent}"\n`;
}

function log(...lines: readonly Line[]): TestEvidence {
  return { path: 'srv/var/log/httpd/access_log', content: lines.map(line).join('') };
}

async function found(...all: TestEvidence[]): Promise<unknown[]> {
  return (await runDetector(CARETO, all)).map(({ rule, level, confidence, count, matched }) => [
    rule.id,
    level,
    confidence,
    count,
    matched['implant_id'] ?? null,
  ]);
}

describe('beacons in the log of a web server', () => {
  it('are one finding an implant', async () => {
    const other = { uri: '/cgi-bin/index.cgi?Inst=5550123498765432&Ver=S230&Ask=0', day: 3 };
    const all = [
      log(
        {},
        { uri: '/index.html', agent: 'Mozilla/5.0' },
        { day: 2, address: '192.0.2.8' },
        other,
        { day: 4, uri: `/cgi-bin/commcgi.cgi?Install=${ID}&Ver=C316&Ask=0&CmdId=12` },
      ),
    ];
    const findings = await runDetector(CARETO, all);
    expect(findings).toMatchObject([
      {
        kind: 'beacon',
        level: 'high',
        confidence: 'high',
        time: '2013-10-01T10:20:14.000000Z',
        until: '2013-10-04T10:20:14.000000Z',
        count: 3,
        matched: {
          profile: 'careto',
          implant_id: ID,
          family: 'Careto',
          version: 'C314, C316',
          platform: 'windows',
          platform_grade: 'sample',
          commands: '12',
          addresses: '192.0.2.7, 192.0.2.8',
          address_count: '2',
          requests: '3',
          answered: '3',
          asks: '2',
          reports: '1',
          days: '3',
        },
      },
      { count: 1, until: null, confidence: 'moderate', matched: { family: 'SGH' } },
    ]);
    expect(findings[0]!.locators).toHaveLength(2);
    expect(findings[1]!.locators).toHaveLength(1);
  });

  it('in logs that rotation cut are one finding, in logs of two servers two', async () => {
    const content = line({}) + line({ day: 2 });
    const [newer, older] = [
      { path: 'a/access.log', content: line({ day: 9 }) },
      { path: 'a/access.log.1', content },
    ];
    expect(await found(older, newer)).toEqual([['implant-careto-traffic', 'high', 'high', 3, ID]]);
    expect(await found(older, { ...newer, path: 'b/access.log' })).toHaveLength(2);
  });

  it('that nobody answered say little', async () => {
    expect(
      await found(log({ status: 404 }, { day: 2, status: 404 }, { day: 3, status: 403 })),
    ).toEqual([['implant-careto-traffic', 'medium', 'low', 3, ID]]);
  });

  it('made by hand, are not of high confidence', async () => {
    const agent = 'python-requests/2.1';
    expect(await found(log({ agent }, { agent, day: 2 }, { agent, day: 3 }))).toEqual([
      ['implant-careto-traffic', 'high', 'moderate', 3, ID],
    ]);
  });

  it('with ids that no implant has, count as no implant', async () => {
    const uris = ['Install=test', 'Install=0000000000000000', `Install=${ID}1`];
    const lines = uris.map((query) => ({ uri: `/cgi-bin/index.cgi?${query}&Ver=C314` }));
    expect(await found(log(...lines))).toEqual([
      ['implant-careto-odd-request', 'low', 'low', 3, null],
    ]);
  });

  it.each([
    ['/cgi-bin/index.cgi'],
    ['/cgi-bin/index.cgi?page=2'],
    ['/cgi-bin/main.cgi?id=1234098712340987'],
    ['/setup/index.cgi?Install=1234098712340987'],
    [`/search?q=/cgi-bin/index.cgi?Install=${ID}`],
  ])('honest: %s', async (uri) => expect(await found(log({ uri }))).toEqual([]));
});

describe('ids behind one address', () => {
  const asked = (id: string, day = 1): Line => ({ day, uri: `/cgi-bin/index.cgi?Install=${id}` });
  const counted = Array.from({ length: 6 }, (_, n) => asked(`553012349876540${n}`));

  it('that somebody counts through within a day are no implants', async () => {
    expect(await found(log({}, ...counted))).toEqual([
      ['implant-careto-traffic', 'high', 'moderate', 1, ID],
      ['implant-careto-odd-request', 'low', 'low', 6, null],
    ]);
  });

  it('of an institution are implants: they are no neighbours, or come back', async () => {
    const many = Array.from({ length: 46 }, (_, n) =>
      asked(String(5_530_123_498_765_401n + BigInt(n) * 73_000_000_123n)),
    );
    expect(await found(log(...many))).toHaveLength(46);
    const back = counted.map(({ uri }) => ({ uri: uri!, day: 3 }));
    expect(await found(log(...counted, ...back))).toHaveLength(6);
  });
});

describe('beacons elsewhere', () => {
  const uri = `/cgi-bin/index.cgi?Group=YWJjZGVmZ2g%3D&Install=${ID}&Ver=C314&Ask=1&Bn=3`;

  it('at a proxy: dead servers count too, since somebody inside asked', async () => {
    const content = [1, 2, 3]
      .map(
        (day) =>
          `138298081${day}.101    239 10.0.0.${day} TCP_MISS/503 0 GET http://c2.example${uri} - HIER_NONE/- -\n`,
      )
      .join('');
    const [finding, ...others] = await runDetector(CARETO, [{ path: 'squid/access.log', content }]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      level: 'high',
      matched: { seen_at: 'proxy', answered: '0', address_count: '3', hosts: 'c2.example' },
    });
  });

  it('in the logs of IIS and Zeek', async () => {
    const [stem, query] = uri.split('?');
    const iis = `#Software: Microsoft Internet Information Services 7.5\n#Fields: date time cs-method cs-uri-stem cs-uri-query c-ip cs(User-Agent) sc-status\n2013-10-01 10:00:00 GET ${stem} ${query} 192.0.2.1 ${AGENT.replaceAll(' ', '+')} 200\n`;
    const zeek = `${JSON.stringify({ ts: 1382980814.1, uid: 'C1', 'id.orig_h': '10.0.0.5', 'id.orig_p': 4000, 'id.resp_h': '198.51.100.7', 'id.resp_p': 80, trans_depth: 1, method: 'GET', host: 'c2.example', uri, user_agent: AGENT, request_body_len: 0, response_body_len: 10, status_code: 200 })}\n`;
    const findings = await runDetector(CARETO, [
      { path: 'u_ex131001.log', content: iis },
      { path: 'http.log', content: zeek },
    ]);
    expect(findings.map(({ matched }) => [matched['implant_id'], matched['seen_at']])).toEqual([
      [ID, 'server'],
      [ID, 'sensor'],
    ]);
  });
});

describe('limits', () => {
  it('of implants in one part, of addresses of one implant', async () => {
    const many = Array.from({ length: 2_100 }, (_, n) => ({
      address: `10.1.${n >> 8}.${n & 255}`,
      uri: `/cgi-bin/index.cgi?Install=55501234${String(n * 7).padStart(8, '4')}&Ver=C314`,
    }));
    const findings = await found(log(...many));
    expect(findings).toHaveLength(2_001);
    expect(findings.at(-1)).toEqual(['implant-careto-odd-request', 'low', 'low', 100, null]);
    const moving = Array.from({ length: 600 }, (_, n) => ({
      address: `10.0.${n >> 8}.${n & 255}`,
    }));
    const [finding] = await runDetector(CARETO, [log(...moving)]);
    expect(finding).toMatchObject({ count: 600, matched: { address_count: '400 or more' } });
  });
});
