import { siteLanguagesOf } from '../../detect/clues/language/lexicon.ts';

/** An answered request to a server that implants call, by whoever came. */
export interface AnsweredPage {
  /** The name that was asked: `noticias.srv.example`. */
  readonly name: string;
  /** Without a query: `/politica/elecciones.html`. */
  readonly path: string;
}

/** A language that names and paths of pages are written in. */
export interface TargetLanguage {
  readonly language: string;
  /** Different words that no other language of the lexicon has. */
  readonly words: readonly string[];
  /** Asked names, and paths below them, with words of the language. */
  readonly names: readonly string[];
  readonly paths: readonly string[];
}

/** One word is a brand, or a neighbouring language without a list. */
export const MIN_TARGET_WORDS = 2;
/** Labels at the end of a name that somebody bought: what stands before them was chosen for whoever is to come. */
const BOUGHT_LABELS = 2;
const MAX_CHARS = 256;
const WORD = /[a-z]{5,40}/g;
const ACCENTS = /\p{M}/gu;

interface Growing {
  readonly words: Set<string>;
  readonly names: Set<string>;
  readonly paths: Set<string>;
}

/**
 * For readers of which languages pages are named. Paths count only below names that have a word of the same language, as anybody can ask for any path;
 * two different words that no other language of the lexicon has are needed.
 */
export function targetLanguages(pages: readonly AnsweredPage[]): TargetLanguage[] {
  const all = new Map<string, Growing>();
  for (const { name, path } of pages) {
    const named = wordsOf(name.split('.').slice(0, -BOUGHT_LABELS).join(' '));
    const below = wordsOf(path);
    for (const language of new Set(named.flatMap(siteLanguagesOf))) {
      const known = all.get(language) ?? { words: new Set(), names: new Set(), paths: new Set() };
      all.set(language, known);
      known.names.add(name);
      if (below.some((word) => siteLanguagesOf(word).includes(language))) known.paths.add(path);
      for (const word of [...named, ...below]) if (isOnlyOf(word, language)) known.words.add(word);
    }
  }
  return Array.from(all, ([language, { words, names, paths }]) => ({
    language,
    words: [...words].toSorted(),
    names: [...names].toSorted(),
    paths: [...paths].toSorted(),
  }))
    .filter(({ words }) => words.length >= MIN_TARGET_WORDS)
    .toSorted((a, b) => b.words.length - a.words.length || (a.language < b.language ? -1 : 1));
}

function wordsOf(text: string): string[] {
  const plain = decoded(text.slice(0, MAX_CHARS)).normalize('NFD').replace(ACCENTS, '');
  return plain.toLowerCase().match(WORD) ?? [];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isOnlyOf(word: string, language: string): boolean {
  const languages = siteLanguagesOf(word);
  return languages.length === 1 && languages[0] === language;
}
