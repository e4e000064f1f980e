import { WORDS } from './tables.ts';

/**
 * `removal`: of software by itself. `order`, `ordered`: what a panel calls its orders, and those that get them. `messengers`: services that
 * take a message by a request. `reporters`: programs that report on logs by their nature. `messages`: what people call a place for messages.
 */
export type WordKind = 'removal' | 'order' | 'ordered' | 'messengers' | 'reporters' | 'messages';

/** The words of one kind as alternatives of a regular expression, the longest first. */
export function anyOf(kind: WordKind): string {
  return WORDS[kind]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.]/g, '\\.'))
    .join('|');
}

/** Also inside of a name: `CleanUninstall32.dll`. */
const REMOVAL = new RegExp(anyOf('removal'), 'i');

/** Whether a text speaks of software that removes itself. */
export function namesRemoval(text: string): boolean {
  return REMOVAL.test(text);
}
