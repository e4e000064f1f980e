/** `unmask campaign`, as typed. */
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign, Section } from '@unmask/core';
import { beforeAll, expect, it } from 'vitest';
import { FOLDER, keptCase, type KeptCase } from './kept-case.ts';
import { linesOf, unmask } from './unmask.ts';

let server: KeptCase;
beforeAll(async () => {
  server = await keptCase('fixtures/seized-server');
});

async function campaign(path: string): Promise<Campaign> {
  const ran = await unmask(['campaign', path, '--format', 'json']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return JSON.parse(ran.stdout) as Campaign;
}

function sectionOf({ sections }: Campaign, id: string): Section {
  return sections.find((each) => each.id === id)!;
}

it('tells what was wiped and hidden, with the findings that say so', async () => {
  const { path, findings } = server;
  const hiding = sectionOf(await campaign(path), 'hiding');
  const cited = new Set(hiding.statements.flatMap((each) => each.findings));
  const care = findings.filter(({ kind }) => kind === 'tampering' || kind === 'hiding');
  expect([...cited].toSorted()).toEqual(care.map(({ id }) => id).toSorted());
  expect(hiding.statements.map(({ question, value }) => [question, value])).toEqual([
    ['wiped', 1],
    ['hidden', 1],
    ['watched', 1],
    ['shut-down', 1],
  ]);
});

it('prints the same again, and within 100 columns', async () => {
  const { path } = server;
  const first = await unmask(['campaign', path]);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(await unmask(['campaign', path])).toEqual(first);
  for (const line of linesOf(first.stdout)) expect(line.length).toBeLessThanOrEqual(100);
});

it('takes roles from the case file as it is now', async () => {
  const path = join(FOLDER, 'copy');
  cpSync(server.path, path, { recursive: true });
  appendFileSync(join(path, 'case.yaml'), `evidence: [{path: '*', role: seized-server}]\n`);
  const evidence = sectionOf(await campaign(path), 'evidence');
  expect(evidence.tables[0]!.rows.map(({ cells }) => cells[0])).toEqual(['seized-server']);
  expect(evidence.unknown).toEqual([]);
});

it('says what could not be read', async () => {
  const folder = join(FOLDER, 'unreadable');
  mkdirSync(folder);
  writeFileSync(join(folder, 'notes.evtx'), 'not an event log');
  const { path } = await keptCase('fixtures/intrusion', folder);
  const { statements } = sectionOf(await campaign(path), 'evidence');
  expect(statements.find(({ question }) => question === 'not-read')).toMatchObject({ value: 1 });
});

it('has nothing to say of an empty case, in words', async () => {
  const { path } = await keptCase();
  const ran = await unmask(['campaign', path]);
  expect(ran.code).toBe(0);
  expect(ran.stdout).toContain('Nothing was read into this case yet');
});
