import { decompress as decompressZstd } from 'fzstd';
import { unxz } from '../container/xz.ts';
import { MAX_FIELD_BYTES } from './limits.ts';

/** Flags of a DATA object: how its payload is compressed. */
const XZ = 1;
const LZ4 = 2;
const ZSTD = 4;

/**
 * The payload of a field as it was before compression.
 *
 * @param flags the object's flags; 0 gives the payload back
 * @throws Error when the payload is damaged, or longer than `MAX_FIELD_BYTES`
 */
export async function decompress(payload: Uint8Array, flags: number): Promise<Uint8Array> {
  switch (flags & (XZ | LZ4 | ZSTD)) {
    case 0:
      return payload;
    case XZ:
      return readXz(payload);
    case LZ4:
      return readLz4(payload);
    case ZSTD:
      return decompressZstd(payload, new Uint8Array(fieldSize(zstdContentSize(payload))));
    default:
      throw new Error('more than one compression');
  }
}

function fieldSize(claimed: number): number {
  if (claimed > MAX_FIELD_BYTES) throw new Error(`a field of ${claimed} bytes`);
  return claimed;
}

/** RFC 8878, 3.1.1.1: a size of 1, 2, 4 or 8 bytes behind the descriptor, the window and the dictionary id. */
function zstdContentSize(frame: Uint8Array): number {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const descriptor = view.getUint8(4);
  const singleSegment = (descriptor >> 5) & 1;
  const at = 5 + (singleSegment === 1 ? 0 : 1) + [0, 1, 2, 4][descriptor & 3]!;
  switch (descriptor >> 6) {
    case 0:
      if (singleSegment === 0) throw new Error('no content size');
      return view.getUint8(at);
    case 1:
      return view.getUint16(at, true) + 256;
    case 2:
      return view.getUint32(at, true);
    default:
      return Number(view.getBigUint64(at, true));
  }
}

async function readXz(payload: Uint8Array): Promise<Uint8Array> {
  const compressed = new ReadableStream<Uint8Array>({
    start(controller): void {
      controller.enqueue(payload);
      controller.close();
    },
  });
  const out = new Uint8Array(MAX_FIELD_BYTES);
  const reader = unxz(compressed).getReader();
  let length = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    fieldSize(length + next.value.length);
    out.set(next.value, length);
    length += next.value.length;
  }
  return out.slice(0, length);
}

/**
 * A size (u64), then one LZ4 block: sequences of a token, literals, an offset back (u16) and a length of 4 or more, the last one
 * ending after its literals.
 */
function readLz4(payload: Uint8Array): Uint8Array {
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const out = new Uint8Array(fieldSize(Number(view.getBigUint64(0, true))));
  let at = 8;
  let to = 0;
  /** Four bits of the token, and bytes of 255 and one below while it is 15. */
  const readLength = (bits: number): number => {
    let length = bits;
    for (let byte = bits === 15 ? 255 : 0; byte === 255; length += byte) byte = view.getUint8(at++);
    return length;
  };
  while (at < payload.length) {
    const token = view.getUint8(at++);
    const literals = readLength(token >> 4);
    out.set(payload.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at >= payload.length) break;
    const back = view.getUint16(at, true);
    at += 2;
    const length = readLength(token & 15) + 4;
    if (back === 0 || back > to || to + length > out.length) throw new Error('a copy from outside');
    for (const end = to + length; to < end; to++) out[to] = out[to - back]!;
  }
  if (to !== out.length) throw new Error(`${to} bytes instead of ${out.length}`);
  return out;
}
