import { isMainThread } from 'node:worker_threads';

if (isMainThread) throw new Error('worker.ts runs in a worker');
