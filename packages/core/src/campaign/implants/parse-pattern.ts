import { quote } from '@unmask/sigma';
import type { ScalarNode } from '@unmask/sigma';
import { type Pattern, type PatternElement, VALUE_ROLES, type ValueRole } from './pattern.ts';
import type { ProfileReporter } from './profile-reporter.ts';
import { endOfRun, parseShape, SHAPE_NAMES } from './shapes.ts';

/** UTF-16 units of one pattern, elements of it, and texts of one choice. */
const MAX_PATTERN_LENGTH = 1_024;
const MAX_ELEMENTS = 32;
const MAX_CHOICES = 128;

/**
 * Reads a pattern. What is wrong is reported.
 *
 * @param fold for text in which letter case does not matter: the pattern is lower-cased
 */
export function readPattern(
  { text: written, span }: ScalarNode,
  reporter: ProfileReporter,
  fold = false,
): Pattern | null {
  const text = fold ? written.toLowerCase() : written;
  const tell = (message: string, help: string | null = null): null => {
    reporter.tell('IP008', span, `${quote(written)}: ${message}`, help);
    return null;
  };
  if (text.length === 0 || text.length > MAX_PATTERN_LENGTH)
    return tell(`a pattern has 1 to ${MAX_PATTERN_LENGTH} characters`);
  const elements: PatternElement[] = [];
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('<', at);
    if (open !== at) {
      elements.push({ kind: 'literal', text: text.slice(at, open < 0 ? undefined : open) });
      at = open < 0 ? text.length : open;
      continue;
    }
    const close = text.indexOf('>', at);
    if (close < 0) return tell(`'<' without '>'`);
    const element = placeOf(text.slice(at + 1, close));
    if (typeof element === 'string') return tell(element, HELP);
    elements.push(element);
    at = close + 1;
  }
  if (elements.length > MAX_ELEMENTS) return tell(`more than ${MAX_ELEMENTS} parts`);
  const fault = elements.map((each, index) => faultOf(each, elements[index + 1])).find(Boolean);
  return fault === undefined || fault === null ? { text: written, elements } : tell(fault);
}

const HELP = `write <shape>, <shape(length)>, <shape(least-most)> or <one|another>, with 'role:' before it; shapes: ${SHAPE_NAMES.join(', ')}; roles: ${VALUE_ROLES.join(', ')}`;

/** @returns what is wrong, where something is */
function placeOf(inside: string): PatternElement | string {
  const colon = inside.indexOf(':');
  const role = VALUE_ROLES.find((each) => each === inside.slice(0, Math.max(colon, 0))) ?? null;
  const rest = role === null ? inside : inside.slice(colon + 1);
  if (rest.includes('|')) {
    const texts = rest.split('|');
    if (texts.length > MAX_CHOICES) return `more than ${MAX_CHOICES} choices`;
    return texts.includes('') ? 'a choice without a character' : { kind: 'choice', texts, role };
  }
  const shape = parseShape(rest);
  return shape === null ? `${quote(rest)} is no shape` : { kind: 'value', shape, role };
}

/** A value must end where what follows it begins. */
function faultOf(element: PatternElement, next: PatternElement | undefined): string | null {
  if (element.kind !== 'value' || next === undefined) return null;
  const { name } = element.shape;
  if (next.kind === 'value') return `nothing tells where <${name}> ends: another value follows it`;
  const starts = next.kind === 'literal' ? [next.text] : next.texts;
  const unclear = starts.find((text) => endOfRun(name, text, 0) > 0);
  if (unclear === undefined) return null;
  return `nothing tells where <${name}> ends: ${quote(unclear)} begins with a character that it may hold`;
}

/** What the values of patterns say, each once. */
export function rolesIn(patterns: readonly Pattern[]): Set<ValueRole> {
  const roles = patterns.flatMap(({ elements }) =>
    elements.map((each) => (each.kind === 'literal' ? null : each.role)),
  );
  return new Set(roles.filter((role) => role !== null));
}
