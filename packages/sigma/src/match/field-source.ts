import type { FieldValue, SigmaEvent } from '../event.ts';
import type { FieldSource, Route } from '../mapping.ts';
import { fold } from './fold.ts';
import { type Scalar, scalarsOf, textOf } from './values.ts';

/** Where a rule's field comes from on a route. */
export function sourceOf(field: string, route: Route): FieldSource {
  return own(route.fields, field) ?? { from: field };
}

/** The fields of the event that a source reads. */
export function namesOf(source: FieldSource): readonly string[] {
  return typeof source.from === 'string' ? [source.from] : source.from;
}

/** A source made ready: tables are folded once. */
export type FieldReader = (event: SigmaEvent) => FieldValue | undefined;

export function compileSource(source: FieldSource): FieldReader {
  const read = reader(source);
  const steps: Step[] = [];
  if (source.key !== undefined) steps.push(keyStep(source.key));
  if (source.values !== undefined) steps.push(valueStep(source.values));
  if (source.prefixes !== undefined) steps.push(prefixStep(source.prefixes));
  if (source.number === 'decimal') steps.push(decimalStep);
  if (steps.length === 0) return read;
  return (event) => {
    const value = read(event);
    return value === undefined ? undefined : convert(value, steps);
  };
}

function reader({ from, join }: FieldSource): FieldReader {
  if (typeof from === 'string') return (event) => event.get(from);
  if (join === undefined) return (event) => valuesOf(event, from);
  return (event) => {
    const texts: string[] = [];
    for (const name of from) {
      const [first] = scalarsOf(event.get(name));
      if (first !== undefined && first !== null) texts.push(textOf(first)!);
    }
    return texts.length === 0 ? undefined : texts.join(join);
  };
}

/** What one of several fields lacks shows as a value that is `null`. */
function valuesOf(event: SigmaEvent, names: readonly string[]): FieldValue | undefined {
  const values = names.map((name) => event.get(name));
  if (values.every((value) => value === undefined)) return undefined;
  return values.map((value) => value ?? null);
}

type Step = (text: string) => string | null;

function convert(value: FieldValue, steps: readonly Step[]): FieldValue | undefined {
  if (!Array.isArray(value)) return convertScalar(value as Scalar, steps);
  const scalars = Array.from(scalarsOf(value), (scalar) => convertScalar(scalar, steps));
  return scalars.filter((scalar) => scalar !== undefined);
}

function convertScalar(value: Scalar, steps: readonly Step[]): string | null | undefined {
  let text = textOf(value);
  if (text === null) return null;
  for (const step of steps) {
    text = step(text);
    if (text === null) return undefined;
  }
  return text;
}

/** `SHA1=…,MD5=…`: the part that a key names. */
function keyStep(key: string): Step {
  const start = fold(`${key}=`);
  return (text) => {
    const part = text.split(',').find((each) => fold(each.trim()).startsWith(start));
    return part === undefined ? null : part.trim().slice(start.length);
  };
}

function valueStep(values: Readonly<Record<string, string>>): Step {
  const table = new Map(Object.entries(values).map(([from, to]) => [fold(from), to]));
  return (text) => table.get(fold(text)) ?? text;
}

function prefixStep(prefixes: Readonly<Record<string, string>>): Step {
  const table = Object.entries(prefixes).map(([from, to]) => [fold(from), to] as const);
  return (text) => {
    const folded = fold(text);
    for (const [from, to] of table) {
      if (folded.startsWith(from)) return to + text.slice(from.length);
    }
    return text;
  };
}

const HEXADECIMAL = /^0x[0-9a-f]{1,12}$/i;

function decimalStep(text: string): string {
  return HEXADECIMAL.test(text) ? String(Number(text)) : text;
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}
