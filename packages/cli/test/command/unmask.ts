/** Runs `unmask` as a user does: the built command, in a process of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const COMMAND: string = fileURLToPath(new URL('../../bin/unmask.js', import.meta.url));
export const ROOT: string = fileURLToPath(new URL('../../../../', import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** Default: the root of the repository, so that paths look as in the documentation. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A file descriptor for standard output, in place of a pipe. */
  readonly stdout?: number;
}

export async function unmask(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return finished(start(process.execPath, [COMMAND, ...args], options));
}

/** A line for bash, in which `unmask` is the command. */
export async function shell(line: string, options: RunOptions = {}): Promise<Ran> {
  const defined = `unmask() { "${process.execPath}" "${COMMAND}" "$@"; }\n${line}`;
  return finished(start('bash', ['-c', defined], options));
}

export function start(program: string, args: readonly string[], options: RunOptions): ChildProcess {
  return spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: { PATH: process.env['PATH'], TMPDIR: process.env['TMPDIR'], ...options.env },
    stdio: ['ignore', options.stdout ?? 'pipe', 'pipe'],
  });
}

export async function finished(child: ChildProcess): Promise<Ran> {
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [code, stdout, stderr] = await Promise.all([
    ended,
    child.stdout === null ? '' : text(child.stdout),
    child.stderr === null ? '' : text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

/** The lines of a text that ends with a line feed. */
export function linesOf(output: string): string[] {
  return output.split('\n').slice(0, -1);
}
