import { basename, resolve } from 'node:path';
import { makeCaseFolder } from '../../case/case-folder.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';

export async function initCase([path]: readonly string[]): Promise<ExitCode> {
  makeCaseFolder(path!, basename(resolve(path!)));
  return EXIT.success;
}
