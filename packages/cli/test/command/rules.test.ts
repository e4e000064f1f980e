import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { linesOf, unmask } from './unmask.ts';

describe('rules', () => {
  it('list prints what a hunt would run, the gravest first', async () => {
    const ran = await unmask(['rules', 'list']);
    expect(ran).toMatchObject({ code: 0, stderr: '15 rules run\n' });
    const lines = linesOf(ran.stdout);
    expect(lines).toHaveLength(15);
    const levels = lines.map((line) => line.split(' ')[0]);
    expect(levels.join(' ')).toMatch(/^(?:high )+(?:medium ?)+$/u);
    expect(ran.stdout).toContain(
      'high           stable        e0a3a91f-2346-4c13-bc27-ed12b10877a9  Security event log cleared  T1685.005\n',
    );
  });

  it('list takes the options of a hunt', async () => {
    const { stdout, stderr } = await unmask(['rules', 'list', '--min-level', 'high']);
    expect(linesOf(stdout).length).toBeLessThan(16);
    expect(stderr).toMatch(/^\d+ rules run, \d+ deselected\n$/u);
  });

  it('check is silent about rules that are right', async () => {
    expect(await unmask(['rules', 'check'])).toEqual({
      code: 0,
      stdout: '',
      stderr: '15 rules run\n',
    });
  });

  it('check prints every fault, and what no log serves', async () => {
    const folder = temporaryFolder();
    const rule = (id: string, body: string): void => {
      writeFileSync(join(folder, `${id}.yml`), `title: ${id}\n${body}`);
    };
    rule('mac', 'logsource: { product: macos }\ndetection: { s: { a: 1 }, condition: s }\n');
    rule('typo', 'logsource: { product: windows }\ndetection: { s: { a: 1 }, condition: t }\n');
    const ran = await unmask(['rules', 'check', folder]);
    expect(ran.code).toBe(4);
    expect(ran.stdout).toContain(`${folder}/mac.yml: not run: `);
    expect(ran.stdout).toContain(
      `error SG031: there is no selection 't'\n --> ${folder}/typo.yml:3:`,
    );
    expect(ran.stderr).toContain('unmask: 1 rule not loaded: ');
  });
});

describe('formats and detectors', () => {
  it('print what there is', async () => {
    expect((await unmask(['formats'])).stdout).toMatch(/^evtx +Windows event log \(\.evtx\)$/mu);
    expect((await unmask(['detectors'])).stdout).toMatch(/^sigma +Sigma rules over events$/mu);
  });
});
