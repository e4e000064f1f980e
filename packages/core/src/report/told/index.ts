import { LANGUAGE_NAMES } from '../language-names.ts';
import type { Language } from '../model.ts';
import { sectorIn } from '../phrases/kinds.ts';
import { numberIn } from '../phrases/words.ts';
import { ANSWERS } from './catalog/answers.ts';
import { CAUSES_OF_LOGS } from './catalog/causes-of-logs.ts';
import { CAUSES } from './catalog/causes.ts';
import { CHECKS } from './catalog/checks.ts';
import { CLUES } from './catalog/clues.ts';
import { FINDINGS } from './catalog/findings.ts';
import { INFRASTRUCTURE } from './catalog/infrastructure.ts';
import { SAMPLES } from './catalog/samples.ts';
import { STOLEN } from './catalog/stolen.ts';
import { VICTIMS } from './catalog/victims.ts';
import { WINDOWS_WIPERS } from './catalog/windows-wipers.ts';
import { KINDS, WORDS } from './catalog/words.ts';
import {
  compileTold,
  fillTold,
  matchTold,
  type Pattern,
  type PlaceKind,
  type Told,
  type Value,
} from './template.ts';
import { typeset } from './typeset.ts';

/** Every sentence that a case tells in its own words, which are English. */
export const TOLD: readonly Told[] = [
  ...VICTIMS,
  ...INFRASTRUCTURE,
  ...ANSWERS,
  ...CLUES,
  ...STOLEN,
  ...SAMPLES,
  ...CHECKS,
  ...CAUSES,
  ...CAUSES_OF_LOGS,
  ...FINDINGS,
  ...WINDOWS_WIPERS,
];

type Vocabulary = 'words' | 'kinds' | 'languages';

/** Sentences within sentences. */
const MAX_DEPTH = 4;
/** Sentences and parts of them that are tried for one text: those of evidence may be made to fit many. */
const MAX_TRIES = 400;
/** UTF-16 units of a text that may be a sentence of ours: longer ones are evidence. */
const MAX_TEXT = 1_500;
/** ISO 8601, to the day or finer; of a zone, its offset. */
const TIME = /^[\d:.TZ +-]{1,32}$/;
const INTEGER = /^\d{1,15}$/;

const COLUMNS: Readonly<Record<Language, 0 | 1 | 2>> = { en: 0, fr: 1, es: 2 };
const VOCABULARIES: Readonly<Record<Vocabulary, ReadonlyMap<string, Told>>> = {
  words: new Map(WORDS.map((each) => [each[0], each])),
  kinds: new Map(KINDS.map((each) => [each[0], each])),
  languages: new Map(
    Object.entries(LANGUAGE_NAMES.en).map(([code, name]) => [
      name,
      [name, LANGUAGE_NAMES.fr[code]!, LANGUAGE_NAMES.es[code]!],
    ]),
  ),
};

let patterns: ReadonlyMap<string, readonly Pattern[]> | null = null;

/**
 * What a case tells in English, in another language: it is recognised by the sentences that it can be, and every name, number and time in it stays.
 *
 * @returns `null` for what is no sentence of ours
 */
export function toldIn(language: Language, text: string): string | null {
  if (language === 'en') return text;
  if (text.length > MAX_TEXT) return null;
  const key = `${language} ${text}`;
  const known = lately.get(key);
  if (known !== undefined) return known;
  const told = new Teller(language).sentence(text, 0);
  if (lately.size >= MAX_LATELY) lately.clear();
  lately.set(key, told);
  return told;
}

/** What was told of late: hundreds of findings have the same causes. */
const lately = new Map<string, string | null>();
const MAX_LATELY = 2_000;

/** Some sentences parted by commas, of which there may be more. */
export function toldListIn(language: Language, text: string): string | null {
  if (language === 'en') return text;
  if (text.length > MAX_TEXT) return null;
  const [, head = text, more = ''] = /^(.*)(, …)$/s.exec(text) ?? [];
  const told = new Teller(language).list(head, 0);
  return told === null ? null : told + more;
}

