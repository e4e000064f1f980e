import type { FoundRule, RuleAction, Subject } from '../access-rule.ts';
import {
  EVERYONE,
  clientSubject,
  kindOfVariable,
  NO_RULES,
  patternSubjects,
  rulesOf,
  type DirectiveFacts,
  type RuleReader,
} from './reader.ts';

/** `<ipSecurity>` and the rewrite rules of IIS. */
export class IisReader implements RuleReader {
  private conditions: Subject[] = [];

  directive(directive: DirectiveFacts): readonly FoundRule[] | null {
    const values = attributesOf(directive.arguments);
    const parent = directive.scope.at(-1)?.toLowerCase();
    switch (directive.name.toLowerCase()) {
      case 'ipsecurity':
        return values.get('allowunlisted') === 'false'
          ? rulesOf(directive, 'deny', [EVERYONE])
          : NO_RULES;
      case 'add':
        if (parent === 'ipsecurity') return listed(directive, values);
        if (parent === 'conditions') this.condition(values);
        return parent === 'conditions' ? NO_RULES : null;
      case 'rule':
        this.conditions = [];
        return NO_RULES;
      case 'action':
        return this.action(directive, values);
      case 'match':
      case 'conditions':
      case 'clear':
        return NO_RULES;
      default:
        return null;
    }
  }

  finish(): readonly FoundRule[] {
    return NO_RULES;
  }

  private condition(values: ReadonlyMap<string, string>): void {
    const kind = kindOfVariable(values.get('input') ?? '');
    if (kind !== null)
      this.conditions.push(
        ...patternSubjects(kind, values.get('pattern') ?? '', values.get('negate') === 'true'),
      );
  }

  private action(
    directive: DirectiveFacts,
    values: ReadonlyMap<string, string>,
  ): readonly FoundRule[] {
    const { conditions } = this;
    this.conditions = [];
    const action = ACTIONS[values.get('type')?.toLowerCase() ?? ''];
    return action === undefined
      ? NO_RULES
      : rulesOf(directive, action, conditions, { target: values.get('url') ?? null });
  }
}

const ACTIONS: Readonly<Record<string, RuleAction>> = {
  abortrequest: 'deny',
  customresponse: 'deny',
  redirect: 'redirect',
  rewrite: 'cloak',
};

function listed(
  directive: DirectiveFacts,
  values: ReadonlyMap<string, string>,
): readonly FoundRule[] {
  const address = values.get('ipaddress');
  const client =
    address === undefined
      ? values.get('domainname')
      : [address, values.get('subnetmask')].filter(Boolean).join('/');
  if (client === undefined) return NO_RULES;
  return rulesOf(directive, values.get('allowed')?.toLowerCase() === 'true' ? 'allow' : 'deny', [
    clientSubject(client),
  ]);
}

/** By their names in lower case. */
export function attributesOf(values: readonly string[]): Map<string, string> {
  return new Map(
    values.map((each) => {
      const at = each.indexOf('=');
      return [each.slice(0, at).toLowerCase(), each.slice(at + 1)];
    }),
  );
}
