export { carveEvtx, type CarveOptions } from './carve.ts';
export { blobSource, bytesSource, type ByteSource } from './byte-source.ts';
export type { FieldValue } from './field-value.ts';
export { EVTX_ISSUE_CODES, type EvtxIssueCode, type ParseIssue } from './issue.ts';
export { detectEvtx, readEvtx, type ReadEvtxOptions } from './read.ts';
export { EvtxRecord, type EvtxItem, type RecordOrigin } from './record.ts';
export type { HiddenRecord } from './hidden.ts';
export type { FileClaims } from './file/file-header.ts';
export { readChunks, readFileClaims, type ChunkStructure } from './structure.ts';
