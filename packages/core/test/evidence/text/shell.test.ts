import { describe, expect, it } from 'vitest';
import { CRON_TABLE } from '../../../src/evidence/text/shell/crontab.ts';
import {
  BASH_HISTORY,
  FISH_HISTORY,
  ZSH_HISTORY,
} from '../../../src/evidence/text/shell/history.ts';
import type { Format } from '../../../src/index.ts';
import { detects, objects, readAll } from './reading.ts';
import { sample } from './samples.ts';

const commands = async (format: Format, text: string): Promise<unknown[]> =>
  (await objects(format, text)).map((event) => [
    String(event['@timestamp']).slice(11, 19),
    event['command'],
  ]);

describe('shell histories', () => {
  it('of bash have commands of several lines below their times', async () => {
    expect(await commands(BASH_HISTORY, sample('bash-history'))).toEqual([
      ['17:20:14', 'ls -l'],
      ['17:20:20', 'for i in 1 2\ndo shred -z $i\ndone'],
    ]);
  });

  it('without times have a command on each line, and the time of the file', async () => {
    const text = 'unset HISTFILE\nshred -z /var/log/wtmp\n';
    expect(await objects(BASH_HISTORY, text, { notAfter: 1_382_980_814_000_000 })).toEqual([
      {
        '@timestamp': '2013-10-28T17:20:14.000000Z',
        command: 'unset HISTFILE',
        shell: 'bash',
        time_from: 'modified',
      },
      {
        '@timestamp': '2013-10-28T17:20:14.000000Z',
        command: 'shred -z /var/log/wtmp',
        shell: 'bash',
        time_from: 'modified',
      },
    ]);
    expect(detects(BASH_HISTORY, text, 'home/a/.bash_history')).toBe(true);
    expect(detects(BASH_HISTORY, text, 'notes.txt')).toBe(false);
    expect(detects(BASH_HISTORY, `\x7fELF\x01\0${text}`, '.bash_history')).toBe(false);
  });

  it('switch to times where HISTTIMEFORMAT was set later', async () => {
    expect(await commands(BASH_HISTORY, 'id\n#1382980814\nls\n')).toEqual([
      ['00:00:00', 'id'],
      ['17:20:14', 'ls'],
    ]);
  });

  it('of zsh join lines that end with a backslash', async () => {
    expect(await objects(ZSH_HISTORY, sample('zsh-history'))).toMatchObject([
      { command: 'ls -l', duration: 0 },
      { command: 'echo a\nb', duration: 12 },
    ]);
  });

  it('of fish undo its escapes', async () => {
    expect(await commands(FISH_HISTORY, sample('fish-history'))).toEqual([
      ['17:20:14', 'shred -z a\nb'],
      ['17:20:15', 'ls'],
    ]);
  });
});

describe('crontabs', () => {
  it('knows one of a single job under a comment', () => {
    const text = '# m h  dom mon dow   command\n*/15 * * * * /usr/local/bin/check\n';
    expect(CRON_TABLE.detect(new TextEncoder().encode(text), 'root')).toBe(true);
  });

  it('name the user in a table of the system', async () => {
    expect(await objects(CRON_TABLE, sample('crontab'), { path: 'etc/crontab' })).toMatchObject([
      { setting: 'SHELL', value: '/bin/sh', line: 2 },
      {
        schedule: '17 * * * *',
        user: 'root',
        command: 'cd / && run-parts --report /etc/cron.hourly',
        line: 3,
      },
      { schedule: '@reboot', user: 'www-data', command: '/usr/bin/perl /srv/getlogs.pl' },
      { schedule: '*/5 * * * *', user: 'root', command: '/bin/true', commented_out: true },
    ]);
  });

  it('belong to the user whose name the file has', async () => {
    const text = '0 3 * * sun /srv/getlogs.pl\n';
    for (const path of [
      'var/spool/cron/crontabs/root',
      'var/spool/cron/root',
      'x.tar!var/spool/cron/tabs/root',
    ]) {
      expect(await objects(CRON_TABLE, text, { path })).toMatchObject([
        { user: 'root', command: '/srv/getlogs.pl' },
      ]);
    }
  });

  it('report a line that is no job', async () => {
    const { issues } = await readAll(CRON_TABLE, '* * * * * root x\nfoo bar\n', {
      path: 'etc/cron.d/a',
    });
    expect(issues.map((issue) => issue.offset)).toEqual([17]);
  });
});
