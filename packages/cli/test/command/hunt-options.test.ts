import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '@unmask/core';
import { temporaryFolder } from '../temporary.ts';
import { INTRUSION, hunt } from './hunt.ts';
import { linesOf, unmask } from './unmask.ts';

function titles(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule.title))].sort();
}

describe('what is looked at', () => {
  it('--min-level, --include and --exclude choose rules', async () => {
    const all = await hunt();
    const high = await hunt('--min-level', 'high');
    expect(high).toEqual(all.filter(({ level }) => level === 'high' || level === 'critical'));
    expect(high.length).toBeLessThan(all.length);
    const cleared = ['Event log cleared', 'Security event log cleared'];
    expect(titles(await hunt('--include', 'title:*event log cleared'))).toEqual(cleared);
    expect(
      titles(await hunt('--include', 'tag:attack.t1685.005', '--include', 'id:6caf76a5*')),
    ).toEqual([
      'Audit policy reduced by a user',
      'Command that wipes, on Windows',
      'Event log cleared',
      'Security event log cleared',
    ]);
    const rest = await hunt('--exclude', 'status:experimental');
    expect(rest).toEqual(
      all.filter(({ confidence, rule }) => rule.engine === 'unmask' || confidence !== 'low'),
    );
    expect(rest.length).toBeGreaterThan(0);
  });

  it('--only chooses rules, or checks of one kind', async () => {
    const all = await hunt();
    const kind = (wanted: string): Finding[] => all.filter((finding) => finding.kind === wanted);
    expect(await hunt('--only', 'sigma')).toEqual(kind('rule'));
    expect(await hunt('--only', 'tampering')).toEqual(kind('tampering'));
  });

  it('--from, --to and --last choose times, in UTC', async () => {
    const all = await hunt();
    const within = (from: string, to: string): Finding[] =>
      all.filter(({ time }) => time >= from && time < to);
    expect(await hunt('--from', '2025-10-22', '--to', '2025-10-23')).toEqual(
      within('2025-10-22', '2025-10-24'),
    );
    expect(await hunt('--to', '2025-10-21T22:41:33+02:00')).toEqual(
      within('', '2025-10-21T20:41:33'),
    );
    const last = await hunt('--last', '6d');
    expect(last.length).toBeGreaterThan(0);
    expect(last.length).toBeLessThan(all.length);
    expect(last).toEqual(all.slice(-last.length));
    expect(last[0]!.time > '2025-10-28').toBe(true);
  });

  it('is a log once, however it is named', async () => {
    const log = `${INTRUSION}/WKS-07/System.evtx`;
    const ran = await unmask(['hunt', log, `${INTRUSION}/WKS-07`, log, '--format', 'jsonl']);
    expect(ran.stderr).toContain('4 files');
    expect(ran.stdout.match(/"title":"Event log cleared"/gu)).toHaveLength(1);
  });
});

describe('--fail-on', () => {
  it('exits with 1 when there is a finding of that level or above', async () => {
    const args = ['hunt', `${INTRUSION}/WKS-07/System.evtx`, '--quiet'];
    const codes = ['low', 'medium', 'high'].map(async (level) => {
      return (await unmask([...args, '--fail-on', level])).code;
    });
    expect(await Promise.all(codes)).toEqual([1, 1, 0]);
  });
});

describe('--quiet', () => {
  it('tells nothing on standard error, and the same on standard output', async () => {
    const told = await unmask(['hunt', INTRUSION]);
    expect(told.stderr).toContain('Findings ');
    expect(await unmask(['hunt', INTRUSION, '--quiet'])).toEqual({ ...told, stderr: '' });
  });
});

describe('the summary', () => {
  it('says how many rules did not load, and why', async () => {
    const folder = temporaryFolder();
    for (let i = 0; i < 7; i++) {
      const rule = `title: T${i}\nlogsource: { product: macos, service: s${i} }\ndetection: { s: { a: 1 }, condition: s }\n`;
      writeFileSync(join(folder, `${i}.yml`), rule);
    }
    const rules = ['--rules', folder, '--rules', 'rules/sigma/win_system_log_cleared.yml'];
    const { code, stderr } = await unmask(['hunt', INTRUSION, ...rules]);
    expect(code).toBe(0);
    const lines = stderr.split('\n').map((line) => line.trim());
    const start = lines.indexOf('Rules         1 rule run, 7 not loaded');
    expect(lines[start + 1]).toMatch(/^1 × .*product 'macos', service 's0'$/u);
    expect(lines.slice(start + 6, start + 8)).toEqual([
      '2 for other reasons',
      '`unmask rules check` lists each',
    ]);
  });
});

describe('--carve', () => {
  it('hunts through the records in a disk image, and says how they were come by', async () => {
    const log = readFileSync('fixtures/intrusion/WKS-07/System.evtx');
    const path = join(temporaryFolder(), 'disk.img');
    writeFileSync(path, Buffer.concat([new Uint8Array(70_001).fill(0xa5), log.subarray(4096)]));
    const options = ['--only', 'sigma', '--format', 'jsonl', '--quiet'];
    const carved = await unmask(['hunt', path, '--carve', ...options]);
    expect(carved).toMatchObject({ code: 0, stderr: '' });
    const findings = linesOf(carved.stdout).map((line) => JSON.parse(line) as Finding);
    expect(titles(findings)).toContain('Event log cleared');
    for (const { locators } of findings)
      for (const { evidence, recovered } of locators)
        expect([evidence, recovered]).toEqual([path, 'carved']);
  });
});
