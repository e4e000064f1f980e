/**
 * Text with wildcards. Sigma specification 2.1, "Escaping": `*` is any run, `?` one character; a backslash takes the
 * meaning from `*`, `?` and `\` and is an ordinary character before anything else.
 */
import { type TextPattern, WILDCARD, type Wildcard } from './rule.ts';

/** A named stand-in for values that the user supplies; only while modifiers are applied. */
export interface Placeholder {
  readonly placeholder: string;
}

/** A pattern on its way through the modifiers. */
export type DraftPattern = readonly (string | Wildcard | Placeholder)[];

const PLACEHOLDER = /%([^%\s*?\\]+)%/y;

/** Reads a value as a rule writes it. */
export function parsePattern(source: string): TextPattern {
  return parse(source, false) as TextPattern;
}

/** The same for the modifier `expand`: `%name%` becomes a placeholder, `\%` is a percent sign. */
export function parsePatternWithPlaceholders(source: string): DraftPattern {
  return parse(source, true);
}

function parse(source: string, placeholders: boolean): DraftPattern {
  const escapable = placeholders ? '\\*?%' : '\\*?';
  const parts: (string | Wildcard | Placeholder)[] = [];
  let literal = '';
  for (let at = 0; at < source.length; at++) {
    const character = source[at]!;
    const special = placeholders && character === '%' ? placeholderAt(source, at) : null;
    if (character === '\\' && at + 1 < source.length && escapable.includes(source[at + 1]!)) {
      literal += source[++at];
    } else if (character === '*' || character === '?' || special !== null) {
      parts.push(literal, special ?? (character === '*' ? WILDCARD.many : WILDCARD.one));
      literal = '';
      if (special !== null) at += special.placeholder.length + 1;
    } else literal += character;
  }
  parts.push(literal);
  return joinParts(parts);
}

function placeholderAt(source: string, start: number): Placeholder | null {
  PLACEHOLDER.lastIndex = start;
  const match = PLACEHOLDER.exec(source);
  return match === null ? null : { placeholder: match[1]! };
}

/** Puts a pattern in order: neighbouring literals joined, empty ones dropped, `**` made `*`. */
export function joinParts<Part extends DraftPattern[number]>(
  parts: readonly Part[],
): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === '' || (part === WILDCARD.many && last === WILDCARD.many)) continue;
    if (typeof part === 'string' && typeof last === 'string') {
      joined[joined.length - 1] = `${last}${part}` as Part;
    } else joined.push(part);
  }
  return joined;
}

/** `pattern` anywhere in a longer text. */
export function anywhere(pattern: TextPattern): TextPattern {
  return joinParts([WILDCARD.many, ...pattern, WILDCARD.many]);
}

/**
 * A pattern as a rule would write it: `parsePattern` reads it back, dashes of `windash` apart, which print as `-`.
 */
export function printPattern(pattern: TextPattern): string {
  return pattern
    .map((part, index) => {
      if (part === WILDCARD.many) return '*';
      if (part === WILDCARD.one) return '?';
      if (part === WILDCARD.dash) return '-';
      const next = pattern[index + 1];
      return printLiteral(part, next === WILDCARD.many || next === WILDCARD.one);
    })
    .join('');
}

/** A single backslash stays as it is unless what follows would read it as an escape. */
function printLiteral(literal: string, beforeWildcard: boolean): string {
  return literal.replace(/(\\*)([*?]|$|[^\\*?])/g, (whole, slashes: string, next: string) => {
    const special = next === '*' || next === '?' || (next === '' && beforeWildcard);
    const doubled = slashes.length > 1 || special ? slashes + slashes : slashes;
    if (whole === '') return '';
    return `${doubled}${next === '*' || next === '?' ? '\\' : ''}${next}`;
  });
}
