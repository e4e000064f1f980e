/**
 * Damage or doubt met while reading an event log. Issues are output: they leave the reader in file order,
 * between the records, and never stop it.
 */
export interface ParseIssue {
  /** Permanent; documented in `docs/formats/evtx.md`. */
  readonly code: EvtxIssueCode;
  /** The structure and field, as the format's documentation spells them: `record.size`, `chunk.checksum`. */
  readonly what: string;
  /** Byte offset in the file. */
  readonly offset: number;
  /** What the structure needed: a byte count, or the value that was expected. */
  readonly need?: number;
  /** What was there. */
  readonly have?: number;
  /** Index of the 64 KiB block in the file, from 0. */
  readonly chunk?: number;
  /** Record identifier, where it could be read. */
  readonly record?: number;
}

/** Every kind of damage that the reader reports. A code keeps its meaning for ever. */
export const EVTX_ISSUE_CODES = [
  /** The file is shorter than its header, or the header's magic is not `ElfFile\0`. */
  'EVTX_FILE_HEADER',
  /** The file header's CRC32 does not match. */
  'EVTX_FILE_CHECKSUM',
  /** The file says that it was not closed. */
  'EVTX_DIRTY',
  /** The last block of the file is cut off. */
  'EVTX_TRUNCATED',
  /** A block that is neither empty nor a chunk. */
  'EVTX_CHUNK_MAGIC',
  /** The chunk header's CRC32 does not match. */
  'EVTX_CHUNK_HEADER_CHECKSUM',
  /** The CRC32 over the chunk's records does not match. */
  'EVTX_CHUNK_DATA_CHECKSUM',
  /** A number in the chunk header contradicts the chunk's records. */
  'EVTX_CHUNK_HEADER',
  /** Neither a record nor the end of the records. */
  'EVTX_RECORD_MAGIC',
  /** A record's size is impossible. */
  'EVTX_RECORD_SIZE',
  /** The size at a record's end is not the size at its start. */
  'EVTX_RECORD_SIZE_COPY',
  /** BinXML that breaks the format: unknown token, offset outside the chunk, missing end. */
  'EVTX_BINXML',
  /** A value that does not fit its type. */
  'EVTX_VALUE',
  /** A named limit was met. */
  'EVTX_LIMIT',
] as const;

export type EvtxIssueCode = (typeof EVTX_ISSUE_CODES)[number];
