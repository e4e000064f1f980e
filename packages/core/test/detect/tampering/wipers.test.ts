import { describe, expect, it } from 'vitest';
import { wipers } from '../../../src/detect/tampering/wipers/wipers.ts';
import {
  MAX_COMMAND_CHARS,
  wipeCommandIn,
} from '../../../src/detect/tampering/wipers/wipe-command.ts';
import { runDetector } from '../run-detector.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';

const WIPES_A_LOG = [
  'shred -z /var/log/messages',
  'sudo shred -n 3 -z -u /var/log/auth.log',
  'dd if=/dev/zero of=/var/log/httpd/access_log bs=1k count=12',
  'truncate -s 0 /var/log/wtmp',
  'find /var/log -name "*.log" -exec shred -z {} +',
  'ls /var/log/*.log | xargs shred -z',
  'for f in /var/log/*.log; do shred -z $f; done',
  'bash -c /usr/bin/shred -z /var/log/cron',
  'cd /tmp; sudo -n shred /var/log/cron',
  '> /var/log/secure',
  'echo > /var/log/btmp',
  'cat /dev/null > /var/log/lastlog',
  'cp /dev/null /var/log/wtmp',
  'rm -rf /var/log/nginx/access.log*',
  'rm /var/log/messages /var/log/syslog.2.gz',
  "sed -i '/10.0.0.5/d' /var/log/auth.log",
  'touch -r /etc/passwd /var/log/auth.log',
  'chattr +i /var/log/syslog',
  'journalctl --rotate --vacuum-time=1s',
  'wevtutil cl Security',
  'wevtutil.exe clear-log System',
  'Get-EventLog -List | % { Clear-EventLog $_.Log }',
  'history -c',
  'unset HISTFILE',
  'export HISTFILE=/dev/null',
  'export HISTSIZE=0; id',
  'set +o history',
  'ln -sf /dev/null ~/.bash_history',
];

const WIPES_SOMETHING = ['shred -u plans.pdf', 'dd if=/dev/urandom of=/dev/sdb bs=1M'];

const DELETES_OLD = [
  'rm /var/log/apache2/*.gz',
  'sudo rm -f /var/log/syslog.3 /var/log/auth.log-20260301',
];

const HONEST = [
  'tail -f /var/log/messages',
  'grep shred /var/log/auth.log',
  'ls -l >> /var/log/backup.log',
  'history 20',
  'wevtutil qe Security /c:5',
  'journalctl -u nginx --since today',
  'export HISTSIZE=10000',
  'export HISTFILE=/home/a/.history2',
  'touch /var/log/new.log',
  'rm -f /tmp/build.o',
  'dd if=/dev/sda of=disk.img',
  'echo done > /tmp/state',
  'cat /var/log/dmesg',
  'truncate_table users',
];

describe('wipeCommandIn', () => {
  it.each(WIPES_A_LOG)('%s wipes a log', (text) =>
    expect(wipeCommandIn(text)).toMatchObject({ level: 'high' }),
  );
  it.each(WIPES_SOMETHING)('%s may wipe anything', (text) =>
    expect(wipeCommandIn(text)).toMatchObject({ level: 'medium' }),
  );
  it.each(DELETES_OLD)('%s deletes what rotation put away', (text) =>
    expect(wipeCommandIn(text)).toMatchObject({ level: 'low' }),
  );
  it.each(HONEST)('%s is honest', (text) => expect(wipeCommandIn(text)).toBeNull());

  it('stays quick on texts made to keep it busy', () => {
    const hostile = [
      '>',
      'dd ',
      'truncate ',
      'touch ',
      ' echo ',
      'ln -s ',
      'sudo ',
      '\n',
      'a/',
      'sudo -a',
    ].map((word) => word.repeat(MAX_COMMAND_CHARS));
    const start = cpuTime();
    for (const text of hostile) wipeCommandIn(text);
    expect(cpuTime() - start).toBeLessThan(5_000);
  });
});

describe('wipers', () => {
  it('reports the command of an audit event, without the numbers of its system call', async () => {
    const stamp = 'msg=audit(1382980814.100:77):';
    const content = [
      `type=SYSCALL ${stamp} arch=c000003e syscall=59 success=yes exit=0 a0=55d0 a1=55d1 a2=55d2 a3=8 comm="shred" exe="/usr/bin/shred"\n`,
      `type=EXECVE ${stamp} argc=3 a0="shred" a1="-z" a2="/var/log/messages"\n`,
    ].join('');
    const found = await runDetector(wipers, [{ path: 'audit.log', content }]);
    expect(found).toMatchObject([
      {
        level: 'high',
        confidence: 'moderate',
        matched: { command: 'shred -z /var/log/messages' },
        locators: [{ offset: 0, record: 77 }],
      },
    ]);
  });
});

describe('wipers in scripts', () => {
  const found = async (path: string, content: string): Promise<unknown[]> =>
    (await runDetector(wipers, [{ path, content }])).map(({ level, confidence, locators }) => [
      level,
      confidence,
      locators[0]!.offset,
    ]);

  it('finds overwriting of logs, also when a variable names them', async () => {
    const direct = "<?php\n// keep\nsystem('shred -z /var/log/httpd/access_log');\n";
    expect(await found('getlogs.php', direct)).toEqual([['high', 'moderate', 14]]);
    const variable =
      '<?php\n$log = \'/var/log/httpd/access_log\';\n$do = "shred -z $log";\nexec($do);\n';
    expect(await found('getlogs.php', variable)).toEqual([['medium', 'moderate', 42]]);
  });

  it('says little of what maintenance does as well', async () => {
    const text = '#!/bin/sh\nrm -f /var/log/app/*.log\n: > /var/log/app/debug.log\n';
    expect(await found('daily.sh', text)).toEqual([
      ['low', 'low', 10],
      ['low', 'low', 35],
    ]);
  });

  it.each([
    ['a key', '#!/bin/sh\nshred -u "$key"\n'],
    ['a swap file', '#!/bin/sh\nL=/var/log/swap.log\ndd if=/dev/zero of=/swapfile bs=1M\n'],
    ['a comment', '#!/bin/sh\n# shred -z /var/log/messages\n'],
    ['a text', "<?php\necho 'wipe /var/log/messages';\n"],
    ['a name', '<?php\nunlink($cache);\n$shred = true;\n'],
  ])('says nothing of %s', async (_what, text) => {
    expect(await found('x.php', text)).toEqual([]);
  });
});
