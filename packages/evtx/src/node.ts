import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from './byte-source.ts';

/** A source over a file on disk. Close it when done, or declare it with `using`. */
export interface FileSource extends ByteSource {
  read(start: number, end: number): Uint8Array;
  close(): void;
  [Symbol.dispose](): void;
}

/**
 * Opens a file for reading only.
 *
 * Reads are synchronous: they are large (a chunk or more), the callers are workers that have nothing else to do
 * meanwhile, and one system call costs less than a promise.
 *
 * @throws the `fs` error, with its `code` (`ENOENT`, `EACCES`, `EISDIR`…)
 */
export function openFileSource(path: string): FileSource {
  const fd = openSync(path, 'r');
  const close = (): void => closeSync(fd);
  return {
    byteLength: fstatSync(fd).size,
    read: (start, end) => readRange(fd, start, end),
    close,
    [Symbol.dispose]: close,
  };
}

function readRange(fd: number, start: number, end: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, end - start));
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(fd, bytes, filled, bytes.length - filled, start + filled);
    if (count === 0) return bytes.subarray(0, filled);
    filled += count;
  }
  return bytes;
}
