import type { DirectiveFacts } from '../../read/reader.ts';
import { NOTHING_TOLD, sortOf, type Told, type WayReader } from './way.ts';

/** `if ( $variable !~ pattern )`: all but a few. */
const NEGATED = /^if \( \$(\w{1,128}) !/;

/** Nginx: `proxy_pass` for a part, `return` for the rest; `upstream` by name. */
export class NginxWays implements WayReader {
  readonly isSite = (block: string): boolean => /^server$/.test(block);

  read(directive: DirectiveFacts): readonly Told[] {
    const { name, arguments: values, scope } = directive;
    switch (name) {
      case 'server_name':
        return values.map((each) => ({ kind: 'name', name: each }));
      case 'server': {
        const group = /^upstream (\S+)$/.exec(scope.at(-1) ?? '')?.[1];
        const target = `http://${values[0] ?? ''}`;
        return group === undefined ? NOTHING_TOLD : [{ kind: 'group', name: group, target }];
      }
      case 'proxy_pass':
        if (!isPart(scope)) return NOTHING_TOLD;
        return [
          { kind: 'pass', target: values[0] ?? '', byVisitor: visitorIn(scope), at: directive },
        ];
      case 'return':
        if (!/^30[237]$/.test(values[0] ?? '') || !isRest(scope)) return NOTHING_TOLD;
        return [{ kind: 'rest', target: values[1] ?? '', at: directive }];
      default:
        return NOTHING_TOLD;
    }
  }
}

/** Whether a directive stands for a part of the paths, or of the visitors. */
function isPart(scope: readonly string[]): boolean {
  return scope.some((block) => /^(?:if|location)\b/.test(block) && !/^location\s+\/$/.test(block));
}

/** In the place for all paths, or under a condition that something is not so. A `return` of the site itself comes before any part, so that nothing is passed on. */
function isRest(scope: readonly string[]): boolean {
  const inner = scope.at(-1) ?? '';
  const negated = NEGATED.exec(inner)?.[1];
  if (negated !== undefined && sortOf(negated) !== null) return !isPart(scope.slice(0, -1));
  return /^location\b/.test(inner) && !isPart(scope);
}

function visitorIn(scope: readonly string[]): boolean {
  return scope.some((block) => /^if\b/.test(block) && sortOf(block) === 'visitor');
}
