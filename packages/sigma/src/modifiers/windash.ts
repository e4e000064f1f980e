/** `windash`: the dash that starts an option may be any of five characters. */
import { type DraftPattern, joinParts } from '../pattern.ts';
import { WILDCARD } from '../rule.ts';
import { DASHES } from './bytes.ts';
import { fault, type ModifierSteps } from './value.ts';

/**
 * A dash that no letter, digit or `_` precedes and one follows: the first two of `-param-1 -p`, not the inner one. The
 * beginning of a literal run counts as no letter, whatever a wildcard before it stands for.
 */
const OPTION_DASH = new RegExp(`(?<![\\p{L}\\p{N}_])[${DASHES.join('')}](?=[\\p{L}\\p{N}_])`, 'u');

export const windash: ModifierSteps = {
  text(value) {
    if (value.bytes) return fault('SG011', `'windash' comes before an encoding`);
    return { ...value, pattern: joinParts(value.pattern.flatMap(openDashes)) };
  },
};

function openDashes(part: DraftPattern[number]): DraftPattern {
  if (typeof part !== 'string') return [part];
  return part
    .split(OPTION_DASH)
    .flatMap((literal, index) => (index === 0 ? [literal] : [WILDCARD.dash, literal]));
}
