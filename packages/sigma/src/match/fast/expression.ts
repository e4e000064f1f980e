import type { Condition, DetectionItem, Selection, SigmaRule } from '../../rule.ts';
import type { Keywords, Leaf } from './leaf.ts';

/** A rule's condition with its selections put in, down to shared leaves. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'leaf'; readonly leaf: Leaf; readonly item: DetectionItem };

/** @param leafOf gives the shared leaf of an item */
export function compileExpression(
  rule: SigmaRule,
  leafOf: (item: DetectionItem) => Leaf,
): Expression {
  const selections = new Map(
    rule.selections.map(({ name, selection }) => [name, ofSelection(selection, leafOf)]),
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
          operands: condition.names.map(named),
        };
      case 'and':
      case 'or':
        return { kind: condition.kind, operands: condition.operands.map(ofCondition) };
    }
  };
  return ofCondition(rule.condition);
}

function ofSelection(selection: Selection, leafOf: (item: DetectionItem) => Leaf): Expression {
  if (selection.kind === 'item') return { kind: 'leaf', leaf: leafOf(selection), item: selection };
  return {
    kind: selection.kind,
    operands: selection.operands.map((operand) => ofSelection(operand, leafOf)),
  };
}

export function holds(expression: Expression, keywords: Keywords): boolean {
  switch (expression.kind) {
    case 'leaf':
      return expression.leaf.holds(keywords);
    case 'not':
      return !holds(expression.operand, keywords);
    case 'and': {
      const { operands } = expression;
      for (let i = 0; i < operands.length; i++) if (!holds(operands[i]!, keywords)) return false;
      return true;
    }
    case 'or': {
      const { operands } = expression;
      for (let i = 0; i < operands.length; i++) if (holds(operands[i]!, keywords)) return true;
      return false;
    }
  }
}
