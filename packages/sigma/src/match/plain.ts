import type { FieldValue, SigmaEvent } from '../event.ts';
import type { LogsourceMapping, Route } from '../mapping.ts';
import type {
  Condition,
  DetectionItem,
  Selection,
  SigmaRule,
  TextPattern,
  ValueTest,
  Wildcard,
} from '../rule.ts';
import { WILDCARD } from '../rule.ts';
import { addressOf, isInNetwork } from './cidr.ts';
import { compileSource, sourceOf } from './field-source.ts';
import { fold } from './fold.ts';
import { compileRegex } from './regex.ts';
import { accepts, routesOf } from './routes.ts';
import { whyNotRunnable } from './runnable.ts';
import { timePartOf } from './time-part.ts';
import { numberOf, type Scalar, scalarsOf, textOf } from './values.ts';
import { holdsWithoutValue } from './without-value.ts';

/**
 * Evaluates one rule on one event the obvious way: what the fast matcher must agree with, and what explains its matches.
 *
 * @returns the first route on which the rule matches, or `null`
 */
export function matchRulePlainly(
  rule: SigmaRule,
  mapping: LogsourceMapping,
  event: SigmaEvent,
): Route | null {
  const { routes } = routesOf(rule, mapping);
  const serving = routes.filter((route) => accepts(route, event));
  if (serving.length === 0 || whyNotRunnable(rule) !== null) return null;
  return serving.find((route) => evaluateRule(rule, route, event)) ?? null;
}

function evaluateRule(rule: SigmaRule, route: Route, event: SigmaEvent): boolean {
  const evaluation: Evaluation = {
    event,
    resolve: (field) => resolveField(field, route, event),
    textHolds: matchesPattern,
  };
  const selection = (name: string): boolean => {
    const named = rule.selections.find((each) => each.name === name);
    return named !== undefined && evaluateSelection(named.selection, evaluation);
  };
  return evaluateCondition(rule.condition, selection);
}

/** A field of the rule, on a route. */
export function resolveField(
  field: string,
  route: Route,
  event: SigmaEvent,
): FieldValue | undefined {
  if (route.lacks?.includes(field) === true) return undefined;
  return compileSource(sourceOf(field, route))(event);
}

export type TextTest = ValueTest & { readonly kind: 'text' };

/** What evaluating items needs. `explainMatch`, which must be quick on long texts and lists, brings its own. */
export interface Evaluation {
  readonly event: SigmaEvent;
  readonly resolve: (field: string) => FieldValue | undefined;
  readonly textHolds: (test: TextTest, text: string) => boolean;
}

export function evaluateCondition(
  condition: Condition,
  selection: (name: string) => boolean,
): boolean {
  switch (condition.kind) {
    case 'selection':
      return selection(condition.name);
    case 'not':
      return !evaluateCondition(condition.operand, selection);
    case 'and':
      return condition.operands.every((operand) => evaluateCondition(operand, selection));
    case 'or':
      return condition.operands.some((operand) => evaluateCondition(operand, selection));
    case 'quantified':
      return condition.quantifier === 'all'
        ? condition.names.every(selection)
        : condition.names.some(selection);
  }
}

export function evaluateSelection(selection: Selection, evaluation: Evaluation): boolean {
  switch (selection.kind) {
    case 'and':
      return selection.operands.every((operand) => evaluateSelection(operand, evaluation));
    case 'or':
      return selection.operands.some((operand) => evaluateSelection(operand, evaluation));
    case 'item':
      return evaluateItem(selection, evaluation);
  }
}

export function evaluateItem(item: DetectionItem, evaluation: Evaluation): boolean {
  const holds = (test: ValueTest): boolean => matchingValue(test, item, evaluation) !== NOTHING;
  const result = item.all ? item.tests.every(holds) : item.tests.some(holds);
  return result !== item.negated;
}

export const NOTHING: unique symbol = Symbol('nothing');

