import type { DetectionItem, TextPattern, ValueTest } from '../../rule.ts';
import { fold } from '../fold.ts';
import { holdsWithoutValue } from '../without-value.ts';
import type { Cell } from './cell.ts';
import type { Expression } from './expression.ts';
import { GRAM_UNITS } from './text-index.ts';

/** Something that is true of an event whenever a rule is. `cell` is `null` for keywords: any field. */
export type Witness =
  /** A value is this text, folded. */
  | { readonly kind: 'exact'; readonly cell: Cell | null; readonly text: string }
  /** A value contains this text, folded. */
  | { readonly kind: 'literal'; readonly cell: Cell | null; readonly text: string }
  /** There is a value. */
  | { readonly kind: 'present'; readonly cell: Cell | null };

/**
 * The witnesses of a rule: one of them is true of every event that the rule matches. Of the operands of an `and` the cheapest
 * serves, so that a rule is looked at for its rarest text rather than for `\powershell.exe`.
 *
 * @param costOf how often a witness is expected to be true, on any scale
 * @returns `null` when nothing need be true, as for a rule that is all negation
 */
export function witnessesOf(
  expression: Expression,
  cellOf: (item: DetectionItem) => Cell | null,
  costOf: (witness: Witness) => number,
): readonly Witness[] | null {
  const cost = (witnesses: readonly Witness[]): number =>
    witnesses.reduce((sum, witness) => sum + costOf(witness), 0);
  const cheapest = (choices: readonly (readonly Witness[] | null)[]): readonly Witness[] | null => {
    let best: readonly Witness[] | null = null;
    for (const choice of choices) {
      if (choice !== null && (best === null || cost(choice) < cost(best))) best = choice;
    }
    return best;
  };
  const union = (parts: readonly (readonly Witness[] | null)[]): readonly Witness[] | null => {
    const witnesses: Witness[] = [];
    for (const part of parts) {
      if (part === null) return null;
      witnesses.push(...part);
    }
    return witnesses;
  };
  const ofItem = (item: DetectionItem): readonly Witness[] | null => {
    const needsNothing = item.tests.some(
      (test) => holdsWithoutValue(test, null) || holdsWithoutValue(test, undefined),
    );
    if (item.negated || needsNothing) return null;
    const cell = cellOf(item);
    const parts = item.tests.map((test) => ofTest(test, cell));
    return item.all ? cheapest(parts) : union(parts);
  };
  const of = (part: Expression): readonly Witness[] | null => {
    switch (part.kind) {
      case 'leaf':
        return ofItem(part.item);
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

function ofTest(test: ValueTest, cell: Cell | null): readonly Witness[] {
  switch (test.kind) {
    case 'text':
      return [ofPattern(test.pattern, cell)];
    case 'number':
      return [
        { kind: 'exact', cell, text: String(test.value) },
        { kind: 'exact', cell, text: fold(test.source) },
      ];
    case 'boolean':
      return [{ kind: 'exact', cell, text: String(test.value) }];
    case 'group':
      return test.tests.flatMap((each) => ofTest(each, cell));
    default:
      return [{ kind: 'present', cell }];
  }
}

function ofPattern(pattern: TextPattern, cell: Cell | null): Witness {
  const [only = '', ...more] = pattern;
  if (more.length === 0 && typeof only === 'string')
    return { kind: 'exact', cell, text: fold(only) };
  let longest = '';
  for (const part of pattern) {
    if (typeof part === 'string' && part.length > longest.length) longest = part;
  }
  const text = fold(longest);
  return text.length >= GRAM_UNITS ? { kind: 'literal', cell, text } : { kind: 'present', cell };
}
