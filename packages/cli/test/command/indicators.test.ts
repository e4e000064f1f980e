import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '@unmask/core';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { INTRUSION } from './hunt.ts';
import { linesOf, unmask } from './unmask.ts';

/** Indicators of the fixture in every format, in one folder. */
function feed(): string {
  const folder = temporaryFolder();
  const write = (name: string, content: unknown): void =>
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  write('list.txt', '# TLP:AMBER\nobjframe.dll\n8.8.8.8\nnot an indicator\n');
  write(
    'table.csv',
    'type,value,comment\nfilepath,C:\\Users\\m.ferrer\\AppData\\Roaming\\Media Center Programs\\objframe.dll,loader\n',
  );
  mkdirSync(join(folder, 'misp'));
  write('misp/manifest.json', { 'c0ffee00-0000-4000-8000-000000000000': { info: 'The Mask' } });
  write('misp/c0ffee00-0000-4000-8000-000000000000.json', {
    Event: {
      info: 'The Mask',
      Attribute: [
        {
          uuid: 'c0ffee00-0000-4000-8000-000000000001',
          type: 'regkey',
          value:
            'HKCU\\Software\\Classes\\CLSID\\{ECD4FC4D-521C-11D0-B792-00A0C90312E1}\\InprocServer32',
          to_ids: true,
        },
        {
          uuid: 'c0ffee00-0000-4000-8000-000000000002',
          type: 'filename',
          value: 'objframe.dll',
          to_ids: false,
        },
      ],
    },
  });
  write('bundle.json', {
    type: 'bundle',
    id: 'bundle--c0ffee00-0000-4000-8000-000000000003',
    objects: [
      {
        type: 'indicator',
        id: 'indicator--c0ffee00-0000-4000-8000-000000000004',
        name: 'rundll32 reads LSASS',
        pattern_type: 'stix',
        pattern: "[process:image_ref.name = 'rundll32.exe' AND file:name = 'lsass.exe']",
        valid_from: '2025-01-01T00:00:00Z',
      },
      {
        type: 'indicator',
        id: 'indicator--c0ffee00-0000-4000-8000-000000000005',
        pattern: '[process:pid = 4]',
      },
    ],
  });
  return folder;
}

async function found(...args: readonly string[]): Promise<Finding[]> {
  const ran = await unmask([
    'hunt',
    INTRUSION,
    '--only',
    'indicators',
    '--format',
    'jsonl',
    '--quiet',
    ...args,
  ]);
  expect(ran).toMatchObject({ code: 0, stderr: '' });
  return linesOf(ran.stdout).map((line) => JSON.parse(line) as Finding);
}

describe('hunt --indicators', () => {
  it('finds values of every format in the events', async () => {
    const folder = feed();
    const findings = await found('--indicators', folder);
    expect(new Set(findings.map(({ kind }) => kind))).toEqual(new Set(['indicator']));
    expect(new Set(findings.map(({ rule }) => rule.title))).toEqual(
      new Set([
        'Indicator: objframe.dll',
        'Indicator: loader',
        'Indicator: rundll32 reads LSASS',
        // The event has `HKU\\…_Classes`, of which the event of MISP writes `HKCU\\Software\\Classes`.
        'Indicator: The Mask',
      ]),
    );
    expect(await found('--indicators', folder, '--threads', '1')).toEqual(findings);
    const tlp = findings.filter(({ matched }) => matched['indicator.tlp'] === 'amber');
    expect(tlp.map(({ rule }) => rule.id)).toContain(`${join(folder, 'list.txt')} line 2`);
  });

  it('says what it looks for, and what it leaves out', async () => {
    const folder = feed();
    const ran = await unmask(['hunt', INTRUSION, '--indicators', folder]);
    expect(ran.code).toBe(0);
    const text = ran.stderr.replaceAll(/\s+/g, ' ');
    expect(text).toContain('Indicators 4 indicators from 4 files');
    expect(text).toContain('2 left out, cannot be used, the first');
    expect(text).toContain('no log that can be read tells process:pid');
    expect(text).toContain('1 left out, not meant for detection');
    expect(text).toContain('1 left out, common values, the first 8.8.8.8');
  });

  it.each([
    ['missing', null, 'no such file or folder'],
    ['x.json', '{"a": ', 'no indicators can be read: this is not JSON'],
    ['x.json', '{"a": 1}', 'neither a STIX bundle nor a MISP event'],
    ['x.csv', 'a,b\n1,2\n', 'no column is called value or indicator'],
    ['x.txt', '8.8.8.8\n', 'no indicator to look for; the first:'],
  ])('refuses %s (%s)', async (name, content, message) => {
    const path = join(temporaryFolder(), name);
    if (content !== null) writeFileSync(path, content);
    const ran = await unmask(['hunt', INTRUSION, '--indicators', path]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it('--only indicators needs some', async () => {
    const ran = await unmask(['hunt', INTRUSION, '--only', 'indicators']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain('--only indicators: name some with --indicators');
  });
});
