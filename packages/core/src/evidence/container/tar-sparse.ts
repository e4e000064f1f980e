import type { ByteSource } from '@unmask/evtx';
import { ContainerError } from './issue.ts';
import { bytesOf, viewAt } from './source.ts';
import { BLOCK_BYTES, readTarNumber } from './tar-header.ts';

/**
 * A file stored without its holes: which of its bytes are in the archive, in order. GNU tar has written them in four ways:
 *
 * ```
 * type S     at 386 of the header 4 times offset[12] length[12], 482 whether a block with 21 more follows, 483 size[12]
 * pax 0.0    GNU.sparse.offset and GNU.sparse.numbytes, in turns
 * pax 0.1    GNU.sparse.map=offset,length,offset,length…
 * pax 1.0    GNU.sparse.major=1, and before the bytes, in lines: how many, offset, length, offset, …; filled up to 512 bytes
 * ```
 *
 * Source: the manual of GNU tar, "Storing Sparse Files".
 */
export interface SparseFile {
  /** With its holes. */
  readonly size: number;
  /** What is not a hole. */
  readonly extents: readonly Extent[];
  /** Offset of the first stored byte. */
  readonly dataAt: number;
}

export interface Extent {
  readonly at: number;
  readonly length: number;
}

export interface SparseHeader {
  readonly type: string;
  readonly block: Uint8Array;
  readonly extended: ReadonlyMap<string, string>;
  /** Behind the header, and how many bytes the header says. */
  readonly start: number;
  readonly size: number;
}

const FIRST_ENTRIES_AT = 386;
const FIRST_ENTRIES = 4;
const MORE_AT = 482;
const SIZE_AT = 483;
const NEXT_ENTRIES = 21;
const NEXT_MORE_AT = 504;
const NUMBER_BYTES = 12;
/** Blocks with more entries. A log of 1 GiB with a hole in every other 4 KiB has 6,242. */
const MAX_BLOCKS = 16_384;
/** The list of pax 1.0; the same log has 2.6 MB. */
const MAX_MAP_BYTES: number = 8 * 1024 * 1024;

/** @returns `null` for a file stored as it is. @throws ContainerError when what is said of the holes cannot be */
export async function readSparse(
  source: ByteSource,
  header: SparseHeader,
): Promise<SparseFile | null> {
  const { type, extended } = header;
  const map = extended.get('GNU.sparse.map');
  if (extended.get('GNU.sparse.major') === '1') return readInFront(source, header);
  if (map !== undefined) return mapped(header, map.split(',').map(Number), sizeOf(extended));
  return type === 'S' ? readInHeader(source, header) : null;
}

/** Blocks of an old header that its size does not count. */
export async function blocksBehind(
  source: ByteSource,
  { type, block, extended, start }: SparseHeader,
): Promise<number> {
  if (type !== 'S' || extended.has('GNU.sparse.major')) return 0;
  let more = block[MORE_AT] !== 0;
  let blocks = 0;
  while (more && blocks < MAX_BLOCKS) {
    const next = bytesOf(await viewAt(source, start + blocks * BLOCK_BYTES, BLOCK_BYTES));
    more = next.length === BLOCK_BYTES && next[NEXT_MORE_AT] !== 0;
    blocks++;
  }
  return blocks;
}

async function readInHeader(source: ByteSource, header: SparseHeader): Promise<SparseFile> {
  const { block, start } = header;
  const blocks = await blocksBehind(source, header);
  const numbers = entriesOf(block.subarray(FIRST_ENTRIES_AT), FIRST_ENTRIES);
  for (let i = 0; i < blocks; i++) {
    const next = bytesOf(await viewAt(source, start + i * BLOCK_BYTES, BLOCK_BYTES));
    numbers.push(...entriesOf(next, NEXT_ENTRIES));
  }
  const size = readTarNumber(block, SIZE_AT, NUMBER_BYTES);
  return mapped({ ...header, start: start + blocks * BLOCK_BYTES }, numbers, size);
}

