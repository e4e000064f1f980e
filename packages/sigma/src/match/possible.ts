import type { Route } from '../mapping.ts';
import type { Condition, DetectionItem, Selection, SigmaRule, ValueTest } from '../rule.ts';
import { holdsWithoutValue } from './without-value.ts';

/** What is known of a condition before any event: `null` when it depends on the event. */
type Known = boolean | null;

/**
 * Whether a rule can ever match on a route whose log lacks some of Sigma's fields. An item on a field that the log never has is
 * decided already; the rule is not assessable when that decides the condition to be false.
 */
export function isAssessable(rule: SigmaRule, route: Route): boolean {
  if (route.lacks === undefined || route.lacks.length === 0) return true;
  return knownOfRule(rule, new Set(route.lacks)) !== false;
}

/** The fields that a rule uses and the log of a route never has. */
export function missingFields(rule: SigmaRule, route: Route): string[] {
  const lacks = new Set(route.lacks);
  const used = rule.selections.flatMap(({ selection }) => fieldsOf(selection));
  return used.filter((field) => lacks.has(field));
}

function fieldsOf(selection: Selection): string[] {
  if (selection.kind !== 'item') return selection.operands.flatMap(fieldsOf);
  return selection.field === null ? [] : [selection.field];
}

function knownOfRule(rule: SigmaRule, lacks: ReadonlySet<string>): Known {
  const selections = new Map(
    rule.selections.map(({ name, selection }) => [name, knownOfSelection(selection, lacks)]),
  );
  const known = (condition: Condition): Known => {
    switch (condition.kind) {
      case 'selection':
        return selections.get(condition.name) ?? null;
      case 'not':
        return not(known(condition.operand));
      case 'quantified': {
        const operands = condition.names.map((name) => selections.get(name) ?? null);
        return condition.quantifier === 'all' ? and(operands) : or(operands);
      }
      case 'and':
        return and(condition.operands.map(known));
      case 'or':
        return or(condition.operands.map(known));
    }
  };
  return known(rule.condition);
}

function knownOfSelection(selection: Selection, lacks: ReadonlySet<string>): Known {
  if (selection.kind === 'item') return knownOfItem(selection, lacks);
  const operands = selection.operands.map((operand) => knownOfSelection(operand, lacks));
  return selection.kind === 'and' ? and(operands) : or(operands);
}

function knownOfItem(item: DetectionItem, lacks: ReadonlySet<string>): Known {
  if (item.field === null || !lacks.has(item.field)) return null;
  return (item.all ? item.tests.every(holds) : item.tests.some(holds)) !== item.negated;
}

function holds(test: ValueTest): boolean {
  return holdsWithoutValue(test, undefined);
}

function and(operands: readonly Known[]): Known {
  if (operands.includes(false)) return false;
  return operands.includes(null) ? null : true;
}

function or(operands: readonly Known[]): Known {
  if (operands.includes(true)) return true;
  return operands.includes(null) ? null : false;
}

function not(operand: Known): Known {
  return operand === null ? null : !operand;
}
