import { readFileSync } from 'node:fs';
import { CliError, reasonOf } from './errors.ts';
import { EXIT } from './exit-codes.ts';

/**
 * The bytes of a file that an option names.
 *
 * @throws {CliError} when it cannot be read
 */
export function readUserFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CliError(EXIT.usage, `${path}: ${reasonOf(error)}`, error);
  }
}
