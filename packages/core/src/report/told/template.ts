/**
 * A sentence that a case tells: in English as its text is written, in French, in Spanish.
 *
 * In English the places are `{name}` for text that stays as it is, `{name:int}` for a whole number, `{name:time}` for a day or a time, `{name:told}` for another sentence,
 * `{name:list}` for some, parted by commas, `{name:word}` for a word of ours; with `?` behind the kind, what is not known stays as it is.
 * In the other languages they are `{name}`, `{name|one|many}` for a number of things, and `{name~one|many}` for what only agrees with it.
 */
export type Told = readonly [en: string, fr: string, es: string];

export const PLACE_KINDS = ['int', 'time', 'told', 'list', 'word'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

interface Place {
  readonly name: string;
  readonly kind: PlaceKind | null;
  readonly mayStay: boolean;
}

/** An English sentence as texts and the places between them: one text more than places. */
export interface Pattern {
  readonly texts: readonly string[];
  readonly places: readonly Place[];
  readonly told: Told;
}

/** What stands in a place, for the language that it is told in; `null`: it is not what the place is for. */
export type PlaceReader = (text: string, kind: PlaceKind | null, mayStay: boolean) => Value | null;

export interface Value {
  readonly text: string;
  /** Of a number. */
  readonly isOne: boolean;
}

const PLACE = /\{(\w+)(?::(int|time|told|list|word)(\?)?)?\}/g;

export function compileTold(told: Told): Pattern {
  const [english] = told;
  const texts: string[] = [];
  const places: Place[] = [];
  let at = 0;
  for (const { 0: whole, 1: name, 2: kind, 3: mark, index } of english.matchAll(PLACE)) {
    texts.push(english.slice(at, index));
    places.push({ name: name!, kind: (kind ?? null) as PlaceKind | null, mayStay: mark === '?' });
    at = index + whole.length;
  }
  return { texts: [...texts, english.slice(at)], places, told };
}

/** Ways to part one text that are tried: sentences have few places, and texts of evidence may repeat what stands between them. */
const MAX_TRIES = 64;

/** The values of a sentence's places, by their names; `null` where the text is not this sentence. */
export function matchTold(
  { texts, places }: Pattern,
  text: string,
  read: PlaceReader,
): ReadonlyMap<string, Value> | null {
  const last = texts.at(-1)!;
  if (!text.startsWith(texts[0]!) || !text.endsWith(last)) return null;
  if (places.length === 0) return text === last ? new Map() : null;
  if (!isInOrder(texts, text)) return null;
  const end = text.length - last.length;
  let tries = 0;
  const values = new Map<string, Value>();
  const fill = (index: number, from: number): boolean => {
    const { name, kind, mayStay } = places[index]!;
    const isLast = index === places.length - 1;
    const next = texts[index + 1]!;
    let to = isLast ? end : text.indexOf(next, from + 1);
    for (; to > from && to <= end && tries < MAX_TRIES; to = text.indexOf(next, to + 1)) {
      tries++;
      const value = read(text.slice(from, to), kind, mayStay);
      if (value !== null) {
        values.set(name, value);
        if (isLast || fill(index + 1, to + next.length)) return true;
      }
      if (isLast) return false;
    }
    return false;
  };
  return fill(0, texts[0]!.length) ? values : null;
}

/** Most sentences are told apart by this. */
function isInOrder(texts: readonly string[], text: string): boolean {
  let at = 0;
  for (const each of texts) {
    at = text.indexOf(each, at);
    if (at < 0) return false;
    at += each.length;
  }
  return true;
}

const FORM = /\{(\w+)(?:([|~])([^|{}]*)\|([^|{}]*))?\}/g;

/** A sentence in another language, with its values. What a value holds is no place. */
export function fillTold(template: string, values: ReadonlyMap<string, Value>): string {
  return template.replace(
    FORM,
    (_, name: string, sign: string | undefined, one: string | undefined, many: string) => {
      const value = values.get(name);
      if (value === undefined) throw new Error(`${template}: nothing stands for ${name}`);
      if (sign === undefined) return value.text;
      const form = value.isOne ? one! : many;
      return sign === '~' ? form : `${value.text} ${form}`;
    },
  );
}
