import type { Confidence, Likelihood } from '../../campaign/judgements/likelihood.ts';
import type { Language } from '../model.ts';
import { COUNTRY_NAMES } from './country-names.ts';

/** How a language writes what is the same in every sentence. */
export interface Words {
  readonly thousands: string;
  readonly decimal: string;
  /** Numbers below it are written in one piece. */
  readonly groupedFrom: number;
  readonly months: readonly string[];
  day(day: number, month: string, year: string): string;
  month(month: string, year: string): string;
  and(last: string): string;
  readonly likelihoods: Readonly<Record<Likelihood, string>>;
  readonly confidences: Readonly<Record<Confidence, string>>;
}

const NO_BREAK = '\u00a0';

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    thousands: ',',
    decimal: '.',
    groupedFrom: 1_000,
    months:
      'January February March April May June July August September October November December'.split(
        ' ',
      ),
    day: (day, month, year) => `${day} ${month} ${year}`,
    month: (month, year) => `${month} ${year}`,
    and: () => 'and',
    likelihoods: {
      'almost no chance': 'there is almost no chance of it',
      'very unlikely': 'this is very unlikely',
      unlikely: 'this is unlikely',
      'roughly even chance': 'the chance of this is roughly even',
      likely: 'this is likely',
      'very likely': 'this is very likely',
      'almost certain': 'this is almost certain',
    },
    confidences: { low: 'low', moderate: 'moderate', high: 'high' },
  },
  fr: {
    thousands: NO_BREAK,
    decimal: ',',
    groupedFrom: 1_000,
    months:
      'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
        ' ',
      ),
    day: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
    month: (month, year) => `${month} ${year}`,
    and: () => 'et',
    likelihoods: {
      'almost no chance': 'il n’y a presque aucune chance qu’il en soit ainsi',
      'very unlikely': 'c’est très improbable',
      unlikely: 'c’est improbable',
      'roughly even chance': 'il y a environ une chance sur deux',
      likely: 'c’est probable',
      'very likely': 'c’est très probable',
      'almost certain': 'c’est presque certain',
    },
    confidences: { low: 'faible', moderate: 'moyenne', high: 'élevée' },
  },
  es: {
    thousands: NO_BREAK,
    decimal: ',',
    // Four digits are written in one piece (Ortografía de la lengua española).
    groupedFrom: 10_000,
    months:
      'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
        ' ',
      ),
    day: (day, month, year) => `${day} de ${month} de ${year}`,
    month: (month, year) => `${month} de ${year}`,
    // Before the sound of an i: Brasil e Irán.
    and: (last) => (/^(?:i|í|hi(?!e))/iu.test(last) ? 'e' : 'y'),
    likelihoods: {
      'almost no chance': 'casi no hay posibilidad de que sea así',
      'very unlikely': 'es muy improbable',
      unlikely: 'es improbable',
      'roughly even chance': 'hay más o menos una posibilidad de cada dos',
      likely: 'es probable',
      'very likely': 'es muy probable',
      'almost certain': 'es casi seguro',
    },
    confidences: { low: 'baja', moderate: 'media', high: 'alta' },
  },
};

export function wordsOf(language: Language): Words {
  return WORDS[language];
}

/** `34,297`, `34 297`. */
export function numberIn(language: Language, value: number): string {
  const { thousands, groupedFrom } = WORDS[language];
  const digits = String(Math.trunc(value));
  return value < groupedFrom ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands);
}

/** As `numberIn`, with what stands behind the point: `0,38`. */
export function figureIn(language: Language, value: number): string {
  const [whole, part] = String(value).split('.');
  if (part === undefined || !Number.isFinite(value)) return numberIn(language, value);
  return `${numberIn(language, Number(whole))}${WORDS[language].decimal}${part}`;
}

/**
 * A number with what it counts: `one server`, `2 servers`. One is one in all three languages; none is never counted.
 *
 * @param one with its number in words
 */
export function counted(language: Language, value: number, one: string, many: string): string {
  return value === 1 ? one : `${numberIn(language, value)} ${many}`;
}

/** `a, b and c`. */
export function listIn(language: Language, items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined) return '';
  if (items.length === 1) return last;
  return `${items.slice(0, -1).join(', ')} ${WORDS[language].and(last)} ${last}`;
}

/** The day of a time in ISO 8601. */
export function dayIn(language: Language, iso: string): string {
  const words = WORDS[language];
  return words.day(
    Number(iso.slice(8, 10)),
    words.months[Number(iso.slice(5, 7)) - 1]!,
    iso.slice(0, 4),
  );
}

/** The month of a time in ISO 8601. */
export function monthIn(language: Language, iso: string): string {
  const words = WORDS[language];
  return words.month(words.months[Number(iso.slice(5, 7)) - 1]!, iso.slice(0, 4));
}

const COLUMNS: Readonly<Record<Language, number>> = { en: 1, fr: 2, es: 3 };
const COUNTRIES = new Map(COUNTRY_NAMES.split('\n').map((line) => [line.slice(0, 2), line]));

/** @param code ISO 3166-1 alpha-2; what is none stays as it is */
export function countryIn(language: Language, code: string): string {
  return COUNTRIES.get(code)?.split('\t')[COLUMNS[language]] ?? code;
}
