import type { ValueTest } from '../../rule.ts';
import { fold } from '../fold.ts';
import { Automaton } from './automaton.ts';
import type { Cell } from './cell.ts';
import { compilePattern, longestLiteral, wholeText } from './pattern.ts';
import type { CellTest } from './test.ts';

type TextTest = ValueTest & { kind: 'text' };

export function compileText({ pattern, cased }: TextTest): CellTest {
  const matches = compilePattern(pattern, cased);
  return cased
    ? (cell, index) => matches(cell.text(index))
    : (cell, index) => matches(cell.foldedText(index));
}

/** A long list of texts, any of which will do. */
export class TextList {
  /** Without wildcards. */
  private readonly whole = new Set<string>();
  /** Without text, only wildcards. */
  private readonly always: CellTest[] = [];
  private readonly tests: CellTest[] = [];
  private readonly literals = new Map<string, number[]>();
  /** Made when it is first needed, which for most lists is never. */
  private automaton: Automaton | null = null;
  private searches = 0;
  private told: number[] = [];

  constructor(tests: readonly TextTest[]) {
    for (const test of tests) {
      const whole = test.cased ? null : wholeText(test.pattern);
      const literal = fold(longestLiteral(test.pattern));
      if (whole !== null) this.whole.add(fold(whole));
      else if (literal === '') this.always.push(compileText(test));
      else {
        const index = this.tests.push(compileText(test)) - 1;
        const known = this.literals.get(literal);
        if (known === undefined) this.literals.set(literal, [index]);
        else known.push(index);
      }
    }
  }

  includes(cell: Cell, index: number): boolean {
    const text = cell.foldedText(index);
    if (this.whole.has(text)) return true;
    for (const test of this.always) if (test(cell, index)) return true;
    if (this.literals.size === 0) return false;
    this.automaton ??= new Automaton(this.literals);
    this.told.length = 0;
    this.automaton.search(text, this.searches++, this.tell);
    for (const at of this.told) if (this.tests[at]!(cell, index)) return true;
    return false;
  }

  private readonly tell = (tests: readonly number[]): void => {
    for (const test of tests) this.told.push(test);
  };
}
