import type { StatementValue } from '../../campaign/statement.ts';
import { LANGUAGE_NAMES } from '../language-names.ts';
import type { Language } from '../model.ts';
import { sectorIn, soughtIn } from '../phrases/kinds.ts';
import { toldIn, wordIn } from '../told/index.ts';

type KeyWords = (language: Language, key: string) => string | null;

const language: KeyWords = (of, code) => LANGUAGE_NAMES[of][code] ?? null;
/** What the keys of counts are, by the question. */
const KEYS: Readonly<Record<string, KeyWords>> = {
  'sectors-of-organisations': sectorIn,
  'sectors-of-hosts': sectorIn,
  'sought-patterns': soughtIn,
  'sought-files': soughtIn,
  'taken-kinds': soughtIn,
  'author-language': language,
  'author-language-servers': language,
  'author-language-trigrams': language,
  'language-of-unknown': language,
  'target-language': language,
  'sample-language': language,
  'page-language': language,
};
/** Questions that are asked about something that we name. */
const OURS = /^(?:since-.*|working-hours|claimed)$/;

/** An answer whose words are ours, in a language. */
export function valueIn(of: Language, question: string, value: StatementValue): StatementValue {
  if (typeof value === 'string') return wordIn(of, value) ?? toldIn(of, value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  const words = KEYS[question] ?? wordIn;
  return Object.fromEntries(
    Object.entries(value).map(([key, count]) => [words(of, key) ?? wordIn(of, key) ?? key, count]),
  );
}

/** What an answer is about: a name, or a name and what of it. */
export function aboutIn(of: Language, question: string, about: string): string {
  if (!OURS.test(question)) return about;
  const whole = toldIn(of, about) ?? wordIn(of, about);
  const at = about.indexOf(', ');
  const rest = whole === null && at >= 0 ? toldIn(of, about.slice(at + 2)) : null;
  return whole ?? (rest === null ? about : `${about.slice(0, at)}, ${rest}`);
}
