import type { RulePlace, Subject } from '../access-rule.ts';
import {
  isAmong,
  isLocal,
  untold,
  type Answer,
  type Budget,
  type Client,
  type Verdict,
} from './client.ts';
import { whyUntold } from './listed.ts';

type Outcome = 'granted' | 'denied' | 'neutral' | 'unknown';

/** What one `Require` asks. */
export type Demand =
  | { readonly kind: 'subjects'; readonly subjects: readonly Subject[] }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'local' }
  /** Passwords, variables, expressions, and what other modules know. */
  | { readonly kind: 'untold'; readonly why: string };

export interface RequireLeaf {
  readonly kind: 'require';
  readonly demand: Demand;
  readonly negated: boolean;
  readonly place: RulePlace;
}

/** `<RequireAny>`, `<RequireAll>`, `<RequireNone>`, and what stands in a section without one of them. */
export interface RequireGroup {
  readonly kind: 'any' | 'all' | 'none';
  readonly children: RequireNode[];
}

export type RequireNode = RequireLeaf | RequireGroup;

interface Evaluated {
  readonly outcome: Outcome;
  readonly by: RulePlace | null;
  readonly why: string | null;
}

const NEUTRAL: Evaluated = { outcome: 'neutral', by: null, why: null };

/**
 * `Require` of one section, or of several merged. An inner section with any of them replaces those further out, unless `AuthMerging` says else for it.
 * Source: `mod_authz_core.c`.
 */
export class Required {
  merging: 'off' | 'and' | 'or' | null = null;
  /** What could not be told of the section's rules. */
  unsure: string | null = null;
  root: RequireGroup = { kind: 'any', children: [] };

  /** What holds in a section inside of this one. */
  mergedWith(inner: Required): Required {
    const isJoined = inner.merging === 'and' || inner.merging === 'or';
    if (!isJoined) return inner;
    const merged = new Required();
    merged.merging = inner.merging;
    merged.unsure = inner.unsure ?? this.unsure;
    const both = [this.root, inner.root].filter(({ children }) => children.length > 0);
    merged.root = { kind: inner.merging === 'and' ? 'all' : 'any', children: both };
    return merged;
  }

  verdict(client: Client, budget: Budget): Verdict {
    if (this.unsure !== null) return untold(this.unsure);
    if (this.root.children.length === 0) return { answer: 'in', by: null, why: null };
    const { outcome, by, why } = evaluate(this.root, client, budget);
    if (outcome === 'unknown') return untold(why ?? 'more rules than are compared');
    return { answer: outcome === 'granted' ? 'in' : 'out', by, why: null };
  }
}

function evaluate(node: RequireNode, client: Client, budget: Budget): Evaluated {
  if (node.kind === 'require') return evaluateLeaf(node, client, budget);
  if (budget.left-- <= 0) return { outcome: 'unknown', by: null, why: null };
  const decisive = node.kind === 'all' ? 'denied' : 'granted';
  const other = node.kind === 'all' ? 'granted' : 'denied';
  let found: Evaluated = NEUTRAL;
  for (const child of node.children) {
    const evaluated = evaluate(child, client, budget);
    const { outcome } = evaluated;
    if (outcome === decisive) {
      found = evaluated;
      break;
    }
    if (outcome === 'unknown') found = evaluated;
    else if (outcome === other && found.outcome === 'neutral') found = evaluated;
  }
  return node.kind === 'none' ? negated(found) : found;
}

/** Who is not refused is not let in by that alone. */
function negated(evaluated: Evaluated): Evaluated {
  const { outcome } = evaluated;
  if (outcome === 'granted') return { ...evaluated, outcome: 'denied' };
  return outcome === 'unknown' ? evaluated : NEUTRAL;
}

function evaluateLeaf(leaf: RequireLeaf, client: Client, budget: Budget): Evaluated {
  const { demand, place } = leaf;
  const answer = meets(client, demand, budget);
  const why = answer === 'unknown' ? whyOf(demand) : null;
  const outcome = answer === 'unknown' ? 'unknown' : answer === 'yes' ? 'granted' : 'denied';
  const evaluated: Evaluated = { outcome, by: place, why };
  return leaf.negated ? negated(evaluated) : evaluated;
}

function meets(client: Client, demand: Demand, budget: Budget): Answer {
  switch (demand.kind) {
    case 'nobody':
      return 'no';
    case 'local':
      return isLocal(client);
    case 'untold':
      return 'unknown';
    case 'subjects': {
      const answers = demand.subjects.map((subject) => isAmong(client, subject, budget));
      if (answers.includes('yes')) return 'yes';
      return answers.includes('unknown') ? 'unknown' : 'no';
    }
  }
}

function whyOf(demand: Demand): string | null {
  if (demand.kind === 'untold') return demand.why;
  return demand.kind === 'subjects' && demand.subjects.length > 0
    ? whyUntold(demand.subjects[0]!)
    : null;
}
