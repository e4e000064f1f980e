import { attributesOf } from '../../read/iis.ts';
import type { DirectiveFacts } from '../../read/reader.ts';
import { ALL_PATHS, NOTHING_TOLD, plainName, sortOf, type Told, type WayReader } from './way.ts';

const MAX_CONDITIONS = 1_000;

/** A rule of URL Rewrite while its elements are read. */
interface Rule {
  path: string;
  negated: boolean;
  readonly conditions: { readonly sort: ReturnType<typeof sortOf>; readonly negated: boolean }[];
}

/** IIS: URL Rewrite with Application Request Routing (`Rewrite` to another host, or to a farm), `Redirect` and `httpRedirect` for the rest. */
export class IisWays implements WayReader {
  readonly isSite = (block: string): boolean => /^(?:location|site)\b/i.test(block);
  private rule: Rule = emptyRule();
  private farm = '';

  read(directive: DirectiveFacts): readonly Told[] {
    const values = attributesOf(directive.arguments);
    const parent = directive.scope.at(-1)?.toLowerCase();
    if (directive.scope.some((each) => /^outboundRules$/i.test(each))) return NOTHING_TOLD;
    switch (directive.name.toLowerCase()) {
      case 'binding':
        return named(values.get('bindinginformation')?.split(':').at(-1) ?? '');
      case 'webfarm':
        this.farm = values.get('name') ?? '';
        return NOTHING_TOLD;
      case 'server':
        if (parent !== 'webfarm') return NOTHING_TOLD;
        return [
          { kind: 'group', name: this.farm, target: `http://${values.get('address') ?? ''}` },
        ];
      case 'rule':
        this.rule = emptyRule();
        return NOTHING_TOLD;
      case 'match':
        this.rule.path = values.get('url') ?? '';
        this.rule.negated = isTrue(values.get('negate'));
        return NOTHING_TOLD;
      case 'add':
        return parent === 'conditions' ? this.condition(values) : NOTHING_TOLD;
      case 'action':
        return this.action(directive, values);
      case 'httpredirect':
        return redirected(directive, values);
      default:
        return NOTHING_TOLD;
    }
  }

  private condition(values: ReadonlyMap<string, string>): readonly Told[] {
    const { conditions } = this.rule;
    const input = values.get('input') ?? '';
    const negated = isTrue(values.get('negate'));
    if (/HTTP_HOST/i.test(input)) return named(plainName(values.get('pattern') ?? ''));
    const isOfFiles = values.has('matchtype') && !/^pattern$/i.test(values.get('matchtype')!);
    const sort = isOfFiles ? null : sortOf(input);
    if (conditions.length < MAX_CONDITIONS) conditions.push({ sort, negated });
    return NOTHING_TOLD;
  }

  private action(directive: DirectiveFacts, values: ReadonlyMap<string, string>): readonly Told[] {
    const { path, negated, conditions } = this.rule;
    this.rule = emptyRule();
    const target = values.get('url') ?? '';
    const isAll = ALL_PATHS.test(path);
    switch (values.get('type')?.toLowerCase()) {
      case 'rewrite': {
        if (isAll && !negated && conditions.length === 0) return NOTHING_TOLD;
        const byVisitor = conditions.some(({ sort }) => sort === 'visitor');
        return [{ kind: 'pass', target, byVisitor, at: directive }];
      }
      case 'redirect': {
        const isRest =
          isAll !== negated && conditions.every((each) => each.negated && each.sort !== null);
        const forGood = /^(?:permanent|)$/i.test(values.get('redirecttype') ?? '');
        return isRest && !forGood ? [{ kind: 'rest', target, at: directive }] : NOTHING_TOLD;
      }
      default:
        return NOTHING_TOLD;
    }
  }
}

function emptyRule(): Rule {
  return { path: '', negated: false, conditions: [] };
}

/** Sends all paths to one page, where it says so. */
function redirected(
  directive: DirectiveFacts,
  values: ReadonlyMap<string, string>,
): readonly Told[] {
  const isAll = isTrue(values.get('enabled')) && isTrue(values.get('exactdestination'));
  const forGood = /^perm/i.test(values.get('httpresponsestatus') ?? '');
  const isPart = directive.scope.some((each) => /^location$/i.test(each));
  if (!isAll || forGood || isPart) return NOTHING_TOLD;
  return [{ kind: 'rest', target: values.get('destination') ?? '', at: directive }];
}

function named(name: string): readonly Told[] {
  return name.includes('.') ? [{ kind: 'name', name }] : NOTHING_TOLD;
}

function isTrue(value: string | undefined): boolean {
  return value?.toLowerCase() === 'true';
}
