import type { RulePlace, Subject } from '../access-rule.ts';
import {
  isAmong,
  negate,
  untold,
  type Answer,
  type Budget,
  type Client,
  type Verdict,
} from './client.ts';

/** One condition, with the rule of those joined to it by `[OR]`. */
export interface RewriteCondition {
  /** Who is asked for; `null` for what the evidence does not answer. */
  readonly subjects: readonly Subject[] | null;
  readonly negated: boolean;
  readonly isOr: boolean;
}

export interface RewriteStep {
  readonly place: RulePlace;
  readonly conditions: readonly RewriteCondition[];
  /** It is for every path. */
  readonly everyPath: boolean;
  /** `out`: an error, another address, other content. `end`: no rule behind it is read. `skip`: the order of the rules behind it is another. */
  readonly effect: 'out' | 'end' | 'skip' | 'none';
}

/** Rules of `mod_rewrite` in one section. An inner section with any directive of the module has its own instead, but for the engine, which it takes over. */
export class Rewriting {
  engine: boolean | null = null;
  /** `RewriteOptions Inherit`, which sections further in take over too. */
  inherits: boolean | null = null;
  unsure: string | null = null;
  readonly steps: RewriteStep[] = [];

  /** What holds in a section inside of this one. */
  mergedWith(inner: Rewriting): Rewriting {
    const merged = new Rewriting();
    const inherits = inner.inherits ?? this.inherits;
    merged.engine = inner.engine ?? this.engine;
    merged.inherits = inherits;
    merged.unsure = inner.unsure ?? (inherits === false ? null : this.unsure);
    merged.steps.push(...inner.steps, ...(inherits === true ? this.steps : []));
    return merged;
  }

  /** Rules are gone through in their order, to the first that answers. */
  verdict(client: Client, budget: Budget): Verdict {
    if (this.unsure !== null) return untold(this.unsure);
    if (this.engine !== true) return { answer: 'in', by: null, why: null };
    let why: string | null = null;
    for (const { place, effect, everyPath, conditions } of this.steps) {
      const met = allMet(conditions, client, budget);
      if (effect === 'none' || met === 'no') continue;
      if (met === 'unknown' || !everyPath || effect === 'skip') {
        why ??= `what a rewrite rule asks (line ${place.line})`;
        continue;
      }
      if (why !== null) break;
      return { answer: effect === 'out' ? 'out' : 'in', by: place, why: null };
    }
    return why === null ? { answer: 'in', by: null, why: null } : untold(why);
  }

  /** The rule that, before another, ends the going through for somebody. */
  endBefore(at: RulePlace, client: Client, budget: Budget): RulePlace | null {
    for (const { place, effect, everyPath, conditions } of this.steps) {
      if (place === at || effect === 'skip' || budget.left <= 0) return null;
      if (!everyPath || effect === 'none') continue;
      if (allMet(conditions, client, budget) === 'yes') return place;
    }
    return null;
  }
}

/** Conditions are all to be met; of those joined by `[OR]` one. */
function allMet(conditions: readonly RewriteCondition[], client: Client, budget: Budget): Answer {
  if (budget.left-- <= 0) return 'unknown';
  let all: Answer = 'yes';
  let any: Answer = 'no';
  for (const condition of conditions) {
    const met = isMet(condition, client, budget);
    any = any === 'yes' || met === 'yes' ? 'yes' : any === 'unknown' ? any : met;
    if (condition.isOr) continue;
    if (any === 'no') return 'no';
    if (any === 'unknown') all = any;
    any = 'no';
  }
  return all;
}

function isMet({ subjects, negated }: RewriteCondition, client: Client, budget: Budget): Answer {
  if (subjects === null) return 'unknown';
  const answers = subjects.map((subject) => isAmong(client, subject, budget));
  const met = answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
  return negated ? negate(met) : met;
}
