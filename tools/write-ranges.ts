/**
 * Writes what `rules/ranges/` says as a module of `@unmask/core`, which reads no files: `npm run ranges`. `ranges.test.ts` holds the two
 * equal.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'packages/core/src/detect/hiding/ranges/tables.ts');

function table(name: string, key: string): string {
  const text = readFileSync(join(root, 'rules/ranges', `${name}.json`), 'utf8');
  return JSON.stringify((JSON.parse(text) as Record<string, unknown>)[key]);
}

writeFileSync(
  target,
  `// Made by \`npm run ranges\` from \`rules/ranges/\` (do not edit).
import type { OrganisationRow, RangeRow } from './ranges.ts';

export const RANGES: readonly RangeRow[] = ${table('security-organisations', 'ranges')};

export const ORGANISATIONS: readonly OrganisationRow[] = ${table('organisations', 'organisations')};
`,
);
execFileSync('npx', ['oxfmt', target], { cwd: root, stdio: 'inherit' });
