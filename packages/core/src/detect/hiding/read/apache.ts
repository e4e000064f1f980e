import type { FoundRule, RuleAction, Subject } from '../access-rule.ts';
import {
  clientSubject,
  kindOfVariable,
  marksUnwanted,
  NO_RULES,
  patternSubjects,
  placeOf,
  rulesOf,
  subject,
  type DirectiveFacts,
  type RuleReader,
} from './reader.ts';

/** Conditions before one RewriteRule; the longest known bot lists have a few hundred. */
const MAX_CONDITIONS = 4_096;
const SCOPE_PARTS = '\n';

/** `.htaccess` and the configuration of Apache 2.2 and 2.4. */
export class ApacheReader implements RuleReader {
  private conditions: Subject[] = [];
  /** Rules of `Allow` and `Deny`, which only the scope's `Order` ranks. */
  private readonly listed: FoundRule[] = [];
  private readonly orders = new Map<string, string>();

  directive(directive: DirectiveFacts): readonly FoundRule[] | null {
    const { arguments: values } = directive;
    switch (directive.name.toLowerCase()) {
      case 'order':
        this.orders.set(directive.scope.join(SCOPE_PARTS), values.join('').toLowerCase());
        return NO_RULES;
      case 'deny':
      case 'allow':
        this.list(directive);
        return NO_RULES;
      case 'require':
        return require(directive);
      case 'rewritecond':
        this.condition(values);
        return NO_RULES;
      case 'rewriterule':
        return this.rewrite(directive);
      case 'setenvif':
      case 'setenvifnocase':
        return environment(directive, values[0] ?? '', values[1] ?? '', values.slice(2));
      case 'browsermatch':
      case 'browsermatchnocase':
        return environment(directive, 'User-Agent', values[0] ?? '', values.slice(1));
      case '<if>':
        return expression(directive, values.join(' '));
      case 'rewriteengine':
      case 'rewritebase':
      case 'satisfy':
        return NO_RULES;
      default:
        return directive.name.startsWith('<') ? NO_RULES : null;
    }
  }

  /** In `Order allow,deny` the denies win; in `Order deny,allow`, the default, an `Allow from all` beats every deny. */
  finish(): FoundRule[] {
    const open = new Set(
      this.listed
        .filter(({ action, subject: { kind } }) => action === 'allow' && kind === 'everyone')
        .map(({ scope }) => scope.join(SCOPE_PARTS)),
    );
    return this.listed.map((rule) => {
      const scope = rule.scope.join(SCOPE_PARTS);
      const deniesWin = ['allow,deny', 'mutual-failure'].includes(this.orders.get(scope) ?? '');
      return { ...rule, overruled: rule.action === 'deny' && !deniesWin && open.has(scope) };
    });
  }

  private list(directive: DirectiveFacts): void {
    const [from, ...clients] = directive.arguments;
    if (from?.toLowerCase() !== 'from') return;
    const action: RuleAction = directive.name.toLowerCase() === 'deny' ? 'deny' : 'allow';
    this.listed.push(...rulesOf(directive, action, clients.map(listedClient)));
  }

  private condition([test = '', pattern = '']: readonly string[]): void {
    const kind = kindOfVariable(test);
    if (kind === null || this.conditions.length >= MAX_CONDITIONS) return;
    const negated = pattern.startsWith('!');
    this.conditions.push(...patternSubjects(kind, negated ? pattern.slice(1) : pattern, negated));
  }

  /** What a rule does under the conditions collected before it. Without conditions on the visitor it is a rule of the path alone. */
  private rewrite(directive: DirectiveFacts): readonly FoundRule[] {
    const { conditions } = this;
    this.conditions = [];
    const [path = '', target = '-', flags = ''] = directive.arguments;
    const action = rewriteAction(target, flags);
    if (action === null) return NO_RULES;
    const all = /^(?:\^|\.\*|\^\.\*\$?|\^?\(\.\*\)\$?|\.|\^\.)$/.test(path);
    const subjects =
      conditions.length > 0 ? conditions : [all ? clientSubject('all') : subject('path', path)];
    return rulesOf(directive, action, subjects, { target: target === '-' ? null : target });
  }
}

function rewriteAction(target: string, flags: string): RuleAction | null {
  if (/[[,](?:F|G|forbidden|gone|R=4\d\d)[\],]/i.test(flags)) return 'deny';
  if (/[[,](?:P|proxy)[\],]/i.test(flags)) return 'cloak';
  if (/[[,](?:R|redirect)(?:=\w+)?[\],]/i.test(flags) || /^https?:\/\//i.test(target))
    return 'redirect';
  return target === '-' ? null : 'cloak';
}

function listedClient(client: string): Subject {
  return /^env=/i.test(client)
    ? subject('environment', client.slice(4).replace(/^!/, ''), /^env=!/i.test(client))
    : clientSubject(client);
}

/** `Require ip …`, `Require not host …`, `Require all denied`. */
function require(directive: DirectiveFacts): readonly FoundRule[] {
  const negated = directive.arguments[0]?.toLowerCase() === 'not';
  const [what = '', ...values] = negated ? directive.arguments.slice(1) : directive.arguments;
  const refuses = negated || directive.scope.some((scope) => /^RequireNone\b/i.test(scope));
  const action = refuses ? 'deny' : 'allow';
  switch (what.toLowerCase()) {
    case 'ip':
    case 'host':
      return rulesOf(
        directive,
        action,
        values.map((value) => clientSubject(value)),
      );
    case 'env':
      return rulesOf(
        directive,
        action,
        values.map((value) => subject('environment', value)),
      );
    case 'all':
      return rulesOf(directive, values[0]?.toLowerCase() === 'denied' ? 'deny' : action, [
        clientSubject('all'),
      ]);
    case 'expr':
      return expression(directive, values.join(' '), action);
    default:
      return NO_RULES;
  }
}

/** A variable that is set for some visitors, mostly to deny them: the variable's name says which. */
function environment(
  directive: DirectiveFacts,
  attribute: string,
  pattern: string,
  variables: readonly string[],
): readonly FoundRule[] | null {
  const kind = kindOfVariable(attribute.replace('-', '_'));
  return kind !== null && variables.some(marksUnwanted)
    ? rulesOf(directive, 'deny', patternSubjects(kind, pattern))
    : null;
}

/** `%{REMOTE_ADDR} -ipmatch '150.70.0.0/16'`, `-R '…'`, `%{HTTP_USER_AGENT} =~ /…/`. The whole is taken apart, not evaluated. */
function expression(
  directive: DirectiveFacts,
  text: string,
  action: RuleAction = 'cloak',
): readonly FoundRule[] {
  const subjects: Subject[] = [];
  for (const [, range] of text.matchAll(/-(?:R|ipmatch)\s*["']?([\da-f.:/]{3,64})["']?/gi)) {
    subjects.push(clientSubject(range!));
  }
  for (const [, variable, operator, pattern] of text.matchAll(
    /%\{([\w:-]{1,64})\}\s*(=~|!~|==|!=)\s*[m]?["'/#]([^"'/#]{1,1024})/g,
  )) {
    const kind = kindOfVariable(variable!);
    if (kind !== null) subjects.push(...patternSubjects(kind, pattern!, operator!.startsWith('!')));
  }
  return rulesOf(placeOf(directive), action, subjects);
}
