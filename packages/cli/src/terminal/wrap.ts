import stringWidth from 'string-width';

/** Columns of a terminal that a text takes. */
export function widthOf(text: string): number {
  return ASCII.test(text) ? text.length : stringWidth(text);
}

const ASCII = /^[\u0020-\u007e]*$/u;

/** Fills up with spaces to a width in columns; a longer text stays as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** A long word starts on the line before when that has as many columns left. */
const MIN_PIECE = 16;

/** Breaks a text at its spaces into lines of at most `width` columns; a word that is longer is broken too. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const room = line === '' ? width : width - widthOf(line) - 1;
    for (const [index, piece] of breakWord(
      word,
      room < MIN_PIECE ? width : room,
      width,
    ).entries()) {
      const joined = line === '' ? piece : `${line} ${piece}`;
      if (index === 0 && widthOf(joined) <= width) {
        line = joined;
      } else {
        lines.push(line);
        line = piece;
      }
    }
  }
  return [...lines, line];
}

/** A word that `width` columns hold stays whole; of a longer one the first piece takes at most `room`. */
function breakWord(word: string, room: number, width: number): string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (widthOf(piece + character) > (pieces.length === 0 ? room : width)) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
