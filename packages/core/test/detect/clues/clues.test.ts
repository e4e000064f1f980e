import { expect, it } from 'vitest';
import { clues } from '../../../src/detect/clues/clues.ts';
import { runDetector } from '../run-detector.ts';

const SCRIPT = `#!/usr/bin/perl
# copia de los registros antes de borrarlos
print "no tocar nada hasta que vuelva el jefe\\n";
my $x = 1; # ok
`;

it('finds what somebody wrote in a language of his own, with its place', async () => {
  const [found, ...others] = await runDetector(clues, [
    { path: 'srv/opt/launch.pl', content: SCRIPT },
  ]);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    kind: 'clue',
    level: 'informational',
    confidence: 'low',
    matched: {
      language: 'es',
      texts: '2',
      comments: 'copia de los registros antes de borrarlos',
      strings: 'no tocar nada hasta que vuelva el jefe',
    },
    summary: expect.stringContaining(
      'Spanish in launch.pl: "copia de los registros antes de borrarlos"',
    ),
  });
  expect(found!.locators.map(({ offset }) => offset)).toEqual([16, 60]);
});

it('keeps languages of one piece apart, and hears what is said in passing', async () => {
  const content = `<?php
// guardar uma cópia do registo e limpar depois
// copia de los registros antes de borrarlos
// this is done twice a day, do not change it
system("rm $log");
`;
  const found = await runDetector(clues, [{ path: 'www/take.php', content }]);
  expect(found.map(({ matched }) => [matched['language'], matched['variant']])).toEqual([
    ['pt', 'pt-PT'],
    ['es', undefined],
  ]);
});

it('takes comments of configurations, and texts and names of commands', async () => {
  const found = await runDetector(clues, [
    {
      path: 'www/.htaccess',
      content: '# estos no deben entrar nunca más\nOrder allow,deny\nDeny from 192.0.2.1\n',
    },
    {
      path: 'root/.bash_history',
      content: 'cd /opt/pruebas\nvi contraseñas.txt\nrm -rf copias_servidor\nls -la\n',
    },
  ]);
  expect(found.map(({ matched }) => [matched['language'], matched['names']])).toEqual([
    ['es', undefined],
    ['es', 'pruebas contraseñas copias servidor'],
  ]);
});

it.each(['usr/share/app/setup.pl', 'srv/www/wp-content/plugins/x.php', 'opt/app/i18n/es.php'])(
  'passes by what comes with software: %s',
  async (path) => {
    const content = path.endsWith('.php') ? `<?php\n${SCRIPT}` : SCRIPT;
    expect(await runDetector(clues, [{ path, content }])).toEqual([]);
  },
);

it('keeps little of a long file', async () => {
  const content = `#!/bin/sh\n${'# borrar los registros del servidor\n'.repeat(5_000)}`;
  const [found] = await runDetector(clues, [{ path: 'a.sh', content }]);
  expect(found!.locators).toHaveLength(20);
  expect(found!.matched['texts']).toBe('5000');
});

it('finds words of money, in English too, where there are several', async () => {
  const script = (text: string): string => `#!/bin/sh\n# ${text}\n`;
  const found = await runDetector(clues, [
    { path: 'opt/a.sh', content: script('the cards of this week are all sold') },
    { path: 'opt/b.sh', content: script('check the payment page') },
    { path: 'opt/c.sh', content: script('выгрузка карт для покупателя') },
  ]);
  expect(found.map(({ rule, matched }) => [rule.id, matched['words']])).toEqual([
    ['money-clue', 'cards sold'],
    ['language-clue', expect.any(String)],
    ['money-clue', 'карт покупателя'],
  ]);
});
