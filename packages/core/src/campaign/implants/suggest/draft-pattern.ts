import { readPattern } from '../parse-pattern.ts';
import { createProfileReporter } from '../profile-reporter.ts';
import type { Companions } from './companions.ts';
import type { IdFound } from './find-id.ts';
import { guessShape, shapeText, spanning } from './guess-shape.ts';
import { HOLE, slotKey } from './slots.ts';

const NOWHERE = { start: 0, end: 0, line: 1, column: 1 };

/** A path or a user agent with `HOLE`s as a pattern; none when no pattern can say it. */
export function patternOf(
  where: 'path' | 'user-agent',
  name: string,
  { slots, shape }: IdFound,
  { holes }: Companions,
): string[] {
  const ids = new Set(slots.map(slotKey));
  const parts = name.split(HOLE);
  const text = parts.reduce((before, part, index) => {
    const key = slotKey({ where, name, index: index - 1 });
    if (ids.has(key)) return `${before}<implant-id:${shapeText(shape)}>${part}`;
    const values = holes.get(key)?.entries.map(([value]) => value) ?? [];
    return before + valuesText(values, where === 'path' && !before.includes('<version:')) + part;
  });
  return isPattern(name, text) ? [text] : [];
}

/** Values that are written one by one, at most. */
const MAX_CHOICES = 3;
/** Letters and digits, as versions have. */
const VERSION = /^(?:[A-Za-z]{1,4}[\d.]{1,10}|\d+(?:\.\d+){1,4})$/;

function valuesText(values: readonly string[], mayBeVersion: boolean): string {
  if (values.length === 1) return values[0]!;
  if (mayBeVersion && values.length > 1 && values.every((value) => VERSION.test(value)))
    return `<version:${shapeText(spanning('token', values))}>`;
  if (values.length > 1 && values.length <= MAX_CHOICES) return `<${values.join('|')}>`;
  const shape = guessShape(values);
  return shape === null ? '<word>' : `<${shapeText(shape)}>`;
}

function isPattern(name: string, text: string): boolean {
  if (/[<>]/.test(name) || !/^[\x20-\x7e]+$/.test(text)) return false;
  const node = { kind: 'scalar', text, plain: false, verbatim: false, span: NOWHERE } as const;
  return readPattern(node, createProfileReporter('draft')) !== null;
}
