import { describe, expect, it } from 'vitest';
import { histories } from '../../../src/detect/tampering/history/histories.ts';
import { runDetector } from '../run-detector.ts';

const MAY = 1_777_600_000;
const DAY = 86_400;

function commands(from: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `#${from + i * 60}\nls -l ${i}\n`).join('');
}

async function seen(content: string, path = 'root/.bash_history'): Promise<string[]> {
  const found = await runDetector(histories, [{ path, content }]);
  return found.map(({ rule, confidence }) => `${rule.id} ${confidence}`);
}

describe('a shell history', () => {
  it('that is empty was emptied, or never written', async () => {
    expect(await seen('')).toEqual(['history-emptied low']);
    expect(await seen('', 'root/.zsh_history')).toEqual(['history-emptied low']);
  });

  it('with commands of another month in its middle may have been put together', async () => {
    const spliced = commands(MAY, 10) + commands(MAY - 40 * DAY, 6) + commands(MAY + 3600, 10);
    expect(await seen(spliced)).toEqual(['history-time-backwards low']);
  });

  it.each([
    ['in order', commands(MAY, 40)],
    ['without times', 'ls\ncd /\n'.repeat(20)],
    ['of two shells that ended one after the other', commands(MAY, 30) + commands(MAY + 300, 30)],
    ['of a host whose clock was set back', commands(MAY, 10) + commands(MAY - DAY, 30)],
  ])('%s says nothing', async (_, content) => {
    expect(await seen(content)).toEqual([]);
  });

  it('is what a file without a byte is by its name only', async () => {
    expect(await seen('', 'root/notes.txt')).toEqual([]);
  });
});
