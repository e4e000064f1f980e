import { type TextPattern, WILDCARD } from '../../rule.ts';
import { fold } from '../fold.ts';

/** Whether a whole text is matched. The text is folded unless the pattern is cased. */
export type PatternTest = (text: string) => boolean;

/** The text that a pattern without wildcards is. @returns `null` when it has wildcards */
export function wholeText(pattern: TextPattern): string | null {
  const [only = ''] = pattern;
  return pattern.length <= 1 && typeof only === 'string' ? only : null;
}

/** Text that whatever matches must contain. */
export function longestLiteral(pattern: TextPattern): string {
  let longest = '';
  for (const part of pattern) {
    if (typeof part === 'string' && part.length > longest.length) longest = part;
  }
  return longest;
}

/** Compiles a pattern to the cheapest test that decides it. */
export function compilePattern(pattern: TextPattern, cased: boolean): PatternTest {
  const parts = cased
    ? pattern
    : pattern.map((part) => (typeof part === 'string' ? fold(part) : part));
  const [a, b, c] = parts;
  const { many } = WILDCARD;
  switch (parts.length) {
    case 0:
      return (text) => text === '';
    case 1:
      if (typeof a === 'string') return (text) => text === a;
      // By convention a lone `*` asks for something to be there.
      if (a === many) return (text) => text !== '';
      break;
    case 2:
      if (a === many && typeof b === 'string') return (text) => text.endsWith(b);
      if (typeof a === 'string' && b === many) return (text) => text.startsWith(a);
      break;
    case 3:
      if (a === many && typeof b === 'string' && c === many) return (text) => text.includes(b);
      break;
    default:
  }
  const tokens = tokenise(parts);
  return (text) => matchTokens(tokens, text);
}

/** Beyond every code point. */
const MANY = 0x11_0000;
const ONE = 0x11_0001;
const DASH = 0x11_0002;
const TOKEN_OF = { [WILDCARD.many]: MANY, [WILDCARD.one]: ONE, [WILDCARD.dash]: DASH };

function tokenise(parts: TextPattern): Int32Array {
  const tokens: number[] = [];
  for (const part of parts) {
    if (typeof part !== 'string') tokens.push(TOKEN_OF[part]);
    else for (const character of part) tokens.push(character.codePointAt(0)!);
  }
  return Int32Array.from(tokens);
}

/**
 * Greedy with one step back: on a mismatch the last `*` takes one character more. Never worse than length times length, and
 * linear on what real patterns look like.
 */
function matchTokens(tokens: Int32Array, text: string): boolean {
  let token = 0;
  let at = 0;
  let star = -1;
  let starAt = 0;
  while (at < text.length) {
    const code = text.codePointAt(at)!;
    const wanted = token < tokens.length ? tokens[token]! : -1;
    if (wanted === MANY) {
      star = token++;
      starAt = at;
    } else if (wanted === code || wanted === ONE || (wanted === DASH && isDash(code))) {
      token++;
      at += code > 0xffff ? 2 : 1;
    } else if (star >= 0) {
      starAt += text.codePointAt(starAt)! > 0xffff ? 2 : 1;
      at = starAt;
      token = star + 1;
    } else return false;
  }
  while (tokens[token] === MANY) token++;
  return token === tokens.length;
}

function isDash(code: number): boolean {
  return code === 0x2d || code === 0x2f || (code >= 0x2013 && code <= 0x2015);
}
