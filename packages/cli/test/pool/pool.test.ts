import { describe, expect, it } from 'vitest';
import { runPool } from '../../src/pool/pool.ts';
import type { EchoTask } from './workers/echo.ts';

const SCRIPT = new URL('./workers/echo.ts', import.meta.url);

interface Seen {
  readonly batches: string[];
  readonly results: string[];
  readonly lost: string[];
}

async function run(
  tasks: readonly EchoTask[],
  threads = 2,
  controller = new AbortController(),
  onBatch: (batch: string) => void = () => {},
): Promise<Seen> {
  const seen: Seen = { batches: [], results: [], lost: [] };
  await runPool<EchoTask, string, string>({
    script: SCRIPT,
    setup: null,
    threads,
    tasks,
    signal: controller.signal,
    resourceLimits: { maxOldGenerationSizeMb: 32 },
    onBatch: (_, batch) => {
      seen.batches.push(batch);
      onBatch(batch);
    },
    onResult: (task, result) => {
      expect(result).toBe(task.name);
      seen.results.push(result);
    },
    onLost: (task, error) => seen.lost.push(`${task.name}: ${error.message}`),
  });
  return seen;
}

function ignore(): void {}

function task(name: string, fate: EchoTask['fate'] = 'done', batches = 0): EchoTask {
  return { name, batches, fate };
}

describe('runPool', () => {
  it('does every task, with more tasks than threads and the other way round', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const threads of [1, 3, 8]) {
      const { results, lost } = await run(
        names.map((name) => task(name)),
        threads,
      );
      expect(results.toSorted()).toEqual(names);
      expect(lost).toEqual([]);
    }
  });

  it('starts no worker for nothing', async () => {
    expect(await run([])).toEqual({ batches: [], results: [], lost: [] });
  });

  it('passes more batches than may wait, in order', async () => {
    const { batches } = await run([task('a', 'done', 100)]);
    expect(batches).toEqual(Array.from({ length: 100 }, (_, i) => `a${i}`));
  });

  it.each([
    ['throw', /^b: b is broken$/u],
    ['exit', /^b: the worker ended with code 7$/u],
    ['memory', /^b: .*memory/u],
  ] as const)('loses one task when a worker dies (%s)', async (fate, message) => {
    const { results, lost, batches } = await run([task('a'), task('b', fate, 2), task('c')], 1);
    expect(results).toEqual(['a', 'c']);
    expect(lost).toHaveLength(1);
    expect(lost[0]).toMatch(message);
    expect(batches).toEqual(['b0', 'b1']);
  });

  it('ends on abort, whatever the workers do', async () => {
    const controller = new AbortController();
    const { results } = await run([task('a', 'hang', 1)], 1, controller, () => controller.abort());
    expect(results).toEqual([]);
  });

  it('does nothing when aborted before', async () => {
    const controller = new AbortController();
    controller.abort();
    expect((await run([task('a')], 1, controller)).results).toEqual([]);
  });

  it('throws when a worker cannot start', async () => {
    const script = new URL('./workers/missing.ts', import.meta.url);
    const options = { script, setup: null, threads: 1, tasks: [task('a')] };
    const started = runPool({
      ...options,
      signal: new AbortController().signal,
      resourceLimits: {},
      onBatch: ignore,
      onResult: ignore,
      onLost: ignore,
    });
    await expect(started).rejects.toThrow(/missing/u);
  });
});
