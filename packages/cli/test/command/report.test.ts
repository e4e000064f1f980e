import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FOLDER, keptCase } from './kept-case.ts';
import { unmask } from './unmask.ts';

let path: string;

beforeAll(async () => {
  ({ path } = await keptCase('fixtures/seized-server'));
});

function report(...options: string[]): ReturnType<typeof unmask> {
  return unmask(['report', path, ...options]);
}

describe('unmask report', () => {
  it('writes a file, the same bytes again', async () => {
    const [once, again] = ['once.md', 'again.md'].map((name) => join(FOLDER, name));
    for (const target of [once!, again!])
      expect(await report('--output', target)).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(once!, 'utf8')).toContain('**TLP:AMBER**');
    expect(readFileSync(once!)).toEqual(readFileSync(again!));
  });

  it('is at the level of the case, amber where it names none', async () => {
    const { stdout } = await report('--format', 'brief');
    expect(stdout).toContain('(TLP:AMBER)');
    const { stdout: stricter } = await report('--format', 'brief', '--tlp', 'red');
    expect(stricter).toContain('(TLP:RED)');
  });

  it('refuses a looser level, and says who may change that', async () => {
    const ran = await report('--tlp', 'green', '--format', 'brief');
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain("write 'tlp: green' into case.yaml");
  });

  it('makes the key of pseudonyms once, for its owner alone', async () => {
    const first = await report('--audience', 'public', '--format', 'jsonl');
    const file = join(path, 'pseudonyms.key');
    const key = readFileSync(file, 'utf8');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const second = await report('--audience', 'public', '--format', 'jsonl');
    expect(readFileSync(file, 'utf8')).toBe(key);
    expect(second.stdout).toBe(first.stdout);
    expect(first.stdout).toMatch(/ADDR-[\da-f]{10}/);
    writeFileSync(file, 'x\n');
    expect(await report()).toMatchObject({ code: 6, stdout: '' });
    writeFileSync(file, key);
  });

  it('does not write over what is there, and says so before the work', async () => {
    const there = join(FOLDER, 'there.md');
    writeFileSync(there, 'mine');
    const ran = await report('--output', there);
    expect(ran.code).toBe(2);
    expect(readFileSync(there, 'utf8')).toBe('mine');
  });
});
