import { mkdirSync, existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ReportWriter, Written } from '@unmask/core';
import { CliError, reasonOf, usageError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';
import { Output } from '../output/output.ts';

/**
 * Where a report goes: a file, standard output, or a new folder for one of several files. Asked for before the work, so that what is in the
 * way shows at once.
 *
 * @throws {CliError} when something is there already, or a folder is not named
 */
export function reportTarget(
  { extension }: Pick<ReportWriter, 'extension'>,
  path: string | null,
): (written: Written) => Promise<void> {
  if (extension !== null) {
    const output = new Output(path);
    return (written) => writeFile(written, output);
  }
  if (path === null)
    throw usageError('this format is a folder of files: name a new one with --output');
  if (existsSync(path)) throw usageError(`${path} already exists; name another folder`);
  return async (written) => writeFolder(written as ReadonlyMap<string, string | Uint8Array>, path);
}

async function writeFile(written: Written, output: Output): Promise<void> {
  output.open();
  await output.write(written as string | Uint8Array);
  await output.close();
}

function writeFolder(files: ReadonlyMap<string, string | Uint8Array>, folder: string): void {
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
