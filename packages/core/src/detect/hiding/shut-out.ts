import type { AccessRule } from './access-rule.ts';
import { relate, type Relation } from './network.ts';
import type { OrganisationRange } from './ranges/ranges.ts';

export interface ShutOut {
  readonly rule: AccessRule;
  readonly range: OrganisationRange;
  /** How the rule lies to the range. */
  readonly relation: Relation;
}

/** Rules in force that keep an organisation of the table out, by the table's ranges alone: what the operator wrote beside them is not asked. */
export function shutOut(
  rules: readonly AccessRule[],
  table: readonly OrganisationRange[],
): ShutOut[] {
  return rules.filter(isInForce).flatMap((rule) =>
    table.flatMap((range) => {
      const { network } = rule.subject;
      const relation = network === null ? null : relate(network, range.network);
      return relation === null ? [] : [{ rule, range, relation }];
    }),
  );
}

/** Keeps somebody out, or sends him elsewhere. */
export function isInForce({ action, commentedOut, overruled, subject }: AccessRule): boolean {
  return action !== 'allow' && !commentedOut && !overruled && !subject.negated;
}
