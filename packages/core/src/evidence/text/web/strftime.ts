import { epochTime, isoLogTime, monthOf } from '../time.ts';
import type { WallClock } from '../zone.ts';

/** What a letter of strftime stands for, as a pattern. Letters are those that a time can be put together from. */
const LETTERS: Readonly<Record<string, string>> = {
  Y: String.raw`\d{4}`,
  y: String.raw`\d\d`,
  m: String.raw`\d\d`,
  b: '[A-Z][a-z]{2}',
  d: String.raw`\d\d`,
  e: String.raw`[ \d]\d`,
  H: String.raw`\d\d`,
  M: String.raw`\d\d`,
  S: String.raw`\d\d`,
  z: String.raw`[+-]\d{4}`,
  s: String.raw`\d{1,11}`,
  /** Ours: digits behind the second, which Apache gives as `%{msec_frac}t`. */
  f: String.raw`\d{3,6}`,
};
const SHORT_FOR: Readonly<Record<string, string>> = {
  T: '%H:%M:%S',
  R: '%H:%M',
  F: '%Y-%m-%d',
  D: '%m/%d/%y',
  h: '%b',
};

/** What a line says of its time, by letter. */
export type TimeParts = Map<string, string>;

/** One `%{…}t` of Apache: a whole time, or a part of one. */
export class TimePattern {
  readonly letters: readonly string[];
  private readonly pattern: RegExp;

  /** @throws RangeError when it has a letter that is not read */
  constructor(format: string) {
    const letters: string[] = [];
    const long = format.replace(/%([TRFDh])/g, (_, letter: string) => SHORT_FOR[letter]!);
    const source = long.replace(/%(.)|[^%]/gsu, (text, letter?: string) => {
      if (letter === undefined || letter === '%') return literal(letter ?? text);
      if (!Object.hasOwn(LETTERS, letter)) throw new RangeError(`%${letter}`);
      letters.push(letter);
      return `(${LETTERS[letter]})`;
    });
    this.letters = letters;
    this.pattern = new RegExp(source, 'y');
  }

  /** Where the time that begins at a place in a line ends; -1 when none does. */
  end(text: string, start: number): number {
    this.pattern.lastIndex = start;
    return this.pattern.test(text) ? this.pattern.lastIndex : -1;
  }

  /** Adds what a text that fits says. */
  read(text: string, parts: TimeParts): void {
    this.pattern.lastIndex = 0;
    const values = this.pattern.exec(text)?.slice(1) ?? [];
    for (const [i, letter] of this.letters.entries()) parts.set(letter, values[i]!);
  }
}

function literal(character: string): string {
  return /\w|\s/.test(character) ? character : `\\${character}`;
}

/** Whether a time can be told from these letters. */
export function isWhole(letters: ReadonlySet<string>): boolean {
  const has = (...any: readonly string[]): boolean => any.some((letter) => letters.has(letter));
  return has('s') || (has('Y', 'y') && has('m', 'b') && has('d', 'e') && has('H') && has('M'));
}

/** @param clock what a time without a zone is read by */
export function timeOfParts(parts: TimeParts, clock: WallClock | undefined): number | null {
  const fraction = parts.get('f');
  const behind = fraction === undefined ? '' : `.${fraction}`;
  const seconds = parts.get('s');
  if (seconds !== undefined) return epochTime(seconds + behind);
  const month = parts.get('m') ?? String(monthOf(parts.get('b')!) + 1).padStart(2, '0');
  const day = parts.get('d') ?? parts.get('e')!.replace(' ', '0');
  const clockTime = `${parts.get('H')}:${parts.get('M')}:${parts.get('S') ?? '00'}`;
  const zone = parts.get('z') ?? '';
  return isoLogTime(`${yearOf(parts)}-${month}-${day} ${clockTime}${behind}${zone}`, clock);
}

/** Two digits mean 1969 to 2068, as C reads them. */
function yearOf(parts: TimeParts): string {
  const short = parts.get('y') ?? '';
  return parts.get('Y') ?? `${Number(short) < 69 ? '20' : '19'}${short}`;
}
