/** ISO 639-3, as the classifier names them, of the languages that clues can name and that are written with Latin letters. */
const CODES: Readonly<Record<string, string>> = {
  deu: 'de',
  eng: 'en',
  fra: 'fr',
  ita: 'it',
  por: 'pt',
  spa: 'es',
};
/** Characters below which trigrams are not asked: single comments mislead them (`docs/clues.md`). */
export const MIN_TRIGRAM_CHARS = 120;
const TOP = 3;

/**
 * The languages that a text is most like by its trigrams, in percent of the likeliest, which comes first. A second opinion beside words, on everything together:
 * single comments are too short for it.
 */
export async function byTrigrams(
  text: string,
): Promise<readonly (readonly [language: string, likeness: number])[]> {
  if (text.length < MIN_TRIGRAM_CHARS) return [];
  // Its tables are loaded where a text is asked about, and not with every hunt.
  const { francAll } = await import('franc-min');
  return francAll(text, { only: Object.keys(CODES) })
    .flatMap(([code, likeness]): [string, number][] => {
      const language = CODES[code];
      return language === undefined ? [] : [[language, Math.round(likeness * 100)]];
    })
    .slice(0, TOP);
}
