import { u32, u64 } from '../binxml/reader.ts';
import { CHUNK_BYTES, CHUNK_HEADER_BYTES } from '../limits.ts';
import { crc32 } from './crc32.ts';

const FLAG_NO_CHECKSUM = 4;

/** What a chunk says about itself. Claims, to be checked. Offsets count from the chunk's start. */
export interface ChunkHeader {
  readonly firstNumber: number;
  readonly lastNumber: number;
  readonly firstId: number;
  readonly lastId: number;
  readonly lastRecordOffset: number;
  /** Where the records end. */
  readonly freeOffset: number;
  readonly dataChecksum: number;
  readonly headerChecksum: number;
  readonly hasChecksums: boolean;
}

/** @param bytes at least `CHUNK_HEADER_BYTES` */
export function readChunkHeader(bytes: Uint8Array): ChunkHeader {
  return {
    firstNumber: u64(bytes, 8),
    lastNumber: u64(bytes, 16),
    firstId: u64(bytes, 24),
    lastId: u64(bytes, 32),
    lastRecordOffset: u32(bytes, 44),
    freeOffset: u32(bytes, 48),
    dataChecksum: u32(bytes, 52),
    headerChecksum: u32(bytes, 124),
    hasChecksums: !(u32(bytes, 120) & FLAG_NO_CHECKSUM),
  };
}

/** Over the header without the checksum itself and the flags before it, then the two tables. */
export function headerChecksum(bytes: Uint8Array): number {
  return crc32(bytes, 128, CHUNK_HEADER_BYTES, crc32(bytes, 0, 120));
}

/** Over the records. */
export function dataChecksum(bytes: Uint8Array, freeOffset: number): number {
  const end = Math.min(Math.max(freeOffset, CHUNK_HEADER_BYTES), CHUNK_BYTES, bytes.length);
  return crc32(bytes, CHUNK_HEADER_BYTES, end);
}
