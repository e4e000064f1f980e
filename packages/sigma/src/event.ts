import type { Logsource } from './rule.ts';

/** A field's value. Text values of numbers and times are as the format's own viewer writes them. */
export type FieldValue = string | number | bigint | boolean | null | readonly FieldValue[];

/** What the matcher asks of an event. Anything that can answer these can be matched. */
export interface SigmaEvent {
  /**
   * What the reader knows of the log. Windows events say `{ product: 'windows' }` only: the log-source mapping derives
   * category and service from `Channel` and `EventID`.
   */
  readonly logsource: Logsource;
  /** A field by Sigma's name. `undefined`: the event has no such field; `null`: it has, without a value. */
  get(field: string): FieldValue | undefined;
  /** Every field, in the event's own order; keywords search these. */
  fields(): Iterable<readonly [string, FieldValue]>;
}
