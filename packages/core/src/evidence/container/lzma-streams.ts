import { ByteQueue } from './byte-queue.ts';
import { ContainerError } from './issue.ts';
import { LzmaDecoder } from './lzma.ts';

/** Windows of more are refused. 7-Zip's strongest setting takes 64 MiB unless told otherwise. */
export const MAX_WINDOW_BYTES: number = 256 * 1024 * 1024;
/** Packed bytes of a whole LZMA stream, which is read at once: since 2011 only headers and old archives are packed so. */
export const MAX_LZMA_BYTES: number = 256 * 1024 * 1024;
const PIECE_BYTES = 65_536;

/**
 * LZMA as 7z stores it.
 *
 * @param properties five bytes: the contexts, and the window's size
 * @param size bytes that come out
 */
export async function* unlzma(
  input: AsyncIterable<Uint8Array>,
  properties: Uint8Array,
  size: number,
): AsyncGenerator<Uint8Array> {
  const decoder = new LzmaDecoder(lzmaWindow(properties, size));
  decoder.setProperties(properties[0]!);
  const bytes = new ByteQueue(input);
  const packed = await bytes.rest(MAX_LZMA_BYTES);
  if (packed.length < 5) throw damaged('ends early');
  decoder.start(packed);
  for (let left = size; left > 0; left -= PIECE_BYTES)
    yield decoder.decode(Math.min(left, PIECE_BYTES));
}

const END = 0;
const STORED_FRESH = 1;
const STORED = 2;
const PACKED = 0x80;

/**
 * LZMA2: chunks of up to 2 MiB, each LZMA or stored, that say what of the state before they keep.
 *
 * @param property the window's size: 2 or 3, times a power of two
 * @param size bytes that come out
 */
export async function* unlzma2(
  input: AsyncIterable<Uint8Array>,
  property: number,
  size: number,
): AsyncGenerator<Uint8Array> {
  const decoder = new LzmaDecoder(lzma2Window(property, size));
  const bytes = new ByteQueue(input);
  for (;;) {
    const control = (await bytes.take(1))[0]!;
    if (control === END) return;
    if (control === STORED_FRESH || control >= 0xe0) decoder.resetWindow();
    if (control < PACKED) {
      if (control > STORED) throw damaged('a chunk of no kind');
      const stored = await bytes.take(1 + (await bytes.number16()));
      decoder.store(stored);
      yield stored;
    } else {
      const unpacked = 1 + ((control & 0x1f) << 16) + (await bytes.number16());
      const packed = 1 + (await bytes.number16());
      if (control >= 0xc0) decoder.setProperties((await bytes.take(1))[0]!);
      else if (control >= 0xa0) decoder.resetState();
      if (packed < 5) throw damaged('a chunk too short');
      decoder.start(await bytes.take(packed));
      yield decoder.decode(unpacked);
    }
  }
}

/** Bytes that a decoder keeps. @throws ContainerError beyond `MAX_WINDOW_BYTES` */
export function lzmaWindow(properties: Uint8Array, size: number): number {
  if (properties.length < 5) throw damaged('no properties');
  const view = new DataView(properties.buffer, properties.byteOffset, properties.byteLength);
  return windowOf(view.getUint32(1, true), size);
}

/** The same of LZMA2. */
export function lzma2Window(property: number, size: number): number {
  if (property > 40) throw damaged('properties that cannot be');
  return windowOf(
    property === 40 ? 0xffff_ffff : (2 | (property & 1)) * 2 ** ((property >> 1) + 11),
    size,
  );
}

/** No more than is ever looked back to. */
function windowOf(claimed: number, size: number): number {
  const needed = Math.max(1, Math.min(claimed, size));
  if (needed <= MAX_WINDOW_BYTES) return needed;
  throw new ContainerError('CONTAINER_LIMIT', `a window of ${needed} bytes`);
}

function damaged(what: string): ContainerError {
  return new ContainerError('CONTAINER_UNPACK', `damaged: ${what}`);
}
