import { parentPort } from 'node:worker_threads';
import { hashFile, type FileHash } from './case/hash-file.ts';
import { serveTasks } from './pool/serve-tasks.ts';

if (parentPort === null) throw new Error('hash-worker.ts runs in a worker');

serveTasks<string, never, FileHash>(parentPort, async (file) => hashFile(file));
