import type { Level } from '@unmask/sigma';
import type { Issue } from '../../../evidence/format.ts';
import type { JournalIssueCode } from '../../../evidence/journal/issue.ts';
import type { Finding } from '../../finding.ts';

/** What a check of one journal says. */
export interface JournalCheck {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly confidence: Finding['confidence'];
  readonly alternatives: readonly string[];
}

const OPEN = 'A copy made while the journal was written: dropped, the journal was closed';
const DISK = 'A failing disk, or a copy that went wrong: kept; compare with another copy';

const FIELD_HASH: JournalCheck = {
  id: 'journal-field-hash',
  title: 'Text in a closed journal that was changed after it was written',
  level: 'high',
  confidence: 'moderate',
  alternatives: [OPEN, DISK],
};

const UNLISTED: JournalCheck = {
  id: 'journal-unlisted',
  title: 'Entry that a closed journal holds and does not list',
  level: 'high',
  confidence: 'moderate',
  alternatives: [
    OPEN,
    DISK,
    'The journal or the disk was full: dropped, the list had room for the entry',
    'The journal’s writer stopped between writing the entry and listing it: kept; only the last entry of a journal can come from that',
  ],
};

/** An entry is written before its list is made longer, which fails where the journal or the disk is full. */
const UNLISTED_WITHOUT_ROOM: JournalCheck = {
  ...UNLISTED,
  level: 'low',
  confidence: 'low',
  alternatives: [
    OPEN,
    DISK,
    'The journal or the disk was full, so that the list could not be made longer: kept, the list had no room just there',
  ],
};

const GONE: JournalCheck = {
  id: 'journal-list-broken',
  title: 'List of entries of a closed journal that does not hold',
  level: 'medium',
  confidence: 'low',
  alternatives: [OPEN, DISK],
};

const COUNTS: JournalCheck = {
  id: 'journal-counts',
  title: 'Counts of a closed journal that do not hold',
  level: 'medium',
  confidence: 'low',
  alternatives: [
    OPEN,
    DISK,
    'A version of journald that counted wrongly: kept; some wrote a wrong last sequence number',
  ],
};

const ORDER: JournalCheck = {
  id: 'journal-order',
  title: 'Sequence numbers that go back within a closed journal',
  level: 'medium',
  confidence: 'low',
  alternatives: [OPEN, DISK, 'Several journals merged into one by a program: kept'],
};

/** By what the reader tells of a journal. What it is about comes first, so that counts are not told of what is told already. */
const CHECK_OF_ISSUE: Readonly<Partial<Record<JournalIssueCode, JournalCheck>>> = {
  JOURNAL_FIELD_HASH: FIELD_HASH,
  JOURNAL_UNLISTED: UNLISTED,
  JOURNAL_MISSING: GONE,
  JOURNAL_LIST: GONE,
  JOURNAL_SEQNUM: ORDER,
  JOURNAL_COUNTS: COUNTS,
};

/** What an issue of the reader means; `undefined` where it means nothing. */
export function checkOf({ code, have }: Issue): JournalCheck | undefined {
  if (code === 'JOURNAL_UNLISTED' && have === 0) return UNLISTED_WITHOUT_ROOM;
  return Object.entries(CHECK_OF_ISSUE).find(([each]) => each === code)?.[1];
}

/** A journal of which this is told was not closed, or not read in full: nothing is said of it. */
export const DOUBTFUL: ReadonlySet<string> = new Set<JournalIssueCode>([
  'JOURNAL_ONLINE',
  'JOURNAL_TRUNCATED',
  'JOURNAL_FEATURE',
  'JOURNAL_OBJECT',
  'JOURNAL_HEADER',
]);
