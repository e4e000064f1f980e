import type { Language } from '../model.ts';
import type { HtmlWords } from './html-words.ts';
import { HTML_EN } from './html-en.ts';
import { HTML_ES } from './html-es.ts';
import { HTML_FR } from './html-fr.ts';

export const HTML_WORDS: Readonly<Record<Language, HtmlWords>> = {
  en: HTML_EN,
  fr: HTML_FR,
  es: HTML_ES,
};
