import { u16, u32 } from '../binxml/reader.ts';
import type { ParseIssue } from '../issue.ts';
import { crc32 } from './crc32.ts';
import { FILE_MAGIC, hasMagic } from './magic.ts';

/** Bytes of the header that mean something; the rest of its block is zero. */
export const FILE_HEADER_USED_BYTES = 128;
const CHECKSUM_COVERS = 120;

/** The low half of the flags; the high half has been seen to hold junk. */
const FLAG_DIRTY = 1;
const FLAG_NO_CHECKSUM = 4;

/** What is wrong or doubtful in a file's first bytes. Header counters are not checked: a dirty file's are out of date. */
export function checkFileHeader(head: Uint8Array): ParseIssue[] {
  if (head.length < FILE_HEADER_USED_BYTES) {
    const need = FILE_HEADER_USED_BYTES;
    return [{ code: 'EVTX_FILE_HEADER', what: 'file.header', offset: 0, need, have: head.length }];
  }
  if (!hasMagic(head, 0, FILE_MAGIC)) {
    return [{ code: 'EVTX_FILE_HEADER', what: 'file.magic', offset: 0 }];
  }
  const issues: ParseIssue[] = [];
  const flags = u16(head, 120);
  const need = u32(head, 124);
  const have = crc32(head, 0, CHECKSUM_COVERS);
  if (need !== have && !(flags & FLAG_NO_CHECKSUM)) {
    issues.push({ code: 'EVTX_FILE_CHECKSUM', what: 'file.checksum', offset: 124, need, have });
  }
  if (flags & FLAG_DIRTY) issues.push({ code: 'EVTX_DIRTY', what: 'file.flags', offset: 120 });
  return issues;
}
