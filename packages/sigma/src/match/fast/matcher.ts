import type { SigmaEvent } from '../../event.ts';
import type { LogsourceMapping, Route } from '../../mapping.ts';
import type { SigmaRule } from '../../rule.ts';
import { matchRulePlainly } from '../plain.ts';
import { routesOf } from '../routes.ts';

/** A rule that matched an event, and the log that it was found in. */
export interface RuleMatch {
  /** Index in the rules that the matcher was made of. */
  readonly rule: number;
  readonly route: Route;
}

/** Many rules, made ready together. Holds what it knows of the event at hand, so it serves one event at a time. */
export interface Matcher {
  /** Rules that can match nothing, and why. */
  readonly unroutable: readonly { readonly rule: SigmaRule; readonly reason: string }[];
  /**
   * The rules that match an event, in the rules' order, each at most once: on the first of its routes that matches. The
   * list is used again by the next call.
   */
  match(event: SigmaEvent): readonly RuleMatch[];
}

/** Makes rules ready to be matched together. */
export function compileMatcher(rules: readonly SigmaRule[], mapping: LogsourceMapping): Matcher {
  const unroutable = rules.flatMap((rule) => {
    const { reason } = routesOf(rule, mapping);
    return reason === null ? [] : [{ rule, reason }];
  });
  const match = (event: SigmaEvent): readonly RuleMatch[] =>
    rules.flatMap((rule, index) => {
      const route = matchRulePlainly(rule, mapping, event);
      return route === null ? [] : [{ rule: index, route }];
    });
  return { unroutable, match };
}
