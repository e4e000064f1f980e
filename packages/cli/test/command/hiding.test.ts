import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@unmask/core';
import { describe, expect, it } from 'vitest';
import { CONFIGURATIONS } from '../../../../fixtures/hiding/access.ts';
import { caretoHtaccess } from '../../../../fixtures/hiding/careto-list.ts';
import { temporaryFolder } from '../temporary.ts';
import { linesOf, unmask } from './unmask.ts';

const CHANGED = new Date('2014-01-10T00:00:00Z');
const VISIT =
  '195.168.53.9 - - [07/Jan/2014:10:00:00 +0000] "GET /cgi-bin/index.cgi HTTP/1.1" 200 5\n';

/** A copy of the web server's files, with the times that they had. */
function server(): string {
  const folder = temporaryFolder();
  for (const name of ['cgi-bin', 'home']) {
    const path = join(folder, name, '.htaccess');
    mkdirSync(join(folder, name));
    writeFileSync(path, caretoHtaccess(name === 'cgi-bin'));
    utimesSync(path, CHANGED, CHANGED);
  }
  writeFileSync(join(folder, 'access.log'), VISIT.repeat(3));
  return folder;
}

async function hunt(path: string, ...options: string[]): Promise<Finding[]> {
  const ran = await unmask(['hunt', path, '--format', 'jsonl', '--quiet', ...options]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return linesOf(ran.stdout).map((line) => JSON.parse(line) as Finding);
}

describe('hunting for access rules', () => {
  it('finds the lists of a server, that they are one, and who had visited before', async () => {
    const folder = server();
    const found = await hunt(folder, '--only', 'hiding');
    const told = found.map(({ rule, level, time }) =>
      [rule.id, level, time.slice(0, 10)].join(' '),
    );
    expect(told.toSorted()).toEqual([
      'access-list-shared low 2014-01-10',
      'access-rule-after-visit low 2014-01-07',
      'access-rule-after-visit low 2014-01-07',
      'access-rules high 2014-01-10',
      'access-rules high 2014-01-10',
    ]);
    expect(await hunt(folder, '--only', 'hiding', '--threads', '1')).toEqual(found);
    expect(await hunt(folder, '--only', 'tampering')).toEqual([]);
  });

  it('says nothing of honest configurations', async () => {
    expect(await hunt(CONFIGURATIONS, '--only', 'hiding')).toEqual([]);
  });

  it('--ranges: a table of networks, and what is wrong with it', async () => {
    const folder = temporaryFolder();
    const table = join(folder, 'ranges.csv');
    mkdirSync(join(folder, 'www'));
    writeFileSync(join(folder, 'www', '.htaccess'), 'deny from 198.51.100.0/24\n');
    writeFileSync(table, 'network,organisation,category\n198.51.100.0/24,North Lab,research\n?\n');
    const args = ['hunt', join(folder, 'www'), '--only', 'hiding', '--quiet', '--ranges'];
    const ran = await unmask([...args, table]);
    expect(ran).toMatchObject({
      code: 0,
      stderr: `unmask: ${table}: 1 line left out, the first is line 3\n`,
    });
    expect(ran.stdout).toContain('North Lab kept out, among 1 network');
    expect(await unmask([...args, join(folder, 'none')])).toMatchObject({ code: 2 });
    writeFileSync(table, 'nothing\n');
    expect(await unmask([...args, table])).toMatchObject({
      code: 2,
      stderr: `unmask: ${table}: no line could be read as network,organisation\n`,
    });
  });
});
