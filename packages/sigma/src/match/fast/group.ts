import type { Route } from '../../mapping.ts';
import type { SigmaRule } from '../../rule.ts';
import type { Cell } from './cell.ts';
import type { Compiler } from './compiler.ts';
import { type Expression, holds } from './expression.ts';
import { CandidateIndex } from './candidate-index.ts';
import type { Current } from './test.ts';
import { type Witness, type Witnesses, witnessesOf } from './witness.ts';

/** A rule that matched an event, and the log that it was found in. */
export interface RuleMatch {
  /** Index in the rules that the matcher was made of. */
  readonly rule: number;
  readonly route: Route;
}

/** A rule on one of its routes. */
export interface RoutedRule extends RuleMatch {
  readonly document: SigmaRule;
}

/** The rules that one kind of event can match, compiled together when the first such event comes. */
export class RuleGroup {
  private readonly matches: readonly RuleMatch[];
  private readonly expressions: readonly Expression[];
  private readonly index: CandidateIndex;
  private readonly current: Current;
  private readonly found: RuleMatch[] = [];

  /** @param rules in the order in which matches are wanted */
  constructor(rules: readonly RoutedRule[], compiler: Compiler) {
    this.current = compiler.current;
    this.matches = rules.map(({ rule, route }) => ({ rule, route }));
    this.expressions = rules.map(({ document, route }) => compiler.compile(document, route));
    this.index = new CandidateIndex(chooseWitnesses(this.expressions), compiler.keywords);
  }

  /** The matches of the current event; of several routes of one rule, the first. The list is used again. */
  match(): readonly RuleMatch[] {
    const { found, matches, expressions } = this;
    found.length = 0;
    let last = -1;
    const candidates = this.index.candidates(this.current);
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i]!;
      const match = matches[candidate]!;
      if (match.rule === last || !holds(expressions[candidate]!, this.current.epoch)) continue;
      last = match.rule;
      found.push(match);
    }
    return found;
  }
}

/** Costs of witnesses, in rules that would be looked at in vain; `bench/match.ts` shows what other figures do. */
const PRESENT_COST = 500;
const KEYWORD_COST = 50;
const EXACT_COST = 1;
/** By length. */
const LITERAL_COSTS = [PRESENT_COST, 300, 80, 30, 8, 8, 8];
const LONG_LITERAL_COST = 2;

/** What many rules share is likely to be common in events, too, so it costs more. */
function chooseWitnesses(expressions: readonly Expression[]): readonly Witnesses[] {
  const shares = new Shares();
  for (const expression of expressions) {
    for (const witness of witnessesOf(expression, baseCost) ?? []) shares.add(witness);
  }
  const cost = (witness: Witness): number => baseCost(witness) + shares.of(witness);
  return expressions.map((expression) => witnessesOf(expression, cost));
}

function baseCost(witness: Witness): number {
  const anywhere = witness.cell === null ? KEYWORD_COST : 0;
  if (witness.kind === 'present') return anywhere + PRESENT_COST;
  if (witness.kind !== 'literal') return anywhere + EXACT_COST;
  return anywhere + (LITERAL_COSTS[witness.text.length] ?? LONG_LITERAL_COST);
}

class Shares {
  private readonly counts = new Map<Cell | null, Map<string | number, number>>();

  add(witness: Witness): void {
    if (witness.kind === 'present') return;
    let counts = this.counts.get(witness.cell);
    if (counts === undefined) this.counts.set(witness.cell, (counts = new Map()));
    const key = textOf(witness);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }

  of(witness: Witness): number {
    if (witness.kind === 'present') return 0;
    return this.counts.get(witness.cell)?.get(textOf(witness)) ?? 0;
  }
}

function textOf(witness: Exclude<Witness, { kind: 'present' }>): string | number {
  return witness.kind === 'number' ? witness.value : witness.text;
}
