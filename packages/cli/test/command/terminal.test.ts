/** What a person at a terminal sees. `script` gives the command a terminal. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { shell } from './unmask.ts';

const hasScript = spawnSync('script', ['-qec', 'true', '/dev/null']).status === 0;
const HUNT = 'hunt fixtures/intrusion/WKS-07/System.evtx --threads 1';

async function onTerminal(command: string, env = ''): Promise<string> {
  const { COMMAND } = await import('./unmask.ts');
  const typed = `stty cols 80; ${env} ${process.execPath} ${COMMAND} ${command}`;
  return (await shell(`script -qec '${typed}' /dev/null`, { env: { TERM: 'xterm' } })).stdout;
}

it.skipIf(!hasScript)('has colours and its own width', async () => {
  const shown = await onTerminal(HUNT);
  expect(shown).toContain('\u001b[33mmedium');
  const plain = shown.replaceAll(/\u001b\[[\d;?]*[A-Za-z]/gu, '');
  const rows = plain.split(/[\r\n]+/u).filter((row) => !/[█░]/u.test(row));
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(80);
  expect(plain).toContain('Event log cleared');
});

it.skipIf(!hasScript)('has none where NO_COLOR says so', async () => {
  const shown = await onTerminal(HUNT, 'NO_COLOR=1');
  expect(shown).toContain('Event log cleared');
  expect(shown).not.toMatch(/\u001b\[[\d;]*m/u);
});

it.skipIf(!hasScript)('shows no progress when quiet', async () => {
  expect(await onTerminal(`${HUNT} --quiet`)).not.toMatch(/[█░]/u);
});
