import type { FoundRule, RuleAction, Subject } from '../access-rule.ts';
import {
  actionOfStatus,
  clientSubject,
  kindOfVariable,
  NO_RULES,
  patternSubjects,
  rulesOf,
  subject,
  type DirectiveFacts,
  type RuleReader,
} from './reader.ts';

/** What a request must be to fit a named matcher, said on one line. */
interface Matched {
  readonly matcher: string;
  readonly directive: DirectiveFacts;
  readonly subjects: readonly Subject[];
}

interface Use {
  readonly action: RuleAction;
  readonly target: string | null;
}

const HANDLERS = /^(?:handle|handle_path|route) (@\S+)/;

/** Caddy: named matchers on the visitor, and what is done with who fits them. */
export class CaddyReader implements RuleReader {
  private readonly matched: Matched[] = [];
  private readonly uses = new Map<string, Use>();

  directive(directive: DirectiveFacts): readonly FoundRule[] | null {
    const { name, arguments: values, scope } = directive;
    const inside = scope.at(-1) ?? '';
    if (name.startsWith('@')) return this.match(name.replace('{}', ''), directive, values);
    if (/^@\S+$/.test(inside)) return this.match(inside, directive, [name, ...values]);
    const action = actionOf(name, values);
    if (action === null) return name.endsWith('{}') ? NO_RULES : null;
    const matcher = values[0]?.startsWith('@') ? values[0] : HANDLERS.exec(inside)?.[1];
    if (matcher === undefined) return null;
    const target = values.find((value) => /^https?:\/\//.test(value)) ?? null;
    this.uses.set(keyOf(matcher, scope), { action, target });
    return NO_RULES;
  }

  finish(): FoundRule[] {
    return this.matched.flatMap(({ matcher, directive, subjects }) => {
      const use = this.uses.get(keyOf(matcher, directive.scope));
      return use === undefined
        ? []
        : rulesOf(directive, use.action, subjects, { target: use.target });
    });
  }

  private match(
    matcher: string,
    directive: DirectiveFacts,
    values: readonly string[],
  ): readonly FoundRule[] {
    const subjects = subjectsOf(values);
    if (subjects.length > 0) this.matched.push({ matcher, directive, subjects });
    return NO_RULES;
  }
}

/** A matcher belongs to the site in which it is named. */
function keyOf(matcher: string, scope: readonly string[]): string {
  const [outer = ''] = scope;
  return /^(?:@|handle|route)/.test(outer) ? ` ${matcher}` : `${outer} ${matcher}`;
}

/** `{cookie.sid} != "a"`, `{http.request.header.User-Agent}.contains("x")`: taken apart, not evaluated. */
const EXPRESSION =
  /\{(?:http\.request\.)?((?:cookie|header)\.[\w-]{1,64}|remote_host|client_ip|http\.request\.remote\.host)\}\s*(==|!=|\.\w{1,32}\s*\()\s*["'`]?([^"'`)]{0,256})/g;

function expressed(text: string, negated: boolean): Subject[] {
  return Array.from(text.matchAll(EXPRESSION)).flatMap(([, variable, operator, value]) => {
    const isNegated = negated !== (operator === '!=');
    const kind = /remote|client_ip/.test(variable!) ? 'network' : kindOfVariable(variable!);
    return kind === null ? [] : patternSubjects(kind, value!.trim(), isNegated);
  });
}

function subjectsOf(values: readonly string[]): Subject[] {
  const negated = values[0] === 'not';
  const [test, ...rest] = negated ? values.slice(1) : values;
  switch (test) {
    case 'remote_ip':
    case 'client_ip':
      return rest
        .filter((value) => value !== 'forwarded')
        .map((value) =>
          value === 'private_ranges'
            ? subject('environment', value, negated)
            : clientSubject(value, negated),
        );
    case 'header':
    case 'header_regexp': {
      const [field = '', pattern = ''] = rest.length > 2 ? rest.slice(-2) : rest;
      const kind = kindOfVariable(field);
      return kind === null ? [] : patternSubjects(kind, pattern, negated);
    }
    case 'expression':
      return expressed(rest.join(' '), negated);
    default:
      return [];
  }
}

function actionOf(name: string, values: readonly string[]): RuleAction | null {
  switch (name) {
    case 'abort':
    case 'error':
      return 'deny';
    case 'respond': {
      const status = values.find((value) => /^\d{3}$/.test(value));
      return status === undefined ? 'cloak' : (actionOfStatus(Number(status)) ?? 'cloak');
    }
    case 'redir':
      return 'redirect';
    case 'reverse_proxy':
    case 'reverse_proxy{}':
    case 'rewrite':
    case 'root':
      return 'cloak';
    default:
      return null;
  }
}
