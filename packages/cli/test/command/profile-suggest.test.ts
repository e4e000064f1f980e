/** `unmask profile suggest`: from an unknown server's log to a profile that a hunt takes. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Finding } from '@unmask/core';
import { temporaryFolder } from '../temporary.ts';
import { linesOf, unmask } from './unmask.ts';

const CLIENTS = 6;
const DAYS = 5;

/** Twelve digits, no neighbours. */
const idOf = (client: number): string => String(510_229_847_731 + client * 71_338_217_459);

function log(): string {
  const lines = Array.from({ length: DAYS * CLIENTS * 2 }, (_, n) => {
    const day = 1 + Math.floor(n / (CLIENTS * 2));
    const client = n % CLIENTS;
    const hour = String(8 + (n % (CLIENTS * 2))).padStart(2, '0');
    const uri = `/img/gate.php?uid=${idOf(client)}&r=${n % 2}`;
    return `192.0.2.${client} - - [0${day}/Oct/2013:${hour}:00:00 +0000] "GET ${uri} HTTP/1.1" 200 5 "-" "Mozilla/4.0 (compatible)"\n`;
  });
  return lines.join('');
}

it('drafts a profile that finds the implants of the log', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'access.log'), log());
  const options = { cwd: folder };
  const drafted = await unmask(['profile', 'suggest', 'access.log', '--output', 'd.yaml'], options);
  expect(drafted).toEqual({ code: 0, stdout: '', stderr: 'parameter uid: 60 requests\n' });
  const hunt = ['hunt', 'access.log', '--only', 'implants', '--profiles', 'd.yaml'];
  const { stdout } = await unmask([...hunt, '--format', 'jsonl', '--quiet'], options);
  const ids = linesOf(stdout).map((line) => (JSON.parse(line) as Finding).matched['implant_id']);
  expect(new Set(ids)).toEqual(new Set(Array.from({ length: CLIENTS }, (_, n) => idOf(n))));
});

it('says why nothing is drafted', async () => {
  const folder = temporaryFolder();
  const line = '192.0.2.1 - - [01/Oct/2013:10:00:00 +0000] "GET /?page=2 HTTP/1.1" 200 5 "-" "x"\n';
  writeFileSync(join(folder, 'access.log'), line);
  const ran = await unmask(['profile', 'suggest', 'access.log'], { cwd: folder });
  expect(ran).toMatchObject({ code: 0, stdout: '' });
  expect(ran.stderr).toContain('nothing in 1 request behaves as the id of an implant');
  expect(ran.stderr).toContain('  parameter page: there are too few requests');
});
