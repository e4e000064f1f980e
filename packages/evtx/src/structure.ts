import { u16, u32, u64 } from './binxml/reader.ts';
import type { ByteSource } from './byte-source.ts';
import { blocks, firstBlockOffset } from './file/blocks.ts';
import {
  type ChunkHeader,
  dataChecksum,
  headerChecksum,
  readChunkHeader,
} from './file/chunk-header.ts';
import { ChunkReader } from './file/chunk-reader.ts';
import { FILE_HEADER_USED_BYTES } from './file/file-header.ts';
import { CHUNK_MAGIC, FILE_MAGIC, hasMagic } from './file/magic.ts';
import { type HiddenRecord, hiddenRecords } from './hidden.ts';
import { CHUNK_BYTES, CHUNK_HEADER_BYTES } from './limits.ts';
import type { ParseIssue } from './issue.ts';
import type { EvtxRecord } from './record.ts';

/** What a file's header says. Claims: a dirty file's are out of date. */
export interface FileClaims {
  readonly firstChunk: number;
  readonly lastChunk: number;
  readonly nextRecordId: number;
  readonly chunkCount: number;
  readonly isDirty: boolean;
  readonly hasChecksums: boolean;
}

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
  /** Records that stand inside the bytes of live ones, where no reader looks. */
  readonly hidden: readonly HiddenRecord[];
}

/** @returns `null` when the file does not begin with a header */
export async function readFileClaims(source: ByteSource): Promise<FileClaims | null> {
  const head = await source.read(0, FILE_HEADER_USED_BYTES);
  if (head.length < FILE_HEADER_USED_BYTES || !hasMagic(head, 0, FILE_MAGIC)) return null;
  const flags = u16(head, 120);
  return {
    firstChunk: u64(head, 8),
    lastChunk: u64(head, 16),
    nextRecordId: u64(head, 24),
    chunkCount: u16(head, 42),
    isDirty: (flags & 1) !== 0,
    hasChecksums: (flags & 4) === 0 && u32(head, 124) !== 0,
  };
}

/**
 * A log chunk by chunk, for checks of its structure rather than of its events. Blocks that are no chunks are passed over; `readEvtx`
 * reports them.
 */
export async function* readChunks(source: ByteSource): AsyncGenerator<ChunkStructure> {
  const first = await firstBlockOffset(source);
  for await (const { bytes, offset, index } of blocks(source, first, 0, source.byteLength)) {
    if (bytes.length < CHUNK_HEADER_BYTES || !hasMagic(bytes, 0, CHUNK_MAGIC)) continue;
    const reader = new ChunkReader(bytes, offset, index);
    reader.readChunk(false);
    const records = reader.items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
    const claims = readChunkHeader(bytes);
    const isWhole = bytes.length === CHUNK_BYTES;
    yield {
      index,
      offset,
      claims,
      headerChecksumHolds: !claims.hasChecksums || headerChecksum(bytes) === claims.headerChecksum,
      dataChecksumHolds:
        !claims.hasChecksums ||
        !isWhole ||
        dataChecksum(bytes, claims.freeOffset) === claims.dataChecksum,
      issues: reader.items.flatMap((item) => (item.kind === 'issue' ? [item.issue] : [])),
      records,
      hidden: records.flatMap((record) => hiddenRecords(bytes, offset, record)),
    };
  }
}
