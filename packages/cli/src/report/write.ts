import { mkdirSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Written } from '@unmask/core';
import { CliError, reasonOf, usageError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import { Output } from '../output/output.ts';

/**
 * Writes a report to a file or to standard output; one of several files into a new folder.
 *
 * @throws {CliError} when it cannot be written, or is there already
 */
export async function writeReport(written: Written, path: string | null): Promise<void> {
  if (typeof written !== 'string' && !(written instanceof Uint8Array))
    return writeFolder(written, path);
  const output = new Output(path);
  output.open();
  await output.write(written);
  await output.close();
}

function writeFolder(files: ReadonlyMap<string, string | Uint8Array>, folder: string | null): void {
  if (folder === null)
    throw usageError('this format is a folder of files: name a new one with --output');
  if (existsSync(folder)) throw usageError(`${folder} already exists; name another folder`);
  try {
    for (const [name, content] of files) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content, { flag: 'wx' });
    }
  } catch (error) {
    throw new CliError(EXIT.output, `cannot write ${folder}: ${reasonOf(error)}`, error);
  }
}
