import { createFileReporter, type FileReporter } from '../../yaml/file-reporter.ts';
import { CODE_OF_YAML, PROFILE_CODES, type ProfileCode } from './codes.ts';

/** Gathers what is wrong in an implant profile. */
export type ProfileReporter = FileReporter<ProfileCode>;

export function createProfileReporter(file: string): ProfileReporter {
  return createFileReporter(file, {
    codes: PROFILE_CODES,
    yaml: CODE_OF_YAML,
    unknownKey: 'IP007',
    unknownValue: 'IP007',
    more: 'IP014',
  });
}
