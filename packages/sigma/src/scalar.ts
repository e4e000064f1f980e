/** What a YAML scalar means by the core schema of YAML 1.2 (section 10.3). */
import type { ScalarNode } from './yaml.ts';

export type ScalarValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly source: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' };

const NULL = /^(?:null|Null|NULL|~|)$/;
const TRUE = /^(?:true|True|TRUE)$/;
const FALSE = /^(?:false|False|FALSE)$/;
const DECIMAL = /^[-+]?(?:0|[1-9][0-9]*)$/;
const OCTAL_OR_HEXADECIMAL = /^0(?:o[0-7]+|x[0-9a-fA-F]+)$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;

/**
 * Types a scalar. Numbers that a double cannot hold exactly (integers beyond 2^53) or at all (`.nan`, `.inf`) stay
 * text, because events hold the same digits as text; so do those with leading zeros, as in the keyboard layout
 * `00050429`, which only the number schema of YAML 1.2 takes for numbers.
 */
export function typeScalar(node: ScalarNode): ScalarValue {
  const { text } = node;
  if (!node.plain) return { kind: 'text', text };
  if (NULL.test(text)) return { kind: 'null' };
  if (TRUE.test(text)) return { kind: 'boolean', value: true };
  if (FALSE.test(text)) return { kind: 'boolean', value: false };
  const value = numberOf(text);
  return value === null ? { kind: 'text', text } : { kind: 'number', value, source: text };
}

function numberOf(text: string): number | null {
  const whole = DECIMAL.test(text) || OCTAL_OR_HEXADECIMAL.test(text);
  if (!whole && !FLOAT.test(text)) return null;
  const value = Number(text);
  const exact = whole ? Number.isSafeInteger(value) : Number.isFinite(value);
  return exact ? value : null;
}

/** Whether a number is written otherwise than events write it: hexadecimal, octal, with an exponent or a plus. */
export function isUnusualNumber(source: string): boolean {
  return !/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(source);
}
