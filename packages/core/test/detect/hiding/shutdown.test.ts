import { describe, expect, it } from 'vitest';
import { shutdown } from '../../../src/detect/hiding/shutdown/shutdown.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

const found = async (...commands: string[]): Promise<unknown[]> =>
  (
    await runDetector(shutdown, [
      { path: 'root/.bash_history', content: commands.map((line) => `${line}\n`).join('') },
    ])
  ).map(({ rule, level, confidence, locators }) => [
    rule.id,
    level,
    confidence,
    ...locators.map(({ offset }) => offset),
  ]);

describe('emptied web roots', () => {
  it.each([
    ['rm -rf /var/www/html'],
    ['rm -fr /var/www/html/*'],
    ['sudo rm -rf /srv/www/ /tmp/x'],
    ['find /var/www -type f -exec shred -u {} +'],
    ['shred -z /var/www/html/*'],
    ['cd /tmp && rm -rf "/home/web/public_html"'],
  ])('%s', async (command) => {
    expect(await found(command)).toEqual([['web-root-removed', 'low', 'low', 0]]);
  });

  it('knows in which folder a command is typed', async () => {
    expect(await found('cd /var/www/html', 'rm -rf *')).toEqual([
      ['web-root-removed', 'low', 'low', 17],
    ]);
    expect(await found('cd /var/www/html/cache', 'rm -rf *')).toEqual([]);
  });

  it('says more when logs are wiped as well', async () => {
    expect(await found('rm -rf /var/www/html/*', 'shred -z /var/log/apache2/access.log')).toEqual([
      ['web-root-removed', 'medium', 'moderate', 0, 23],
    ]);
  });

  it.each([
    [['rm -rf /var/www/html/old']],
    [['rm -rf /var/www/html/*', 'tar xzf release.tgz -C /var/www/html']],
    [['cd /var/www/html', 'rm -rf *', 'git clone https://git.example.org/site.git .']],
    [['rm /var/www/html/index.html']],
    [['ls -R /var/www/html', 'rm -rf /tmp/*']],
    [['rm -rf /var/www-old']],
  ])('honest: %s', async (commands) => expect(await found(...commands)).toEqual([]));

  it('leaves scripts of packages alone', async () => {
    const content = '#!/bin/sh\nrm -rf /var/www/html/*\n';
    expect(await runDetector(shutdown, [{ path: 'x.postrm', content }])).toEqual([]);
  });

  it('stays quick on commands made to keep it busy', async () => {
    const start = cpuTime();
    for (const piece of ['rm -r ', 'find ', 'cd ', '/var/www ', '; ', ' ./* ']) {
      await found(piece.repeat(60_000 / piece.length));
    }
    expect(cpuTime() - start).toBeLessThan(10_000);
  });
});

const HOUR = 3_600_000;
const START = Date.UTC(2026, 2, 1);

/** A log with a request an hour. */
function server(name: string, hours: number, modifiedHours = hours): TestEvidence {
  const lines = Array.from({ length: hours }, (_, i) => {
    const iso = new Date(START + i * HOUR).toISOString();
    return `198.51.100.7 - - [${iso.slice(8, 10)}/Mar/2026:${iso.slice(11, 19)} +0000] "GET / HTTP/1.1" 200 5\n`;
  });
  return {
    path: `${name}/var/log/apache2/access.log`,
    content: lines.join(''),
    facts: { modified: (START + modifiedHours * HOUR) * 1000, changed: null, allocated: null },
  };
}

const together = async (...servers: TestEvidence[]): Promise<unknown[]> =>
  (await runDetector(shutdown, servers)).map(({ rule, level, confidence, matched }) => [
    rule.id,
    level,
    confidence,
    matched['servers'],
  ]);

describe('servers that fell silent together', () => {
  it('two in one hour, while a third goes on', async () => {
    expect(await together(server('a', 100), server('b', 100), server('c', 200))).toEqual([
      ['shutdown-together', 'low', 'low', '2'],
    ]);
  });

  it('says more when they were collected later', async () => {
    const kept = [server('a', 100, 180), server('b', 100, 180), server('c', 200)];
    expect(await together(...kept)).toEqual([['shutdown-together', 'medium', 'moderate', '2']]);
  });

  it.each([
    ['all collected together', [server('a', 100), server('b', 100), server('c', 105)]],
    ['one server given up', [server('a', 100), server('b', 150), server('c', 300)]],
    ['too little known', [server('a', 10), server('b', 10), server('c', 200)]],
    ['one server alone', [server('a', 100)]],
  ])('honest: %s', async (_what, servers) => expect(await together(...servers)).toEqual([]));
});

describe('pages that are all gone', () => {
  const PAGES = ['/a', '/b', '/c', '/d', '/e', '/f'];
  const log = (statusAt: (path: string, round: number) => number): TestEvidence => ({
    path: 'a/var/log/apache2/access.log',
    content: Array.from({ length: 20 }, (_, round) =>
      [...PAGES, '/'].map((path, i) => {
        const iso = new Date(START + round * HOUR + i * 60_000).toISOString();
        const status = path === '/' ? 200 : statusAt(path, round);
        return `198.51.100.${i} - - [${iso.slice(8, 10)}/Mar/2026:${iso.slice(11, 19)} +0000] "GET ${path} HTTP/1.1" ${status} 5\n`;
      }),
    )
      .flat()
      .join(''),
  });

  it('from one moment on', async () => {
    const evidence = log((_path, round) => (round < 10 ? 200 : 404));
    const findings = await runDetector(shutdown, [evidence]);
    expect(findings).toMatchObject([
      {
        rule: { id: 'pages-gone-together' },
        level: 'low',
        confidence: 'low',
        time: '2026-03-01T10:00:00.000000Z',
        matched: { pages: '6', 'last served': '2026-03-01T09:05:00.000000Z' },
      },
    ]);
    expect(String(evidence.content).slice(findings[0]!.locators[0]!.offset)).toMatch(
      /^198\.51\.100\.0 .*10:00:00 .*GET \/a .* 404/,
    );
  });

  it('also when the log was rotated in between', async () => {
    const [old, young] = String(log((_path, round) => (round < 10 ? 200 : 404)).content).split(
      /(?=198\.51\.100\.0 - - \[01\/Mar\/2026:10:00:00)/,
    );
    const path = 'a/var/log/apache2/access.log';
    expect(
      await together({ path, content: young! }, { path: `${path}.1`, content: old! }),
    ).toMatchObject([['pages-gone-together', 'low', 'low', undefined]]);
  });

  it.each([
    ['a new version', (path: string, round: number) => (round < 10 || path === '/f' ? 200 : 404)],
    ['a fault of hours', (_path: string, round: number) => (round > 8 && round < 14 ? 404 : 200)],
    ['a site in repair', (_path: string, round: number) => (round < 10 ? 200 : 503)],
    ['never there', () => 404],
  ])('honest: %s', async (_what, statusAt) => expect(await together(log(statusAt))).toEqual([]));
});
