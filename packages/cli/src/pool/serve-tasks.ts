import { once } from 'node:events';
import type { MessagePort } from 'node:worker_threads';
import { WINDOW, type FromWorker, type ToWorker } from './pool.ts';

/** Does a task and returns its result; `send` hands over a part of the output, waiting while too much is unanswered. */
export type Perform<Task, Batch, Result> = (
  task: Task,
  send: (batch: Batch) => Promise<void>,
) => Promise<Result>;

/** The worker's side of the pool: does one task after another. */
export function serveTasks<Task, Batch, Result>(
  port: MessagePort,
  perform: Perform<Task, Batch, Result>,
): void {
  const post = (message: FromWorker<Batch, Result>): void => port.postMessage(message);
  let unanswered = 0;

  const send = async (batch: Batch): Promise<void> => {
    // oxlint-disable-next-line no-unmodified-loop-condition -- the handler of messages changes it
    while (unanswered >= WINDOW) await once(port, 'message');
    unanswered++;
    post({ batch });
  };
  const run = async (task: Task): Promise<void> => post({ result: await perform(task, send) });

  port.on('message', (message: ToWorker<Task>) => {
    if ('credit' in message) unanswered--;
    else run(message.task).catch(rethrow);
  });
  post({ ready: true });
}

/** Outside the promise, so that the fault ends the worker and the pool hears of it. */
function rethrow(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
