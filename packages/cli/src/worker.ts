import { parentPort, workerData } from 'node:worker_threads';
import type { HuntPart, HuntSetup, PartOutput, PartResult } from './hunt/hunt-part.ts';
import { createPartReader } from './hunt/part-reader.ts';
import { serveTasks } from './pool/serve-tasks.ts';

if (parentPort === null) throw new Error('worker.ts runs in a worker');

serveTasks<HuntPart, PartOutput, PartResult>(parentPort, createPartReader(workerData as HuntSetup));
