import type { ByteSource } from '@unmask/evtx';

/** File systems of Linux allocate in blocks of this size, and `shred` rounds up to it. */
export const DISK_BLOCK_BYTES = 4_096;
/** Bytes that must be there to call them noise. */
const MIN_BYTES = 1_024;
const READ_BYTES: number = 64 * DISK_BLOCK_BYTES;
/** Of random bytes the sum has a mean of 255 and a deviation of 23, whatever their number; texts and programs have thousands. */
const MAX_CHI_SQUARE = 400;

/** What no text begins with: random bytes, or one byte again and again. Zeros are holes in text, see `lines.ts`. */
export type Noise = 'random' | number;

/** The noise that the bytes begin with; `null`: none. */
export function noiseIn(bytes: Uint8Array): Noise | null {
  const block = bytes.subarray(0, DISK_BLOCK_BYTES);
  if (block.length < MIN_BYTES) return null;
  const first = block[0]!;
  if (isNoText(first) && block.every((byte) => byte === first)) return first;
  return isRandom(block) ? 'random' : null;
}

/** Where the noise ends that the source begins with: the random in whole blocks, because text in the last block hides where. */
export async function noiseEnd(source: ByteSource, noise: Noise): Promise<number> {
  for (let at = 0; at < source.byteLength;) {
    const bytes = await source.read(at, Math.min(at + READ_BYTES, source.byteLength));
    const length = noise === 'random' ? randomLength(bytes) : lengthOf(bytes, noise);
    if (length < bytes.length || bytes.length === 0) return at + length;
    at += length;
  }
  return source.byteLength;
}

function randomLength(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at += DISK_BLOCK_BYTES) {
    if (!isRandom(bytes.subarray(at, at + DISK_BLOCK_BYTES))) return at;
  }
  return bytes.length;
}

function lengthOf(bytes: Uint8Array, repeated: number): number {
  const end = bytes.findIndex((byte) => byte !== repeated);
  return end === -1 ? bytes.length : end;
}

/** Every byte value equally often, as in random, encrypted and well compressed bytes. */
function isRandom(bytes: Uint8Array): boolean {
  if (bytes.length < MIN_BYTES) return false;
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]!++;
  const expected = bytes.length / counts.length;
  let chiSquare = 0;
  for (const count of counts) chiSquare += (count - expected) ** 2 / expected;
  return chiSquare < MAX_CHI_SQUARE;
}

/** A control character, or none of ASCII; not zero, and not what separates words and lines. */
function isNoText(byte: number): boolean {
  return byte > 0x7e || (byte > 0 && byte < 0x09) || (byte > 0x0d && byte < 0x20);
}
