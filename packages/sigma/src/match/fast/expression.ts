import type { Condition, DetectionItem, Selection, SigmaRule } from '../../rule.ts';
import type { Leaf } from './leaf.ts';

/** A rule's condition with its selections put in, down to shared leaves. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | NamedExpression;

/** A selection that the condition may name many times; decided once for each event. */
export interface NamedExpression {
  readonly kind: 'named';
  readonly operand: Expression;
  epoch: number;
  result: boolean;
}

/** @param leafOf gives the shared leaf of an item */
export function compileExpression(
  rule: SigmaRule,
  leafOf: (item: DetectionItem) => Leaf,
): Expression {
  const selections = new Map(
    rule.selections.map(({ name, selection }) => [name, namedSelection(selection, leafOf)]),
  );
  const named = (name: string): Expression => selections.get(name) ?? { kind: 'or', operands: [] };
  const ofCondition = (condition: Condition): Expression => {
    switch (condition.kind) {
      case 'selection':
        return named(condition.name);
      case 'not':
        return { kind: 'not', operand: ofCondition(condition.operand) };
      case 'quantified':
        return {
          kind: condition.quantifier === 'all' ? 'and' : 'or',
          operands: cheapestFirst(condition.names.map(named)),
        };
      case 'and':
      case 'or':
        return {
          kind: condition.kind,
          operands: cheapestFirst(condition.operands.map(ofCondition)),
        };
    }
  };
  return ofCondition(rule.condition);
}

function namedSelection(selection: Selection, leafOf: (item: DetectionItem) => Leaf): Expression {
  const operand = ofSelection(selection, leafOf);
  return operand.kind === 'leaf' ? operand : { kind: 'named', operand, epoch: -1, result: false };
}

function ofSelection(selection: Selection, leafOf: (item: DetectionItem) => Leaf): Expression {
  if (selection.kind === 'item') return { kind: 'leaf', leaf: leafOf(selection) };
  return {
    kind: selection.kind,
    operands: cheapestFirst(selection.operands.map((operand) => ofSelection(operand, leafOf))),
  };
}

/** The order does not change what an expression comes to. */
function cheapestFirst(operands: readonly Expression[]): readonly Expression[] {
  const costs = new Map(operands.map((operand) => [operand, costOf(operand)]));
  return operands.toSorted((a, b) => costs.get(a)! - costs.get(b)!);
}

function costOf(expression: Expression): number {
  switch (expression.kind) {
    case 'leaf':
      return expression.leaf.cost;
    case 'named':
    case 'not':
      return costOf(expression.operand);
    default:
      return expression.operands.reduce((sum, operand) => sum + costOf(operand), 0);
  }
}

/** Whether an expression is true of the event at hand. @param epoch the event's own number */
export function holds(expression: Expression, epoch: number): boolean {
  switch (expression.kind) {
    case 'leaf':
      return expression.leaf.holds();
    case 'named':
      if (expression.epoch !== epoch) {
        expression.epoch = epoch;
        expression.result = holds(expression.operand, epoch);
      }
      return expression.result;
    case 'not':
      return !holds(expression.operand, epoch);
    case 'and': {
      const { operands } = expression;
      for (let i = 0; i < operands.length; i++) if (!holds(operands[i]!, epoch)) return false;
      return true;
    }
    case 'or': {
      const { operands } = expression;
      for (let i = 0; i < operands.length; i++) if (holds(operands[i]!, epoch)) return true;
      return false;
    }
  }
}
