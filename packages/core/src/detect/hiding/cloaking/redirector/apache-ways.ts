import type { DirectiveFacts } from '../../read/reader.ts';
import { ALL_PATHS, NOTHING_TOLD, sortOf, type Told, type WayReader } from './way.ts';

const MAX_CONDITIONS = 1_000;

interface Condition {
  readonly sort: ReturnType<typeof sortOf>;
  readonly negated: boolean;
}

/** Apache: `RewriteRule` with `[P]`, `ProxyPass`, balancers; `RewriteRule` and `Redirect` for the rest. */
export class ApacheWays implements WayReader {
  readonly isSite = (block: string): boolean => /^VirtualHost\b/i.test(block);
  /** Conditions that wait for their rule. */
  private conditions: Condition[] = [];

  read(directive: DirectiveFacts): readonly Told[] {
    const { arguments: values, scope } = directive;
    switch (directive.name.toLowerCase()) {
      case 'servername':
      case 'serveralias':
        return values.map((name) => ({ kind: 'name', name }));
      case 'balancermember': {
        const group = /^Proxy\s+"?balancer:\/\/([\w.-]+)/i.exec(scope.at(-1) ?? '')?.[1];
        const [target] = values;
        if (group === undefined || target === undefined) return NOTHING_TOLD;
        return [{ kind: 'group', name: group, target }];
      }
      case 'proxypass':
      case 'proxypassmatch':
        return proxied(directive);
      case 'rewritecond':
        this.condition(values);
        return NOTHING_TOLD;
      case 'rewriterule':
        return this.rewrite(directive);
      case 'redirect':
        return redirected(directive);
      default:
        return NOTHING_TOLD;
    }
  }

  /** Whether a file is there, is another matter than which path was asked for. */
  private condition([variable = '', pattern = '']: readonly string[]): void {
    if (this.conditions.length >= MAX_CONDITIONS) return;
    const isOfFiles = /^!?-[a-z]$/i.test(pattern) || /HTTP_HOST/i.test(variable);
    const sort = isOfFiles ? null : sortOf(variable);
    this.conditions.push({ sort, negated: pattern.startsWith('!') });
  }

  private rewrite(directive: DirectiveFacts): readonly Told[] {
    const { conditions } = this;
    this.conditions = [];
    const [path = '', target = '', flags = ''] = directive.arguments;
    const byVisitor = conditions.some(({ sort }) => sort === 'visitor');
    const isAll = ALL_PATHS.test(path);
    const isRest = conditions.every(({ sort, negated }) => negated && sort !== null);
    if (/[[,](?:P|proxy)[\],]/i.test(flags)) {
      if (isAll && conditions.length === 0) return NOTHING_TOLD;
      return [{ kind: 'pass', target: plainScheme(target), byVisitor, at: directive }];
    }
    if (!isAll || !isRest || /R=30[18]|R=permanent/i.test(flags)) return NOTHING_TOLD;
    return [{ kind: 'rest', target, at: directive }];
  }
}

function proxied(directive: DirectiveFacts): readonly Told[] {
  const { arguments: values, scope } = directive;
  const location = /^Location(?:Match)?\s+"?([^"]*)/i.exec(scope.at(-1) ?? '')?.[1];
  const [path, target] = location === undefined ? values : [location, values[0]];
  if (path === undefined || target === undefined || ALL_PATHS.test(path)) return NOTHING_TOLD;
  return [{ kind: 'pass', target: plainScheme(target), byVisitor: false, at: directive }];
}

function redirected(directive: DirectiveFacts): readonly Told[] {
  const { arguments: values } = directive;
  if (/^(?:permanent|301|308|gone)$/i.test(values[0] ?? '') || values.at(-2) !== '/')
    return NOTHING_TOLD;
  return [{ kind: 'rest', target: values.at(-1)!, at: directive }];
}

function plainScheme(target: string): string {
  return target.replace(/^balancer:/i, 'http:');
}
