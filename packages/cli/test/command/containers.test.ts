import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { unmask } from './unmask.ts';

const LOG = 'fixtures/intrusion/WKS-07/System.evtx';

function packed(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

describe('evidence in archives', () => {
  it('is hunted through as if it lay there', async () => {
    const path = packed('System.evtx.gz', gzipSync(readFileSync(`${process.cwd()}/${LOG}`)));
    const inside = await unmask(['hunt', path, '--format', 'jsonl', '--quiet']);
    expect(inside).toMatchObject({ code: 0, stderr: '' });
    const outside = await unmask(['hunt', LOG, '--format', 'jsonl', '--quiet']);
    const told = ({ stdout }: typeof inside): unknown[] =>
      stdout
        .trim()
        .split('\n')
        .map((line) => {
          const { id: _id, locators, ...rest } = JSON.parse(line) as Record<string, unknown>;
          return {
            ...rest,
            places: (locators as { offset: number }[]).map(({ offset }) => offset),
          };
        });
    expect(told(inside)).toEqual(told(outside));
    expect(inside.stdout).toContain(`${path}!System.evtx`);
  });

  it('is looked for in a plain tar of logs, which looks like a damaged log itself', async () => {
    const path = join(temporaryFolder(), 'evidence.tar');
    const folder = 'fixtures/tampering/honest/apache-week';
    execFileSync('tar', ['-C', folder, '-cf', path, 'access.log', 'error.log']);
    const ran = await unmask(['hunt', path, '--only', 'tampering', '--format', 'jsonl']);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.stderr).toContain('2 files');
  });

  it('that is cut off gives what it can, and says so', async () => {
    const whole = gzipSync(readFileSync(`${process.cwd()}/${LOG}`));
    const path = packed('System.evtx.gz', whole.subarray(0, whole.length - 400));
    const ran = await unmask(['hunt', path, '--quiet']);
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain('System.evtx');
  });

  it('prints events from inside', async () => {
    const path = packed('System.evtx.gz', gzipSync(readFileSync(`${process.cwd()}/${LOG}`)));
    const { stdout } = await unmask(['events', path, '--event-id', '104']);
    expect(stdout).toBe((await unmask(['events', LOG, '--event-id', '104'])).stdout);
  });
});
