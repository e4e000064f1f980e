import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accessRules } from '../../../src/detect/hiding/access-rules.ts';
import { runDetector } from '../run-detector.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

const NAMES = [
  '.htaccess',
  'nginx.conf',
  'lighttpd.conf',
  'Caddyfile',
  'nftables.conf',
  'web.config',
  'hosts.deny',
  'rules.v4',
];
/** What the languages of all of them are made of. */
const PIECES = [
  '\n',
  ' ',
  '{',
  '}',
  '(',
  ')',
  ';',
  '#',
  '# eset\n',
  '!',
  '"',
  '=',
  ',',
  '@out',
  '$out',
  '|',
  '150.70.0.0/16',
  '195.168.53.0/24',
  '10.1-',
  '::/0',
  '1.2.3.4-1.2.3.9',
  '^150\\.70\\.',
  '*',
  'deny from ',
  'Order allow,deny\n',
  'Require not ip ',
  'RewriteCond %{REMOTE_ADDR} ',
  'RewriteRule ^ - [F]\n',
  'SetEnvIf Referer x bad\n',
  '<If "%{REMOTE_ADDR} -ipmatch ',
  'deny ',
  'geo $out {',
  'if ($out) {',
  'return 444;',
  'map $http_user_agent $bad {',
  '$HTTP["remoteip"] == ',
  'url.access-deny = ( "" )\n',
  'remote_ip ',
  'respond @out 404\n',
  '*filter\n',
  '-A INPUT -s ',
  ' -j DROP\n',
  '--match-set ',
  ' --comment ',
  'add blocked ',
  'ip saddr ',
  'elements = {',
  'set out {',
  'define out = ',
  ' drop\n',
  ' comment "eset"',
  '<ipSecurity>',
  '<add ipAddress="',
  '" allowed="false"/>',
  '<!-- ',
  ' -->',
  'ALL: EXCEPT ',
];

const text = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''));

async function took(path: string, content: string): Promise<number> {
  const start = cpuTime();
  await runDetector(accessRules(null), [{ path, content }]);
  return cpuTime() - start;
}

describe('hostile configurations', () => {
  it('are judged whatever they say', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...NAMES), text, async (path, content) => {
      for (const { level, locators } of await runDetector(accessRules(null), [{ path, content }])) {
        expect(level).toMatch(/^(?:low|medium|high)$/);
        expect(locators.length).toBeGreaterThan(0);
        for (const { offset } of locators) expect(offset).toBeLessThan(content.length * 2);
      }
    });
    await fc.assert(property, { seed: 7, numRuns: 1_500 });
  });

  it.each([
    ['.htaccess', `# eset\n${'deny from 150.70. 1.2.3.4 1.2.3.5\n'.repeat(60_000)}`],
    [
      '.htaccess',
      `${'RewriteCond %{REMOTE_ADDR} (1|2|3|4|5|6|7|8)\\.(1|2|3|4|5|6|7|8)\\.(1|2|3|4|5|6|7|8)\\.(1|2|3|4|5|6|7|8)\n'.repeat(2_000)}RewriteRule ^ - [F]\n`,
    ],
    ['.htaccess', `deny from 1.2.3.4\n${'# kaspersky eset bluecoat and others\n'.repeat(50_000)}`],
    [
      'nginx.conf',
      `server {\nif ($http_user_agent ~ "${'a|'.repeat(20_000)}") {\n${'return 444;\n'.repeat(20_000)}}}\n`,
    ],
    ['nginx.conf', `${'a {\n'.repeat(60)}${'allow all; deny 1.2.3.4;\n'.repeat(30_000)}`],
    [
      'rules.v4',
      `*filter\n${'-A INPUT -m set --match-set bad src -j DROP\n'.repeat(10_000)}${'add bad 1.2.3.4\n'.repeat(60_000)}`,
    ],
    [
      'nftables.conf',
      `ip saddr @bad drop\n${'add element inet t bad { 1.2.3.4, 1.2.3.5 }\n'.repeat(40_000)}`,
    ],
  ])('%s %# takes its time, and no more', async (path, content) => {
    expect(await took(path, content)).toBeLessThan(10_000);
  });
});
