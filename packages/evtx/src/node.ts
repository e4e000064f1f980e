import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ByteSource } from './byte-source.ts';

/** A source over a file on disk. Close it when done, or declare it with `using`. */
export interface FileSource extends ByteSource {
  read(start: number, end: number): Uint8Array;
  close(): void;
  [Symbol.dispose](): void;
}

export interface FileSourceOptions {
  /** What `read` returns is overwritten by the next `read`: for readers that go through a file once and keep no bytes. */
  readonly reuse?: boolean;
}

/**
 * Opens a file for reading only.
 *
 * Reads are synchronous: they are large (a chunk or more), the callers are workers that have nothing else to do
 * meanwhile, and one system call costs less than a promise.
 *
 * @throws the `fs` error, with its `code` (`ENOENT`, `EACCES`, `EISDIR`…)
 */
export function openFileSource(
  path: string,
  { reuse = false }: FileSourceOptions = {},
): FileSource {
  const fd = openSync(path, 'r');
  const close = (): void => closeSync(fd);
  return {
    byteLength: fstatSync(fd).size,
    read: reuse ? reusingReader(fd) : (start, end) => readRange(fd, start, newBytes(end - start)),
    close,
    [Symbol.dispose]: close,
  };
}

function newBytes(length: number): Uint8Array {
  return new Uint8Array(Math.max(0, length));
}

/** Large buffers that come and go fragment the memory of a long run. */
function reusingReader(fd: number): FileSource['read'] {
  let buffer = newBytes(0);
  return (start, end) => {
    if (end - start > buffer.length) buffer = newBytes(end - start);
    return readRange(fd, start, buffer.subarray(0, Math.max(0, end - start)));
  };
}

/** @param bytes to be filled; fewer are returned at the file's end */
function readRange(fd: number, start: number, bytes: Uint8Array): Uint8Array {
  let filled = 0;
  while (filled < bytes.length) {
    const count = readSync(fd, bytes, filled, bytes.length - filled, start + filled);
    if (count === 0) return bytes.subarray(0, filled);
    filled += count;
  }
  return bytes;
}
