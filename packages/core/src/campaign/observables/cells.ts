import type { FieldValue } from '@unmask/sigma';
import type { Event } from '../../evidence/format.ts';
import { useOf, type FieldUse } from './fields.ts';

/** Values of one field looked at; text formats cap theirs at the same number. */
const MAX_VALUES = 1_024;

/** Hands every text of an event to `visit`, with how its field is taken. Numbers come as text, where a port may be one. */
export function visitCells(
  event: Event,
  visit: (text: string, use: FieldUse, field: string) => void,
): void {
  for (const [field, value] of event.fields()) {
    const use = useOf(field);
    if (use !== null) visitValue(value, use, field, visit);
  }
}

function visitValue(
  value: FieldValue,
  use: FieldUse,
  field: string,
  visit: (text: string, use: FieldUse, field: string) => void,
): void {
  if (typeof value === 'string') {
    // Windows writes a dash where it has nothing to say.
    if (value !== '' && value !== '-') visit(value, use, field);
  } else if (typeof value === 'number') {
    if (use.form === 'port') visit(String(value), use, field);
  } else if (Array.isArray(value)) {
    for (const each of value.slice(0, MAX_VALUES)) visitValue(each, use, field, visit);
  }
}
