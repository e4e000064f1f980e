import type { DetectionItem, TextPattern, ValueTest } from '../../rule.ts';
import { fold } from '../fold.ts';
import { holdsWithoutValue } from '../without-value.ts';
import type { Cell } from './cell.ts';
import type { Expression } from './expression.ts';
import { longestLiteral, wholeText } from './pattern.ts';
import { literalIn } from '../regex-literal.ts';

/** Something that is true of an event whenever a rule is. `cell` is `null` for keywords: any field. */
export type Witness = { readonly cell: Cell | null } & (
  | /** A value is this text, folded. */ { readonly kind: 'exact'; readonly text: string }
  | /** A value is this number or spells it. */ { readonly kind: 'number'; readonly value: number }
  | /** A value contains this text, folded. */ { readonly kind: 'literal'; readonly text: string }
  | /** There is a value. */ { readonly kind: 'present' }
);

/** Any one of these is true; `null`: none need be, as for a rule that is all negation. */
export type Witnesses = readonly Witness[] | null;

/** More than these and the rule is simply always looked at. The longest value list of the public rules has 4,432. */
const MAX_WITNESSES = 20_000;

/**
 * The witnesses of a rule. Of the operands of an `and` the cheapest serves, so that a rule is looked at for its rarest text
 * rather than for `\powershell.exe`.
 *
 * @param costOf how often a witness is expected to be true, on any scale
 */
export function witnessesOf(
  expression: Expression,
  costOf: (witness: Witness) => number,
): Witnesses {
  const known = new Map<Expression, Witnesses>();
  const cheapest = (choices: readonly Witnesses[]): Witnesses => {
    let best: Witnesses = null;
    let lowest = Infinity;
    for (const choice of choices) {
      if (choice === null) continue;
      const cost = choice.reduce((sum, witness) => sum + costOf(witness), 0);
      if (cost < lowest) [best, lowest] = [choice, cost];
    }
    return best;
  };
  const ofItem = ({ tests, all, negated }: DetectionItem, cell: Cell | null): Witnesses => {
    if (negated || tests.some(needsNothing)) return null;
    const parts = tests.map((test) => ofTest(test, cell));
    return all ? cheapest(parts) : union(parts);
  };
  const of = (part: Expression): Witnesses => {
    switch (part.kind) {
      case 'leaf':
        return ofItem(part.leaf.item, part.leaf.cell);
      case 'named': {
        const before = known.get(part);
        const witnesses = before === undefined ? of(part.operand) : before;
        known.set(part, witnesses);
        return witnesses;
      }
      case 'not':
        return null;
      case 'and':
        return cheapest(part.operands.map(of));
      case 'or':
        return union(part.operands.map(of));
    }
  };
  return of(expression);
}

function union(parts: readonly Witnesses[]): Witnesses {
  if (parts.length === 1) return parts[0]!;
  const witnesses: Witness[] = [];
  for (const part of parts) {
    if (part === null || witnesses.length + part.length > MAX_WITNESSES) return null;
    for (const witness of part) witnesses.push(witness);
  }
  return witnesses;
}

function needsNothing(test: ValueTest): boolean {
  return holdsWithoutValue(test, null) || holdsWithoutValue(test, undefined);
}

function ofTest(test: ValueTest, cell: Cell | null): Witnesses {
  switch (test.kind) {
    case 'text':
      return [ofPattern(test.pattern, cell)];
    case 'number':
      return [
        { kind: 'number', cell, value: test.value },
        { kind: 'exact', cell, text: fold(test.source) },
      ];
    case 'boolean':
      return [{ kind: 'exact', cell, text: String(test.value) }];
    case 'regex':
      return [ofLiteral(literalIn(test.source), cell)];
    case 'group':
      return union(test.tests.map((each) => ofTest(each, cell)));
    default:
      return [{ kind: 'present', cell }];
  }
}

function ofPattern(pattern: TextPattern, cell: Cell | null): Witness {
  const whole = wholeText(pattern);
  return whole === null
    ? ofLiteral(longestLiteral(pattern), cell)
    : { kind: 'exact', cell, text: fold(whole) };
}

function ofLiteral(literal: string, cell: Cell | null): Witness {
  return literal === ''
    ? { kind: 'present', cell }
    : { kind: 'literal', cell, text: fold(literal) };
}