/** The value of the item's field, or, for a keyword, of any field, for which a test holds; `NOTHING` when there is none. */
export function matchingValue(
  test: ValueTest,
  item: DetectionItem,
  evaluation: Evaluation,
): Scalar | undefined | typeof NOTHING {
  if (item.field === null) {
    for (const [, value] of evaluation.event.fields()) {
      for (const scalar of scalarsOf(value)) {
        if (scalar !== null && scalarHolds(test, scalar, evaluation)) return scalar;
      }
    }
    return NOTHING;
  }
  const value = evaluation.resolve(item.field);
  const scalars = [...scalarsOf(value)];
  if (scalars.length === 0) {
    return holdsWithoutValue(test, value === undefined ? undefined : null) ? undefined : NOTHING;
  }
  for (const scalar of scalars) {
    const holds =
      scalar === null ? holdsWithoutValue(test, null) : scalarHolds(test, scalar, evaluation);
    if (holds) return scalar;
  }
  return NOTHING;
}

function scalarHolds(
  test: ValueTest,
  value: Exclude<Scalar, null>,
  evaluation: Evaluation,
): boolean {
  const text = textOf(value)!;
  switch (test.kind) {
    case 'text':
      return evaluation.textHolds(test, text);
    case 'number':
      return numberOf(value) === test.value || fold(text) === fold(test.source);
    case 'boolean':
      return fold(text) === String(test.value);
    case 'null':
      return false;
    case 'exists':
      return test.value;
    case 'regex': {
      const regex = compileRegex(test.source, test.flags);
      return typeof regex !== 'string' && regex(text);
    }
    case 'cidr': {
      const address = addressOf(text);
      return address !== null && isInNetwork(address, test.address, test.prefix);
    }
    case 'compare':
      return compares(numberOf(value), test.operator, test.value);
    case 'timePart':
      return timePartOf(text, test.part) === test.value;
    case 'fieldref':
      return [...scalarsOf(evaluation.resolve(test.field))].some((other) => {
        const otherText = textOf(other);
        return otherText !== null && relates(text, otherText, test.how, test.cased);
      });
    case 'group':
      return test.tests.some((each) => scalarHolds(each, value, evaluation));
  }
}

/** Each run between two `*` is taken as early as it fits, the first at the start and the last at the end. */
function matchesPattern({ pattern, cased }: TextTest, text: string): boolean {
  if (pattern.length === 1 && pattern[0] === WILDCARD.many) return text !== '';
  const characters = Array.from(cased ? text : fold(text));
  const [first, ...rest] = runsOf(pattern, cased);
  if (first === undefined || !runFits(first, characters, 0)) return false;
  const last = rest.pop();
  if (last === undefined) return first.length === characters.length;
  let from = first.length;
  for (const run of rest) {
    while (from <= characters.length && !runFits(run, characters, from)) from++;
    from += run.length;
  }
  const end = characters.length - last.length;
  return from <= end && runFits(last, characters, end);
}

/** One element a character, or a wildcard that stands for one. */
type Run = readonly (string | Wildcard)[];

function runsOf(pattern: TextPattern, cased: boolean): Run[] {
  const runs: (string | Wildcard)[][] = [[]];
  for (const part of pattern) {
    const run = runs.at(-1)!;
    if (part === WILDCARD.many) runs.push([]);
    else if (typeof part !== 'string') run.push(part);
    else for (const character of cased ? part : fold(part)) run.push(character);
  }
  return runs;
}

function runFits(run: Run, characters: readonly string[], from: number): boolean {
  if (from + run.length > characters.length) return false;
  return run.every((element, index) => {
    const character = characters[from + index]!;
    if (element === WILDCARD.dash) return '-/\u2013\u2014\u2015'.includes(character);
    return element === WILDCARD.one || element === character;
  });
}

export function compares(value: number, operator: string, bound: number): boolean {
  switch (operator) {
    case 'gt':
      return value > bound;
    case 'gte':
      return value >= bound;
    case 'lt':
      return value < bound;
    default:
      return value <= bound;
  }
}

function relates(text: string, other: string, how: string, cased: boolean): boolean {
  const a = cased ? text : fold(text);
  const b = cased ? other : fold(other);
  switch (how) {
    case 'contains':
      return a.includes(b);
    case 'startswith':
      return a.startsWith(b);
    case 'endswith':
      return a.endsWith(b);
    default:
      return a === b;
  }
}
