import type { Event, Evidence, Locator, Source } from '../../../evidence/format.ts';
import { baseName } from '../../../evidence/base-name.ts';
import { LANGUAGE_NAMES } from '../../../report/language-names.ts';
import { oneLine, shorten } from '../../../report/text.ts';
import { clueFinding } from '../clue-finding.ts';
import type { Finding } from '../../finding.ts';
import { timeDoubt } from '../../time-doubt.ts';
import { isOwnText, type WrittenKind, writtenIn } from '../written-text.ts';
import { tellLanguage, type Told } from './tell-language.ts';

export const LANGUAGE_CLUE = {
  id: 'language-clue',
  title: 'A language in what somebody wrote',
};

/** Texts of one language kept of one part, about 200 bytes each. */
const MAX_TEXTS = 20;
const MAX_TEXT_CHARS = 160;
const MAX_WORDS = 40;
/** Different names in commands of one part. */
const MAX_NAMES = 1_000;
/** Names of files have no grammar: only words that say something count. */
const OF_NAMES = ['developer', 'slang'] as const;

/** What begins a comment, and what ends a printed line. */
const MARKS = /^[\s#/*;!-]{1,16}|(?:\\[nrt]|\s|\*\/){1,8}$/g;

interface Texts {
  /** Of the first text. */
  readonly time: number;
  readonly source: Source;
  readonly doubt: string;
  readonly texts: { readonly kind: WrittenKind; readonly text: string; readonly place: Locator }[];
  readonly words: Set<string>;
  readonly variants: Map<string, number>;
  count: number;
}

/** Gathers what tells a language in one part of a piece of evidence, a finding for each language. */
export class LanguageClues {
  private readonly evidence: Evidence;
  private readonly isOwn: boolean;
  private readonly languages = new Map<string, Texts>();
  private readonly names = new Map<string, Event>();

  constructor(evidence: Evidence) {
    this.evidence = evidence;
    this.isOwn = isOwnText(evidence);
  }

  add(event: Event): void {
    if (!this.isOwn) return;
    for (const { kind, text } of writtenIn(event)) {
      if (kind === 'name') this.addNames(text, event);
      else {
        const told = tellLanguage(text);
        if (told !== null) this.keep(told, kind, text, event);
      }
    }
  }

  private addNames(text: string, event: Event): void {
    for (const name of text.toLowerCase().match(/\p{L}{4,40}/gu) ?? []) {
      if (this.names.size < MAX_NAMES && !this.names.has(name)) this.names.set(name, event);
    }
  }

  private keep(told: Told, kind: WrittenKind, text: string, event: Event): void {
    const known = this.languages.get(told.language) ?? beginAt(event);
    this.languages.set(told.language, known);
    known.count++;
    if (known.texts.length < MAX_TEXTS) {
      const shown = shorten(oneLine(text.replace(MARKS, '')), MAX_TEXT_CHARS);
      known.texts.push({ kind, text: shown, place: event.locator });
    }
    for (const word of told.words) if (known.words.size < MAX_WORDS) known.words.add(word);
    const { variant } = told;
    if (variant !== null) known.variants.set(variant, (known.variants.get(variant) ?? 0) + 1);
  }

  finish(): Finding[] {
    const told = tellLanguage([...this.names.keys()].join(' '), OF_NAMES);
    const first = told === null ? undefined : this.names.get(told.words[0]!);
    if (told !== null && first !== undefined) this.keep(told, 'name', told.words.join(' '), first);
    return Array.from(this.languages, ([language, texts]) => this.finding(language, texts));
  }

  private finding(language: string, found: Texts): Finding {
    const { time, source, doubt, texts, words, variants, count } = found;
    const [variant] = [...variants].toSorted(([, a], [, b]) => b - a);
    const kinds = Map.groupBy(texts, ({ kind }) => kind);
    const written = Array.from(kinds, ([kind, members]) => [
      `${kind}s`,
      members.map(({ text }) => text).join(' | '),
    ]);
    const name = LANGUAGE_NAMES.en[language] ?? language;
    return clueFinding({
      check: LANGUAGE_CLUE,
      time,
      source,
      matched: {
        language,
        ...(variant === undefined ? {} : { variant: variant[0] }),
        texts: String(count),
        words: [...words].join(' '),
        ...Object.fromEntries(written),
      },
      summary: `${name} in ${baseName(this.evidence.path)}: "${texts[0]!.text}"${doubt}`,
      proof: texts.map(({ place }) => place),
      alternatives: [
        'Written by others and copied, or left by whoever had the machine before: kept; see whether the same text is published',
        'Planted, to point at somebody else: kept; a few words cost nothing to write',
      ],
    });
  }
}

function beginAt(event: Event): Texts {
  return {
    time: event.time,
    source: event.source(),
    doubt: timeDoubt(event),
    texts: [],
    words: new Set(),
    variants: new Map(),
    count: 0,
  };
}