/** Up to the first that says nothing. */
function entriesOf(bytes: Uint8Array, count: number): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < count; i++) {
    const at = 2 * i * NUMBER_BYTES;
    const offset = readTarNumber(bytes, at, NUMBER_BYTES);
    const length = readTarNumber(bytes, at + NUMBER_BYTES, NUMBER_BYTES);
    if (offset === null || length === null) break;
    numbers.push(offset, length);
  }
  return numbers;
}

async function readInFront(source: ByteSource, header: SparseHeader): Promise<SparseFile> {
  const { start, size, extended } = header;
  const bytes = bytesOf(await viewAt(source, start, Math.min(size, MAX_MAP_BYTES)));
  const numbers: number[] = [];
  let at = 0;
  const next = (): number => {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0 || end - at > NUMBER_BYTES + 8) throw damaged();
    const line = String.fromCharCode(...bytes.subarray(at, end));
    at = end + 1;
    return /^\d+$/.test(line) ? Number(line) : Number.NaN;
  };
  const count = next();
  if (!(count * 4 <= bytes.length)) throw damaged();
  for (let i = 0; i < 2 * count; i++) numbers.push(next());
  const taken = Math.ceil(at / BLOCK_BYTES) * BLOCK_BYTES;
  const rest = { ...header, start: start + taken, size: size - taken };
  return mapped(rest, numbers, sizeOf(extended));
}

function sizeOf(extended: ReadonlyMap<string, string>): number | null {
  const text = extended.get('GNU.sparse.realsize') ?? extended.get('GNU.sparse.size');
  return text === undefined ? null : Number(text);
}

/** Offsets and lengths in turns, in the order of the file, of as many bytes as are stored. */
function mapped(
  { start, size: stored }: SparseHeader,
  numbers: readonly number[],
  size: number | null,
): SparseFile {
  const extents: Extent[] = [];
  let end = 0;
  let total = 0;
  for (let i = 0; i < numbers.length; i += 2) {
    const at = numbers[i]!;
    const length = numbers[i + 1] ?? -1;
    if (!Number.isSafeInteger(at + length) || at < end || length < 0) throw damaged();
    end = at + length;
    total += length;
    if (length > 0) extents.push({ at, length });
  }
  if (size === null || !Number.isSafeInteger(size) || end > size || total !== stored)
    throw damaged();
  return { size, extents, dataAt: start };
}

function damaged(): ContainerError {
  return new ContainerError(
    'CONTAINER_DAMAGED',
    'damaged: what is said of the holes of a file cannot be',
  );
}

const DISK_BLOCK_BYTES = 512;

/** Bytes that the file took on its disk, as far as its holes tell. */
export function allocatedBytes({ extents }: SparseFile): number {
  return extents.reduce(
    (sum, { length }) => sum + Math.ceil(length / DISK_BLOCK_BYTES) * DISK_BLOCK_BYTES,
    0,
  );
}

/** The file with zeros where its holes are. It ends before the first byte that the archive should have and has not. */
export function sparseSource(
  source: ByteSource,
  { size, extents, dataAt }: SparseFile,
): ByteSource {
  const starts: number[] = [];
  let from = dataAt;
  let byteLength = size;
  for (const { at, length } of extents) {
    starts.push(from);
    const have = Math.max(0, Math.min(length, source.byteLength - from));
    if (have < length) byteLength = Math.min(byteLength, at + have);
    from += length;
  }
  const fill = async (start: number, end: number): Promise<Uint8Array> => {
    const out = new Uint8Array(Math.max(0, end - start));
    for (let i = firstBehind(extents, start); i < extents.length; i++) {
      const { at, length } = extents[i]!;
      if (at >= end) break;
      const first = Math.max(start, at);
      const last = Math.min(end, at + length);
      const bytes = await source.read(starts[i]! + first - at, starts[i]! + last - at);
      out.set(bytes, first - start);
    }
    return out;
  };
  return {
    byteLength,
    read: (start, end) => fill(Math.min(start, byteLength), Math.min(end, byteLength)),
  };
}

/** The first extent that ends behind a place. */
function firstBehind(extents: readonly Extent[], place: number): number {
  let low = 0;
  let high = extents.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const { at, length } = extents[middle]!;
    if (at + length > place) high = middle;
    else low = middle + 1;
  }
  return low;
}
