/**
 * Text as bytes, for the encoding modifiers. Bytes are kept as text whose characters are 0–255, which is what `btoa`
 * takes and what a pattern can hold.
 */
import type { DraftPattern } from '../pattern.ts';
import { WILDCARD } from '../rule.ts';
import { type Fault, grow, type Growth, type TextValue, type Value } from './value.ts';

/** The characters that stand for each other at the start of an option (Sigma 2.1, `windash`). */
export const DASHES = ['-', '/', '\u2013', '\u2014', '\u2015'] as const;

const UTF8 = new TextEncoder();

/** The UTF-8 bytes of a text. */
export function utf8(text: string): string {
  return Array.from(UTF8.encode(text), (byte) => String.fromCharCode(byte)).join('');
}

/** The UTF-16 bytes of a text. */
export function utf16(text: string, littleEndian: boolean): string {
  let bytes = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const [high, low] = [String.fromCharCode(unit >> 8), String.fromCharCode(unit & 0xff)];
    bytes += littleEndian ? low + high : high + low;
  }
  return bytes;
}

/** The text of a pattern, or `null` when it has wildcards or placeholders. */
export function plainText(pattern: DraftPattern): string | null {
  if (pattern.length === 0) return '';
  const [only] = pattern;
  return pattern.length === 1 && typeof only === 'string' ? only : null;
}

/**
 * Applies an encoding to a text. Dashes that `windash` left open have different bytes, so each reading is encoded by
 * itself.
 */
export function encodeEach(
  value: TextValue,
  growth: Growth,
  encode: (value: TextValue) => TextValue | Fault,
): Value | Fault {
  const dashes = value.pattern.filter((part) => part === WILDCARD.dash).length;
  const excess = grow(growth, DASHES.length ** dashes, lengthOf(value.pattern));
  if (excess !== null) return excess;
  const encoded: TextValue[] = [];
  for (const pattern of spellOutDashes(value.pattern)) {
    const result = encode({ ...value, pattern });
    if (result.kind === 'fault') return result;
    encoded.push(result);
  }
  return encoded.length === 1 ? encoded[0]! : { kind: 'group', values: encoded };
}

function lengthOf(pattern: DraftPattern): number {
  return pattern.reduce<number>(
    (length, part) => length + (typeof part === 'string' ? part.length : 1),
    0,
  );
}

function spellOutDashes(pattern: DraftPattern): DraftPattern[] {
  let readings: DraftPattern[] = [[]];
  for (const part of pattern) {
    const choices = part === WILDCARD.dash ? DASHES : [part];
    readings = readings.flatMap((reading) => choices.map((choice) => append(reading, choice)));
  }
  return readings;
}

function append(pattern: DraftPattern, part: DraftPattern[number]): DraftPattern {
  const last = pattern.at(-1);
  return typeof last === 'string' && typeof part === 'string'
    ? [...pattern.slice(0, -1), last + part]
    : [...pattern, part];
}
