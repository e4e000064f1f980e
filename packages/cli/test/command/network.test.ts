/** Logs of network sensors, as typed. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Finding } from '@unmask/core';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { linesOf, unmask } from './unmask.ts';

const DAY = 86_400;
/** Monday 2013-10-07, 00:00 UTC. */
const MONDAY = Date.UTC(2013, 9, 7) / 1000;
const HEAD = [
  '#separator \\x09',
  '#set_separator\t,',
  '#empty_field\t(empty)',
  '#unset_field\t-',
  '#path\thttp',
  '#fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tmethod\thost\turi\tuser_agent\tresponse_body_len',
  '#types\ttime\tstring\taddr\tport\taddr\tport\tstring\tstring\tstring\tstring\tcount\n',
].join('\n');

function row(time: number, host: string, uri: string, agent: string): string {
  return `${time}.000000\tC1\t10.0.0.5\t50000\t198.51.100.7\t80\tGET\t${host}\t${uri}\t${agent}\t412\n`;
}

/** Rotated logs, one folder a day, as Zeek leaves them; a client calls every quarter of an hour. */
function sensor(): string {
  const folder = temporaryFolder();
  for (let day = 0; day < 3; day++) {
    const name = `2013-10-0${7 + day}`;
    const start = MONDAY + day * DAY;
    const rows = Array.from({ length: 96 }, (_, i) =>
      row(start + i * 900, 'cache.example.net', '/x.cgi?g=1', 'x'),
    );
    if (day === 1) rows.push(row(start + 77, 'example.org', '/webdav/a.exe', 'Microsoft-WebDAV'));
    mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, name, 'http.00:00:00-00:00:00.log.gz'),
      gzipSync(HEAD + rows.join('')),
    );
  }
  return folder;
}

async function hunt(path: string, ...options: string[]): Promise<Finding[]> {
  const ran = await unmask(['hunt', path, '--format', 'jsonl', '--quiet', ...options]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return linesOf(ran.stdout).map((line) => JSON.parse(line) as Finding);
}

it('rotated logs of Zeek show calls at even pauses, whatever the number of threads', async () => {
  const folder = sensor();
  const found = await hunt(folder, '--only', 'beaconing', '--threads', '1');
  expect(found.map(({ summary, count, level }) => [summary, count, level])).toEqual([
    ['10.0.0.5 called cache.example.net every 15 min, 288 times on 3 days', 288, 'low'],
  ]);
  expect(found[0]!.locators.map(({ evidence }) => evidence.slice(folder.length))).toEqual([
    '/2013-10-07/http.00:00:00-00:00:00.log.gz!http.00:00:00-00:00:00.log',
    '/2013-10-09/http.00:00:00-00:00:00.log.gz!http.00:00:00-00:00:00.log',
  ]);
  expect(await hunt(folder, '--only', 'beaconing', '--threads', '3')).toEqual(found);
  expect(await hunt(folder, '--only', 'tampering')).toEqual([]);
});

it('Zeek’s requests are found by rules for Zeek and by rules for proxies', async () => {
  const rules = temporaryFolder();
  const head = (id: number): string =>
    `title: Test ${id}\nid: 7f1d3f6e-4b0e-4d7b-9a53-2f8f3f0b8f1${id}\nstatus: test\nlevel: high\n`;
  writeFileSync(
    join(rules, 'zeek.yml'),
    `${head(1)}logsource: {product: zeek, service: http}\ndetection:\n  s: {user_agent|contains: WebDAV}\n  condition: s\n`,
  );
  writeFileSync(
    join(rules, 'proxy.yml'),
    `${head(2)}logsource: {category: proxy}\ndetection:\n  s: {c-uri-extension: exe, r-dns: example.org}\n  condition: s\n`,
  );
  const found = await hunt(sensor(), '--rules', rules, '--only', 'sigma');
  expect(found.map(({ rule, time }) => `${rule.title} ${time}`).toSorted()).toEqual([
    'Test 1 2013-10-08T00:01:17.000000Z',
    'Test 2 2013-10-08T00:01:17.000000Z',
  ]);
});

it('Suricata’s records are shown as events, and damage is told', async () => {
  const folder = temporaryFolder();
  const record = (type: string): string =>
    JSON.stringify({
      timestamp: '2013-10-28T17:20:14.101007+0100',
      event_type: type,
      src_ip: '10.0.0.5',
      dest_ip: '198.51.100.7',
      http: { hostname: 'example.org', url: '/a', http_method: 'GET' },
    });
  const lines = [record('http'), record('alert'), record('http').slice(0, 90)];
  writeFileSync(join(folder, 'eve.json'), lines.join('\n'));
  const ran = await unmask(['events', join(folder, 'eve.json')]);
  const events = linesOf(ran.stdout).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(
    events.map((event) => [event['@timestamp'], event['event_type'], event['cs-uri']]),
  ).toEqual([
    ['2013-10-28T16:20:14.101007Z', 'http', '/a'],
    ['2013-10-28T16:20:14.101007Z', 'alert', undefined],
  ]);
  expect(ran.stderr).toContain('TEXT_LINE');
});
