/**
 * Writes what `rules/sectors/` says as a module of `@unmask/core`, which reads no files: `npm run sectors`. `sectors.test.ts` holds the two
 * equal.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSectorFiles } from './sector-files.ts';

const root = resolve(import.meta.dirname, '..');
const target = join(root, 'packages/core/src/campaign/victims/sectors/tables.ts');
const { suffixes, words } = readSectorFiles(root);

writeFileSync(
  target,
  `// Made by \`npm run sectors\` from \`rules/sectors/\` (do not edit).
import type { SectorRow } from './sector-of.ts';

export const SUFFIXES: readonly SectorRow[] = ${JSON.stringify(suffixes)};

export const WORDS: readonly SectorRow[] = ${JSON.stringify(words)};
`,
);
execFileSync('npx', ['oxfmt', target], { cwd: root, stdio: 'inherit' });
