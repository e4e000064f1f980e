import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '@unmask/core';
import { expectGolden } from '../golden.ts';
import { INTRUSION, hunt } from './hunt.ts';
import { linesOf, unmask } from './unmask.ts';

describe('hunt', () => {
  it('prints what happened', async () => {
    const ran = await unmask(['hunt', INTRUSION]);
    expect(ran.code).toBe(0);
    expectGolden('hunt-intrusion.txt', ran.stdout);
    const lines = ran.stdout.split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    // How long it took decides where the line wraps.
    const unwrapped = ran.stderr.replaceAll(/\n {14}/gu, ' ');
    const timeless = unwrapped.replace(/\d+(?:\.\d)? s \([^)]*\)/u, '… s (…)');
    expectGolden('hunt-intrusion-summary.txt', timeless);
  });

  it('finds what the story tells, and nothing else', async () => {
    const expected = JSON.parse(readFileSync(`${INTRUSION}/expected.json`, 'utf8')) as {
      log: string;
      record: number;
      rule: string;
    }[];
    const all = await hunt();
    const found = all.filter(({ rule }) => rule.engine === 'sigma');
    // The implant is called, and starts, as one that was published. Commands of three steps wipe.
    expect(all.filter((each) => !found.includes(each)).map(({ rule }) => rule.id)).toEqual([
      'implant-careto-host',
      'windows-wiping-command',
      'windows-wiping-command',
      'windows-wiping-command',
    ]);
    const ids = new Map(
      [...new Set(expected.map(({ rule }) => rule))].map((rule) => {
        const text = readFileSync(`rules/sigma/${rule}.yml`, 'utf8');
        return [rule, /^id: (\S+)$/mu.exec(text)?.[1]];
      }),
    );
    const asked = expected.map(({ log, record, rule }) => `${log} ${record} ${ids.get(rule)}`);
    const given = found.map(({ locators: [proof], rule }) => {
      return `${proof!.evidence.slice(INTRUSION.length + 1)} ${proof!.record} ${rule.id}`;
    });
    expect(given.sort()).toEqual(asked.sort());
  });

  it('proves each finding with a place in the evidence', async () => {
    for (const { locators, time, matched, summary } of await hunt()) {
      const [{ evidence, offset, record, sha256, recovered }] = locators as [
        Finding['locators'][0],
      ];
      const bytes = readFileSync(evidence);
      expect(bytes.readUInt32LE(offset)).toBe(0x2a2a);
      // The server's logs are exports, whose headers count from 1.
      const number = Number(bytes.readBigUInt64LE(offset + 8));
      if (evidence.includes('WKS-07')) expect(number).toBe(record);
      const written = bytes.readBigUInt64LE(offset + 16) / 10n - 11_644_473_600_000_000n;
      expect(Date.parse(time)).toBe(Number(written / 1000n));
      expect([sha256, recovered]).toEqual([null, null]);
      expect(Object.keys(matched).length).toBeGreaterThan(0);
      expect(summary).not.toBe('');
    }
  });

  it('comes in time order, with ids that are the same on every run', async () => {
    const [first, second] = [await hunt(), await hunt()];
    expect(first).toEqual(second);
    const times = first.map(({ time }) => time);
    expect(times).toEqual(times.toSorted());
    expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
  });

  it.each(['table', 'jsonl', 'json', 'csv'])(
    'prints the same bytes whatever the number of workers (%s)',
    async (format) => {
      const ran = await Promise.all(
        ['1', '2', '4'].map((threads) =>
          unmask(['hunt', INTRUSION, '--format', format, '--quiet', '--threads', threads]),
        ),
      );
      expect(ran[0]!.stdout).not.toBe('');
      expect(ran[1]).toEqual(ran[0]);
      expect(ran[2]).toEqual(ran[0]);
    },
  );
});

describe('the formats', () => {
  it('agree with each other', async () => {
    const lines = await hunt();
    const json = await unmask(['hunt', INTRUSION, '--format', 'json', '--quiet']);
    expect(JSON.parse(json.stdout)).toEqual(lines);
    const csv = linesOf((await unmask(['hunt', INTRUSION, '--format', 'csv', '--quiet'])).stdout);
    expect(csv).toHaveLength(lines.length + 1);
    expect(csv.slice(1).map((row) => row.split(',').at(-1))).toEqual(lines.map(({ id }) => id));
  });

  it.each([
    ['table', ''],
    ['jsonl', ''],
    ['json', '[]\n'],
    [
      'csv',
      'Time,Level,Host,Rule,Techniques,Summary,Evidence,Record,Offset,Recovered,Matched,RuleID,Confidence,Kind,ID\n',
    ],
  ])('say nothing found in their own way (%s)', async (format, stdout) => {
    const args = ['hunt', INTRUSION, '--from', '2030-01-01', '--format', format];
    const ran = await unmask(args);
    expect(ran).toMatchObject({ code: 0, stdout });
    expect(ran.stderr).toContain('Findings      none\n');
  });
});
