import type { Language } from '../../model.ts';
import type { BriefPhrases } from './brief-phrases.ts';
import { BRIEF_EN } from './en.ts';
import { BRIEF_ES } from './es.ts';
import { BRIEF_FR } from './fr.ts';

export const BRIEF_PHRASES: Readonly<Record<Language, BriefPhrases>> = {
  en: BRIEF_EN,
  fr: BRIEF_FR,
  es: BRIEF_ES,
};
