import type { FieldValue } from '@unmask/sigma';

/** A value that is no list. */
export type SingleValue = Exclude<FieldValue, readonly FieldValue[]>;

/**
 * The first of a field's values, `null` when there is none. Where an event's own data repeats the name of a System field (event
 * 104 has two `Channel`s), the System's comes first, and only that says what the event is.
 */
export function firstValue(value: FieldValue | undefined): SingleValue {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value;
  return firstValue(value[0]);
}
