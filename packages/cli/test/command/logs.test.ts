import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Finding } from '@unmask/core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { linesOf, unmask } from './unmask.ts';

/** A folder with the files given, and what they hold. */
function evidenceOf(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

function rule(folder: string, logsource: string, detection: string): string {
  const path = join(folder, 'rule.yml');
  const head = 'title: Test\nid: 7f1d3f6e-4b0e-4d7b-9a53-2f8f3f0b8f10\nstatus: test\nlevel: high';
  const body = `logsource: ${logsource}\ndetection:\n  s: ${detection}\n  condition: s\n`;
  writeFileSync(path, `${head}\n${body}`);
  return path;
}

async function findings(path: string, rules: string, ...more: string[]): Promise<Finding[]> {
  const options = ['--rules', rules, '--format', 'jsonl', '--quiet', ...more];
  const ran = await unmask(['hunt', path, ...options]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return linesOf(ran.stdout).map((line) => JSON.parse(line) as Finding);
}

describe('logs of other systems', () => {
  it('show their fields in CSV too', async () => {
    const line = '192.0.2.7 - - [28/Oct/2013:17:20:14 +0100] "GET /a?b HTTP/1.1" 200 1';
    const folder = evidenceOf({ 'access.log': `${line}\n` });
    const ran = await unmask(['events', folder, '--format', 'csv']);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const [, row] = linesOf(ran.stdout);
    expect(row).toMatch(/^2013-10-28T16:20:14\.000000Z,,,,,,"\{""@timestamp"":/u);
    expect(row).toContain('""cs-uri"":""/a?b""');
  });

  it('in journals are found by the rules for the service that wrote them', async () => {
    const rules = rule(temporaryFolder(), '{product: linux, service: sshd}', '{user: alice}');
    const found = await findings('fixtures/journal/compact-zstd.journal.zst', rules);
    expect(found).toHaveLength(20);
    expect(found[0]!.source.host).toBe('web01.example.org');
  });
});

const SYSLOG = 'Oct 28 2013 17:20:14 h sshd[1]: x\n';
const ERRORS = '[Mon Oct 28 17:20:15 2013] [notice] x\n';
const ZONED = '2013-10-28T17:20:14+01:00 h sshd[1]: x\n';

async function times(...args: string[]): Promise<{ times: string[]; stderr: string }> {
  const ran = await unmask(['events', ...args]);
  expect(ran.code).toBe(0);
  const events = linesOf(ran.stdout).map((line) => JSON.parse(line) as Record<string, string>);
  return { times: events.map((event) => event['@timestamp']!.slice(11, 16)), stderr: ran.stderr };
}

describe('logs that name no time zone', () => {
  it('are taken for UTC, and that is said once', async () => {
    const folder = evidenceOf({ 'auth.log': SYSLOG, 'error.log': ERRORS, 'z.log': ZONED });
    const told = await times(folder);
    expect(told.times).toEqual(['17:20', '17:20', '16:20']);
    expect(linesOf(told.stderr)).toEqual([
      `unmask: TEXT_ZONE_ASSUMED: ${folder}/auth.log at 0x0: times without a zone, taken for UTC`,
    ]);
  });

  it('are read in the zone that --time-zone names', async () => {
    const folder = evidenceOf({ 'auth.log': SYSLOG, 'z.log': ZONED });
    const told = await times(folder, '--time-zone', 'America/Bogota');
    expect(told.times).toEqual(['22:20', '16:20']);
    expect(told.stderr).toContain('taken for America/Bogota');
    expect(await times(folder, '--time-zone', '-05:00')).toMatchObject({ times: told.times });
  });

  it('are named in the summary of a hunt, beside no damage', async () => {
    const folder = evidenceOf({ 'auth.log': SYSLOG, 'error.log': ERRORS });
    const ran = await unmask(['hunt', folder, '--time-zone', 'Europe/Madrid']);
    expect(ran.code).toBe(0);
    const said = 'Time zone     times without a zone, taken for Europe/Madrid, first in';
    expect(ran.stderr.split(said)).toHaveLength(2);
    expect(ran.stderr).toContain('Events from   2013-10-28 16:20:14');
    expect(ran.stderr).not.toContain('Damage met');
    const zoned = await unmask(['hunt', evidenceOf({ 'z.log': ZONED })]);
    expect(zoned.stderr).not.toContain('Time zone');
  });

  it('need a zone that exists', async () => {
    for (const command of ['hunt', 'events']) {
      const ran = await unmask([command, 'fixtures', '--time-zone', 'Europe/Nowhere']);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain('Write a name such as Europe/Madrid');
    }
  });
});

describe('access logs in a format of their own', () => {
  const LINES = '200|[28/Oct/2013:17:20:14 +0100]|198.51.100.7|/a?b\n'.repeat(3);
  const FORMAT = ['--access-log-format', '%>s|%t|%a|%U%q'];

  it('are read when --access-log-format describes them, packed ones too', async () => {
    const folder = evidenceOf({ 'site.log': LINES });
    writeFileSync(join(folder, 'site.log.1.gz'), gzipSync(LINES));
    expect((await unmask(['events', folder])).code).toBe(3);
    const ran = await unmask(['events', folder, ...FORMAT]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(ran.stdout)).toHaveLength(6);
    expect(JSON.parse(linesOf(ran.stdout)[0]!)).toMatchObject({
      '@timestamp': '2013-10-28T16:20:14.000000Z',
      'sc-status': 200,
      'c-ip': '198.51.100.7',
      'cs-uri': '/a?b',
    });
  });

  it('are hunted through', async () => {
    const folder = evidenceOf({ 'site.log': LINES });
    const rules = rule(temporaryFolder(), '{category: webserver}', "{c-ip: '198.51.100.7'}");
    const found = await findings(folder, rules, ...FORMAT);
    expect(found).toHaveLength(3);
  });

  it('need a format that lines can be read by', async () => {
    for (const [format, reason] of [
      ['%h %>s', 'the log format needs %t'],
      ['%t %h%u', 'nothing parts c-ip and cs-username'],
    ] as const) {
      const ran = await unmask(['hunt', 'fixtures', '--access-log-format', format]);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(ran.stderr).toContain(reason);
    }
  });
});

describe('rotated logs', () => {
  const day = (name: string, message = 'x'): string => `${name} 12:00:00 h cron[1]: ${message}\n`;

  it('are read from the oldest to the live one, and tell each other the year', async () => {
    const folder = evidenceOf({
      'auth.log': day('Jan  5'),
      'auth.log.1': day('Dec 28') + day('Jan  5', 'backup of 2014-01-05'),
      'other.log': day('Jan  5'),
    });
    writeFileSync(join(folder, 'auth.log.2.gz'), gzipSync(day('Aug  1') + day('Dec 28')));
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), 1.7e9, 1.7e9);
    const ran = await unmask(['events', folder]);
    expect(ran.code).toBe(0);
    const told = linesOf(ran.stdout).map((line) => {
      const event = JSON.parse(line) as Record<string, string>;
      return `${event['@timestamp']!.slice(0, 10)} ${event['year_from']}`;
    });
    expect(told).toEqual([
      '2013-08-01 set',
      '2013-12-28 set',
      '2013-12-28 message',
      '2014-01-05 message',
      '2014-01-05 set',
      '2023-01-05 modified',
    ]);
    const found = await findings(
      folder,
      rule(temporaryFolder(), '{product: linux, service: cron}', '{program: cron}'),
    );
    expect(found.map(({ time }) => time.slice(0, 10))).toEqual(
      told.map((each) => each.slice(0, 10)).sort(),
    );
  });
});

describe('findings of events that tell no time, or none in full', () => {
  it('say so', async () => {
    const folder = evidenceOf({
      '.bash_history': 'cat /etc/shadow\n',
      '.zsh_history': ': 1382980814:0;cat /etc/shadow\n',
      'auth.log': 'Oct 28 17:20:14 h cron[1]: cat /etc/shadow\n',
      'cron.log': 'Oct 28 2013 17:20:14 h cron[1]: cat /etc/shadow\n',
    });
    const rules = rule(temporaryFolder(), '{product: linux}', "['shadow']");
    const told = (await findings(folder, rules)).map(({ locators, summary }) => [
      locators[0]!.evidence.split('/').at(-1),
      /\([^()]*\)$/u.exec(summary)?.[0] ?? '',
    ]);
    expect(Object.fromEntries(told)).toEqual({
      '.bash_history': '(no time of its own; that of the last change of the file)',
      '.zsh_history': '',
      'auth.log': '(the log names no year; by the last change of the file)',
      'cron.log': '',
    });
  });
});
