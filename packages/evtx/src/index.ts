export { blobSource, bytesSource, type ByteSource } from './byte-source.ts';
export { EVTX_ISSUE_CODES, type EvtxIssueCode, type ParseIssue } from './issue.ts';
