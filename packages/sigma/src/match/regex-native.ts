import type { RegexFlags } from '../rule.ts';

/** Ways to divide a text among an expression's repetitions, tried from one position at worst. */
const MAX_WAYS = 1_000;

/** Characters that an expression can be made to look at from one position. Public rules ask for 1,000 characters in a row. */
const MAX_SPAN = 1_024;

const PIECE =
  /([A-Za-z0-9 _"'%&,:;<=>@~!#/`-]|\\[\\.*+?^$|(){}[\]/]|\\[dsw]|\.|\[\^?(?:[A-Za-z0-9](?:-[A-Za-z0-9])?|[_ .,:;"'@!#%&+=/]|\\[\\.\][^$+*?(){}|/-])+-?\])(?:([*+?])|\{(\d{1,4})(?:(,)(\d{0,4}))?\})?\??/uy;

/**
 * A plain sequence of characters and classes, each repeated a bounded number of times, as JavaScript's own expression that
 * means the same as RE2's. Repetition without bound may stand at the very end only, where its least number is enough to be
 * found.
 *
 * @returns `null` when the expression is more than that
 */
export function nativeRegex(source: string, flags: RegexFlags): RegExp | null {
  if (flags.multiline) return null;
  const first = source.startsWith('^') ? 1 : 0;
  const end = source.endsWith('$') ? source.length - 1 : source.length;
  let native = source.slice(0, first);
  let ways = 1;
  let span = 0;
  PIECE.lastIndex = first;
  while (PIECE.lastIndex < end) {
    const match = PIECE.exec(source);
    if (match === null) return null;
    const [least, most] = boundsOf(match);
    const atom = nativeAtom(match[1]!, flags);
    const last = PIECE.lastIndex === source.length;
    if (atom === null || (most === Infinity && !last) || most < least) return null;
    native += last || most === least ? `${atom}{${least}}` : `${atom}{${least},${most}}`;
    ways *= last ? 1 : most - least + 1;
    span += last ? least : most;
  }
  if (ways > MAX_WAYS || span > MAX_SPAN) return null;
  return new RegExp(native + source.slice(end), `u${flags.ignoreCase ? 'i' : ''}`);
}

function boundsOf([, , sign, least, comma, most]: RegExpExecArray): readonly [number, number] {
  if (sign !== undefined) return SIGNS[sign as keyof typeof SIGNS];
  if (least === undefined) return [1, 1];
  if (comma === undefined) return [Number(least), Number(least)];
  return [Number(least), most === '' ? Infinity : Number(most)];
}

const SIGNS = { '*': [0, Infinity], '+': [1, Infinity], '?': [0, 1] } as const;

/** What RE2 means by an atom: its classes are ASCII, and only a line feed ends a line. */
function nativeAtom(atom: string, { ignoreCase, dotAll }: RegexFlags): string | null {
  if (atom === '.') return dotAll ? String.raw`[\s\S]` : String.raw`[^\n]`;
  if (atom === String.raw`\s`) return String.raw`[\t\n\f\r ]`;
  // JavaScript takes a K that is a Kelvin sign for a word character when case does not matter.
  return atom === String.raw`\w` && ignoreCase ? null : atom;
}
