/**
 * What a case of The Mask shares, by the commands as typed: it is valid, and others find the same evidence by it. Machines and a sensor of victims are
 * enough for it, and spare the time of the servers.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding, ReportIndicator } from '@unmask/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { make } from '../../../../fixtures/the-mask/make.ts';
import { type Bundle, faultsOf } from '../../../core/test/report/sharing/check-stix.ts';
import { hasSchemas, schemaFaults } from '../../../core/test/report/sharing/stix-schemas.ts';
import { FOLDER } from './kept-case.ts';
import { linesOf, unmask } from './unmask.ts';

const MASK = join(FOLDER, 'mask');
const EVIDENCE = ['victims', 'sensors'].map((each) => join('evidence', each));
const HUNT = ['hunt', ...EVIDENCE, '--quiet', '--format', 'jsonl'];
const FOR_ALL = ['--audience', 'public', '--tlp', 'clear'];

let indicators: readonly ReportIndicator[];
let found: readonly Finding[];
/** By the indicators of the bundle and of the feed. */
let again: readonly Finding[];
let bundle: Bundle;

function places(findings: readonly Finding[]): Set<string> {
  return new Set(
    findings.flatMap(({ locators }) =>
      locators.map(({ evidence, offset }) => `${evidence} ${offset}`),
    ),
  );
}

async function typed(...line: readonly string[]): Promise<string> {
  const ran = await unmask(line, { cwd: MASK });
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return ran.stdout;
}

beforeAll(async () => {
  for (const { path, bytes } of make(0).files) {
    if (![...EVIDENCE, 'case/'].some((each) => path.startsWith(each))) continue;
    mkdirSync(dirname(join(MASK, path)), { recursive: true });
    writeFileSync(join(MASK, path), bytes);
  }
  const parse = <Value>(text: string): Value[] =>
    linesOf(text).map((line) => JSON.parse(line) as Value);
  found = parse<Finding>(await typed(...HUNT, '--case', 'case'));
  const lines = parse<ReportIndicator & { type: string }>(
    await typed('report', 'case', '--format', 'jsonl', ...FOR_ALL),
  );
  indicators = lines.filter(({ type }) => type === 'indicator');
  const text = await typed('report', 'case', '--format', 'stix', ...FOR_ALL);
  bundle = JSON.parse(text) as Bundle;
  writeFileSync(join(MASK, 'bundle.json'), text);
  await typed('report', 'case', '--format', 'misp', '--output', 'feed', ...FOR_ALL);
  again = parse<Finding>(
    await typed(
      ...HUNT,
      '--only',
      'indicators',
      '--indicators',
      'bundle.json',
      '--indicators',
      'feed',
    ),
  );
}, 300_000);

