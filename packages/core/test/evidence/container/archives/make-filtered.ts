/**
 * Makes the archives of `filtered/` with 7-Zip (Debian: 7zip 26.02): `node packages/core/test/evidence/container/archives/make-filtered.ts`. Each holds what `programBytes` gives.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FILTERED, programFiles } from './filtered.ts';

const target = join(import.meta.dirname, 'filtered');
const work = mkdtempSync(join(tmpdir(), 'unmask-filtered-'));
rmSync(target, { recursive: true, force: true });
mkdirSync(target);
for (const [name, bytes] of programFiles()) writeFileSync(join(work, name), bytes);
for (const [name, ...methods] of FILTERED) {
  const switches = ['-bd', '-mtm=off', '-mtr=off', ...methods.map((method) => `-m${method}`)];
  execFileSync('7z', ['a', ...switches, join(target, `${name}.7z`), '.'], { cwd: work });
}
rmSync(work, { recursive: true });
