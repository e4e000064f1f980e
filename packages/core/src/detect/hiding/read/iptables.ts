import type { FoundRule, RuleAction, Subject } from '../access-rule.ts';
import {
  clientSubject,
  EVERYONE,
  marksUnwanted,
  marksWanted,
  NO_RULES,
  rulesOf,
  subject,
  type DirectiveFacts,
  type RuleReader,
} from './reader.ts';

/** Chains that packets leave by: what they drop keeps nobody out. */
const OUTGOING = /^(?:OUTPUT|POSTROUTING)$/;

/** What `iptables-save` and `ipset save` print. Sets may stand in another file than the rule that asks them. */
export class IptablesReader implements RuleReader {
  private readonly members: { readonly set: string; readonly rule: FoundRule }[] = [];
  private readonly uses = new Map<string, RuleAction>();
  /** Chains that let everything in before the rules that follow. */
  private readonly open = new Set<string>();

  directive(directive: DirectiveFacts): readonly FoundRule[] | null {
    switch (directive.name) {
      case '-A':
      case '-I':
        return this.rule(directive);
      case 'add':
        return this.member(directive);
      default:
        return NO_RULES;
    }
  }

  finish(): FoundRule[] {
    return this.members.flatMap(({ set, rule }) => {
      const action = this.uses.get(set) ?? actionOfName(set);
      return action === null ? [] : [{ ...rule, action }];
    });
  }

  private rule(directive: DirectiveFacts): readonly FoundRule[] {
    const [chain = '', ...values] = directive.arguments;
    const target = after(values, '-j', '--jump', '-g');
    const action = target === null ? null : actionOf(target);
    if (action === null || OUTGOING.test(chain)) return NO_RULES;
    const overruled = this.open.has(chain);
    if (action === 'allow' && values.length === 2) this.open.add(chain);
    const set = after(values, '--match-set');
    if (set !== null && !values.includes('dst') && !isNegated(values, '--match-set')) {
      this.uses.set(set, action);
      return NO_RULES;
    }
    const place = { ...directive, scope: [...directive.scope, chain] };
    const comment = after(values, '--comment');
    return rulesOf(place, action, sourcesOf(values), { comment }).map((rule) => ({
      ...rule,
      overruled,
    }));
  }

  private member(directive: DirectiveFacts): readonly FoundRule[] {
    const [set = '', value = '', ...options] = directive.arguments;
    if (options.includes('nomatch')) return NO_RULES;
    const client = clientSubject(value.split(',')[0]!);
    const place = { ...directive, scope: [...directive.scope, set] };
    const comment = after(options, 'comment');
    for (const rule of rulesOf(place, 'deny', [client], { comment }))
      this.members.push({ set, rule });
    return NO_RULES;
  }
}

function sourcesOf(values: readonly string[]): Subject[] {
  const network = after(values, '-s', '--source', '--src-range');
  if (network !== null) {
    const negated = isNegated(values, '-s', '--source', '--src-range');
    return network.split(',').map((value) => clientSubject(value, negated));
  }
  const countries = after(values, '--source-country', '--src-cc');
  if (countries === null) return values.length === 2 ? [EVERYONE] : [];
  const negated = isNegated(values, '--source-country', '--src-cc');
  return countries.split(',').map((value) => subject('country', value, negated));
}

/** Where a jump leads. A chain of the operator's own is told by its name. */
function actionOf(target: string): RuleAction | null {
  if (/^(?:DROP|REJECT|TARPIT|STEAL)$/.test(target)) return 'deny';
  if (target === 'ACCEPT' || target === 'RETURN') return 'allow';
  if (/^(?:REDIRECT|DNAT|TPROXY)$/.test(target)) return 'redirect';
  return /^LOG|^[A-Z]+$/.test(target) && !marksUnwanted(target) ? null : actionOfName(target);
}

function actionOfName(name: string): RuleAction | null {
  if (marksWanted(name)) return 'allow';
  return marksUnwanted(name) ? 'deny' : null;
}

function after(values: readonly string[], ...options: string[]): string | null {
  const at = values.findIndex((value) => options.includes(value));
  return at < 0 ? null : (values[at + 1] ?? null);
}

function isNegated(values: readonly string[], ...options: string[]): boolean {
  return values[values.findIndex((value) => options.includes(value)) - 1] === '!';
}
