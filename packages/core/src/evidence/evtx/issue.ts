import type { EvtxIssueCode, ParseIssue } from '@unmask/evtx';
import type { Issue } from '../format.ts';

/** Codes that cast doubt on what was read, while everything could be read. All other codes cost something. */
const NOTHING_LOST: ReadonlySet<EvtxIssueCode> = new Set([
  'EVTX_FILE_HEADER',
  'EVTX_FILE_CHECKSUM',
  'EVTX_DIRTY',
  'EVTX_CHUNK_HEADER_CHECKSUM',
  'EVTX_CHUNK_DATA_CHECKSUM',
  'EVTX_CHUNK_HEADER',
  'EVTX_RECORD_SIZE_COPY',
]);

export function toIssue(issue: ParseIssue, evidence: string): Issue {
  return {
    code: issue.code,
    evidence,
    what: issue.what,
    offset: issue.offset,
    need: issue.need ?? null,
    have: issue.have ?? null,
    record: issue.record ?? null,
    lost: !NOTHING_LOST.has(issue.code),
  };
}
