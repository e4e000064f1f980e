import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shutdown } from '../../../src/detect/hiding/shutdown/shutdown.ts';
import { WORDS } from '../../../src/detect/hiding/words/tables.ts';
import type { Finding } from '../../../src/index.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

const found = async (...all: TestEvidence[]): Promise<unknown[]> =>
  (await runDetector(shutdown, all)).map(({ rule, level, confidence, matched }) => [
    rule.id,
    level,
    confidence,
    matched['how many'],
  ]);
const orders = (...expected: unknown[]): unknown[][] => [['uninstall-orders', ...expected]];

/** A package of The Mask's, as published (p. 62), shortened. */
const PACKAGE = `#Command properties
#Mon Oct 28 17:20:14 GMT 2013
AIT_PARAMS=
DLL32_FILE_NAME=CDllUninstall32.dll
DATE_GENERATION=20131028T172014.101
TYPE=7
CLIENT_ID=1
CMD_SEQ=1
INST_ID=1234567890123456
`;
const typed = (...commands: string[]): TestEvidence => ({
  path: 'a/root/.bash_history',
  content: commands.map((line) => `${line}\n`).join(''),
});
const asked = (...targets: string[]): TestEvidence => ({
  path: 'a/var/log/apache2/access.log',
  content: targets
    .map((target, i) => {
      const [client = '', path = ''] = target.split(' ');
      return `${client} - - [28/Oct/2013:17:${20 + i}:00 +0000] "GET ${path} HTTP/1.1" 200 5\n`;
    })
    .join(''),
});

it('has the words of the data file', () => {
  const file = join(import.meta.dirname, '../../../../../rules/operators/words.json');
  expect(WORDS).toEqual((JSON.parse(readFileSync(file, 'utf8')) as { words: unknown }).words);
});

describe('packages that order to uninstall', () => {
  it('date the end by what they say themselves', async () => {
    const [finding, ...more] = await runDetector(shutdown, [
      { path: 'a/var/www/cgi-bin/Clients/CmdData/Meta.inf', content: PACKAGE },
    ]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'uninstall-orders' },
      level: 'medium',
      confidence: 'moderate',
      time: '2013-10-28T17:20:14.000000Z',
      until: null,
      matched: { 'given to': '1234567890123456' },
    } satisfies Partial<Record<keyof Finding, unknown>>);
    expect(finding!.summary).toContain('of 2013-10-28 17:20:14');
    expect(PACKAGE.slice(finding!.locators[0]!.offset)).toMatch(/^DLL32_FILE_NAME/);
  });

  it.each([
    ['another order', PACKAGE.replace('CDllUninstall32', 'CDllSystemReport32')],
    ['for nobody', PACKAGE.replace(/^(?:CLIENT|INST)_ID.*\n/gm, '')],
    ['an installer', '#Mon Oct 28 17:20:14 GMT 2013\nproduct.code=7\nuninstaller.path=/opt/x\n'],
    ['a build', '#Mon Oct 28 17:20:14 GMT 2013\ntask.uninstall=true\nversion=1\n'],
  ])('honest: %s', async (_what, content) => {
    expect(await found({ path: 'a/Meta.inf', content })).toEqual([]);
  });
});

describe('commands that order to uninstall', () => {
  it.each([
    ['for i in Clients/*; do cp Uninstall.cab CmdData/$i/; done'],
    ['echo uninstall > /var/lib/panel/tasks/4711'],
    ['mysql panel -e "INSERT INTO tasks (bot, cmd) SELECT id, \'uninstall\' FROM bots"'],
    ['sqlite3 p.db "update clients set next=\'self_destruct\'"'],
  ])('%s', async (command) => {
    expect(await found(typed(command))).toEqual(orders('low', 'low', '1'));
  });

  it.each([
    'apt-get uninstall foo',
    'cp uninstall.sh /usr/local/bin/',
    './uninstall.sh --yes',
    'npm uninstall -g queue',
    'echo uninstall > notes.txt',
    'cp jobs/report.pdf /tmp/tasks/',
    'wp plugin uninstall hello',
  ])('honest: %s', async (command) => expect(await found(typed(command))).toEqual([]));

  it('say more when requests say so too', async () => {
    const requests = asked(
      ...[1, 2, 3].map((id) => `192.0.2.7 /p.php?id=12345678${id}&c=uninstall`),
    );
    expect(await found(typed('echo uninstall > tasks/4711'), requests)).toEqual(
      orders('medium', 'moderate', '4'),
    );
  });
});

