import type { Language } from '../../report/model.ts';
import { PHRASES_EN } from './phrases/en.ts';
import { PHRASES_ES } from './phrases/es.ts';
import { PHRASES_FR } from './phrases/fr.ts';
import { LANGUAGE_NAMES } from '../../report/language-names.ts';

export type PhraseCode = keyof typeof PHRASES_EN;
export type Parameters = Readonly<Record<string, string | number>>;

/** A sentence, or a part of one, that can be said in every language of reports. */
export interface Phrase {
  readonly code: PhraseCode;
  readonly parameters: Parameters;
  /** In English. */
  readonly text: string;
}

/** A phrase before it is put into words. */
export type Said = Pick<Phrase, 'code'> & Partial<Pick<Phrase, 'parameters'>>;

const PHRASES: Readonly<Record<Language, Readonly<Record<PhraseCode, string>>>> = {
  en: PHRASES_EN,
  fr: PHRASES_FR,
  es: PHRASES_ES,
};

export function phrase({ code, parameters = {} }: Said): Phrase {
  return { code, parameters, text: phraseIn('en', { code, parameters }) };
}

/** A place in a phrase: `{day}`, `{language:language}` for the name of a language, `{count|server|servers}` for a number of things. */
const PLACE = /\{(\w+)(?::(\w+)|\|([^|{}]*)\|([^|{}]*))?\}/g;

/** What a phrase says in a language. What comes from evidence is put in as it is, and nothing in it is a place. */
export function phraseIn(language: Language, { code, parameters = {} }: Said): string {
  return PHRASES[language][code].replace(
    PLACE,
    (_, name: string, kind: string | undefined, one: string | undefined, many: string) => {
      const value = parameters[name];
      if (value === undefined) throw new Error(`${code}: nothing stands for ${name}`);
      if (one !== undefined) return `${value} ${value === 1 ? one : many}`;
      if (kind === 'language') return LANGUAGE_NAMES[language][value] ?? String(value);
      return String(value);
    },
  );
}
