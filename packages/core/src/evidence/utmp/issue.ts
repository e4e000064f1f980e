import type { Issue } from '../format.ts';

/** Documented in `docs/formats/utmp.md`; `true` when something could not be read because of it. */
const CODES = {
  /** Records of nothing but zeros where the writer leaves none. */
  UTMP_ZEROED: true,
  /** The evidence ends inside a record. */
  UTMP_TRUNCATED: true,
  /** Records go on at a place where none can begin when all before are whole. */
  UTMP_ALIGNMENT: true,
  /** No time, or one that no calendar has. */
  UTMP_TIME: false,
  /** A type that `utmp.h` does not know. */
  UTMP_TYPE: false,
  /** Bytes that every writer leaves zero are not. */
  UTMP_RESERVED: false,
  /** A database of logins that is too large or that SQLite cannot read. */
  UTMP_DATABASE: true,
  /** A database whose newest rows may stand in another file. */
  UTMP_DATABASE_JOURNAL: false,
} as const;

export type UtmpIssueCode = keyof typeof CODES;

/** Where an issue lies, and how many bytes it is about. */
export interface Place {
  readonly evidence: string;
  readonly offset: number;
  /** Index of the record in the file. */
  readonly record: number | null;
}

export function utmpIssue(
  code: UtmpIssueCode,
  { evidence, offset, record }: Place,
  what: string,
  need: number | null = null,
  have: number | null = null,
): Issue {
  return { code, evidence, what, offset, need, have, record, lost: CODES[code] };
}
