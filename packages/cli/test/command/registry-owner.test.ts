/** Exports of a registry name no machine: whose they are, by `unmask campaign` as typed. */
import { appendFileSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign, Section } from '@unmask/core';
import { beforeAll, expect, it } from 'vitest';
import { FOLDER, keptCase, type KeptCase } from './kept-case.ts';
import { ROOT, unmask } from './unmask.ts';

const HIJACK = String.raw`Windows Registry Editor Version 5.00

[HKEY_CURRENT_USER\Software\Classes\CLSID\{ECD4FC4D-521C-11D0-B792-00A0C90312E1}\InprocServer32]
@="C:\\Users\\a\\AppData\\Roaming\\Microsoft\\objframe.dll"
`;

let kept: KeptCase;
beforeAll(async () => {
  const folder = join(FOLDER, 'evidence');
  for (const [part, logs] of [
    ['one', ['WKS-07/Security.evtx', 'WKS-07/System.evtx']],
    ['two', ['WKS-07/Security.evtx', 'SRV-FILES/Security.evtx']],
  ] as const) {
    mkdirSync(join(folder, part), { recursive: true });
    for (const log of logs) {
      const name = log.replace('/', '-');
      copyFileSync(join(ROOT, 'fixtures/intrusion', log), join(folder, part, name));
    }
    writeFileSync(join(folder, part, 'registry.reg'), `; ${part}\r\n${HIJACK}`);
  }
  kept = await keptCase(folder);
  appendFileSync(join(kept.path, 'case.yaml'), "evidence: [{ path: '*', role: victim }]\n");
});

async function sections(path: string): Promise<Map<string, Section>> {
  const ran = await unmask(['campaign', path, '--format', 'json']);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return new Map((JSON.parse(ran.stdout) as Campaign).sections.map((each) => [each.id, each]));
}

function table(section: Section | undefined, id: string): unknown[] {
  return section?.tables.find((each) => each.id === id)?.rows.map(({ cells }) => cells) ?? [];
}

it('is the one machine that event logs beside it name, and nobody known where they name two', async () => {
  const told = await sections(kept.path);
  expect(table(told.get('evidence'), 'evidence-owners')).toEqual([
    [
      expect.stringMatching(/one\/registry\.reg$/),
      'WKS-07.example.org',
      'event logs in its folder name this machine only',
    ],
  ]);
  expect(told.get('evidence')!.unknown.join()).toContain(
    'two/registry.reg (2 machines are named by event logs in its folder)',
  );
  const hosts = table(told.get('victims'), 'victims-hosts').map((cells) => (cells as string[])[0]);
  expect(hosts).toEqual([
    'WKS-07.example.org',
    expect.stringMatching(/^evidence:.*two\/registry\.reg$/),
  ]);
});

it('is the machine that the case file says', async () => {
  const said = `evidence:
  - { path: '*/two/registry.reg', role: victim, host: wks-07.example.org }
  - { path: '*', role: victim }
`;
  const path = join(kept.path, 'case.yaml');
  writeFileSync(path, `name: case\n${said}`);
  const told = await sections(kept.path);
  expect(table(told.get('victims'), 'victims-hosts')).toHaveLength(1);
  expect(
    table(told.get('evidence'), 'evidence-owners').map((cells) => (cells as string[])[2]),
  ).toEqual(['event logs in its folder name this machine only', 'by case.yaml']);
});
