import type { RulePlace, Subject } from '../access-rule.ts';
import { parseNetwork, relate } from '../network.ts';

/** Three answers: whether something is so, or cannot be told from the evidence. */
export type Answer = 'yes' | 'no' | 'unknown';

/** What becomes of somebody: let in, kept out, or not told. */
export interface Verdict {
  readonly answer: 'in' | 'out' | 'unknown';
  /** The rule that decides, where one does. */
  readonly by: RulePlace | null;
  /** Why nothing is told. */
  readonly why: string | null;
}

/** Whom a rule names, of whom the other rules are asked. */
export type Client = Subject;

/** Comparisons of clients with entries in one hunt. What is left over is not told. */
const MAX_COMPARISONS = 5_000_000;

/** What is left of `MAX_COMPARISONS`. */
export interface Budget {
  left: number;
}

export function comparisons(): Budget {
  return { left: MAX_COMPARISONS };
}

const HERE = ['127.0.0.0/8', '::1'].map((text) => parseNetwork(text)!);

export function keyOf({ kind, value, negated }: Subject): string {
  return `${kind} ${negated} ${value}`;
}

/** Whether everybody whom `client` names is one of those whom `entry` names. */
export function isAmong(client: Client, entry: Subject, budget: Budget): Answer {
  if (budget.left-- <= 0) return 'unknown';
  if (entry.kind === 'everyone' && !entry.negated) return 'yes';
  if (isSame(client, entry)) return 'yes';
  if (entry.negated || client.negated) return 'unknown';
  if (client.network === null || entry.network === null) return 'unknown';
  const relation = relate(client.network, entry.network);
  if (relation === null) return 'no';
  return relation === 'equal' || relation === 'inside' ? 'yes' : 'unknown';
}

function isSame(a: Subject, b: Subject): boolean {
  return a.kind === b.kind && a.negated === b.negated && a.value === b.value;
}

/** `Require local`: who asks from elsewhere is not, but for the server's own address, from which no visitor comes. */
export function isLocal({ network }: Client): Answer {
  if (network === null) return 'unknown';
  const relations = HERE.map((here) => relate(network, here));
  if (relations.every((relation) => relation === null)) return 'no';
  return relations.some((relation) => relation === 'inside' || relation === 'equal')
    ? 'yes'
    : 'unknown';
}

export function negate(answer: Answer): Answer {
  if (answer === 'unknown') return answer;
  return answer === 'yes' ? 'no' : 'yes';
}

export function untold(why: string): Verdict {
  return { answer: 'unknown', by: null, why };
}
