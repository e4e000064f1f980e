/** Where the output goes wrong or is cut short: nothing is lost silently, and the exit status says which it was. */
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  linkSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { COMMAND, finished, linesOf, shell, start, unmask, type Ran } from './unmask.ts';

const INTRUSION = 'fixtures/intrusion';
const SYSMON = `${INTRUSION}/WKS-07/Microsoft-Windows-Sysmon%4Operational.evtx`;

describe('--output', () => {
  it('holds what standard output would, and appears only when complete', async () => {
    const path = join(temporaryFolder(), 'findings.jsonl');
    const args = ['hunt', INTRUSION, '--format', 'jsonl', '--quiet'];
    const printed = await unmask(args);
    expect(await unmask([...args, '--output', path])).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(path, 'utf8')).toBe(printed.stdout);
    expect(existsSync(`${path}.partial`)).toBe(false);
  });

  it.each(['', '.partial'])('is never written over (%j)', async (suffix) => {
    const path = join(temporaryFolder(), 'out');
    writeFileSync(path + suffix, 'precious');
    expect(await unmask(['hunt', INTRUSION, '--output', path])).toEqual({
      code: 2,
      stdout: '',
      stderr: `unmask: ${path}${suffix} already exists; name another file, or remove it first\n`,
    });
    expect(readFileSync(path + suffix, 'utf8')).toBe('precious');
  });

  it('in a folder that is not there fails before the work', async () => {
    expect(await unmask(['hunt', INTRUSION, '--output', 'no/such/out'])).toEqual({
      code: 5,
      stdout: '',
      stderr: 'unmask: cannot write no/such/out: no such file or folder\n',
    });
  });

  it('keeps what was written when a file may not grow further', async () => {
    const folder = temporaryFolder();
    const line = `trap '' XFSZ; ulimit -f 100; unmask events ${INTRUSION} --output ${folder}/out`;
    expect(await shell(line)).toEqual({
      code: 5,
      stdout: '',
      stderr: `unmask: cannot write ${folder}/out: the file would be larger than allowed here; what was written is in ${folder}/out.partial\n`,
    });
    expect(existsSync(`${folder}/out`)).toBe(false);
    expect(readFileSync(`${folder}/out.partial`, 'utf8')).toMatch(/^\{"Event":/u);
  });

  it('keeps what was written when the disk is full', async ({ skip }) => {
    const folder = smallDisk();
    if (folder === null) return skip('this user may not mount a file system');
    const ran = await unmask(['events', INTRUSION, '--output', `${folder}/out`]);
    expect(ran).toMatchObject({ code: 5, stdout: '' });
    expect(ran.stderr).toContain('no space is left on the device; what was written is in');
  });
});

describe('standard output', () => {
  it.skipIf(!existsSync('/dev/full')).each(['hunt', 'events'])(
    'to a full disk is an error (%s)',
    async (command) => {
      const full = openSync('/dev/full', 'w');
      const ran = await unmask([command, INTRUSION], { stdout: full });
      closeSync(full);
      expect(ran.code).toBe(5);
      expect(ran.stderr).toContain(
        'unmask: cannot write the output: no space is left on the device\n',
      );
    },
  );

  it.each([
    ['hunt', '--quiet'],
    ['events', ''],
  ])('that nobody reads to its end is none (%s)', async (command, quiet) => {
    const line = `set -o pipefail; unmask ${command} ${INTRUSION} --format jsonl ${quiet} | head -n 1`;
    const ran = await shell(line);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(linesOf(ran.stdout)).toHaveLength(1);
  });
});

describe('Ctrl+C', () => {
  it('writes what was found, and ends with 130', async () => {
    const evidence = manyLogs(3000);
    const ran = await interrupted(['hunt', evidence, '--format', 'jsonl'], 1);
    expect(ran.code).toBe(130);
    const findings = linesOf(ran.stdout).map((line) => JSON.parse(line) as { id: string });
    expect(findings.length).toBeGreaterThan(0);
    expect(ran.stdout.endsWith('\n')).toBe(true);
    expect(ran.stderr).toContain('Interrupted   what follows covers what was read until then\n');
  });

  it('leaves JSON that can be read, of events too', async () => {
    const ran = await interrupted(['events', manyLogs(3000), '--format', 'json'], 1);
    expect(ran).toMatchObject({ code: 130, stderr: '' });
    expect(JSON.parse(ran.stdout)).toBeInstanceOf(Array);
  });
});

/** The same log many times over. */
function manyLogs(count: number): string {
  const folder = temporaryFolder();
  const first = join(folder, '0.evtx');
  cpSync(SYSMON, first);
  for (let i = 1; i < count; i++) linkSync(first, join(folder, `${i}.evtx`));
  return folder;
}

/** Interrupts when the work has begun, however slow the machine is. */
async function interrupted(args: readonly string[], tries: number): Promise<Ran> {
  const child = start(process.execPath, [COMMAND, ...args], {});
  const ran = finished(child);
  await setTimeout(500 * tries);
  child.kill('SIGINT');
  // As npx does.
  child.kill('SIGINT');
  const result = await ran;
  return (result.code === 130 && result.stdout !== '') || tries > 14
    ? result
    : interrupted(args, tries + 1);
}

/** A file system of 64 KiB. */
function smallDisk(): string | null {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', [folder]));
  return folder;
}
