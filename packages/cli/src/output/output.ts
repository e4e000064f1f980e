import { createWriteStream, existsSync, openSync, renameSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { CliError, OutputClosed, codeOf, reasonOf, usageError } from '../errors.ts';
import { EXIT } from '../exit-codes.ts';

/** Characters gathered before they are written. */
const BLOCK_CHARACTERS = 1 << 16;

/**
 * Where a command's data goes: standard output, or a file that gets its name only when it is complete. Written in blocks; after each, the
 * program gets a chance to notice an interrupt.
 */
export class Output {
  private readonly target: string | null;
  private readonly partial: string;
  private stream: Writable = process.stdout;
  private block = '';

  /**
   * @param path of a file that does not exist yet; `null` for standard output
   * @throws {CliError} when the file exists
   */
  constructor(path: string | null) {
    this.target = path;
    this.partial = `${path}.partial`;
    if (path === null) return;
    const taken = [path, this.partial].find((each) => existsSync(each));
    if (taken === undefined) return;
    throw usageError(`${taken} already exists; name another file, or remove it first`);
  }

  /**
   * Opens the file, so that a folder which cannot be written to shows before the work and not after it.
   *
   * @throws {CliError} when it cannot be made
   */
  open(): void {
    if (this.target === null) return;
    try {
      this.stream = createWriteStream(this.target, { fd: openSync(this.partial, 'wx') });
    } catch (error) {
      throw this.explain(error);
    }
  }

  /**
   * @throws {OutputClosed} when nobody reads standard output any more
   * @throws {CliError} when it cannot be written
   */
  async write(text: string | Uint8Array): Promise<void> {
    if (typeof text !== 'string') {
      await this.flush();
      await this.settle((done) => this.stream.write(text, done));
      return;
    }
    this.block += text;
    if (this.block.length >= BLOCK_CHARACTERS) await this.flush();
  }

  /** Everything is written: gives the file its name. */
  async close(): Promise<void> {
    await this.flush();
    if (this.target === null) return;
    await this.settle((done) => this.stream.end(done));
    try {
      renameSync(this.partial, this.target);
    } catch (error) {
      throw this.explain(error);
    }
  }

  private async flush(): Promise<void> {
    const { block } = this;
    this.block = '';
    await this.settle((done) => this.stream.write(block, done));
    await setImmediate();
  }

  private async settle(act: (done: (error?: Error | null) => void) => void): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const { stream } = this;
    stream.once('error', reject);
    act((error) => (error ? reject(error) : resolve()));
    try {
      await promise;
    } catch (error) {
      // A stream may report the same error once more later.
      stream.on('error', () => {});
      throw this.explain(error);
    }
    stream.off('error', reject);
  }

  private explain(error: unknown): Error {
    if (this.target !== null) {
      const kept = existsSync(this.partial) ? `; what was written is in ${this.partial}` : '';
      const message = `cannot write ${this.target}: ${reasonOf(error)}${kept}`;
      return new CliError(EXIT.output, message, error);
    }
    if (codeOf(error) === 'EPIPE') return new OutputClosed();
    return new CliError(EXIT.output, `cannot write the output: ${reasonOf(error)}`, error);
  }
}
