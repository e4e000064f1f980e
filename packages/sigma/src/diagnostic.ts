import type { SourceSpan } from './rule.ts';

/**
 * What is wrong or doubtful in a rule file. A rule with an `error` is not loaded; a `warning` only speaks.
 * Codes are permanent (`SG001`…) and documented in `docs/sigma.md`.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** One sentence, without the place: `unknown modifier 'contain'`. */
  readonly message: string;
  /** What to do about it: `did you mean 'contains'?`. */
  readonly help: string | null;
  readonly file: string;
  readonly span: SourceSpan;
  /** Title or id of the rule, where it could be read. */
  readonly rule: string | null;
}
