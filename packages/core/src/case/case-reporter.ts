import type { Diagnostic, Help, SourceSpan, YamlReporter } from '@unmask/sigma';
import { CASE_CODES, CODE_OF_YAML, type CaseCode } from './codes.ts';

/** Diagnostics kept for one case file; one more says that there were others. */
const MAX_DIAGNOSTICS = 100;

/** Gathers what is wrong in a case file. */
export interface CaseReporter extends YamlReporter {
  tell(code: CaseCode, span: SourceSpan, message: string, help?: Help): void;
}

export function createCaseReporter(file: string): CaseReporter {
  const diagnostics: Diagnostic[] = [];
  let errors = 0;
  const add = (code: CaseCode, span: SourceSpan, message: string, help: string | null): void => {
    const { severity } = CASE_CODES[code];
    diagnostics.push({ code, severity, message, help, file, span, rule: null });
  };
  const tell: CaseReporter['tell'] = (code, span, message, help = null) => {
    if (CASE_CODES[code].severity === 'error') errors++;
    if (diagnostics.length < MAX_DIAGNOSTICS)
      add(code, span, message, typeof help === 'function' ? help() : help);
    else if (diagnostics.length === MAX_DIAGNOSTICS)
      add('CF016', span, CASE_CODES.CF016.title, 'solve those above first');
  };
  return {
    diagnostics,
    get errors() {
      return errors;
    },
    tell,
    report: (code, span, message, help) => tell(CODE_OF_YAML[code], span, message, help),
  };
}
