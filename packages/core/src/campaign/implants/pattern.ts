import { endOfRun, type Shape } from './shapes.ts';

/** What a value of an implant's request says. */
export const REQUEST_ROLES = ['implant-id', 'version', 'group', 'command'] as const;
/** And one of the name under which a server keeps what an implant sent: `file` is the number or the name of the file. */
export const VALUE_ROLES: readonly [...typeof REQUEST_ROLES, 'file'] = [...REQUEST_ROLES, 'file'];
export type ValueRole = (typeof VALUE_ROLES)[number];

/**
 * Text with places for values, such as `/cgi-bin/<commcgi|index>.cgi` or `/gate/<implant-id:hex(16)>`. Plain data.
 * A place holds as many characters of its shape as there are, and what follows it never begins with one, so that there is one way to read a
 * text at most, found without going back.
 */
export interface Pattern {
  /** As it was written. */
  readonly text: string;
  readonly elements: readonly PatternElement[];
}

export type PatternElement =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'choice'; readonly texts: readonly string[]; readonly role: ValueRole | null }
  | { readonly kind: 'value'; readonly shape: Shape; readonly role: ValueRole | null };

/** Values by what they say. */
export type PatternValues = Partial<Record<ValueRole, string>>;

/** Which part of a text a pattern must be. */
export type Span =
  /** All of it. */
  | 'whole'
  /** The end of it, from its first character or from a `/` or `\`. */
  | 'tail'
  /** Any part. */
  | 'part';

/** UTF-16 units of a text that is looked at. Requests and command lines that are longer are cut. */
export const MAX_TEXT_LENGTH = 8_192;

/**
 * Looks for a pattern in a text.
 *
 * @returns the values in it; `null` when the text does not match
 */
export function matchPattern(
  { elements }: Pattern,
  text: string,
  span: Span = 'whole',
): PatternValues | null {
  const within = text.length > MAX_TEXT_LENGTH ? text.slice(0, MAX_TEXT_LENGTH) : text;
  for (const start of startsIn(within, elements, span)) {
    const found = matchAt(elements, within, start, span === 'part');
    if (found !== null) return found;
  }
  return null;
}

function* startsIn(
  text: string,
  elements: readonly PatternElement[],
  span: Span,
): Generator<number> {
  if (span === 'whole') {
    yield 0;
    return;
  }
  const [first] = elements;
  if (first?.kind === 'literal') {
    for (let at = text.indexOf(first.text); at >= 0; at = text.indexOf(first.text, at + 1))
      if (span === 'part' || isBoundary(text, at)) yield at;
    return;
  }
  for (let at = 0; at < text.length; at++) if (span === 'part' || isBoundary(text, at)) yield at;
}

function isBoundary(text: string, at: number): boolean {
  return at === 0 || isSeparator(text[at]) || isSeparator(text[at - 1]);
}

function isSeparator(character: string | undefined): boolean {
  return character === '/' || character === '\\';
}

/** Follows all ways through choices at once; two that come to the same place are one, the first. */
function matchAt(
  elements: readonly PatternElement[],
  text: string,
  start: number,
  mayGoOn: boolean,
): PatternValues | null {
  let places = new Map<number, PatternValues>([[start, {}]]);
  for (const element of elements) {
    const next = new Map<number, PatternValues>();
    for (const [at, values] of places)
      for (const [end, told] of step(element, text, at, values))
        if (!next.has(end)) next.set(end, told);
    if (next.size === 0) return null;
    places = next;
  }
  const end = mayGoOn ? places.keys().next().value! : text.length;
  return places.get(end) ?? null;
}

function* step(
  element: PatternElement,
  text: string,
  at: number,
  values: PatternValues,
): Generator<[end: number, values: PatternValues]> {
  if (element.kind === 'literal') {
    if (text.startsWith(element.text, at)) yield [at + element.text.length, values];
  } else if (element.kind === 'choice') {
    for (const each of element.texts)
      if (text.startsWith(each, at))
        yield [at + each.length, withValue(values, element.role, each)];
  } else {
    const { name, min, max } = element.shape;
    const end = endOfRun(name, text, at);
    if (end - at >= min && end - at <= max)
      yield [end, withValue(values, element.role, text.slice(at, end))];
  }
}

function withValue(values: PatternValues, role: ValueRole | null, value: string): PatternValues {
  return role === null ? values : { ...values, [role]: value };
}

/** Texts of which one is in whatever matches; the longest such set that the pattern has. Empty when it fixes nothing. */
export function literalsOf({ elements }: Pattern): readonly string[] {
  let best: readonly string[] = [];
  for (const element of elements) {
    const texts =
      element.kind === 'literal' ? [element.text] : element.kind === 'choice' ? element.texts : [];
    if (shortestOf(texts) > shortestOf(best)) best = texts;
  }
  return best;
}

/** Length of the shortest; 0 for none. */
export function shortestOf(texts: readonly string[]): number {
  return texts.length === 0 ? 0 : Math.min(...texts.map(({ length }) => length));
}

/** Characters that a pattern fixes, all in all. */
export function fixedLength({ elements }: Pattern): number {
  return elements.reduce((sum, element) => {
    if (element.kind === 'literal') return sum + element.text.length;
    return element.kind === 'choice' ? sum + shortestOf(element.texts) : sum;
  }, 0);
}
