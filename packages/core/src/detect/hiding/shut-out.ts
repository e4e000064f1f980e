import type { AccessRule } from './access-rule.ts';
import { relate, type Network, type Relation } from './network.ts';

/** One row of the dated tables in `rules/ranges/`. */
export interface OrganisationRange {
  readonly organisation: string;
  readonly network: Network;
  /** Who says that the range is theirs. */
  readonly source: string;
  /** Whether that was checked against a second source. */
  readonly verified: boolean;
}

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
      const relation = relate(rule.subject.network!, range.network);
      return relation === null ? [] : [{ rule, range, relation }];
    }),
  );
}

function isInForce({ action, commentedOut, overruled, subject }: AccessRule): boolean {
  return (
    action !== 'allow' &&
    !commentedOut &&
    !overruled &&
    !subject.negated &&
    subject.network !== null
  );
}
