import type { FieldValue, SigmaEvent } from '../event.ts';
import type { Route } from '../mapping.ts';
import { printPattern } from '../pattern.ts';
import type { Condition, DetectionItem, Selection, SigmaRule, ValueTest } from '../rule.ts';
import { compilePattern } from './fast/pattern.ts';
import { namesOf, sourceOf } from './field-source.ts';
import { fold } from './fold.ts';
import {
  evaluateCondition,
  evaluateItem,
  evaluateSelection,
  type Evaluation,
  matchingValue,
  NOTHING,
  resolveField,
} from './plain.ts';

/** One item of a rule that held, and the value that made it hold. */
export interface MatchedField {
  readonly selection: string;
  /** As the rule names it; `null` for a keyword. */
  readonly field: string | null;
  /** As the event names it; joined by `+` where the value comes from several. */
  readonly eventField: string | null;
  readonly modifiers: readonly string[];
  /** What the value was compared with, as a rule would write it. */
  readonly pattern: string;
  readonly value: FieldValue;
}

/** Why a rule matched: the items that made its condition true. Those that had to be absent are not listed. */
export function explainMatch(
  rule: SigmaRule,
  route: Route,
  event: SigmaEvent,
): readonly MatchedField[] {
  const evaluation = quickEvaluation(route, event);
  const holds = once((name) => {
    const named = rule.selections.find((each) => each.name === name);
    return named !== undefined && evaluateSelection(named.selection, evaluation);
  });
  const matched: MatchedField[] = [];
  for (const name of new Set(namesThatHold(rule.condition, holds))) {
    const { selection } = rule.selections.find((each) => each.name === name)!;
    for (const item of itemsThatHold(selection, evaluation)) {
      const field = matchedField(name, item, route, evaluation);
      if (field !== null) matched.push(field);
    }
  }
  return matched;
}

/** Every field is asked for once, every text folded once: an item may have thousands of texts, a rule thousands of items. */
function quickEvaluation(route: Route, event: SigmaEvent): Evaluation {
  const folded = once(fold);
  return {
    event,
    resolve: once((field) => resolveField(field, route, event)),
    textHolds: ({ pattern, cased }, text) =>
      compilePattern(pattern, cased)(cased ? text : folded(text)),
  };
}

/** Remembers what a function gave. */
function once<Result>(give: (key: string) => Result): (key: string) => Result {
  const known = new Map<string, Result>();
  return (key) => {
    if (!known.has(key)) known.set(key, give(key));
    return known.get(key)!;
  };
}

function namesThatHold(condition: Condition, holds: (name: string) => boolean): string[] {
  switch (condition.kind) {
    case 'selection':
      return holds(condition.name) ? [condition.name] : [];
    case 'quantified':
      return condition.names.filter(holds);
    case 'not':
      return [];
    case 'and':
      return condition.operands.flatMap((operand) => namesThatHold(operand, holds));
    case 'or':
      return condition.operands
        .filter((operand) => evaluateCondition(operand, holds))
        .flatMap((operand) => namesThatHold(operand, holds));
  }
}

function itemsThatHold(selection: Selection, evaluation: Evaluation): DetectionItem[] {
  switch (selection.kind) {
    case 'item':
      return evaluateItem(selection, evaluation) ? [selection] : [];
    case 'and':
      return selection.operands.flatMap((operand) => itemsThatHold(operand, evaluation));
    case 'or':
      return selection.operands
        .filter((operand) => evaluateSelection(operand, evaluation))
        .flatMap((operand) => itemsThatHold(operand, evaluation));
  }
}

function matchedField(
  selection: string,
  item: DetectionItem,
  route: Route,
  evaluation: Evaluation,
): MatchedField | null {
  if (item.negated) return null;
  for (const test of item.tests) {
    const value = matchingValue(test, item, evaluation);
    if (value === NOTHING) continue;
    return {
      selection,
      field: item.field,
      eventField: item.field === null ? null : namesOf(sourceOf(item.field, route)).join('+'),
      modifiers: item.modifiers,
      pattern: item.all ? item.tests.map(printTest).join(', ') : printTest(test),
      value: value ?? null,
    };
  }
  return null;
}

function printTest(test: ValueTest): string {
  switch (test.kind) {
    case 'text':
      return printPattern(test.pattern);
    case 'number':
    case 'regex':
      return test.source;
    case 'null':
      return 'null';
    case 'cidr':
      return `${test.address.join(test.address.length === 4 ? '.' : ',')}/${test.prefix}`;
    case 'compare':
      return `${test.operator} ${test.value}`;
    case 'timePart':
      return `${test.part} ${test.value}`;
    case 'fieldref':
      return `${test.how} ${test.field}`;
    case 'group':
      return test.tests.map(printTest).join(' | ');
    case 'boolean':
    case 'exists':
      return String(test.value);
  }
}
