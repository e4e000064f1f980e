import { visible } from '@unmask/core';
import { EXIT, type ExitCode } from './exit-codes.ts';

/** Something that ends the command with a message for the user and an exit code. */
export class CliError extends Error {
  override readonly name = 'CliError';
  readonly exitCode: ExitCode;

  constructor(exitCode: ExitCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.exitCode = exitCode;
  }
}

/** The user asked for something that cannot be. */
export function usageError(message: string): CliError {
  return new CliError(EXIT.usage, message);
}

/** Standard output was closed by whoever read it (`| head`): not an error, but nothing more to do. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'disk quota exceeded',
  EFBIG: 'the file would be larger than allowed here',
  EIO: 'the device reports a read or write error',
  EISDIR: 'it is a folder',
  ELOOP: 'its symbolic links go round in a circle',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'no space is left on the device',
  ENOTDIR: 'a part of its path is not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the file system is read-only',
};

/** Why a file operation failed, in words; the system's own message where we have none. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  const known = code === null ? undefined : REASONS[code];
  return known ?? (error instanceof Error ? error.message : String(error));
}

/** The system's code of an error: `ENOSPC`. */
export function codeOf(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}

/** One message on standard error. Never silenced; text from evidence in it is shown as text. */
export function complain(message: string): void {
  const lines = message.split('\n').map(visible);
  process.stderr.write(`unmask: ${lines.join('\n')}\n`);
}
