/**
 * Runs tasks on worker threads. Messages, in both directions:
 *
 *     pool → worker   { task }                       do this
 *                     { credit: true }               a batch was taken, send another
 *     worker → pool   { ready: true }                set up, waiting
 *                     { batch }                      a part of the task's output; at most WINDOW unanswered
 *                     { result }                     the task is done
 *
 * A worker that dies costs its task only: another takes its place.
 */
import { Worker } from 'node:worker_threads';
import type { ResourceLimits } from 'node:worker_threads';

/** How long an abort waits for tasks under way, so that what they found is not lost. A part of a log takes a tenth of it. */
const GRACE_MS = 2000;

/** Batches that a worker may send before the first is answered. Bounds what waits in the pool's memory. */
export const WINDOW = 4;

export interface PoolOptions<Task, Batch, Result> {
  readonly script: URL;
  /** Given to every worker as `workerData`; cloned. */
  readonly setup: unknown;
  readonly threads: number;
  readonly tasks: readonly Task[];
  /** On abort no task is handed out any more; those under way get `GRACE_MS` to end. */
  readonly signal: AbortSignal;
  readonly resourceLimits: ResourceLimits;
  readonly onBatch: (task: Task, batch: Batch) => void;
  readonly onResult: (task: Task, result: Result) => void;
  /** The worker died over this task. */
  readonly onLost: (task: Task, error: Error) => void;
}

export type ToWorker<Task> = { readonly task: Task } | { readonly credit: true };
export type FromWorker<Batch, Result> =
  | { readonly ready: true }
  | { readonly batch: Batch }
  | { readonly result: Result };

/**
 * Tasks are handed out in order; batches and results of different tasks arrive in any order. Resolves when all tasks are done or lost, or on
 * abort.
 *
 * @throws when a worker cannot even start
 */
export async function runPool<Task, Batch, Result>(
  options: PoolOptions<Task, Batch, Result>,
): Promise<void> {
  const queue = options.tasks.values();
  const lanes = Math.min(options.threads, options.tasks.length);
  await Promise.all(Array.from({ length: lanes }, () => runLane(options, queue)));
}

const NO_TASK = { value: undefined, done: true } as const;

/** One lane: a worker, and its successor whenever it dies, until the queue is empty. */
async function runLane<Task, Batch, Result>(
  options: PoolOptions<Task, Batch, Result>,
  queue: Iterator<Task>,
): Promise<void> {
  let lost = true;
  while (lost && !options.signal.aborted) lost = await runWorker(options, queue);
}

/** Resolves to true when the worker died over a task. */
async function runWorker<Task, Batch, Result>(
  options: PoolOptions<Task, Batch, Result>,
  queue: Iterator<Task>,
): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  const worker = new Worker(options.script, {
    workerData: options.setup,
    resourceLimits: options.resourceLimits,
  });
  let task: Task | null = null;

  const post = (message: ToWorker<Task>): void => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker, not a window
    worker.postMessage(message);
  };
  const next = (): void => {
    const { value, done } = options.signal.aborted ? NO_TASK : queue.next();
    task = done === true ? null : value;
    if (task === null) resolve(false);
    else post({ task });
  };
  const die = (error: Error): void => {
    if (task === null) return reject(error);
    options.onLost(task, error);
    task = null;
    resolve(true);
  };
  let grace: NodeJS.Timeout | undefined;
  const stop = (): void => {
    grace = setTimeout(() => resolve(false), GRACE_MS);
  };
  const take = (message: FromWorker<Batch, Result>): void => {
    if ('batch' in message) {
      options.onBatch(task!, message.batch);
      post({ credit: true });
      return;
    }
    if ('result' in message) options.onResult(task!, message.result);
    next();
  };

  worker.on('message', take);
  worker.on('error', (error: Error) => die(error));
  worker.on('exit', (code) => die(new Error(`the worker ended with code ${code}`)));
  options.signal.addEventListener('abort', stop, { once: true });
  try {
    return await promise;
  } finally {
    options.signal.removeEventListener('abort', stop);
    clearTimeout(grace);
    worker.removeAllListeners('exit');
    await worker.terminate();
  }
}
