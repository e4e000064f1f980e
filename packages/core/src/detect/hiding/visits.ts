import type { AccessRule } from './access-rule.ts';
import { parseNetwork, relate, type Network } from './network.ts';

/** One request in the server's own access log. */
export interface Visit {
  /** As the log writes it. */
  readonly client: string;
  /** Microseconds since 1970. */
  readonly time: number;
}

/** A rule against a range, and the last visit from it before the rule can have been written. */
export interface RuleAfterVisit {
  readonly rule: AccessRule;
  readonly visit: Visit;
}

/**
 * Rules against networks that visited the same server shortly before the configuration was changed. The time of change is that of the
 * file's last one, so a rule may be older: an answer says where to look, not more.
 *
 * @param changed when the configuration was last changed, and `within` how long before it a visit counts, both in microseconds
 */
export function rulesAfterVisits(
  rules: readonly AccessRule[],
  visits: readonly Visit[],
  changed: number,
  within: number,
): RuleAfterVisit[] {
  const clients = lastVisits(
    visits.filter(({ time }) => time <= changed && changed - time <= within),
  );
  return rules.flatMap((rule) => {
    const { network, negated } = rule.subject;
    if (network === null || negated || rule.action === 'allow' || rule.commentedOut) return [];
    const visit = clients
      .filter(({ address }) => relate(address, network) !== null)
      .reduce<Visit | null>(
        (last, { visit: each }) => (last === null || each.time > last.time ? each : last),
        null,
      );
    return visit === null ? [] : [{ rule, visit }];
  });
}

function lastVisits(visits: readonly Visit[]): { address: Network; visit: Visit }[] {
  const last = new Map<string, Visit>();
  for (const visit of visits) {
    if (visit.time > (last.get(visit.client)?.time ?? -Infinity)) last.set(visit.client, visit);
  }
  return [...last.values()].flatMap((visit) => {
    const address = parseNetwork(visit.client);
    return address === null ? [] : [{ address, visit }];
  });
}
