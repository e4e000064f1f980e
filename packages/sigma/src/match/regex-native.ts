import type { RegexFlags } from '../rule.ts';

/** Ways to divide a text among an expression's repetitions, tried from one position at worst. */
const MAX_WAYS = 1_000;

/** Characters that an expression can be made to look at from one position. Public rules ask for 1,000 characters in a row. */
const MAX_SPAN = 1_024;

const CHARACTER = /[A-Za-z0-9 _"'%&,:;<=>@~!#/`-]|\\[\\.*+?^$|(){}[\]/]/.source;
const IN_CLASS = /[A-Za-z0-9](?:-[A-Za-z0-9])?|[_ .,:;"'@!#%&+=/]|\\[\\.\][^$+*?(){}|/-]/.source;
const ATOM = String.raw`${CHARACTER}|\\[dsw]|\.|\[\^?(?:${IN_CLASS})+-?\]`;
const REPETITION = String.raw`(?:([*+?])|\{(\d{1,4})(?:(,)(\d{0,4}))?\})?\??`;
const PIECE = new RegExp(String.raw`(?:(${ATOM})|\((?:\?:)?(${ATOM})\))${REPETITION}`, 'uy');

/**
 * A plain sequence of characters and classes, each repeated a bounded number of times, as JavaScript's own expression that
 * means the same as RE2's. Repetition without bound may stand at the very end only, where its least number is enough to be
 * found.
 *
 * @returns `null` when the expression is more than that
 */
export function nativeRegex(source: string, flags: RegexFlags): ((text: string) => boolean) | null {
  if (flags.multiline) return null;
  const first = source.startsWith('^') ? 1 : 0;
  const end = source.endsWith('$') ? source.length - 1 : source.length;
  let native = source.slice(0, first);
  let ways = 1;
  let least = 0;
  let most = 0;
  PIECE.lastIndex = first;
  while (PIECE.lastIndex < end) {
    const match = PIECE.exec(source);
    const atom = match === null ? null : nativeAtom(match[1] ?? match[2]!, flags);
    if (match === null || atom === null) return null;
    const [from, to] = boundsOf(match, PIECE.lastIndex === source.length);
    native += `${atom}{${from},${to}}`;
    ways *= to - from + 1;
    least += from;
    most += to;
  }
  // An escaped `$` at the end is none.
  if (PIECE.lastIndex !== end) return null;
  // More than these are unbounded, or the wrong way round.
  if (!(ways >= 1 && ways <= MAX_WAYS && most <= MAX_SPAN)) return null;
  const regex = new RegExp(native + source.slice(end), `u${flags.ignoreCase ? 'i' : ''}`);
  return (text) => text.length >= least && regex.test(text);
}

const SIGNS = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] } as const;

/** How often a piece is repeated; at the end of an expression, the least is enough. */
function boundsOf(
  [, , , sign, least, comma, most]: RegExpExecArray,
  isLast: boolean,
): readonly [number, number] {
  let [from, to]: readonly [number, number] = [1, 1];
  if (sign !== undefined) [from, to] = SIGNS[sign as keyof typeof SIGNS];
  else if (least !== undefined) {
    from = Number(least);
    to = comma === undefined ? from : Infinity;
    if (most !== undefined && most !== '') to = Number(most);
  }
  return [from, isLast ? from : to];
}

/** What RE2 means by an atom: its classes are ASCII, and only a line feed ends a line. */
function nativeAtom(atom: string, { ignoreCase, dotAll }: RegexFlags): string | null {
  if (atom === '.') return dotAll ? String.raw`[\s\S]` : String.raw`[^\n]`;
  if (atom === String.raw`\s`) return String.raw`[\t\n\f\r ]`;
  // JavaScript takes a K that is a Kelvin sign for a word character when case does not matter.
  return atom === String.raw`\w` && ignoreCase ? null : atom;
}
