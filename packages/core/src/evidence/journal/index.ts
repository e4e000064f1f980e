import type { Format } from '../format.ts';
import { JOURNAL } from './journal.ts';

export { readJournalHeader } from './header.ts';
export type { JournalHeader, JournalState } from './header.ts';
export { parseVerificationKey } from './seal/verification-key.ts';
export type { VerificationKey } from './seal/verification-key.ts';
export { jenkinsHash64, sipHash24 } from './hash.ts';

/** The log of systemd. */
export const JOURNAL_FORMATS: readonly Format[] = [JOURNAL];
