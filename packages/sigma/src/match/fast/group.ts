import type { Route } from '../../mapping.ts';
import type { SigmaRule } from '../../rule.ts';
import type { Compiler } from './compiler.ts';
import { type Expression, holds } from './expression.ts';
import { CandidateIndex } from './candidate-index.ts';
import type { Current } from './test.ts';
import { chooseWitnesses } from './witness-choice.ts';

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
