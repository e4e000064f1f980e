import type { Language } from '../model.ts';

/** French parts `; ! ?` by a narrow space and `: « »` by a full one, neither of which may break (Imprimerie nationale). */
const NARROW = '\u202f';
const FULL = '\u00a0';

/** A sentence of ours with the spaces that its language wants. */
export function typeset(language: Language, text: string): string {
  if (language !== 'fr') return text;
  return text
    .replaceAll(/ (?=[;!?])/g, NARROW)
    .replaceAll(/ (?=[:»])/g, FULL)
    .replaceAll(/(?<=«) /g, FULL);
}
