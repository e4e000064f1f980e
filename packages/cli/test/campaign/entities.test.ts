/** What findings share, out of a case. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileProfiles, entityId } from '@unmask/core';
import { expect, it } from 'vitest';
import { campaignContext } from '../../src/campaign/context.ts';
import { derive } from '../../src/campaign/derive.ts';
import { shared } from '../../src/campaign/entities.ts';
import { openCase } from '../../src/case/open-case.ts';
import { unmask } from '../command/unmask.ts';
import { temporaryFolder } from '../temporary.ts';

const line = (minute: number, client: string, url: string): string =>
  `${Date.UTC(2013, 4, 1) / 1_000 + minute * 60}.000    9 ${client} TCP_MISS/200 500 GET ${url} - DIRECT/203.0.113.9 text/html\n`;

it('tells on how many sources a value is met, also where no finding cites it', async () => {
  const folder = temporaryFolder();
  const write = (proxy: string, lines: readonly string[]): void => {
    mkdirSync(join(folder, 'evidence', proxy), { recursive: true });
    writeFileSync(join(folder, 'evidence', proxy, 'access.log'), lines.join(''));
  };
  write('a', [
    line(0, '10.0.0.1', 'http://evil.example/a'),
    line(1, '10.0.0.1', 'http://good.example/'),
  ]);
  write('b', [
    line(5, '10.0.0.2', 'http://evil.example/b'),
    line(6, '10.0.0.2', 'http://good.example/'),
  ]);
  const list = join(folder, 'list.txt');
  writeFileSync(list, 'http://evil.example/a\n');
  const path = join(folder, 'case');
  await unmask(['case', 'init', path]);
  const ran = await unmask([
    'case',
    'add',
    path,
    join(folder, 'evidence'),
    '--indicators',
    list,
    '--quiet',
  ]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });

  using opened = await openCase(path);
  const context = await campaignContext(opened, compileProfiles([]));
  await derive(context);
  const rows = await context.reader.all({
    sql: `SELECT kind, value, common IS NOT NULL AS common, sources, findings FROM entity ORDER BY kind, value`,
    columns: { kind: 'text', value: 'text', common: 'text', sources: 'count', findings: 'count' },
  });
  const told = rows.map(({ kind, value, sources, findings }) => [kind, value, sources, findings]);
  // The second proxy's requests are cited by no finding.
  expect(told).toContainEqual(['domain', 'evil.example', 2, 1]);
  expect(told).toContainEqual(['url', 'http://evil.example/a', 1, 1]);
  expect(told).toContainEqual(['address', '10.0.0.1', 1, 1]);
  expect(told.flat()).not.toContain('good.example');

  const section = await shared(context);
  const [rare] = section.tables;
  expect(rare!.rows.map(({ cells }) => cells.slice(0, 5))).toContainEqual([
    'domain',
    'evil.example',
    entityId('domain', 'evil.example'),
    2,
    0.6,
  ]);
  expect(rare!.rows.every(({ findings }) => findings.length > 0)).toBe(true);
});
