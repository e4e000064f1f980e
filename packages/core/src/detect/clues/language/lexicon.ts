import { LANGUAGES } from './tables.ts';

/** A file of `rules/languages/`: words parted by spaces, of which `word*` stands for all that begin so. */
export interface LanguageRow {
  /** ISO 639-1. */
  readonly language: string;
  /** `Kana` for both of Japan's; empty: Latin. */
  readonly script: string;
  /** That tell the language among those of its script. */
  readonly letters: string;
  readonly function: string;
  /** What developers and operators write of: files, servers, passwords. */
  readonly developer: string;
  readonly slang: string;
  /** What those write of who want it: in whatever language, English too. */
  readonly money: string;
  /** Sections and pages of sites that people read, as addresses write them. */
  readonly site: string;
  /** Words by the place where they are used: `es-ES`. */
  readonly variants: Readonly<Record<string, string>>;
}

const GROUPS = ['function', 'developer', 'slang'] as const;
export type WordGroup = (typeof GROUPS)[number];

/** A word of a language; slang is what nobody picks up at school. */
export interface Meaning {
  readonly language: string;
  readonly group: WordGroup;
}

/** Words whole and by their beginnings, each with what it means. */
class Words<Sense> {
  private readonly whole = new Map<string, Sense[]>();
  private readonly beginnings = new Map<string, Sense[]>();
  private longest = 0;

  add(words: string, sense: Sense): void {
    for (const word of words.split(/\s+/).filter((each) => each !== '')) {
      const begins = word.endsWith('*');
      const known = begins ? this.beginnings : this.whole;
      const key = begins ? word.slice(0, -1) : word;
      if (begins) this.longest = Math.max(this.longest, key.length);
      known.set(key, [...(known.get(key) ?? []), sense]);
    }
  }

  of(word: string): readonly Sense[] {
    const found = [...(this.whole.get(word) ?? [])];
    for (let end = Math.min(word.length, this.longest); end > 0; end--)
      found.push(...(this.beginnings.get(word.slice(0, end)) ?? []));
    return found;
  }
}

const WORDS = new Words<Meaning>();
const VARIANTS = new Words<string>();
const MONEY = new Words<true>();
const SITES = new Words<string>();
for (const row of LANGUAGES) {
  for (const group of GROUPS) WORDS.add(row[group], { language: row.language, group });
  MONEY.add(row.money, true);
  SITES.add(row.site, row.language);
  for (const [variant, words] of Object.entries(row.variants)) {
    WORDS.add(words, { language: row.language, group: 'developer' });
    VARIANTS.add(words, variant);
  }
}

/** What a word means, each language once: as slang first, then as a word of the trade. @param word in lower case */
export function meaningsOf(word: string): readonly Meaning[] {
  const found = WORDS.of(word).toSorted(
    (a, b) => GROUPS.indexOf(b.group) - GROUPS.indexOf(a.group),
  );
  return [...new Map(found.toReversed().map((each) => [each.language, each])).values()];
}

/** Where a word is used, as IETF tags: `es-ES`. @param word in lower case */
export function variantsOf(word: string): readonly string[] {
  return VARIANTS.of(word);
}

/** @param word in lower case */
export function isOfMoney(word: string): boolean {
  return MONEY.of(word).length > 0;
}

/** Languages whose readers a word in an address is for. @param word in lower case, without accents */
export function siteLanguagesOf(word: string): readonly string[] {
  return SITES.of(word);
}
