import type { SigmaEvent } from '../../event.ts';
import type { LogsourceMapping, Route } from '../../mapping.ts';
import type { SigmaRule } from '../../rule.ts';
import { routesOf } from '../routes.ts';
import { whyNotRunnable } from '../runnable.ts';
import { Compiler } from './compiler.ts';
import { type RoutedRule, RuleGroup, type RuleMatch } from './group.ts';
import { Router } from './router.ts';

export type { RuleMatch } from './group.ts';

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

/**
 * Makes rules ready to be matched together. The way of an event: its log picks a group of rules (`Router`), its texts pick the
 * rules of the group that it may match (`CandidateIndex`), and only those are evaluated.
 */
export function compileMatcher(rules: readonly SigmaRule[], mapping: LogsourceMapping): Matcher {
  const unroutable: { rule: SigmaRule; reason: string }[] = [];
  const routed: RoutedRule[] = [];
  for (const [index, rule] of rules.entries()) {
    const { routes, reason } = routesOf(rule, mapping);
    const reasonNot = reason ?? whyNotRunnable(rule);
    if (reasonNot !== null) unroutable.push({ rule, reason: reasonNot });
    else for (const route of routes) routed.push({ rule: index, route, document: rule });
  }
  const compiler = new Compiler();
  const { current } = compiler;
  const router = new Router(distinctRoutes(routed), (accepting) => {
    return new RuleGroup(
      routed.filter(({ route }) => accepting.has(route)),
      compiler,
    );
  });
  const match = (event: SigmaEvent): readonly RuleMatch[] => {
    current.event = event;
    current.epoch++;
    return router.find(event).match();
  };
  return { unroutable, match };
}

function distinctRoutes(routed: readonly RoutedRule[]): readonly Route[] {
  return [...new Set(routed.map(({ route }) => route))];
}
