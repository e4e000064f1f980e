import { type Meaning, meaningsOf, variantsOf, type WordGroup } from './lexicon.ts';
import { tellScript } from './tell-script.ts';

/** The language of a text, and why. */
export interface Told {
  /** ISO 639-1. */
  readonly language: string;
  /** Where that language is spoken so, `es-ES`; `null`: nothing tells. */
  readonly variant: string | null;
  /** Words that tell, or some letters of the script. */
  readonly words: readonly string[];
  readonly hasSlang: boolean;
}

/** Characters of a text that are looked at. */
const MAX_CHARS = 2_000;
const WEIGHTS: Readonly<Record<WordGroup, number>> = { function: 1, developer: 1, slang: 2 };
/** Of words that no other language has, two are enough; of those that two languages have, four. */
const MIN_SCORE = 2;
const MIN_WORDS = 2;
/** Words that are all shorter are names of other things: `os`, `dos`. */
const MIN_LONGEST_CHARS = 4;
/** A short oath is another language's word. */
const MIN_SLANG_CHARS = 5;
/** A comment of a name's length that holds one long word which no other language has. */
const MAX_NAME_WORDS = 2;
const MIN_ALONE_CHARS = 8;
/** How far a language must be ahead of the next. */
const LEAD = 1.5;

/**
 * The language of what somebody wrote, by its script or its words. Short texts defeat classifiers by letters; words that a language has for
 * itself do not need many.
 *
 * @param groups of words that count: names of files have no grammar
 * @returns `null` where nothing tells enough, and for English, which says nothing of who writes programs
 */
export function tellLanguage(
  text: string,
  groups: readonly WordGroup[] = ['function', 'developer', 'slang'],
): Told | null {
  const cut = text.slice(0, MAX_CHARS).normalize('NFC');
  const words = new Set(cut.toLowerCase().match(/\p{L}{1,40}/gu));
  const byScript = tellScript(cut, words);
  if (byScript !== null) return byScript;
  const scores = scoresOf(words, groups);
  const [best, second] = [...scores].toSorted(([, a], [, b]) => b.score - a.score);
  if (best === undefined || best[0] === 'en') return null;
  const [language, { score, words: telling, slang }] = best;
  const longest = telling.reduce((most, { length }) => Math.max(most, length), 0);
  const alone = words.size <= MAX_NAME_WORDS && longest >= MIN_ALONE_CHARS && score >= 1;
  if (alone && second === undefined)
    return { language, variant: variantOf(telling, language), words: telling, hasSlang: slang };
  const enough = slang || (telling.length >= MIN_WORDS && longest >= MIN_LONGEST_CHARS);
  if (!enough || score < MIN_SCORE || score < LEAD * (second?.[1].score ?? 0)) return null;
  return { language, variant: variantOf(telling, language), words: telling, hasSlang: slang };
}

interface Score {
  score: number;
  slang: boolean;
  readonly words: string[];
}

function scoresOf(words: ReadonlySet<string>, groups: readonly WordGroup[]): Map<string, Score> {
  const scores = new Map<string, Score>();
  for (const word of words) {
    const meanings = meaningsOf(word).filter(({ group }) => groups.includes(group));
    for (const meaning of meanings) {
      const known = scores.get(meaning.language) ?? { score: 0, slang: false, words: [] };
      known.score += WEIGHTS[meaning.group] / meanings.length;
      known.words.push(word);
      known.slang ||= isOwnSlang(word, meaning, meanings.length);
      scores.set(meaning.language, known);
    }
  }
  return scores;
}

function isOwnSlang(word: string, { group }: Meaning, languages: number): boolean {
  return group === 'slang' && languages === 1 && word.length >= MIN_SLANG_CHARS;
}

function variantOf(words: readonly string[], language: string): string | null {
  const met = words.flatMap(variantsOf).filter((variant) => variant.startsWith(`${language}-`));
  const counts = Array.from(
    Map.groupBy(met, (each) => each),
    ([variant, { length }]) => ({ variant, length }),
  ).toSorted((a, b) => b.length - a.length);
  const [best, second] = counts;
  return best === undefined || best.length === second?.length ? null : best.variant;
}
