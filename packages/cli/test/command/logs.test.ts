import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

async function findings(path: string, rules: string): Promise<Finding[]> {
  const ran = await unmask(['hunt', path, '--rules', rules, '--format', 'jsonl', '--quiet']);
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
