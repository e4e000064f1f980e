import type { Network } from './network.ts';
import type { Reach } from './reach.ts';

/** What a rule looks at. `everyone` is the rest: `deny from all`. */
export type SubjectKind =
  | 'network'
  | 'host name'
  | 'user agent'
  | 'referrer'
  | 'language'
  | 'country'
  | 'cookie'
  | 'environment'
  | 'path'
  | 'everyone';

export interface Subject {
  readonly kind: SubjectKind;
  /** As it stands in the file, a regular expression as such. */
  readonly value: string;
  /** It applies to all others. */
  readonly negated: boolean;
  /** Where the value can be read as one. */
  readonly network: Network | null;
}

/**
 * `deny`: an error, or nothing. `redirect`: another address. `cloak`: other content under the same address, also by passing the request on.
 */
export type RuleAction = 'allow' | 'deny' | 'redirect' | 'cloak';

/** A configuration as the server reads it at one place: by itself, or where another one includes it. */
export interface Reading {
  /** Path of the evidence. */
  readonly file: string;
  /** The directive that includes it; `null` where none does. */
  readonly from: IncludePlace | null;
}

export interface IncludePlace {
  readonly reading: Reading;
  readonly line: number;
  readonly record: number | null;
  /** Blocks around the directive, from the outermost. */
  readonly scope: readonly string[];
}

/** One condition of access in a server's configuration, whatever the server's language. */
export interface AccessRule {
  readonly server: string;
  readonly reading: Reading;
  /** From 1. */
  readonly line: number;
  readonly offset: number;
  /** Number of the directive in its file; `null` for a script's line. */
  readonly record: number | null;
  /** Blocks around it, from the outermost. */
  readonly scope: readonly string[];
  readonly action: RuleAction;
  readonly subject: Subject;
  /** Where it sends or passes the visitor. */
  readonly target: string | null;
  readonly commentedOut: boolean;
  /** The operator's own words beside it. */
  readonly comment: string | null;
  /** Another rule of the same scope wins over it always. */
  readonly overruled: boolean;
  /** Where other rules stand instead; `null` in languages in which none do, or where it is not asked. */
  readonly reach: Reach | null;
}

/** Where a rule stands; the same for all that one directive says. */
export type RulePlace = Pick<AccessRule, 'reading' | 'line' | 'offset' | 'record' | 'scope'>;

/** What a dialect's reader tells of a rule; the comments and the file are added behind it. */
export interface FoundRule extends RulePlace {
  readonly action: RuleAction;
  readonly subject: Subject;
  readonly target?: string | null;
  /** Words that the rule itself carries: iptables' `--comment`. */
  readonly comment?: string | null;
  readonly overruled?: boolean;
  readonly reach?: Reach | null;
}
