import type { ByteSource } from './byte-source.ts';
import { type Block, blocks, firstBlockOffset } from './file/blocks.ts';
import { ChunkReader } from './file/chunk-reader.ts';
import { checkFileHeader, FILE_HEADER_USED_BYTES } from './file/file-header.ts';
import { CHUNK_MAGIC, FILE_MAGIC, hasMagic, isZero } from './file/magic.ts';
import { CHUNK_BYTES, FILE_HEADER_BYTES } from './limits.ts';
import type { EvtxItem } from './record.ts';

export interface ReadEvtxOptions {
  /** Byte range to read, half-open: the blocks whose first byte lies in it. Ranges that cover a file once give all of it once. */
  readonly start?: number;
  readonly end?: number;
  /** Also brings back what the log no longer counts: records behind the live ones and in damaged chunks. */
  readonly recover?: boolean;
}

/**
 * Reads a Windows event log, block by block: one batch for each 64 KiB, in file order, records and issues in the order of their
 * bytes. Memory does not grow with the file. Damage never stops it; the header's counters are not relied on.
 *
 * Format: libyal/libevtx, "Windows XML Event Log (EVTX)".
 *
 * @throws what the source throws
 */
export async function* readEvtx(
  source: ByteSource,
  options: ReadEvtxOptions = {},
): AsyncGenerator<EvtxItem[]> {
  const { start = 0, end = source.byteLength, recover = false } = options;
  const first = await firstBlockOffset(source);
  if (start === 0 && (end > 0 || source.byteLength === 0)) {
    const items = await headerItems(source, first);
    if (items.length > 0) yield items;
  }
  for await (const block of blocks(source, first, start, end)) {
    const items = readBlock(block, recover);
    if (items.length > 0) yield items;
  }
}

/** Whether bytes begin like an event log: with its signature, or, where the header is gone, with a chunk's. */
export function detectEvtx(head: Uint8Array): boolean {
  return (
    hasMagic(head, 0, FILE_MAGIC) ||
    hasMagic(head, 0, CHUNK_MAGIC) ||
    hasMagic(head, FILE_HEADER_BYTES, CHUNK_MAGIC)
  );
}

async function headerItems(source: ByteSource, first: number): Promise<EvtxItem[]> {
  const head = first === 0 ? new Uint8Array(0) : await source.read(0, FILE_HEADER_USED_BYTES);
  return inOrder(checkFileHeader(head).map((issue) => ({ kind: 'issue', issue })));
}

function readBlock({ bytes, offset, index }: Block, recover: boolean): EvtxItem[] {
  const reader = new ChunkReader(bytes, offset, index);
  if (hasMagic(bytes, 0, CHUNK_MAGIC)) {
    reader.readChunk(recover);
    if (bytes.length < CHUNK_BYTES) cutOff(reader, bytes);
  } else if (!isZero(bytes, 0, bytes.length)) {
    reader.issue('EVTX_CHUNK_MAGIC', 'chunk.magic', 0);
    if (recover) reader.readWreck('chunk');
  }
  return inOrder(reader.items);
}

/** By offset; a record before what is wrong inside it. */
function inOrder(items: EvtxItem[]): EvtxItem[] {
  if (!items.some((item) => item.kind === 'issue')) return items;
  return items.sort((a, b) => offsetOf(a) - offsetOf(b));
}

function offsetOf(item: EvtxItem): number {
  return item.kind === 'record' ? item.record.offset : item.issue.offset;
}

function cutOff(reader: ChunkReader, bytes: Uint8Array): void {
  reader.issue('EVTX_TRUNCATED', 'chunk', 0, { need: CHUNK_BYTES, have: bytes.length });
}
