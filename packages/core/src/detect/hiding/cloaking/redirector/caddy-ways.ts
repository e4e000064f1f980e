import type { DirectiveFacts } from '../../read/reader.ts';
import { NOTHING_TOLD, sortOf, type Told, type WayReader } from './way.ts';

/** An address as the head of a site: `example.org`, `:80`, `http://a.example, b.example`. */
const SITE = /^(?:https?:\/\/)?(?:[\w*-]{0,63}[.:]|localhost\b)/;
const HANDLERS = /^(?:handle|handle_path|route)(?: (\S+))?$/;
const MAX_MATCHERS = 1_000;

/** What requests must be to fit. */
interface Matcher {
  readonly byVisitor: boolean;
  /** All that it says is that something is not so. */
  readonly negated: boolean;
}

interface Waiting {
  readonly kind: 'pass' | 'rest';
  readonly target: string;
  readonly matchers: readonly string[];
  readonly at: DirectiveFacts;
}

/**
 * Caddy: `reverse_proxy` for a part, `redir` for the rest. Matchers may be named before or after their use. Outside of `handle` and `route`, a `redir` without
 * one comes before all else, wherever it stands (the manual's order of directives), so that nothing is passed on.
 */
export class CaddyWays implements WayReader {
  readonly isSite = (block: string): boolean => SITE.test(block);
  private readonly matchers = new Map<string, Matcher>();
  private readonly waiting: Waiting[] = [];

  read(directive: DirectiveFacts): readonly Told[] {
    const { name, arguments: values, scope } = directive;
    const inside = scope.at(-1) ?? '';
    if (scope.length === 0 && name.endsWith('{}') && SITE.test(name)) {
      const names = [name.slice(0, -2), ...values].flatMap((each) => each.split(','));
      return names.map((each) => ({ kind: 'name', name: hostIn(each) }));
    }
    if (name.startsWith('@')) this.match(name.replace('{}', ''), values, directive);
    else if (/^@\S+$/.test(inside)) this.match(inside, [name, ...values], directive);
    else if (/^(?:reverse_proxy|redir)(?:\{\})?$/.test(name)) this.way(name, values, directive);
    else if (name === 'to' && /^reverse_proxy\b/.test(inside))
      this.way('reverse_proxy', [...inside.split(' ').slice(1, 2), ...values], directive);
    return NOTHING_TOLD;
  }

  finish(): Told[] {
    return this.waiting.flatMap(({ kind, target, matchers, at }): Told[] => {
      const known = matchers.map((each) => this.matcherOf(each, at));
      if (kind === 'pass') {
        if (known.length === 0) return [];
        return [{ kind, target, byVisitor: known.some(({ byVisitor }) => byVisitor), at }];
      }
      return known.every(({ negated }) => negated) ? [{ kind, target, at }] : [];
    });
  }

  private match(name: string, values: readonly string[], directive: DirectiveFacts): void {
    const negated = values[0] === 'not' || values[1]?.startsWith('!') === true;
    const [test, ...rest] = values[0] === 'not' ? values.slice(1) : values;
    if (test === undefined || this.matchers.size >= MAX_MATCHERS) return;
    const byVisitor = /^(?:remote_ip|client_ip)$/.test(test) || visitorIn(test, rest);
    const key = keyOf(name, directive);
    const known = this.matchers.get(key) ?? { byVisitor: false, negated: true };
    this.matchers.set(key, {
      byVisitor: known.byVisitor || byVisitor,
      negated: known.negated && negated,
    });
  }

  private way(name: string, values: readonly string[], at: DirectiveFacts): void {
    if (this.waiting.length >= MAX_MATCHERS) return;
    const around = at.scope.flatMap((block) => HANDLERS.exec(block)?.[1] ?? []);
    const [own] = values;
    const isMatched = own !== undefined && /^[@/*]/.test(own);
    const matchers = [...around, ...(isMatched ? [own] : [])].filter(
      (each) => !/^\/?\*$/.test(each),
    );
    const [target = '', status = ''] = isMatched ? values.slice(1) : values;
    if (name.startsWith('redir')) {
      const isInOrder = matchers.length > 0 || at.scope.some((block) => HANDLERS.test(block));
      if (isInOrder && !/^(?:permanent|301|308)$/.test(status))
        this.waiting.push({ kind: 'rest', target, matchers, at });
    } else {
      const full = /^https?:\/\//.test(target) ? target : `http://${target}`;
      this.waiting.push({ kind: 'pass', target: full, matchers, at });
    }
  }

  private matcherOf(matcher: string, at: DirectiveFacts): Matcher {
    const named = matcher.startsWith('@') ? this.matchers.get(keyOf(matcher, at)) : undefined;
    return named ?? { byVisitor: false, negated: false };
  }
}

/** A matcher belongs to its site. */
function keyOf(name: string, { scope }: DirectiveFacts): string {
  return `${SITE.test(scope[0] ?? '') ? scope[0] : ''} ${name}`;
}

function visitorIn(test: string, values: readonly string[]): boolean {
  if (!/^(?:header|header_regexp|expression)$/.test(test)) return false;
  return values.some((value) => sortOf(value) === 'visitor');
}

function hostIn(address: string): string {
  return address.replace(/^https?:\/\//, '').replace(/[:/][^]*$/, '');
}
