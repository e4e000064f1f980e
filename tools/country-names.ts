/** Names of countries in the languages of reports: those of CLDR, as the Node that the repository pins carries them. */
import { COUNTRY_CODES } from '../packages/core/src/case/countries.ts';

const LANGUAGES = ['en', 'fr', 'es'] as const;

/** A line each: code, then its name by language, parted by tabs. */
export function countryNames(): string {
  const names = LANGUAGES.map((each) => new Intl.DisplayNames(each, { type: 'region' }));
  return COUNTRY_CODES.map((code) =>
    [code, ...names.map((each) => each.of(code)!)].join('\t'),
  ).join('\n');
}
