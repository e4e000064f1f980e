import type { FieldValue } from '../event.ts';

/** A value that is not a list. */
export type Scalar = Exclude<FieldValue, readonly FieldValue[]>;

const NUMERIC = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
/** Longer text is no number that anyone wrote. */
const MAX_NUMBER_LENGTH = 40;

/** Lists inside one another. No reader makes more than two; what lies deeper is passed over. */
const MAX_LIST_DEPTH = 16;

/** A field's values one by one: a list has several, everything else one. Lists in lists are flat. */
export function* scalarsOf(value: FieldValue | undefined, depth = 0): Generator<Scalar> {
  if (value === undefined || depth > MAX_LIST_DEPTH) return;
  if (!Array.isArray(value)) yield value as Scalar;
  else for (const item of value as readonly FieldValue[]) yield* scalarsOf(item, depth + 1);
}

/** The text that a pattern is compared with. */
export function textOf(value: Scalar): string | null {
  return value === null || typeof value === 'string' ? value : String(value);
}

/** The number that a value is or spells. Hexadecimal text is text. @returns NaN when it is none */
export function numberOf(value: Scalar): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value !== 'string' || value.length > MAX_NUMBER_LENGTH) return NaN;
  const text = value.trim();
  return NUMERIC.test(text) ? Number(text) : NaN;
}
