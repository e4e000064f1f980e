import { u16, u32, u64 } from '../binxml/reader.ts';
import type { ParseIssue } from '../issue.ts';
import { crc32 } from './crc32.ts';
import { FILE_MAGIC, hasMagic } from './magic.ts';

/** Bytes of the header that mean something; the rest of its block is zero. */
export const FILE_HEADER_USED_BYTES = 128;
const CHECKSUM_COVERS = 120;

/** The low half of the flags; the high half has been seen to hold junk. */
const FLAG_DIRTY = 1;
const FLAG_NO_CHECKSUM = 4;

/** What a file's header says of it. Claims: a dirty file's counters are out of date. */
export interface FileClaims {
  readonly isDirty: boolean;
  readonly hasChecksums: boolean;
  readonly chunkCount: number;
  /** The number that the next record would get. */
  readonly nextRecord: number;
  /** The header is as it was when its checksum was written. */
  readonly checksumHolds: boolean;
}

/** @returns `null` when the bytes are no whole header */
export function parseFileClaims(head: Uint8Array): FileClaims | null {
  if (head.length < FILE_HEADER_USED_BYTES || !hasMagic(head, 0, FILE_MAGIC)) return null;
  const flags = u16(head, 120);
  return {
    isDirty: (flags & FLAG_DIRTY) !== 0,
    hasChecksums: (flags & FLAG_NO_CHECKSUM) === 0,
    chunkCount: u16(head, 42),
    nextRecord: u64(head, 24),
    checksumHolds: u32(head, 124) === crc32(head, 0, CHECKSUM_COVERS),
  };
}

/** What is wrong or doubtful in a file's first bytes. Header counters are not checked: a dirty file's are out of date. */
export function checkFileHeader(head: Uint8Array): ParseIssue[] {
  if (head.length < FILE_HEADER_USED_BYTES) {
    const need = FILE_HEADER_USED_BYTES;
    return [{ code: 'EVTX_FILE_HEADER', what: 'file.header', offset: 0, need, have: head.length }];
  }
  const claims = parseFileClaims(head);
  if (claims === null) return [{ code: 'EVTX_FILE_HEADER', what: 'file.magic', offset: 0 }];
  const issues: ParseIssue[] = [];
  const need = u32(head, 124);
  const have = crc32(head, 0, CHECKSUM_COVERS);
  if (need !== have && claims.hasChecksums) {
    issues.push({ code: 'EVTX_FILE_CHECKSUM', what: 'file.checksum', offset: 124, need, have });
  }
  if (claims.isDirty) issues.push({ code: 'EVTX_DIRTY', what: 'file.flags', offset: 120 });
  return issues;
}