/** A word of ours that stands alone. Only where it is known that nothing else can stand. */
export function wordIn(
  language: Language,
  word: string,
  vocabulary: Vocabulary = 'words',
): string | null {
  return VOCABULARIES[vocabulary].get(word)?.[COLUMNS[language]] ?? null;
}

/** Tells one text. */
class Teller {
  private readonly language: Language;
  private tries = 0;

  constructor(language: Language) {
    this.language = language;
  }

  sentence(text: string, depth: number): string | null {
    if (depth > MAX_DEPTH || this.tries++ >= MAX_TRIES) return null;
    for (const pattern of candidates(text)) {
      const values = matchTold(pattern, text, (part, kind, mayStay) =>
        this.tries++ < MAX_TRIES ? this.value(part, kind, mayStay, depth) : null,
      );
      const template = pattern.told[COLUMNS[this.language]];
      if (values !== null) return fillTold(typeset(this.language, template), values);
    }
    return null;
  }

  private value(
    text: string,
    kind: PlaceKind | null,
    mayStay: boolean,
    depth: number,
  ): Value | null {
    if (kind === 'int') return this.number(text);
    if (kind === 'time') return TIME.test(text) ? { text, isOne: false } : null;
    const told = kind === null ? text : this.part(text, kind, depth);
    const said = told ?? (mayStay ? text : null);
    return said === null ? null : { text: said, isOne: false };
  }

  private number(text: string): Value | null {
    if (!INTEGER.test(text)) return null;
    const value = Number(text);
    return { text: numberIn(this.language, value), isOne: value === 1 };
  }

  private part(
    text: string,
    kind: Exclude<PlaceKind, 'int' | 'time'>,
    depth: number,
  ): string | null {
    if (kind === 'told') return this.sentence(text, depth + 1);
    if (kind === 'word') return anyWordIn(this.language, text);
    return this.list(text, depth) ?? this.sentence(text, depth + 1);
  }

  /** A comma can part two sentences, or stand within one. */
  list(text: string, depth: number): string | null {
    if (this.tries++ >= MAX_TRIES) return null;
    const told: string[] = [];
    let open = '';
    for (const part of text.split(', ')) {
      const piece = open === '' ? part : `${open}, ${part}`;
      const words = this.sentence(piece, depth + 1) ?? wordIn(this.language, piece);
      if (words !== null) told.push(words);
      open = words === null ? piece : '';
    }
    return open === '' ? told.join(', ') : null;
  }
}

function anyWordIn(language: Language, text: string): string | null {
  return wordIn(language, text) ?? wordIn(language, text, 'languages') ?? sectorIn(language, text);
}

/** Letters by which sentences are found. */
const KEY_LENGTH = 3;
/** Of those that begin with a place. */
const ANY = '';

/** Sentences that could begin as a text does. */
function candidates(text: string): readonly Pattern[] {
  patterns ??= compileAll();
  return patterns.get(text.slice(0, KEY_LENGTH)) ?? patterns.get(ANY)!;
}

function compileAll(): Map<string, readonly Pattern[]> {
  const all = TOLD.map(compileTold);
  const groups = Map.groupBy(all, ({ texts: [first] }) =>
    first!.length >= KEY_LENGTH ? first!.slice(0, KEY_LENGTH) : ANY,
  );
  const any = groups.get(ANY) ?? [];
  return new Map(
    Array.from(groups, ([key, own]) => [
      key,
      (key === ANY ? any : [...own, ...any]).toSorted(byRank),
    ]),
  );
}

/** In order: what begins and ends with words of its own, what goes on behind another sentence, and what ends with any text, which could take the rest of a sentence for a name. */
function byRank(a: Pattern, b: Pattern): number {
  return rankOf(a) - rankOf(b) || ownLength(b) - ownLength(a);
}

function rankOf({ texts, places }: Pattern): number {
  const endsOpen = texts.at(-1) === '' && places.at(-1)?.kind === null;
  if (texts[0] !== '') return endsOpen ? 2 : 0;
  return places[0]?.kind === 'told' && !endsOpen ? 1 : 2;
}

function ownLength({ texts }: Pattern): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}
