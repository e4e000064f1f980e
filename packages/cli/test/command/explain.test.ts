import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { unmask } from './unmask.ts';

async function findings(): Promise<{ file: string; ids: string[] }> {
  const { stdout } = await unmask(['hunt', 'fixtures/intrusion', '--format', 'jsonl', '--quiet']);
  const file = join(temporaryFolder(), 'findings.jsonl');
  writeFileSync(file, stdout);
  const ids = stdout.split('\n').flatMap((line) => /"id":"(f-\w+)"/u.exec(line)?.[1] ?? []);
  return { file, ids };
}

describe('explain', () => {
  it('prints the findings whose ids are named, by their start too', async () => {
    const { file, ids } = await findings();
    const ran = await unmask(['explain', file, ids[2]!.slice(0, 10), ids[5]!]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect([...ran.stdout.matchAll(/Id +(f-\w+)/gu)].map(([, id]) => id)).toEqual([ids[2], ids[5]]);
    expect(Math.max(...ran.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('prints all when none is named', async () => {
    const { file, ids } = await findings();
    const { stdout } = await unmask(['explain', file]);
    expect([...stdout.matchAll(/Id +(f-\w+)/gu)]).toHaveLength(ids.length);
  });

  it('says which id there is not', async () => {
    const { file } = await findings();
    const ran = await unmask(['explain', file, 'f-000000000']);
    expect(ran).toEqual({
      code: 2,
      stdout: '',
      stderr: 'unmask: no finding with the id f-000000000\n',
    });
    expect(await unmask(['explain', file, 'f-0'])).toMatchObject({ code: 2 });
  });

  it('says where a file holds something else', async () => {
    const file = join(temporaryFolder(), 'notes.txt');
    writeFileSync(file, '\n{"a":1}\n');
    const ran = await unmask(['explain', file]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`${file}:2: not a finding`);
    expect(await unmask(['explain', 'no/such.jsonl'])).toMatchObject({
      code: 2,
      stderr: 'unmask: no/such.jsonl: no such file or folder\n',
    });
  });
});
