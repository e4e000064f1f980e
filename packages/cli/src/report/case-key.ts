import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseError } from '../case/case-folder.ts';
import { CliError, codeOf, reasonOf } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';

const NAME = 'pseudonyms.key';
const LENGTH = 32;

/**
 * The key from which pseudonyms of victims follow: made once, kept in the case folder, for its owner alone. Who has it can tell who a
 * pseudonym is.
 *
 * @throws {CliError} when it cannot be made, or is no key
 */
export function caseKey(folder: string): Uint8Array {
  const path = join(folder, NAME);
  try {
    writeFileSync(path, `${randomBytes(LENGTH).toString('hex')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST')
      throw new CliError(EXIT.output, `cannot make ${path}: ${reasonOf(error)}`, error);
  }
  return readKey(path);
}

function readKey(path: string): Uint8Array {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw caseError(`${path}: ${reasonOf(error)}`, error);
  }
  if (!/^[\da-f]{64}$/.test(text))
    throw caseError(
      `${path} is no key of 64 hexadecimal digits; without the one that was there, victims get other pseudonyms`,
    );
  return Uint8Array.from(Buffer.from(text, 'hex'));
}
