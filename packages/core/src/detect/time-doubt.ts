import type { Event } from '../evidence/format.ts';

/** What readers say of a time that the event itself does not tell, or not in full. */
const DOUBTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  time_from: {
    modified: 'no time of its own; that of the last change of the file',
    unknown: 'its time is not known',
  },
  year_from: {
    set: 'the log names no year; by the logs beside it',
    modified: 'the log names no year; by the last change of the file',
    unknown: 'its year is not known',
  },
};

/** In brackets, to stand behind a summary; empty where the event tells its time. */
export function timeDoubt(event: Event): string {
  for (const [field, doubts] of Object.entries(DOUBTS)) {
    const from = event.get(field);
    if (typeof from === 'string' && Object.hasOwn(doubts, from)) return ` (${doubts[from]})`;
  }
  return '';
}
