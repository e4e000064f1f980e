/**
 * Vitest's global set-up: builds the packages once, so that the tests which type `unmask` as a user does
 * run the code that is in the tree. What is costly to make, test files share in a folder that is empty at first: `UNMASK_TEST_SHARED`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export function setup(): () => void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const shared = mkdtempSync(join(tmpdir(), 'unmask-shared-'));
  process.env['UNMASK_TEST_SHARED'] = shared;
  return () => rmSync(shared, { recursive: true, force: true });
}
