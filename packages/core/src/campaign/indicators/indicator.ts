import type { SubjectId } from './subjects.ts';

/** A known-bad value or pattern. Plain data, so that it can be sent to a worker. */
export interface Indicator {
  /** The producer's own id; where it has none, the file and the place in it. */
  readonly id: string;
  readonly name: string;
  readonly origin: IndicatorOrigin;
  /** Microseconds since 1970; `null` where it is not told. */
  readonly validFrom: number | null;
  readonly validUntil: number | null;
  /** The producer's, from 0 to 100; `null` where it is not told. */
  readonly confidence: number | null;
  /** ATT&CK technique ids. */
  readonly techniques: readonly string[];
  readonly pattern: Observation;
}

export interface IndicatorOrigin {
  /** As the user named it. */
  readonly file: string;
  /** Line, or JSON path: `line 12`, `objects[3]`. */
  readonly place: string;
  /** Who made it, or in which event or report it stood. */
  readonly producer: string | null;
  readonly tlp: Tlp | null;
}

export const TLP_LEVELS = ['clear', 'green', 'amber', 'amber+strict', 'red'] as const;
export type Tlp = (typeof TLP_LEVELS)[number];

/** What has to be observed: in one event, or in several of one source. The words are those of STIX 2.1, section 9. */
export type Observation =
  | { readonly kind: 'one'; readonly of: Comparison }
  | { readonly kind: 'and' | 'or' | 'followed-by'; readonly of: readonly Observation[] }
  | { readonly kind: 'within'; readonly microseconds: number; readonly of: Observation }
  | { readonly kind: 'repeats'; readonly times: number; readonly of: Observation }
  | {
      readonly kind: 'between';
      /** Half-open, microseconds since 1970. */
      readonly start: number;
      readonly stop: number;
      readonly of: Observation;
    };

/** What has to hold of one event. */
export type Comparison =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Comparison[] }
  | Test;

export const OPERATORS = ['equal', 'like', 'matches', 'subset', 'exists', 'less', 'more'] as const;
export type Operator = (typeof OPERATORS)[number];

/** Some value that the subject has in the event compares; negated: some value does not. */
export interface Test {
  readonly kind: 'test';
  readonly subject: SubjectId;
  readonly operator: Operator;
  /** One of them is enough. In the subject's canonical form for `equal` and `subset`. */
  readonly values: readonly string[];
  readonly negated: boolean;
}

/** An indicator that is one value. */
export function atomic(subject: SubjectId, value: string): Observation {
  const of: Test = { kind: 'test', subject, operator: 'equal', values: [value], negated: false };
  return { kind: 'one', of };
}

/** The observations of a pattern, in the order in which they are written. */
export function onesOf(pattern: Observation): readonly Comparison[] {
  switch (pattern.kind) {
    case 'one':
      return [pattern.of];
    case 'and':
    case 'or':
    case 'followed-by':
      return pattern.of.flatMap(onesOf);
    case 'within':
    case 'repeats':
    case 'between':
      return onesOf(pattern.of);
  }
}

/** One event decides it. */
export function isSingle(pattern: Observation): boolean {
  return pattern.kind === 'one' || (pattern.kind === 'or' && pattern.of.every(isSingle));
}
