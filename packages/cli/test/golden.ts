import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares with `test/golden/<name>`. `UPDATE_GOLDEN=1` writes the file anew, to be read before it is committed; a difference
 * leaves what came out beside it, as `<name>.actual`.
 */
export function expectGolden(name: string, actual: string): void {
  const path = `${import.meta.dirname}/golden/${name}`;
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, actual);
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (golden === actual) rmSync(`${path}.actual`, { force: true });
  else writeFileSync(`${path}.actual`, actual);
  expect(actual).toBe(golden);
}
