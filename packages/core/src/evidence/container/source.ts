import type { ByteSource } from '@unmask/evtx';
import { CHUNK_BYTES } from './limits.ts';

/** Part of a source as a source of its own. */
export function sliceSource(source: ByteSource, start: number, end: number): ByteSource {
  const from = Math.min(start, source.byteLength);
  const to = Math.max(from, Math.min(end, source.byteLength));
  return {
    byteLength: to - from,
    read: (first, last) => source.read(Math.min(from + first, to), Math.min(from + last, to)),
  };
}

/** The bytes of a range in order. */
export async function* chunksOf(
  source: ByteSource,
  start: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end;) {
    const bytes = await source.read(at, Math.min(at + CHUNK_BYTES, end));
    if (bytes.length === 0) return;
    yield bytes;
    at += bytes.length;
  }
}

/** `length` bytes at `at`; fewer at the end of the source. */
export async function viewAt(source: ByteSource, at: number, length: number): Promise<DataView> {
  const bytes = await source.read(at, at + length);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

export function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
