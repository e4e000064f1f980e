import { meaningsOf } from './lexicon.ts';
import { LANGUAGES } from './tables.ts';
import type { Told } from './tell-language.ts';

const SCRIPTS: readonly (readonly [script: string, letters: RegExp])[] = [
  ['Hangul', /\p{Script=Hangul}/gu],
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Han', /\p{Script=Han}/gu],
  ['Cyrillic', /\p{Script=Cyrillic}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
];
/** Fewer are a name, a sign or damage. */
const MIN_LETTERS = 4;
const SHOWN = 3;

/** The language of a text by letters that are not Latin. @returns `null` where there are none, or several languages are written with them */
export function tellScript(text: string, words: ReadonlySet<string>): Told | null {
  const script = SCRIPTS.find(([, letters]) => (text.match(letters)?.length ?? 0) >= MIN_LETTERS);
  if (script === undefined) return null;
  const [name, letters] = script;
  const written = [...words].filter((word) => word.search(letters) >= 0);
  const language = languageOf(name, written);
  if (language === null) return null;
  return { language, variant: null, words: written.slice(0, SHOWN), hasSlang: false };
}

/** By words and by letters of its own; the only language of a script needs neither. */
function languageOf(script: string, words: readonly string[]): string | null {
  const rows = LANGUAGES.filter((row) => row.script === script);
  if (rows.length === 1 && rows[0]!.letters === '') return rows[0]!.language;
  const scores = rows.map(({ language, letters }) => ({
    language,
    score: words.filter(
      (word) =>
        Array.from(letters).some((letter) => word.includes(letter)) ||
        meaningsOf(word).some((meaning) => meaning.language === language),
    ).length,
  }));
  const [best, second] = scores.toSorted((a, b) => b.score - a.score);
  return best === undefined || best.score === 0 || best.score === second?.score
    ? null
    : best.language;
}
