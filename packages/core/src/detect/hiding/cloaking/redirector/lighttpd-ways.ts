import type { DirectiveFacts } from '../../read/reader.ts';
import { ALL_PATHS, NOTHING_TOLD, plainName, sortOf, type Told, type WayReader } from './way.ts';

/** `$HTTP["url"] =~ ^/a`, behind an `else` too. */
const CONDITION = /^(?:else )?\$(?:HTTP|REQUEST_HEADER)\["([\w-]{1,64})"\] (==|!=|=~|!~|=\^|=\$)/;
/** A pattern for all paths but some. */
const ALL_BUT = /^\^?\/?\(\?!/;

/** lighttpd: `proxy.server` for a part, `url.redirect` for the rest, unless it is said to be for good. */
export class LighttpdWays implements WayReader {
  readonly isSite = (block: string): boolean => /^(?:else )?\$HTTP\["host"\]/.test(block);
  private readonly rest: Told[] = [];
  private forGood = false;

  read(directive: DirectiveFacts): readonly Told[] {
    const { name, arguments: values, scope } = directive;
    switch (name) {
      case '$HTTP["host"]{}':
        return [{ kind: 'name', name: plainName(values.at(-1) ?? '') }];
      case 'proxy.server':
        return passed(directive);
      case 'url.redirect':
        if (!isRest(scope)) return NOTHING_TOLD;
        for (const [pattern, target] of pairsOf(values)) {
          if (ALL_PATHS.test(pattern) || ALL_BUT.test(pattern))
            this.rest.push({ kind: 'rest', target, at: directive });
        }
        return NOTHING_TOLD;
      case 'url.redirect-code':
        this.forGood ||= /^30[18]$/.test(values.at(-1) ?? '');
        return NOTHING_TOLD;
      default:
        return NOTHING_TOLD;
    }
  }

  finish(): readonly Told[] {
    return this.forGood ? NOTHING_TOLD : this.rest;
  }
}

function passed(directive: DirectiveFacts): readonly Told[] {
  const { arguments: values, scope } = directive;
  const sorts = scope.map((block) => sortIn(CONDITION.exec(block)?.[1] ?? ''));
  const key = values[values.indexOf('(') + 1] ?? '';
  const isPart = sorts.some((sort) => sort !== null) || !/^\/?$|^\($/.test(key);
  const at = values.findIndex((value, i) => value === 'host' && values[i + 1] === '=>');
  const host = at < 0 ? undefined : values[at + 2];
  if (!isPart || host === undefined) return NOTHING_TOLD;
  const byVisitor = sorts.includes('visitor');
  return [{ kind: 'pass', target: `http://${host}`, byVisitor, at: directive }];
}

function sortIn(variable: string): ReturnType<typeof sortOf> {
  return /^(?:url|query-?string)$/.test(variable) ? 'path' : sortOf(variable);
}

/** Under no condition but on the host's name, under ones that something is not so, or behind an `else`. */
function isRest(scope: readonly string[]): boolean {
  return scope.every((block) => {
    const [, variable, operator = ''] = CONDITION.exec(block) ?? [];
    return variable === undefined || variable === 'host' || operator.startsWith('!');
  });
}

function* pairsOf(values: readonly string[]): Generator<readonly [string, string]> {
  for (const [i, value] of values.entries())
    if (value === '=>' && i > 0) yield [values[i - 1]!, values[i + 1] ?? ''];
}
