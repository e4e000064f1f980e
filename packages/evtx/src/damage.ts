import type { EvtxIssueCode } from './issue.ts';

/** Thrown inside the decoder where bytes break the format; the reader turns it into an issue. Offsets count from the chunk's start. */
export class Damage extends Error {
  readonly code: EvtxIssueCode;
  readonly what: string;
  readonly offset: number;
  readonly need: number | undefined;
  readonly have: number | undefined;

  constructor(code: EvtxIssueCode, what: string, offset: number, need?: number, have?: number) {
    super(`${code} ${what}`);
    this.code = code;
    this.what = what;
    this.offset = offset;
    this.need = need;
    this.have = have;
  }
}
