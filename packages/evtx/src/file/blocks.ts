import type { ByteSource } from '../byte-source.ts';
import { CHUNK_BYTES, FILE_HEADER_BYTES } from '../limits.ts';
import { CHUNK_MAGIC, hasMagic } from './magic.ts';

/** Blocks asked of the source at once. Fewer calls, and still nothing beside a worker's memory. */
const READ_BLOCKS = 4;

/** 64 KiB of a log, where a chunk should be; the last one may be shorter. */
export interface Block {
  readonly bytes: Uint8Array;
  /** In the source. */
  readonly offset: number;
  /** From 0, in file order. */
  readonly index: number;
}

/** Chunks lie on a grid that begins behind the header, or, where that was cut off, at the beginning. */
export async function firstBlockOffset(source: ByteSource): Promise<number> {
  const head = await source.read(0, CHUNK_MAGIC.length);
  return hasMagic(head, 0, CHUNK_MAGIC) ? 0 : FILE_HEADER_BYTES;
}

/** The blocks whose first byte lies in a range. @param first offset of block 0 */
export async function* blocks(
  source: ByteSource,
  first: number,
  start: number,
  end: number,
): AsyncGenerator<Block> {
  const from = first + Math.max(0, Math.ceil((start - first) / CHUNK_BYTES)) * CHUNK_BYTES;
  const to = Math.min(end, source.byteLength);
  for (let at = from; at < to; at += READ_BLOCKS * CHUNK_BYTES) {
    const count = Math.min(READ_BLOCKS, Math.ceil((to - at) / CHUNK_BYTES));
    const bytes = await source.read(at, at + count * CHUNK_BYTES);
    for (let inside = 0; inside < bytes.length; inside += CHUNK_BYTES) {
      const offset = at + inside;
      const index = (offset - first) / CHUNK_BYTES;
      yield { bytes: bytes.subarray(inside, inside + CHUNK_BYTES), offset, index };
    }
  }
}
