import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder that only this user can enter, made when first asked for and removed when the program ends, on an
 * interrupt as well.
 */
export class TempFolder {
  private made: string | null = null;

  /** @throws the `fs` error when it cannot be made */
  path(): string {
    this.made ??= makeFolder();
    return this.made;
  }
}

function makeFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'unmask-'));
  process.on('exit', () => rmSync(path, { recursive: true, force: true }));
  return path;
}
