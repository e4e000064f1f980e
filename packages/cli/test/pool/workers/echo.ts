/** A worker that does what its tasks say. */
import { parentPort } from 'node:worker_threads';
import { serveTasks } from '../../../src/pool/serve-tasks.ts';

export interface EchoTask {
  readonly name: string;
  readonly batches: number;
  readonly fate: 'done' | 'throw' | 'exit' | 'memory' | 'hang';
}

serveTasks<EchoTask, string, string>(parentPort!, async ({ name, batches, fate }, send) => {
  for (let i = 0; i < batches; i++) await send(`${name}${i}`);
  if (fate === 'throw') throw new Error(`${name} is broken`);
  if (fate === 'exit') process.exit(7);
  if (fate === 'memory') hoard();
  if (fate === 'hang') await new Promise(() => {});
  return name;
});

function hoard(): void {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from({ length: 1000 }, () => 0.5));
}