describe('requests that order to uninstall', () => {
  it('by one address, for several ids, within an hour', async () => {
    const requests = [1, 2, 3, 4].map((id) => `192.0.2.7 /p/cmd.php?id=12345678${id}&do=uninstall`);
    expect(await found(asked(...requests))).toEqual(orders('low', 'low', '4'));
  });

  it.each([
    [
      'one id',
      ['192.0.2.7 /p?id=123456781&do=uninstall', '192.0.2.7 /p?id=123456781&do=uninstall'],
    ],
    [
      'people who leave a program',
      [7, 8, 9].map((n) => `192.0.2.${n} /bye?id=12345678${n}&event=uninstall`),
    ],
    ['modules', ['a', 'b', 'c'].map((m) => `192.0.2.7 /admin?module=${m}&do=uninstall`)],
    ['a name of a parameter', [1, 2, 3].map((n) => `192.0.2.7 /bye?uninstall=1&id=12345678${n}`)],
  ])('honest: %s', async (_what, requests) => {
    expect(await found(asked(...requests))).toEqual([]);
  });
});

it('stays quick on text made to keep it busy', async () => {
  const start = cpuTime();
  for (const piece of ['uninstall ', 'echo uninstall ', 'cp cmd', 'tasks', 'update ', 'a/', '&a='])
    await found(
      typed(`uninstall ${piece.repeat(8_000 / piece.length)}`),
      asked(`192.0.2.7 /?a=uninstall&${piece.repeat(8_000 / piece.length).replaceAll(' ', '')}`),
    );
  expect(cpuTime() - start).toBeLessThan(5_000);
});

describe('orders in dumps of databases', () => {
  const dump = (table: string, columns: string, ...rows: string[]): TestEvidence => ({
    path: 'a/srv/backup/panel.sql',
    content: `-- MySQL dump 10.19\nINSERT INTO \`${table}\` (${columns}) VALUES ${rows.join(',')};\n`,
  });

  it('are found by table, id and word, with their times', async () => {
    const evidence = dump(
      'tasks',
      '`id`, `bot_id`, `task`, `created`',
      "(1,'a81c','download','2014-01-19 10:00:00')",
      "(2,'a81c','uninstall','2014-01-20 10:11:12')",
      "(3,'77f0','uninstall','2014-01-20 10:11:13')",
    );
    const [finding, ...more] = await runDetector(shutdown, [evidence]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'uninstall-orders' },
      level: 'low',
      confidence: 'low',
      time: '2014-01-20T10:11:12.000000Z',
      matched: { 'how many': '2', 'given to': 'a81c, 77f0' },
    });
    expect(String(evidence.content).slice(finding!.locators[0]!.offset)).toMatch(/^\(2,/);
  });

  it('say more beside a package', async () => {
    const row = dump('cmd_queue', 'client_id, what', "('a81c','selfdestruct')");
    const pack = { path: 'a/opt/x/1.properties', content: PACKAGE };
    expect(await found(row, pack)).toEqual(orders('medium', 'moderate', '2'));
  });

  it.each([
    ['settings of a site', dump('options', 'name, value', "('uninstall_plugins','a:0:{}')")],
    ['a log of a shop', dump('events', 'client_id, text', "('12345678','uninstall')")],
    [
      'a job of an application',
      dump(
        'jobs',
        'id, payload',
        `(1,'{"job":"App\\\\Jobs\\\\UninstallModule","data":${'"x"'.repeat(30)}}')`,
      ),
    ],
    ['a task of nobody', dump('tasks', 'id, task', "(1,'uninstall old module')")],
    ['orders of goods', dump('orders', 'id, client_id, text', "(1,'a81c','two chairs')")],
  ])('honest: %s', async (_what, evidence) => expect(await found(evidence)).toEqual([]));
});
