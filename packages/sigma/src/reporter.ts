import { type CodeEntry, CODES, type DiagnosticCode } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { MAX_DIAGNOSTICS } from './limits.ts';
import type { SourceSpan } from './rule.ts';

/** Gathers what is wrong in one file. */
export interface Reporter {
  readonly diagnostics: readonly Diagnostic[];
  /** Errors so far, those beyond the limit included. */
  readonly errors: number;
  /** Title or id that further diagnostics name. */
  rule: string | null;
  /** Adds a diagnostic; without `help`, the code's own is taken. */
  report(code: DiagnosticCode, span: SourceSpan, message: string, help?: string | null): void;
}

export function createReporter(file: string): Reporter {
  const diagnostics: Diagnostic[] = [];
  let errors = 0;
  const add = (code: DiagnosticCode, span: SourceSpan, message: string, help: string | null) => {
    const { severity }: CodeEntry = CODES[code];
    diagnostics.push({ code, severity, message, help, file, span, rule: reporter.rule });
  };
  const reporter: Reporter = {
    diagnostics,
    rule: null,
    get errors() {
      return errors;
    },
    report(code, span, message, help = null) {
      if (CODES[code].severity === 'error') errors++;
      if (diagnostics.length < MAX_DIAGNOSTICS) add(code, span, message, help ?? CODES[code].help);
      else if (diagnostics.length === MAX_DIAGNOSTICS) {
        add('SG007', span, CODES.SG007.title, CODES.SG007.help);
      }
    },
  };
  return reporter;
}
