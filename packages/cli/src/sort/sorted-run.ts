/**
 * A sorted run on disk: one item a line, its key's numbers, then its text.
 *
 *     1382980814101000 0 4712 0 {"id":"f-1c9a…
 *
 * Files of our own making in a folder of our own, so they are read without suspicion.
 */
import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { Sortable } from './spill-sorter.ts';

const WRITE_CHARACTERS = 1 << 20;
const READ_BYTES = 1 << 18;

/**
 * @param items in order
 * @throws the `fs` error; nothing is left behind then
 */
export function writeRun(path: string, items: Iterable<Sortable>): void {
  const fd = openSync(path, 'wx', 0o600);
  try {
    let block = '';
    for (const { key, text } of items) {
      block += `${key.length} ${key.join(' ')} ${text}\n`;
      if (block.length >= WRITE_CHARACTERS) {
        writeAll(fd, block);
        block = '';
      }
    }
    writeAll(fd, block);
  } catch (error) {
    rmSync(path, { force: true });
    throw error;
  } finally {
    closeSync(fd);
  }
}

/** The items of a run, in order. The file goes when the last was taken. */
export function* readRun(path: string): Generator<Sortable> {
  const fd = openSync(path, 'r');
  try {
    for (const line of readLines(fd)) yield parseLine(line);
  } finally {
    closeSync(fd);
    rmSync(path, { force: true });
  }
}

function writeAll(fd: number, text: string): void {
  const bytes = Buffer.from(text);
  let written = 0;
  while (written < bytes.length) written += writeSync(fd, bytes, written);
}

function* readLines(fd: number): Generator<string> {
  const bytes = Buffer.alloc(READ_BYTES);
  const decoder = new TextDecoder();
  let rest = '';
  let count = 0;
  while ((count = readSync(fd, bytes)) > 0) {
    const lines = (rest + decoder.decode(bytes.subarray(0, count), { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

function parseLine(line: string): Sortable {
  let start = line.indexOf(' ') + 1;
  const length = Number(line.slice(0, start));
  const key: number[] = [];
  for (let i = 0; i < length; i++) {
    const end = line.indexOf(' ', start);
    key.push(Number(line.slice(start, end)));
    start = end + 1;
  }
  return { key, text: line.slice(start) };
}
