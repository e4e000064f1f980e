/** What modifiers work on: a value on its way from the rule's text to a `ValueTest`. */
import type { DiagnosticCode } from '../codes.ts';
import { MAX_EXPANDED_VALUES } from '../limits.ts';
import type { DraftPattern } from '../pattern.ts';
import type { Help } from '../reporter.ts';
import type { ValueTest } from '../rule.ts';

export interface TextValue {
  readonly kind: 'text';
  readonly pattern: DraftPattern;
  /** The value as it stands in the rule; regular expressions are taken from it. */
  readonly written: string;
  readonly cased: boolean;
  /** The pattern's characters are bytes (0–255), made by the UTF-16 family. */
  readonly bytes: boolean;
}

/** OR-linked values that one written value became. */
export interface ValueGroup {
  readonly kind: 'group';
  readonly values: readonly SingleValue[];
}

export type SingleValue = TextValue | Exclude<ValueTest, { kind: 'text' | 'group' }>;
export type Value = SingleValue | ValueGroup;

/** Why a modifier does not apply. */
export interface Fault {
  readonly kind: 'fault';
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly help: Help;
}

export function fault(code: DiagnosticCode, message: string, help: Help = null): Fault {
  return { kind: 'fault', code, message, help };
}

/** What a modifier knows besides the value. */
export interface ModifierContext {
  /** Modifiers that changed the value already; `all` and `neq` do not. */
  readonly before: readonly string[];
  /** All modifiers of the item, as written. */
  readonly chain: readonly string[];
  /** Placeholder name → values. */
  readonly placeholders: ReadonlyMap<string, readonly string[]>;
  readonly growth: Growth;
}

/** UTF-16 units that the values of one file may still become by expansion and encoding. */
export interface Growth {
  left: number;
}

/** Takes `values` texts of some `length` from what is left. A fault: there is not enough. */
export function grow(growth: Growth, values: number, length: number): Fault | null {
  growth.left -= values * (length + 1);
  if (growth.left >= 0 && values <= MAX_EXPANDED_VALUES) return null;
  return fault('SG002', 'this value, or all of the file, stands for too many values');
}

type StepOn<Kind> = (
  value: Extract<SingleValue, { kind: Kind }>,
  context: ModifierContext,
) => Value | Fault;

/** One modifier: a step for each kind of value that it takes. Other kinds are a fault. */
export type ModifierSteps = { readonly [Kind in SingleValue['kind']]?: StepOn<Kind> };

/** Applies a step to a value, member by member for a group. The result of a group is one flat group. */
export function applyStep(
  name: string,
  steps: ModifierSteps,
  value: Value,
  context: ModifierContext,
): Value | Fault {
  if (value.kind !== 'group') return applyToSingle(name, steps, value, context);
  const results: SingleValue[] = [];
  for (const member of value.values) {
    const result = applyToSingle(name, steps, member, context);
    if (result.kind === 'fault') return result;
    if (result.kind === 'group') results.push(...result.values);
    else results.push(result);
  }
  return { kind: 'group', values: results };
}

function applyToSingle(
  name: string,
  steps: ModifierSteps,
  value: SingleValue,
  context: ModifierContext,
): Value | Fault {
  // The step found under a kind takes values of that kind: TypeScript cannot follow this through the lookup.
  const step = steps[value.kind] as StepOn<SingleValue['kind']> | undefined;
  if (step !== undefined) return step(value, context);
  const taken = Object.keys(steps).map((kind) => KIND_NAMES[kind as SingleValue['kind']]);
  const quotes = value.kind === 'number' || value.kind === 'boolean';
  const help = quotes && steps.text !== undefined ? 'put the value in quotes' : null;
  const message = `'${name}' takes ${taken.join(' or ')}, not ${KIND_NAMES[value.kind]}`;
  return fault('SG010', message, help);
}

const KIND_NAMES: Readonly<Record<SingleValue['kind'], string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
  regex: 'a regular expression',
  cidr: 'a network',
  compare: 'a comparison',
  timePart: 'a part of a time',
  exists: 'a test for presence',
  fieldref: 'another field',
};
