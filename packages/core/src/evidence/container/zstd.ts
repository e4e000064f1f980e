import { Decompress } from 'fzstd';
import { ByteQueue } from './byte-queue.ts';
import { ContainerError } from './issue.ts';
import { MAX_WINDOW_BYTES } from './limits.ts';

/**
 * Zstandard, frame by frame, because the decoder takes whatever window a frame asks for. Source: RFC 8878, section 3.1.
 *
 * ```
 * frame      magic u32   descriptor u8   [window u8]   [dictionary 1, 2, 4]   [size 1, 2, 4, 8]   blocks   [checksum u32]
 * block      3 bytes: last (1 bit), type (2 bits), size (21 bits)   bytes
 * skippable  magic u32   size u32   bytes
 * ```
 */
const MAGIC = 0xfd2f_b528;
const SKIPPABLE = 0x184d_2a50;
const MAX_HEADER_BYTES = 18;
const DICTIONARY_BYTES = [0, 1, 2, 4] as const;
const CHECKSUM_BYTES = 4;
/** A block of one byte, repeated. */
const REPEATED = 1;
const SKIP_PIECE = 65_536;

/** What `input` was before Zstandard packed it. @throws Error where it is damaged or asks for too large a window. */
export async function* unzstd(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const queue = new ByteQueue(input);
  for (let frames = 0; ; frames++) {
    const head = await queue.peek(MAX_HEADER_BYTES);
    if (head.length === 0 && frames > 0) return;
    if (head.length < 8) throw damaged('ends early');
    const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
    const magic = view.getUint32(0, true);
    if (magic === MAGIC) {
      yield* readFrame(queue, view);
    } else if ((magic & ~15) >>> 0 === SKIPPABLE) {
      await skip(queue, 8 + view.getUint32(4, true));
    } else {
      throw damaged('no frame');
    }
  }
}

async function* readFrame(queue: ByteQueue, head: DataView): AsyncGenerator<Uint8Array> {
  const { length, hasChecksum } = measure(head);
  const out: Uint8Array[] = [];
  const decoder = new Decompress((piece) => void out.push(piece));
  decoder.push(await queue.take(length));
  for (let isLast = false; !isLast;) {
    const header = await queue.take(3);
    const bits = header[0]! | (header[1]! << 8) | (header[2]! << 16);
    isLast = (bits & 1) === 1;
    const type = (bits >> 1) & 3;
    decoder.push(header);
    decoder.push(await queue.take(type === REPEATED ? 1 : bits >> 3));
    yield* out.splice(0);
  }
  if (hasChecksum) decoder.push(await queue.take(CHECKSUM_BYTES));
  // Frames of a few bytes only come out at the end.
  decoder.push(new Uint8Array(0), true);
  yield* out.splice(0);
}

/** How long a frame's header is. @throws ContainerError when its window is larger than any honest one. */
function measure(head: DataView): { length: number; hasChecksum: boolean } {
  const descriptor = head.getUint8(4);
  const isSingle = (descriptor & 0x20) !== 0;
  const sizeFlag = descriptor >> 6;
  const sizeBytes = sizeFlag === 0 ? Number(isSingle) : 2 ** sizeFlag;
  const sizeAt = 5 + Number(!isSingle) + DICTIONARY_BYTES[(descriptor & 3) as 0 | 1 | 2 | 3];
  const length = sizeAt + sizeBytes;
  if (length > head.byteLength) throw damaged('ends early');
  const window = isSingle ? readSize(head, sizeAt, sizeBytes) : windowOf(head.getUint8(5));
  if (window > MAX_WINDOW_BYTES) {
    throw new ContainerError('CONTAINER_LIMIT', `a zstd window of ${window} bytes`);
  }
  return { length, hasChecksum: (descriptor & 4) !== 0 };
}

function windowOf(byte: number): number {
  const base = 2 ** (10 + (byte >> 3));
  return base + (base / 8) * (byte & 7);
}

function readSize(head: DataView, at: number, bytes: number): number {
  let size = bytes === 2 ? 256 : 0;
  for (let i = 0; i < bytes; i++) size += head.getUint8(at + i) * 256 ** i;
  return size;
}

async function skip(queue: ByteQueue, length: number): Promise<void> {
  for (let left = length; left > 0; left -= SKIP_PIECE)
    await queue.take(Math.min(left, SKIP_PIECE));
}

function damaged(what: string): ContainerError {
  return new ContainerError('CONTAINER_UNPACK', `damaged: ${what}`);
}
