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
/** Variables that one directive sets; real ones set one or two. */
const MAX_VARIABLES = 16;
const SCOPE_PARTS = '\n';

/** A variable that is set for some visitors, which shuts nobody out before a rule asks it. */
interface Marked {
  readonly variable: string;
  readonly rule: FoundRule;
}

/** `.htaccess` and the configuration of Apache 2.2 and 2.4. */
export class ApacheReader implements RuleReader {
  private conditions: Subject[] = [];
  private readonly marked: Marked[] = [];
  /** What is done with those for whom a variable is set. */
  private readonly uses = new Map<string, Pick<FoundRule, 'action' | 'target'>>();
  /** Of the conditions, those that ask a variable. */
  private asked: string[] = [];
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
        return this.require(directive);
      case 'rewritecond':
        this.condition(values);
        return NO_RULES;
      case 'rewriterule':
        return this.rewrite(directive);
      case 'setenvif':
      case 'setenvifnocase':
        return this.environment(directive, values[0] ?? '', values[1] ?? '', values.slice(2));
      case 'browsermatch':
      case 'browsermatchnocase':
        return this.environment(directive, 'User-Agent', values[0] ?? '', values.slice(1));
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
    const listed = this.listed.map((rule) => {
      const scope = rule.scope.join(SCOPE_PARTS);
      const deniesWin = ['allow,deny', 'mutual-failure'].includes(this.orders.get(scope) ?? '');
      return { ...rule, overruled: rule.action === 'deny' && !deniesWin && open.has(scope) };
    });
    return [...listed, ...this.marked.flatMap((each) => this.asMarked(each))];
  }

  /** By the rule that asks the variable, or by its name; the question may stand in another file. */
  private asMarked({ variable, rule }: Marked): FoundRule[] {
    const use = this.uses.get(variable);
    if (use !== undefined) return use.action === 'allow' ? [] : [{ ...rule, ...use }];
    return marksUnwanted(variable) ? [rule] : [];
  }

  private asks(variable: string, use: Pick<FoundRule, 'action' | 'target'>): void {
    if (this.uses.get(variable)?.action !== 'deny') this.uses.set(variable, use);
  }

  private environment(
    directive: DirectiveFacts,
    attribute: string,
    pattern: string,
    variables: readonly string[],
  ): readonly FoundRule[] | null {
    const kind = kindOfVariable(attribute.replace('-', '_'));
    if (kind === null) return null;
    for (const variable of variables.slice(0, MAX_VARIABLES)) {
      const name = variable.replace(/=[^]*$/, '');
      if (name.startsWith('!')) continue;
      for (const rule of rulesOf(directive, 'deny', patternSubjects(kind, pattern)))
        this.marked.push({ variable: name, rule });
    }
    return NO_RULES;
  }

  private list(directive: DirectiveFacts): void {
    const [from, ...clients] = directive.arguments;
    if (from?.toLowerCase() !== 'from') return;
    const action: RuleAction = directive.name.toLowerCase() === 'deny' ? 'deny' : 'allow';
    for (const client of clients)
      if (/^env=[^!]/i.test(client)) this.asks(client.slice(4), { action });
    this.listed.push(...rulesOf(directive, action, clients.map(listedClient)));
  }

  private condition([test = '', pattern = '']: readonly string[]): void {
    const variable = /^%\{ENV:(\w{1,128})\}$/i.exec(test)?.[1];
    if (variable !== undefined && !/^(?:!|\^?0|\^?\$|=0)/.test(pattern)) this.asked.push(variable);
    const kind = kindOfVariable(test);
    if (kind === null || this.conditions.length >= MAX_CONDITIONS) return;
    const negated = pattern.startsWith('!');
    this.conditions.push(...patternSubjects(kind, negated ? pattern.slice(1) : pattern, negated));
  }

  /** `Require ip …`, `Require not host …`, `Require all denied`. */
  private require(directive: DirectiveFacts): readonly FoundRule[] {
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
        for (const value of values) this.asks(value, { action });
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

  /** What a rule does under the conditions collected before it. Without conditions on the visitor it is a rule of the path alone. */
  private rewrite(directive: DirectiveFacts): readonly FoundRule[] {
    const { conditions, asked } = this;
    this.conditions = [];
    this.asked = [];
    const [path = '', target = '-', flags = ''] = directive.arguments;
    const action = rewriteAction(target, flags);
    if (action === null) return NO_RULES;
    const to = target === '-' ? null : target;
    for (const variable of asked) this.asks(variable, { action, target: to });
    const all = /^(?:\^|\.\*|\^\.\*\$?|\^?\(\.\*\)\$?|\.|\^\.)$/.test(path);
    const subjects =
      conditions.length > 0 ? conditions : [all ? clientSubject('all') : subject('path', path)];
    return rulesOf(directive, action, subjects, { target: to });
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
