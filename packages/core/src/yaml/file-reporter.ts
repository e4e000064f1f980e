import type { Diagnostic, Help, SourceSpan, YamlCode, YamlReporter } from '@unmask/sigma';

/** Diagnostics kept for one file; one more says that there were others. */
const MAX_DIAGNOSTICS = 100;

export interface FileCode {
  readonly severity: 'error' | 'warning';
  readonly title: string;
}

/** The diagnostics that a kind of file can give. */
export interface FileCodes<Code extends string> {
  readonly codes: Readonly<Record<Code, FileCode>>;
  /** Which of them stand for what the YAML reader finds wrong with any file. */
  readonly yaml: Readonly<Record<YamlCode, Code>>;
  readonly unknownKey: Code;
  readonly unknownValue: Code;
  /** There are more than are kept. */
  readonly more: Code;
}

/** Gathers what is wrong in one file. */
export interface FileReporter<Code extends string = string> extends YamlReporter {
  readonly unknownKey: Code;
  readonly unknownValue: Code;
  tell(code: Code, span: SourceSpan, message: string, help?: Help): void;
}

export function createFileReporter<Code extends string>(
  file: string,
  { codes, yaml, unknownKey, unknownValue, more }: FileCodes<Code>,
): FileReporter<Code> {
  const diagnostics: Diagnostic[] = [];
  let errors = 0;
  const add = (code: Code, span: SourceSpan, message: string, help: string | null): void => {
    const { severity } = codes[code];
    diagnostics.push({ code, severity, message, help, file, span, rule: null });
  };
  const tell: FileReporter<Code>['tell'] = (code, span, message, help = null) => {
    if (codes[code].severity === 'error') errors++;
    if (diagnostics.length < MAX_DIAGNOSTICS)
      add(code, span, message, typeof help === 'function' ? help() : help);
    else if (diagnostics.length === MAX_DIAGNOSTICS)
      add(more, span, codes[more].title, 'solve those above first');
  };
  return {
    diagnostics,
    get errors() {
      return errors;
    },
    unknownKey,
    unknownValue,
    tell,
    report: (code, span, message, help) => tell(yaml[code], span, message, help),
  };
}