describe('the bundle', () => {
  it('keeps what STIX says in words', () => expect(faultsOf(bundle)).toEqual([]));

  it.skipIf(!hasSchemas)('is valid against the schemas of OASIS', () =>
    expect(schemaFaults()(bundle)).toEqual([]),
  );

  it('has the same bytes again', async () => {
    expect(await typed('report', 'case', '--format', 'stix', ...FOR_ALL)).toBe(
      readFileSync(join(MASK, 'bundle.json'), 'utf8'),
    );
  });

  it('names no victim', () => {
    const yaml = readFileSync(join(MASK, 'case/case.yaml'), 'utf8');
    const names = [...yaml.matchAll(/^ {2}- name: (.+)$/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(5);
    const text = JSON.stringify(bundle);
    for (const name of [...names, 'ministry.example', 'oil-21', '198.18.', '10.20.7.'])
      expect(text).not.toContain(name);
  });
});

describe('a hunt by what was shared', () => {
  it('uses all of it', () => {
    const shared = bundle.objects.filter(({ type }) => type === 'indicator').map(({ id }) => id);
    expect(shared.length).toBeGreaterThan(10);
    const used = new Set(again.map(({ rule }) => rule.id));
    expect(shared.filter((id) => !used.has(id))).toEqual([]);
  });

  it('finds what it was made from, from the first to the last, in the same places', () => {
    for (const indicator of indicators) {
      const { kind, value, first, last, findings } = indicator;
      // Folders of users are left out of what is shared.
      const end = value.slice(value.lastIndexOf('\\') + 1);
      const made = found.filter(({ id }) => findings.includes(id));
      const there = again.filter((finding) => finding.rule.title.toLowerCase().includes(end));
      const times = there.flatMap(({ time, until }) => [time, until ?? time]).toSorted();
      expect(times[0]! <= first!, `${kind} ${value}: first`).toBe(true);
      expect(times.at(-1)! >= last!, `${kind} ${value}: last`).toBe(true);
      const common = [...places(there)].filter((place) => places(made).has(place));
      expect(common, `${kind} ${value}`).not.toEqual([]);
    }
  });

  it('counts every request to a server of the implants in the sensor’s log', () => {
    const log = readFileSync(join(MASK, 'evidence/sensors/example-oil/http.log'), 'utf8').split(
      '\n',
    );
    const domains = indicators.filter(({ kind }) => kind === 'domain').map(({ value }) => value);
    expect(domains.length).toBeGreaterThan(0);
    for (const domain of domains) {
      const counts = again
        .filter(
          ({ rule, locators }) =>
            rule.title === `Indicator: domain: ${domain}` &&
            locators.some(({ evidence }) => evidence.endsWith('http.log')),
        )
        .map(({ count }) => count);
      expect(Math.max(...counts)).toBe(log.filter((line) => line.includes(`\t${domain}\t`)).length);
    }
  });

  it('by the feed of MISP finds the same as by the bundle, but for names that honest programs have too', () => {
    const byStix = again.filter(({ rule }) => rule.id!.startsWith('indicator--'));
    const byMisp = again.filter((each) => !byStix.includes(each));
    // What was before an indicator began stands apart by the bundle; MISP's first time begins nothing.
    const unknown = [...places(byMisp)].filter((place) => !places(byStix).has(place));
    expect(unknown).toEqual([]);
    const service = byStix.filter(({ rule }) => rule.title.includes('service: '));
    expect(evidenceOf(byMisp)).toEqual(
      evidenceOf(byStix.filter((each) => !service.includes(each))),
    );
  });
});

function evidenceOf(findings: readonly Finding[]): string[] {
  const all = findings.flatMap(({ locators }) => locators.map(({ evidence }) => evidence));
  return [...new Set(all)].toSorted();
}

describe('unmask report', () => {
  it('passes on nothing that was found by indicators given under a stricter level', async () => {
    const red = ['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1'];
    const technique = bundle.objects.find(({ type }) => type === 'attack-pattern')!;
    const given = {
      type: 'indicator',
      id: 'indicator--c0ffee00-0000-4000-8000-000000000001',
      pattern: "[file:name = 'scsimap.sys']",
      object_marking_refs: red,
    };
    const indicates = {
      type: 'relationship',
      id: 'relationship--c0ffee00-0000-4000-8000-000000000002',
      relationship_type: 'indicates',
      source_ref: given.id,
      target_ref: technique.id,
    };
    const objects = [given, indicates, technique];
    writeFileSync(join(MASK, 'given.json'), JSON.stringify({ type: 'bundle', objects }));
    const machine = join('evidence', 'victims', 'emb-03.embassy.example');
    const by = ['--only', 'indicators', '--indicators', 'given.json', '--quiet'];
    await unmask(['case', 'init', 'given'], { cwd: MASK });
    await typed('hunt', machine, '--case', 'given', ...by, '--output', 'given.jsonl');
    const looser = await unmask(['report', 'given', '--format', 'jsonl', '--tlp', 'amber'], {
      cwd: MASK,
    });
    expect([looser.code, looser.stdout]).toEqual([2, '']);
    expect(looser.stderr).toMatch(/given under up to TLP red; write it with --tlp red/);
    expect(await typed('report', 'given', '--format', 'jsonl', '--tlp', 'red')).not.toBe('');
  });

  it('wants a folder for a feed', async () => {
    const ran = await unmask(['report', 'case', '--format', 'misp'], { cwd: MASK });
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain('--output');
    expect(existsSync(join(MASK, 'undefined'))).toBe(false);
    expect(readdirSync(join(MASK, 'feed')).length).toBe(3);
  });

  it('writes a layer that names the techniques of the case', async () => {
    const layer = JSON.parse(
      await typed('report', 'case', '--format', 'navigator', '--tlp', 'green'),
    ) as {
      techniques: readonly { techniqueID: string }[];
    };
    const wanted = new Set(found.flatMap(({ techniques }) => techniques));
    expect(layer.techniques.map(({ techniqueID: id }) => id).toSorted()).toEqual(
      [...wanted].toSorted(),
    );
  });
});
