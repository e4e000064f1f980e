/** What the case of The Mask shares, read back in as indicators, finds the same evidence again: all of it, servers and sinkhole among it. MISP's feed: `command/sharing.test.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding, ReportIndicator } from '@unmask/core';
import { beforeAll, expect, it } from 'vitest';
import { linesOf, unmask } from '../command/unmask.ts';
import { copyOfCase, COUNTRIES, maskFolder, objectsOf, reportOf } from '../mask-case.ts';

const PATIENCE = 600_000;
const FOR_ALL = ['--audience', 'public', '--tlp', 'clear'];

let indicators: readonly ReportIndicator[];
let found: ReadonlyMap<string, Finding>;
/** Format → what a hunt by it finds. */
const again = new Map<string, readonly Finding[]>();

beforeAll(async () => {
  const evidence = await maskFolder();
  const folder = await copyOfCase();
  const told = await reportOf(folder, '--format', 'jsonl', '--countries', COUNTRIES);
  indicators = objectsOf<ReportIndicator>(told, 'indicator');
  found = new Map(objectsOf<Finding>(told, 'finding').map((each) => [each.id, each]));
  const shared = join(folder, 'shared');
  mkdirSync(shared);
  for (const format of ['stix', 'csv'])
    writeFileSync(
      join(shared, `${format}.${format === 'csv' ? 'csv' : 'json'}`),
      await reportOf(folder, '--format', format, ...FOR_ALL),
    );
  for (const [format, given] of [
    ['stix', 'stix.json'],
    ['csv', 'csv.csv'],
  ] as const)
    again.set(format, await huntBy(join(shared, given), evidence));
}, PATIENCE);

async function huntBy(given: string, cwd: string): Promise<Finding[]> {
  const by = ['--only', 'indicators', '--indicators', given, '--quiet', '--format', 'jsonl'];
  const { stdout } = await unmask(['hunt', 'evidence', ...by], { cwd });
  return linesOf(stdout).map((line) => JSON.parse(line) as Finding);
}

function evidenceOf(findings: readonly Finding[]): Set<string> {
  return new Set(findings.flatMap(({ locators }) => locators.map(({ evidence }) => evidence)));
}

it.each(['stix', 'csv'])(
  'by %s, each server that implants asked is found in every log that told it',
  (format) => {
    const asked = indicators.filter(({ reason }) => reason === 'asked-by-implants');
    expect(asked.length).toBeGreaterThan(3);
    for (const { kind, value, findings } of asked) {
      const there = again
        .get(format)!
        .filter(({ rule }) => rule.title.toLowerCase().includes(value));
      const made = findings.flatMap((id) => found.get(id) ?? []);
      expect(made, value).not.toEqual([]);
      const seen = evidenceOf(there);
      const missing = [...evidenceOf(made)].filter((path) => !seen.has(path));
      expect(missing, `${kind} ${value}`).toEqual([]);
    }
  },
);

it('by the bundle, the sinkhole’s log is found, and the machines with traces', () => {
  const evidence = [...evidenceOf(again.get('stix')!)];
  expect(evidence.some((path) => path.includes('/sinkhole/'))).toBe(true);
  const traced = indicators.filter(({ reason }) => reason === 'trace-of-implant');
  const machines = evidenceOf(
    traced.flatMap(({ findings }) => findings.flatMap((id) => found.get(id) ?? [])),
  );
  const missing = [...machines].filter((path) => !evidence.includes(path));
  expect(missing).toEqual([]);
});
