import type { FoundRule, RuleAction, Subject } from '../access-rule.ts';
import { NginxLevels } from './nginx-levels.ts';
import {
  actionOfStatus,
  clientSubject,
  kindOfVariable,
  marksUnwanted,
  NO_RULES,
  patternSubjects,
  rulesOf,
  subject,
  type DirectiveFacts,
  type RuleReader,
} from './reader.ts';

/** `if ( $variable ~* pattern )`, as the format writes the block's head. */
const CONDITION = /^if \( (!?)\s*\$(\w{1,128})(?: (=|!=|!?~\*?) ?([^]*?))? \)$/;
/** `geo $bad {`, `geo $http_x_real_ip $bad {`, `map $http_user_agent $bad {`. */
const TABLE = /^(geo|map) (?:\$?(\S{1,128}) )?\$(\w{1,128})$/;

/** An entry of a `geo` or `map`, which shuts nobody out before its variable is asked. */
interface Entry {
  readonly variable: string;
  readonly value: string;
  readonly rule: FoundRule;
}

interface Use {
  readonly action: RuleAction;
  readonly target: string | null;
  /** The value that the variable must have; `null` for any that counts as true. */
  readonly value: string | null;
}

/** Nginx: `deny` and `allow`, `if` on the visitor, `geo` and `map` with the `if` that uses them. */
export class NginxReader implements RuleReader {
  private readonly entries: Entry[] = [];
  private readonly uses = new Map<string, Use>();
  private readonly levels = new NginxLevels();

  directive(directive: DirectiveFacts): readonly FoundRule[] | null {
    this.levels.enter(directive);
    const table = TABLE.exec(directive.scope.at(-1) ?? '');
    if (table !== null) return this.entry(directive, table);
    const { name, arguments: values } = directive;
    switch (name) {
      case 'deny':
      case 'allow':
        return this.listed(directive);
      case 'return':
        return this.conditional(directive, ...returned(values));
      case 'rewrite':
        return this.conditional(directive, rewritten(values), values[1] ?? null);
      case 'proxy_pass':
        return this.conditional(directive, 'cloak', values[0] ?? null);
      default:
        return /^(?:if|geo|map)\{\}$/.test(name) ? NO_RULES : null;
    }
  }

  /** Entries whose variable is asked for, or is named for the unwanted; the question may stand in another file. */
  finish(): FoundRule[] {
    this.levels.finish();
    return this.entries.flatMap(({ variable, value, rule }) => {
      const use = this.uses.get(variable);
      if (use === undefined) return marksUnwanted(variable) ? [rule] : [];
      if (use.value !== null && use.value !== value) return [];
      return [{ ...rule, action: use.action, target: use.target }];
    });
  }

  private listed(directive: DirectiveFacts): readonly FoundRule[] {
    const { name, arguments: values } = directive;
    const level = this.levels.rule(directive);
    const subjects = values.slice(0, 1).map((value) => clientSubject(value));
    return rulesOf(directive, name === 'deny' ? 'deny' : 'allow', subjects).map((rule) => ({
      ...rule,
      ...level,
    }));
  }

  private entry(
    directive: DirectiveFacts,
    [, kind, from = 'remote_addr', variable]: RegExpExecArray,
  ): readonly FoundRule[] {
    const { name, arguments: values } = directive;
    const value = values[0] ?? '';
    const isFalse = value === '' || value === '0';
    if (isFalse || OPTIONS.has(name)) return NO_RULES;
    const subjects = kind === 'geo' ? [clientSubject(name)] : mapped(from, name);
    for (const rule of rulesOf(directive, 'deny', subjects))
      this.entries.push({ variable: variable!, value, rule });
    return NO_RULES;
  }

  /** What happens in an `if` on the visitor. Outside of one it says nothing about who asks. */
  private conditional(
    directive: DirectiveFacts,
    action: RuleAction | null,
    target: string | null,
  ): readonly FoundRule[] | null {
    const condition = CONDITION.exec(directive.scope.at(-1) ?? '');
    if (condition === null || action === null) return null;
    const [, , variable, operator, pattern = ''] = condition;
    const kind = kindOfVariable(variable!);
    if (kind !== null)
      return rulesOf(directive, action, compared(kind, operator, pattern), { target });
    if (operator === undefined || operator === '=')
      this.uses.set(variable!, { action, target, value: operator === undefined ? null : pattern });
    return NO_RULES;
  }
}

/** Words of a `geo` or `map` that are no entries. */
const OPTIONS: ReadonlySet<string> = new Set([
  'default',
  'include',
  'ranges',
  'proxy',
  'proxy_recursive',
  'delete',
  'hostnames',
  'volatile',
]);

function compared(kind: Subject['kind'], operator: string | undefined, pattern: string): Subject[] {
  const negated = operator?.startsWith('!') === true;
  if (operator?.includes('~') === true) return patternSubjects(kind, pattern, negated);
  return kind === 'network' ? [clientSubject(pattern, negated)] : [subject(kind, pattern, negated)];
}

function mapped(from: string, key: string): Subject[] {
  const kind = kindOfVariable(from);
  if (kind === null) return [];
  return key.startsWith('~')
    ? patternSubjects(kind, key.replace(/^~\*?\s*/, ''))
    : compared(kind, '=', key);
}

function returned([status = '', target]: readonly string[]): [RuleAction | null, string | null] {
  return /^\d{3}$/.test(status)
    ? [actionOfStatus(Number(status)), target ?? null]
    : ['redirect', status];
}

function rewritten([, target = '', flag]: readonly string[]): RuleAction {
  return /^(?:redirect|permanent)$/.test(flag ?? '') || /^https?:\/\//.test(target)
    ? 'redirect'
    : 'cloak';
}
