/** A case remembers what it was hunted and asked with, and says when the file changed since. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Campaign } from '@unmask/core';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { unmask } from './unmask.ts';

const OWN = `id: own\nname: Own\nreferences: ours\ntraffic: {paths: '/feed/<implant-id:hex(12)>.aspx'}\n`;
const COUNTRIES = '192.0.2.0/24,ES\n';

let folder: string;
beforeEach(async () => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'logs'));
  const line = `192.0.2.7 - - [28/Oct/2013:10:20:14 +0000] "GET /feed/0123456789ab.aspx HTTP/1.1" 200 5 "-" "Mozilla/5.0"\n`;
  writeFileSync(join(folder, 'logs/access.log'), line);
  writeFileSync(join(folder, 'own.yaml'), OWN);
  writeFileSync(join(folder, 'countries.csv'), COUNTRIES);
  await unmask(['case', 'init', 'case'], { cwd: folder });
  writeFileSync(
    join(folder, 'case/case.yaml'),
    "name: X\nevidence: [{ path: '*', role: command-server }]\n",
  );
  const ran = await unmask(
    ['hunt', 'logs', '--profiles', 'own.yaml', '--case', 'case', '--quiet', '--only', 'implants'],
    { cwd: folder },
  );
  expect(ran).toMatchObject({ code: 0, stderr: '' });
});

async function asked(...options: string[]): Promise<{ campaign: Campaign; stderr: string }> {
  const ran = await unmask(['campaign', 'case', '--format', 'json', ...options], { cwd: folder });
  expect(ran.code).toBe(0);
  return { campaign: JSON.parse(ran.stdout) as Campaign, stderr: ran.stderr };
}

function valueOf({ campaign }: { campaign: Campaign }, section: string): unknown {
  return campaign.sections.find(({ id }) => id === section)?.statements[0]?.value;
}

describe('profiles of a hunt', () => {
  it('are those of the campaign, without being named again', async () => {
    const said = await asked();
    expect([said.stderr, valueOf(said, 'victims')]).toEqual(['', 1]);
    expect(await asked('--profiles', 'own.yaml')).toEqual(said);
  });

  it('stay what they were when the file changes, which is said, until they are named', async () => {
    writeFileSync(join(folder, 'own.yaml'), OWN.replace('/feed/', '/food/'));
    const said = await asked();
    expect(valueOf(said, 'victims')).toBe(1);
    expect(said.stderr).toContain('own.yaml changed since this case was hunted with it');
    const anew = await asked('--profiles', 'own.yaml');
    expect([anew.stderr, valueOf(anew, 'victims')]).toEqual(['', undefined]);
  });

  it('are there when the file is gone, and go with an export', async () => {
    rmSync(join(folder, 'own.yaml'));
    const said = await asked();
    expect([said.stderr, valueOf(said, 'victims')]).toEqual(['', 1]);
    const roles = "evidence: [{ path: '*', role: command-server }]\n";
    await unmask(['case', 'export', 'case', 'out'], { cwd: folder });
    await unmask(['case', 'init', 'other'], { cwd: folder });
    writeFileSync(join(folder, 'other/case.yaml'), `name: Y\n${roles}`);
    await unmask(['case', 'import', 'other', 'out'], { cwd: folder });
    const ran = await unmask(['campaign', 'other', '--format', 'json'], { cwd: folder });
    const campaign = JSON.parse(ran.stdout) as Campaign;
    expect(valueOf({ campaign }, 'victims')).toBe(1);
  });
});

describe('the table of countries', () => {
  const countries = (said: { campaign: Campaign }): unknown =>
    said.campaign.sections
      .find(({ id }) => id === 'countries')
      ?.statements.find(({ basis }) => basis.includes('implant ids in logs of command servers'))
      ?.value;

  it('is the one that was given last', async () => {
    expect(countries(await asked())).toBe(0);
    const said = await asked('--countries', 'countries.csv');
    expect(countries(said)).toBe(1);
    expect(await asked()).toEqual(said);
  });

  it('is told of when it changed, and when it is gone', async () => {
    await asked('--countries', 'countries.csv');
    writeFileSync(join(folder, 'countries.csv'), COUNTRIES.replace('ES', 'MA'));
    expect((await asked()).stderr).toContain(
      'countries.csv changed since this case was asked with it',
    );
    rmSync(join(folder, 'countries.csv'));
    const { campaign, stderr } = await asked();
    expect(countries({ campaign })).toBe(0);
    expect(stderr).toContain(
      'cannot be read: no such file or folder; countries are those of case.yaml alone',
    );
  });
});
