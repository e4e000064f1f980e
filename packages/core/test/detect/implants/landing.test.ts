import { expect, it } from 'vitest';
import { systemOfAgent } from '../../../src/campaign/implants/system-of-agent.ts';
import { implants } from '../../../src/detect/implants/implants.ts';
import { shippedProfile } from '../../campaign/implants/shipped.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';

const CARETO = implants([shippedProfile('careto')]);
const IPAD = 'Mozilla/5.0 (iPad; CPU OS 6_1_3 like Mac OS X) AppleWebKit/536.26';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_7_5) AppleWebKit/536.26';
const BEACON = line('/cgi-bin/index.cgi?Install=1234098712340987&Ver=C314&Ask=1', 'x');

function line(target: string, agent: string, status = 200): string {
  return `192.0.2.9 - - [15/May/2013:23:34:01 +0000] "GET ${target} HTTP/1.1" ${status} 512 "-" "${agent}"\n`;
}

function log(...lines: readonly string[]): TestEvidence {
  return { path: 'srv/var/log/httpd/access_log', content: lines.join('') };
}

async function found(...all: TestEvidence[]): Promise<unknown[]> {
  const findings = await runDetector(CARETO, all);
  return findings
    .filter(({ rule }) => rule.id === 'implant-careto-landing')
    .map(({ level, confidence, count, matched }) => [
      level,
      confidence,
      count,
      matched['platform'],
      matched['platform_grade'],
    ]);
}

it('tells of visits to landing pages of a server that implants asked, one finding a system', async () => {
  const all = log(BEACON, line('/m/', IPAD), line('/m/x?a=1', MAC), line('/w/', IPAD));
  expect(await found(all)).toEqual([
    ['low', 'low', 2, 'ios', 'server-side-trace'],
    ['low', 'low', 1, 'macos', 'server-side-trace'],
  ]);
});

it('says nothing of folders of such names where no implant asks, in this log or in another', async () => {
  expect(await found(log(line('/m/', IPAD)))).toEqual([]);
  const other = { path: 'other/access_log', content: line('/m/', IPAD) };
  expect(await found(log(BEACON), other)).toEqual([]);
});

it('says nothing of robots, of pages that were not there, of other folders and of no known system', async () => {
  const robot = 'Mozilla/5.0 (iPhone; CPU iPhone OS 6_0 like Mac OS X) (compatible; Googlebot/2.1)';
  const lines = [
    line('/m/', robot),
    line('/m/', IPAD, 404),
    line('/mobile/', IPAD),
    line('/a/m/', IPAD),
    line('/index.html?back=/m/', IPAD),
    line('/m/', 'curl/7.26'),
  ];
  expect(await found(log(BEACON, ...lines))).toEqual([]);
});

it.each([
  ['Mozilla/5.0 (Linux; U; Android 2.3.6; en-us) Mobile Safari/533.1', 'android'],
  ['Mozilla/5.0 (Windows NT 6.1; rv:24.0) Gecko/20100101 Firefox/24.0', 'windows'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:24.0)', 'linux'],
  ['Wget/1.13', null],
])('reads the system of %s', (agent, system) => {
  expect(systemOfAgent(agent)).toBe(system);
});
