import type { Logsource } from './rule.ts';

/**
 * How Sigma's log sources map to logs that exist. Data, so that users can add to it: `windows.ts` holds ours,
 * `parseMapping` reads the same shape from YAML. Documented in `docs/logsources.md`.
 */
export interface LogsourceMapping {
  readonly routes: readonly Route[];
}

/** One log that serves a Sigma log source. A rule's log source may have several routes; each can match. */
export interface Route {
  /** The keys a rule must name; a rule that names more keys needs a route for each of them to hold. */
  readonly logsource: Logsource;
  /**
   * What the reader of the log says of it, where that is not what rules name: the messages of `sshd` serve rules for `auth`. Absent: the same as
   * `logsource`.
   */
  readonly log?: Logsource;
  /** Events are served whose `Channel` is one of these, letter case aside. Absent: any channel. */
  readonly channels?: readonly string[];
  /** … and whose `EventID` is one of these. Absent: any. */
  readonly eventIds?: readonly number[];
  /** … and whose field has one of these values, letter case aside: `{ EventType: ['CreateKey'] }`. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  /** Fields that this log names or writes otherwise than Sigma: Sigma's name → where the value comes from. */
  readonly fields?: Readonly<Record<string, FieldSource>>;
  /** Sigma fields that this log never has; a rule that needs one is not assessable here. */
  readonly lacks?: readonly string[];
}

/** Where a field's value comes from, and how it is written there. */
export interface FieldSource {
  /** Field of the event; of several, each is a value of its own, or all are put together with `join`. */
  readonly from: string | readonly string[];
  readonly join?: string;
  /** The field is a list `KEY=value,KEY=value`; take this key's value. */
  readonly key?: string;
  /** Value in the event, letter case aside → value as Sigma's rules write it: `{ 'S-1-16-12288': 'High' }`. */
  readonly values?: Readonly<Record<string, string>>;
  /** Start of the value in the event, letter case aside → start as rules write it: `{ '\\REGISTRY\\MACHINE\\': 'HKLM\\' }`. */
  readonly prefixes?: Readonly<Record<string, string>>;
  /** `decimal`: the event writes a hexadecimal number (`0x1f4`) where rules write a decimal one. */
  readonly number?: 'decimal';
}
