import type { Language } from '../../report/model.ts';
import { COUNTRY_NAMES } from '../../report/phrases/country-names.ts';

/** What the linter looks for in a language. */
export interface LintWords {
  /** The row of terms that we use, with their adverbs, and the other one. */
  readonly likelihood: RegExp;
  readonly otherRow: RegExp;
  readonly confidence: RegExp;
  /** What says nothing: everything is possible. */
  readonly hedges: RegExp;
  readonly states: RegExp;
  /** A state as somebody who acts. */
  readonly actors: RegExp;
}

interface Lists extends Record<'likelihood' | 'otherRow' | 'confidence' | 'hedges', string> {
  /** Before the name of a state, and after it. */
  readonly acting: readonly [before: string, after: string];
}

const LISTS: Readonly<Record<Language, Lists>> = {
  en: {
    likelihood:
      'almost no chance|very unlikely|unlikely|roughly even(?: chance)?|likely|very likely|almost certain',
    otherRow:
      'highly improbable|improbable|roughly even odds|probable|probably|highly probable|nearly certain|remote chance',
    confidence: 'confidence|confident',
    // May is a month, too.
    hedges: '[Pp]ossibl[ey]|[Pp]erhaps|may|[Mm]ight|[Mm]aybe',
    acting: [
      '(?:by|behind it is|sponsored by|paid by|works? for|working for|on behalf of|(?:government|services|army|agents) of)\\s+(?:the\\s+)?',
      "(?:['’]s)?\\s+(?:government|intelligence|secret service|services|army|military|agents|stands behind|is behind|was behind|is responsible|was responsible|sponsors|sponsored|spied|attacked|hacked)",
    ],
  },
  fr: {
    likelihood:
      'presque aucune chance|très improbable|improbable|une chance sur deux|probable|très probable|presque certain|probablement|très probablement|presque certainement',
    otherRow: 'vraisemblable|invraisemblable|vraisemblablement|quasi certain|quasi certainement',
    confidence: 'confiance',
    hedges: 'possible|possiblement|peut-être|pourrait|pourraient|il se peut|éventuellement',
    acting: [
      "(?:par|derrière|pour|pour le compte de|(?:gouvernement|services|armée|agents) (?:de|du|des))\\s+(?:le\\s+|la\\s+|les\\s+|l[’'])?",
      '\\s+(?:est derrière|était derrière|est responsable|a attaqué|a espionné|parraine)',
    ],
  },
  es: {
    likelihood:
      'casi no hay posibilidad|muy improbable|improbable|una posibilidad de cada dos|probable|muy probable|casi seguro|probablemente|muy probablemente|casi con certeza',
    otherRow: 'verosímil|inverosímil|verosímilmente|seguramente',
    confidence: 'confianza',
    hedges: 'posible|posiblemente|quizá|quizás|tal vez|podría|podrían|puede que|acaso',
    acting: [
      '(?:por|detrás está|por cuenta de|para|(?:gobierno|servicios|ejército|agentes) (?:de|del))\\s+(?:el\\s+|la\\s+|los\\s+)?',
      '\\s+(?:está detrás|estaba detrás|es responsable|atacó|espió|patrocina)',
    ],
  },
};

const COLUMN: Readonly<Record<Language, number>> = { en: 1, fr: 2, es: 3 };

/** As whole words, accents being letters. */
function words(list: string, flags = 'iu'): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${list})(?![\\p{L}\\p{N}])`, flags);
}

function stateNames(language: Language): string {
  const names = COUNTRY_NAMES.split('\n').map((line) => line.split('\t')[COLUMN[language]] ?? '');
  return names
    .filter((name) => name !== '')
    .toSorted((a, b) => b.length - a.length)
    .map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|');
}

function compile(language: Language): LintWords {
  const { likelihood, otherRow, confidence, hedges, acting } = LISTS[language];
  const states = stateNames(language);
  const [before, after] = acting;
  return {
    likelihood: words(likelihood),
    otherRow: words(otherRow),
    confidence: words(confidence),
    hedges: words(hedges, language === 'en' ? 'u' : 'iu'),
    states: words(states, 'u'),
    actors: words(`${before}(?:${states})|(?:${states})${after}`, 'u'),
  };
}

const COMPILED = new Map<Language, LintWords>();

export function lintWords(language: Language): LintWords {
  const known = COMPILED.get(language) ?? compile(language);
  COMPILED.set(language, known);
  return known;
}
