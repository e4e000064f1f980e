/**
 * Letter case aside, for all of Unicode: simple case folding (Unicode Standard, section 3.13; the same that regular expressions
 * use with the flags `iu`). Folding only ASCII would let an attacker pass with a K that is a Kelvin sign.
 */
export function fold(text: string): string {
  return isAscii(text) ? text.toLowerCase() : foldUnicode(text);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) return false;
  return true;
}

function foldUnicode(text: string): string {
  let folded = '';
  for (const character of text) folded += foldCharacter(character);
  return folded;
}

/** Its upper case is `I`, but folding keeps it apart from `i`. */
const DOTLESS_I = '\u0131';

const known = new Map<string, string>();
const MAX_KNOWN = 4_096;

function foldCharacter(character: string): string {
  let folded = known.get(character);
  if (folded === undefined) {
    folded = compute(character);
    if (known.size >= MAX_KNOWN) known.clear();
    known.set(character, folded);
  }
  return folded;
}

/** Lower case of upper case, as long as each is a single character: what grows in length is not simple folding. */
function compute(character: string): string {
  if (character === DOTLESS_I) return character;
  const upper = character.toUpperCase();
  const lower = (isSingle(upper) ? upper : character).toLowerCase();
  return isSingle(lower) ? lower : character;
}

function isSingle(text: string): boolean {
  return text.length === (text.codePointAt(0)! > 0xffff ? 2 : 1);
}
