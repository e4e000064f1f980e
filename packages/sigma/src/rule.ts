/**
 * The tree that a Sigma document becomes. Plain data throughout (no classes, no maps), so that it can be sent to a
 * worker, and closed with literal `kind`s. Facts: Sigma specification 2.1.0, rules, correlation and filter documents.
 */

/** A place in a rule file. `line` and `column` count from 1; `start` and `end` are UTF-16 offsets, half-open. */
export interface SourceSpan {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export const LEVELS = ['informational', 'low', 'medium', 'high', 'critical'] as const;
export type Level = (typeof LEVELS)[number];

export const STATUSES = ['stable', 'test', 'experimental', 'deprecated', 'unsupported'] as const;
export type Status = (typeof STATUSES)[number];

/** Which log a rule is for, or an event is from. `custom` holds keys outside the specification's three. */
export interface Logsource {
  readonly product?: string;
  readonly category?: string;
  readonly service?: string;
  readonly custom?: Readonly<Record<string, string>>;
}

/** What every Sigma document says about itself. Absent values are `null`, absent lists empty. */
export interface Envelope {
  /** The file's name as it was given to the parser. */
  readonly file: string;
  readonly span: SourceSpan;
  readonly title: string;
  readonly id: string | null;
  readonly name: string | null;
  readonly status: Status | null;
  readonly level: Level | null;
  readonly description: string | null;
  readonly author: string | null;
  readonly date: string | null;
  readonly modified: string | null;
  readonly license: string | null;
  readonly references: readonly string[];
  readonly tags: readonly string[];
  readonly falsepositives: readonly string[];
  readonly related: readonly { readonly id: string; readonly type: string }[];
  readonly taxonomy: string;
}

export interface SigmaRule extends Envelope {
  readonly kind: 'rule';
  readonly logsource: Logsource;
  readonly fields: readonly string[];
  readonly selections: readonly NamedSelection[];
  readonly condition: Condition;
}

export interface NamedSelection {
  readonly name: string;
  readonly selection: Selection;
}

/** A selection: a tree of AND (a map) and OR (a list) over detection items. */
export type Selection =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Selection[] }
  | DetectionItem;

/** One line of a selection: a field, and what its value must be. */
export interface DetectionItem {
  readonly kind: 'item';
  /** `null`: a keyword, searched in every value of the event. */
  readonly field: string | null;
  /** As written, in order, for explanations. */
  readonly modifiers: readonly string[];
  /** Modifiers already applied. OR-linked, or AND-linked when `all` is true. An empty list cannot occur. */
  readonly tests: readonly ValueTest[];
  readonly all: boolean;
  /** `neq`: the whole item is negated, so it also holds when the field is missing. */
  readonly negated: boolean;
  readonly span: SourceSpan;
}

/** Wildcards inside a text pattern. `dash` is one of `-`, `/`, U+2013, U+2014, U+2015 (the modifier `windash`). */
export const WILDCARD = { many: 0, one: 1, dash: 2 } as const;
export type Wildcard = (typeof WILDCARD)[keyof typeof WILDCARD];

/** Literal runs and wildcards, in order. Two literals never stand side by side. An empty pattern matches `''` only. */
export type TextPattern = readonly (string | Wildcard)[];

export type CompareOperator = 'gt' | 'gte' | 'lt' | 'lte';
export type TimePart = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** What one value of a detection item asks of a field's value. */
export type ValueTest =
  /** The whole value, case folded unless `cased`. */
  | { readonly kind: 'text'; readonly pattern: TextPattern; readonly cased: boolean }
  /** Equal by value. `source` is the number as written, which text values are also compared with. */
  | { readonly kind: 'number'; readonly value: number; readonly source: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** Missing or null. */
  | { readonly kind: 'null' }
  /** Unanchored search. */
  | { readonly kind: 'regex'; readonly source: string; readonly flags: RegexFlags }
  /** The network's first address as 4 or 16 bytes, and the prefix length in bits. */
  | { readonly kind: 'cidr'; readonly address: readonly number[]; readonly prefix: number }
  | { readonly kind: 'compare'; readonly operator: CompareOperator; readonly value: number }
  | { readonly kind: 'timePart'; readonly part: TimePart; readonly value: number }
  | { readonly kind: 'exists'; readonly value: boolean }
  /** Compared with another field's value of the same event. */
  | {
      readonly kind: 'fieldref';
      readonly field: string;
      readonly how: 'equals' | 'contains' | 'startswith' | 'endswith';
      readonly cased: boolean;
    }
  /** Values that one source value expanded to: OR-linked even where the item says `all`. */
  | { readonly kind: 'group'; readonly tests: readonly ValueTest[] };

export interface RegexFlags {
  readonly ignoreCase: boolean;
  readonly multiline: boolean;
  readonly dotAll: boolean;
}

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Condition[] }
  | { readonly kind: 'not'; readonly operand: Condition }
  | { readonly kind: 'selection'; readonly name: string }
  /** `1 of x*`, `any of x*`, `all of them`; `names` are the selections that `pattern` stands for, never empty. */
  | {
      readonly kind: 'quantified';
      readonly quantifier: 'any' | 'all';
      readonly pattern: string;
      readonly names: readonly string[];
    };

export const CORRELATION_TYPES = [
  'event_count',
  'value_count',
  'temporal',
  'temporal_ordered',
  'value_sum',
  'value_avg',
  'value_percentile',
  'value_median',
] as const;
export type CorrelationType = (typeof CORRELATION_TYPES)[number];

export type CountOperator = CompareOperator | 'eq' | 'neq';

export interface SigmaCorrelation extends Envelope {
  readonly kind: 'correlation';
  readonly type: CorrelationType;
  /** Ids or names of rules and other correlations, in order. */
  readonly rules: readonly string[];
  /** alias → rule name → field. */
  readonly aliases: readonly {
    readonly alias: string;
    readonly fields: readonly { readonly rule: string; readonly field: string }[];
  }[];
  readonly groupBy: readonly string[];
  /** Seconds. */
  readonly timespan: number;
  readonly condition: CorrelationCondition;
  /** Whether the rules it refers to also alert by themselves. */
  readonly generate: boolean;
  /** The rule whose events are counted, where it stands in the same document: an aggregation of Sigma 1. */
  readonly events: SigmaRule | null;
}

export type CorrelationCondition =
  /** Thresholds, all of which must hold. `fields` and `percentile` where the type needs them. */
  | {
      readonly kind: 'threshold';
      readonly bounds: readonly { readonly operator: CountOperator; readonly value: number }[];
      readonly fields: readonly string[];
      readonly percentile: number | null;
    }
  /** A boolean expression over rule names; for the temporal types. */
  | { readonly kind: 'expression'; readonly expression: Condition };

export interface SigmaFilter extends Envelope {
  readonly kind: 'filter';
  readonly logsource: Logsource;
  /** Ids or names; `'any'` for every rule of the log source. */
  readonly rules: 'any' | readonly string[];
  readonly selections: readonly NamedSelection[];
  readonly condition: Condition;
}

export type SigmaDocument = SigmaRule | SigmaCorrelation | SigmaFilter;
