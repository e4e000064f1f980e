import type { ByteSource } from './byte-source.ts';
import { blocks, firstBlockOffset } from './file/blocks.ts';
import { type ChunkHeader, readChunkHeader } from './file/chunk-header.ts';
import { ChunkReader } from './file/chunk-reader.ts';
import { FILE_HEADER_USED_BYTES, type FileClaims, parseFileClaims } from './file/file-header.ts';
import { CHUNK_MAGIC, hasMagic } from './file/magic.ts';
import { type HiddenRecord, hiddenRecords } from './hidden.ts';
import { CHUNK_HEADER_BYTES } from './limits.ts';
import type { EvtxIssueCode, ParseIssue } from './issue.ts';
import type { EvtxRecord } from './record.ts';

/** A chunk as it lies in the file: what it says of itself, and what is in it. Offsets count from the source's start. */
export interface ChunkStructure {
  readonly index: number;
  readonly offset: number;
  readonly claims: ChunkHeader;
  readonly headerChecksumHolds: boolean;
  readonly dataChecksumHolds: boolean;
  /** Damage met in it. */
  readonly issues: readonly ParseIssue[];
  /** The live records, in order of their place. */
  readonly records: readonly EvtxRecord[];
  /** Old or deleted records behind the live ones. */
  readonly slack: readonly EvtxRecord[];
  /** Records that stand inside the bytes of live ones, where no reader looks. */
  readonly hidden: readonly HiddenRecord[];
}

/** @returns `null` when the file does not begin with a header */
export async function readFileClaims(source: ByteSource): Promise<FileClaims | null> {
  return parseFileClaims(await source.read(0, FILE_HEADER_USED_BYTES));
}

/**
 * A log chunk by chunk, for checks of its structure rather than of its events. Blocks that are no chunks are passed over; `readEvtx`
 * reports them. A chunk, and whatever was read from it, is good until the next is asked for.
 */
export async function* readChunks(source: ByteSource): AsyncGenerator<ChunkStructure> {
  const first = await firstBlockOffset(source);
  for await (const { bytes, offset, index } of blocks(source, first, 0, source.byteLength)) {
    if (bytes.length < CHUNK_HEADER_BYTES || !hasMagic(bytes, 0, CHUNK_MAGIC)) continue;
    const reader = new ChunkReader(bytes, offset, index);
    reader.readChunk(true);
    const found = reader.items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
    const records = found.filter(({ origin }) => origin !== 'slack');
    const issues = reader.items.flatMap((item) => (item.kind === 'issue' ? [item.issue] : []));
    const holds = (code: EvtxIssueCode): boolean => !issues.some((issue) => issue.code === code);
    yield {
      index,
      offset,
      claims: readChunkHeader(bytes),
      headerChecksumHolds: holds('EVTX_CHUNK_HEADER_CHECKSUM'),
      dataChecksumHolds: holds('EVTX_CHUNK_DATA_CHECKSUM'),
      issues,
      records,
      slack: found.filter(({ origin }) => origin === 'slack'),
      hidden: records.flatMap((record) => hiddenRecords(bytes, offset, record)),
    };
  }
}
