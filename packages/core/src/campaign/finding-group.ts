import type { Level } from '@unmask/sigma';
import type { Finding, FindingKind } from '../detect/finding.ts';

/** Findings of one rule on one source, counted. */
export interface FindingGroupRow {
  readonly kind: FindingKind;
  /** Its title, where it has no id. */
  readonly rule: string;
  readonly title: string;
  readonly source: string;
  readonly host: string | null;
  /** The highest among them. */
  readonly level: Level;
  readonly confidence: Finding['confidence'];
  readonly count: number;
  /** Microseconds since 1970: when the first and the last begin. */
  readonly first: number;
  readonly last: number;
  /** Ids of the first `MAX_CITED` in the order of ids. */
  readonly findings: readonly string[];
}

/** What says in which section findings are told. */
export function ruleOf({ kind, rule, title }: FindingGroupRow): Pick<Finding, 'kind' | 'rule'> {
  return { kind, rule: { id: rule, title, engine: 'unmask', level: null } };
}
