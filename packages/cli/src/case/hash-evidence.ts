import type { FileHash } from './hash-file.ts';
import { runPool } from '../pool/pool.ts';

/** A worker reads through one buffer. */
const WORKER_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 4 };

/**
 * SHA-256 of files, read in workers.
 *
 * @returns file → its hash, or why it could not be read; when interrupted, nothing of those not read yet
 */
export async function hashFiles(
  files: Iterable<string>,
  threads: number,
  signal: AbortSignal,
): Promise<Map<string, FileHash>> {
  const hashes = new Map<string, FileHash>();
  await runPool<string, never, FileHash>({
    script: new URL('../hash-worker.js', import.meta.url),
    setup: null,
    threads,
    tasks: [...new Set(files)],
    signal,
    resourceLimits: WORKER_LIMITS,
    onBatch: () => {},
    onResult: (file, result) => void hashes.set(file, result),
    onLost: (file, { message }) => void hashes.set(file, { sha256: null, reason: message }),
  });
  return hashes;
}
