import { createFileReporter, type FileReporter } from '../yaml/file-reporter.ts';
import { CASE_CODES, CODE_OF_YAML, type CaseCode } from './codes.ts';

/** Gathers what is wrong in a case file. */
export type CaseReporter = FileReporter<CaseCode>;

export function createCaseReporter(file: string): CaseReporter {
  return createFileReporter(file, {
    codes: CASE_CODES,
    yaml: CODE_OF_YAML,
    unknownKey: 'CF007',
    unknownValue: 'CF008',
    more: 'CF016',
  });
}
