/**
 * Vitest's global set-up: builds the packages once, so that the tests which type `unmask` as a user does
 * run the code that is in the tree.
 */
import { execFileSync } from 'node:child_process';

export function setup(): void {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
