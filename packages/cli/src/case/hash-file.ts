import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';
import { reasonOf } from '../errors.ts';

/** Every file is read through it. */
const block = new Uint8Array(1 << 20);

export type FileHash =
  | { readonly sha256: string }
  | { readonly sha256: null; readonly reason: string };

/** SHA-256 of a file's bytes, or why they could not be read. */
export function hashFile(file: string): FileHash {
  try {
    const fd = openSync(file, 'r');
    try {
      const hash = createHash('sha256');
      for (let read = readSync(fd, block); read > 0; read = readSync(fd, block))
        hash.update(block.subarray(0, read));
      return { sha256: hash.digest('hex') };
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return { sha256: null, reason: reasonOf(error) };
  }
}
