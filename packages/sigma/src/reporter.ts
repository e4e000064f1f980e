import { type CodeEntry, CODES, type DiagnosticCode } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { MAX_DIAGNOSTICS } from './limits.ts';
import type { SourceSpan } from './rule.ts';

/** What to do about a problem. A function is asked only when the diagnostic is kept: suggestions take time. */
export type Help = string | null | (() => string | null);

/** What can be wrong with any YAML file. Files that are no rules report these under codes of their own. */
export type YamlCode = 'SG001' | 'SG002' | 'SG004' | 'SG005' | 'SG040' | 'SG041';

/** What reading YAML needs of a reporter. */
export interface YamlReporter {
  readonly diagnostics: readonly Diagnostic[];
  /** Errors so far, those beyond the limit included. */
  readonly errors: number;
  /** Adds a diagnostic; without `help`, the code's own is taken. */
  report(code: YamlCode, span: SourceSpan, message: string, help?: Help): void;
}

/** Gathers what is wrong in one file. */
export interface Reporter extends YamlReporter {
  /** Title or id that further diagnostics name. */
  rule: string | null;
  /** Names the rule that diagnostics `start`..`end` turned out to be about. */
  assign(start: number, end: number, rule: string | null): void;
  report(code: DiagnosticCode, span: SourceSpan, message: string, help?: Help): void;
}

export function createReporter(file: string): Reporter {
  const diagnostics: Diagnostic[] = [];
  let errors = 0;
  const add = (code: DiagnosticCode, span: SourceSpan, message: string, help: Help): void => {
    diagnostics.push(diagnosticOf(code, { file, span, rule: reporter.rule }, message, help));
  };
  const reporter: Reporter = {
    diagnostics,
    rule: null,
    get errors() {
      return errors;
    },
    assign(start, end, rule) {
      for (let index = start; index < end; index++) {
        diagnostics[index] = { ...diagnostics[index]!, rule };
      }
    },
    report(code, span, message, help = null) {
      if (CODES[code].severity === 'error') errors++;
      if (diagnostics.length < MAX_DIAGNOSTICS) add(code, span, message, help);
      else if (diagnostics.length === MAX_DIAGNOSTICS) add('SG007', span, CODES.SG007.title, null);
    },
  };
  return reporter;
}

/** A diagnostic with its code's severity and, where `help` has none, its code's help. */
export function diagnosticOf(
  code: DiagnosticCode,
  place: Pick<Diagnostic, 'file' | 'span' | 'rule'>,
  message: string,
  help: Help = null,
): Diagnostic {
  const entry: CodeEntry = CODES[code];
  const said = (typeof help === 'function' ? help() : help) ?? entry.help;
  return { code, severity: entry.severity, message, help: said, ...place };
}
