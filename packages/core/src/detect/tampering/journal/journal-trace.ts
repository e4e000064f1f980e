import type { Source } from '../../../evidence/format.ts';

/** What is kept of one journal: from which entry to which it goes. Plain data. */
export interface JournalTrace {
  readonly host: Source;
  readonly seqnumId: string;
  /** It was closed and read without loss: nothing can be missing at its end. */
  readonly isWhole: boolean;
  readonly head: JournalEdge;
  readonly tail: JournalEdge;
  readonly entries: number;
}

export interface JournalEdge {
  readonly seqnum: number;
  readonly bootId: string;
  /** Microseconds since 1970. */
  readonly time: number;
  readonly offset: number;
}
