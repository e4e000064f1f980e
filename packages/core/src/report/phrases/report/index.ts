import type { Language } from '../../model.ts';
import { REPORT_EN } from './en.ts';
import { REPORT_ES } from './es.ts';
import { REPORT_FR } from './fr.ts';
import type { ReportPhrases } from './report-phrases.ts';

export type { ReportPhrases } from './report-phrases.ts';

export const REPORT_PHRASES: Readonly<Record<Language, ReportPhrases>> = {
  en: REPORT_EN,
  fr: REPORT_FR,
  es: REPORT_ES,
};
