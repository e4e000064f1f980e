import type { RulePlace, Subject } from '../access-rule.ts';
import {
  isAmong,
  keyOf,
  untold,
  type Answer,
  type Budget,
  type Client,
  type Verdict,
} from './client.ts';

interface Entry {
  readonly subject: Subject;
  readonly place: RulePlace;
}

/** `Allow` or `Deny` of a section, with those named just so at hand. */
class Entries {
  private readonly all: Entry[] = [];
  private readonly byKey = new Map<string, Entry>();

  add(entry: Entry): void {
    this.all.push(entry);
    const key = keyOf(entry.subject);
    if (!this.byKey.has(key)) this.byKey.set(key, entry);
  }

  find(client: Client, budget: Budget): { readonly answer: Answer; readonly by: Entry | null } {
    if (budget.left-- <= 0) return { answer: 'unknown', by: null };
    const same = this.byKey.get(keyOf(client)) ?? this.byKey.get('everyone false all');
    if (same !== undefined) return { answer: 'yes', by: same };
    let maybe: Entry | null = null;
    for (const entry of this.all) {
      const answer = isAmong(client, entry.subject, budget);
      if (answer === 'yes') return { answer, by: entry };
      if (answer === 'unknown') maybe ??= entry;
    }
    return { answer: maybe === null ? 'no' : 'unknown', by: maybe };
  }
}

/**
 * `Order`, `Allow`, `Deny` and `Satisfy` of one section. They are those of one module without a merge of its own: an inner section with any of them drops all that stands
 * further out. Source: `mod_access_compat.c`; before 2.4 `mod_authz_host.c`, in which `Satisfy` is apart.
 */
export class Listed {
  /** Both kinds of rules need not let in, one is enough. */
  satisfyAny = false;
  /** What could not be told of the section's rules. */
  unsure: string | null = null;
  private order = 'deny,allow';
  private orderPlace: RulePlace | null = null;
  private readonly allows = new Entries();
  private readonly denies = new Entries();

  setOrder(order: string, place: RulePlace): void {
    this.order = order;
    this.orderPlace = place;
  }

  add(action: 'allow' | 'deny', subject: Subject, place: RulePlace): void {
    (action === 'allow' ? this.allows : this.denies).add({ subject, place });
  }

  verdict(client: Client, budget: Budget): Verdict {
    if (this.unsure !== null) return untold(this.unsure);
    const allowed = this.allows.find(client, budget);
    const denied = this.denies.find(client, budget);
    const [first, second] = this.order === 'deny,allow' ? [allowed, denied] : [denied, allowed];
    if (first.answer === 'unknown') return untold(whyOf(first.by));
    if (first.answer === 'yes') return this.of(this.order === 'deny,allow', first.by);
    if (second.answer === 'unknown') return untold(whyOf(second.by));
    const isIn = this.order === 'deny,allow' ? second.answer === 'no' : second.answer === 'yes';
    return this.of(isIn, second.by);
  }

  private of(isIn: boolean, by: Entry | null): Verdict {
    return { answer: isIn ? 'in' : 'out', by: by?.place ?? this.orderPlace, why: null };
  }
}

function whyOf(entry: Entry | null): string {
  return entry === null ? 'more rules than are compared' : whyUntold(entry.subject);
}

/** What a rule asks that the evidence does not answer. */
export function whyUntold({ kind, value }: Subject): string {
  if (kind === 'environment') return `the variable ${value}`;
  if (kind === 'host name') return `names of hosts (${value})`;
  return kind === 'network' ? `rules for a part of the network (${value})` : `the ${kind}`;
}
