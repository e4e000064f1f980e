import type { Issue } from '../format.ts';

/** Documented in `docs/formats/journal.md`; `true` when something could not be read because of it. */
const CODES = {
  /** The header's numbers cannot be. */
  JOURNAL_HEADER: true,
  /** Being written when it was copied, or its writer died. */
  JOURNAL_ONLINE: false,
  /** A feature that this reader does not know. */
  JOURNAL_FEATURE: true,
  /** The evidence ends before the journal does. */
  JOURNAL_TRUNCATED: true,
  /** Bytes that are no object. */
  JOURNAL_OBJECT: true,
  /** An entry that cannot be read. */
  JOURNAL_ENTRY: true,
  /** A field of an entry that cannot be read. */
  JOURNAL_FIELD: true,
  /** A field that does not agree with its hash. */
  JOURNAL_FIELD_HASH: false,
  /** Entries that the list names are not there. */
  JOURNAL_MISSING: true,
  /** An entry that the list does not name. */
  JOURNAL_UNLISTED: true,
  /** The list of entries breaks off. */
  JOURNAL_LIST: false,
  /** Sequence numbers do not ascend. */
  JOURNAL_SEQNUM: false,
  /** The time since the boot goes back within one boot. */
  JOURNAL_MONOTONIC: false,
  /** A time that no calendar has. */
  JOURNAL_TIME: false,
  /** What the header counts is not what is there. */
  JOURNAL_COUNTS: false,
  /** More than a named limit. */
  JOURNAL_LIMIT: true,
} as const;

export type JournalIssueCode = keyof typeof CODES;

export interface JournalPlace {
  readonly offset: number;
  /** The entry's sequence number. */
  readonly record?: number | null;
  readonly need?: number;
  readonly have?: number;
}

export function journalIssue(
  code: JournalIssueCode,
  evidence: string,
  { offset, record = null, need, have }: JournalPlace,
  what: string,
): Issue {
  return {
    code,
    evidence,
    what,
    offset,
    need: need ?? null,
    have: have ?? null,
    record,
    lost: CODES[code],
  };
}
