import type { SigmaEvent } from '../../event.ts';
import type { LogsourceMapping } from '../../mapping.ts';
import type { Logsource, Selection, SigmaRule, ValueTest } from '../../rule.ts';
import { compileRegex } from '../regex.ts';
import { agrees, routesOf } from '../routes.ts';
import { type RoutedRule, RuleGroup, type RuleMatch } from './group.ts';
import { LogGroups } from './log-groups.ts';
import type { Current } from './test.ts';

export type { RuleMatch } from './group.ts';

/** Many rules, made ready together. Holds what it knows of the event at hand, so it serves one event at a time. */
export interface Matcher {
  /** Rules that can match nothing, and why. */
  readonly unroutable: readonly UnroutableRule[];
  /** The rules that match an event, in the rules' order, each at most once: on the first of its routes that matches. */
  match(event: SigmaEvent): readonly RuleMatch[];
}

export interface UnroutableRule {
  readonly rule: SigmaRule;
  readonly reason: string;
}

/**
 * Makes rules ready to be matched together. The answer is that of `matchRulePlainly` for each rule, at a cost that hardly grows
 * with their number: the log and the event's number choose the rules that can apply, an index of texts that must occur chooses
 * those worth a look, and items that rules share are decided once.
 */
export function compileMatcher(rules: readonly SigmaRule[], mapping: LogsourceMapping): Matcher {
  const unroutable: UnroutableRule[] = [];
  const routed: RoutedRule[] = [];
  for (const [index, document] of rules.entries()) {
    const { routes, reason } = routesOf(document, mapping);
    const why = reason ?? reasonOfRegex(document);
    if (why !== null) unroutable.push({ rule: document, reason: why });
    else for (const route of routes) routed.push({ rule: index, document, route });
  }
  return new RoutingMatcher(routed, unroutable);
}

const NO_EVENT: SigmaEvent = { logsource: {}, get: () => undefined, fields: () => [] };

class RoutingMatcher implements Matcher {
  readonly unroutable: readonly UnroutableRule[];
  private readonly routed: readonly RoutedRule[];
  private readonly numbers: ReadonlyMap<RoutedRule, number>;
  private readonly logs = new WeakMap<Logsource, LogGroups>();
  private readonly groups = new Map<string, RuleGroup>();
  private readonly current: Current = { event: NO_EVENT, epoch: 0 };

  constructor(routed: readonly RoutedRule[], unroutable: readonly UnroutableRule[]) {
    this.routed = routed;
    this.numbers = new Map(routed.map((rule, index) => [rule, index]));
    this.unroutable = unroutable;
  }

  match(event: SigmaEvent): readonly RuleMatch[] {
    const { current } = this;
    current.event = event;
    current.epoch = (current.epoch + 1) | 0;
    return this.logOf(event.logsource).groupOf(event).match(event);
  }

  private logOf(logsource: Logsource): LogGroups {
    let log = this.logs.get(logsource);
    if (log === undefined) {
      const serving = this.routed.filter(({ route }) => agrees(route, logsource));
      log = new LogGroups(serving, (rules) => this.groupOf(rules));
      this.logs.set(logsource, log);
    }
    return log;
  }

  /** Events of many logs and numbers are served by the same rules; they share a group. */
  private groupOf(rules: readonly RoutedRule[]): RuleGroup {
    const key = rules.map((rule) => this.numbers.get(rule)).join();
    let group = this.groups.get(key);
    if (group === undefined) {
      group = new RuleGroup(rules, this.current);
      this.groups.set(key, group);
    }
    return group;
  }
}

/** Why a rule's regular expressions cannot run, if one cannot. */
function reasonOfRegex(rule: SigmaRule): string | null {
  for (const test of rule.selections.flatMap(({ selection }) => testsOf(selection))) {
    if (test.kind !== 'regex') continue;
    const regex = compileRegex(test.source, test.flags);
    if (typeof regex === 'string')
      return `a regular expression cannot run in linear time: ${regex}`;
  }
  return null;
}

function testsOf(selection: Selection): readonly ValueTest[] {
  if (selection.kind !== 'item') return selection.operands.flatMap(testsOf);
  return selection.tests.flatMap((test) => (test.kind === 'group' ? test.tests : [test]));
}
