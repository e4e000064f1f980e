/** Implant profiles, as a user has them: those that come with unmask, own ones, wrong ones. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@unmask/core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { linesOf, unmask } from './unmask.ts';

const CARETO = '/cgi-bin/index.cgi?Install=1234098712340987&Ver=C314&Ask=1';
const OWN = `id: own\nname: Own\nreferences: ours\ntraffic: {paths: '/feed/<implant-id:hex(12)>.aspx'}\n`;

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'logs'));
  const line = (uri: string): string =>
    `192.0.2.7 - - [28/Oct/2013:10:20:14 +0000] "GET ${uri} HTTP/1.1" 200 5 "-" "Mozilla/5.0"\n`;
  writeFileSync(join(folder, 'logs/access.log'), line(CARETO) + line('/feed/0123456789ab.aspx'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

async function found(folder: string, ...options: string[]): Promise<string[]> {
  const ran = await unmask(
    ['hunt', 'logs', '--only', 'implants', '--format', 'jsonl', '--quiet', ...options],
    { cwd: folder },
  );
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return linesOf(ran.stdout).map((line) => {
    const { kind, matched } = JSON.parse(line) as Finding;
    return `${kind} ${matched['profile']} ${matched['implant_id']}`;
  });
}

describe('profiles', () => {
  it('that come with unmask, and own ones beside them', async () => {
    const folder = folderWith({ 'own.yaml': OWN });
    expect(await found(folder)).toEqual(['beacon careto 1234098712340987']);
    expect(await found(folder, '--profiles', 'own.yaml')).toEqual([
      'beacon careto 1234098712340987',
      'beacon own 0123456789ab',
    ]);
  });

  it('of the same id stand in the place of those that come with unmask', async () => {
    const folder = folderWith({ 'own.yaml': OWN.replace('id: own', 'id: careto') });
    expect(await found(folder, '--profiles', 'own.yaml')).toEqual(['beacon careto 0123456789ab']);
  });

  it.each([
    [
      { 'own.yaml': OWN.replace('traffic', 'trafic') },
      `unmask: this profile cannot be used:\nerror IP007: 'trafic' is no key of a profile\n --> own.yaml:4:1`,
    ],
    [
      { 'own.yaml': OWN, 'own2.yaml': OWN },
      `unmask: own2.yaml: 'own' is the id of the profile in own.yaml already\n`,
    ],
  ])('that are wrong stop the hunt: %j', async (files, message) => {
    const options = Object.keys(files).flatMap((file) => ['--profiles', file]);
    const ran = await unmask(['hunt', 'logs', ...options], { cwd: folderWith(files) });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it('that do not exist', async () => {
    const ran = await unmask(['hunt', 'logs', '--profiles', 'none'], { cwd: folderWith({}) });
    expect(ran).toEqual({ code: 2, stdout: '', stderr: 'unmask: none: no such file or folder\n' });
  });
});

describe('profile check', () => {
  it('says what is wrong, and which can be used', async () => {
    const wrong = OWN.replace('hex(12)', 'hexx');
    const ran = await unmask(['profile', 'check', 'own.yaml', 'wrong.yaml'], {
      cwd: folderWith({ 'own.yaml': OWN, 'wrong.yaml': wrong }),
    });
    expect(ran).toMatchObject({ code: 4, stderr: '1 profile can be used, 1 cannot\n' });
    expect(ran.stdout).toContain(`error IP008: '/feed/<implant-id:hexx>.aspx': 'hexx' is no shape`);
  });

  it('finds nothing in those that come with unmask', async () => {
    const ran = await unmask(['profile', 'check']);
    expect(ran).toEqual({ code: 0, stdout: '', stderr: '2 profiles can be used, 0 cannot\n' });
  });
});
