/**
 * Writes what `rules/` says of ranges, common values, operators, sectors, builds, techniques, languages, what was sought and galaxies of MISP as modules of `@unmask/core`, which
 * reads no files: `npm run tables`. Tests hold the two equal.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countryNames } from './country-names.ts';
import { readRules } from './read-rules.ts';
import { readLanguages } from './read-languages.ts';
import { readSectorFiles } from './sector-files.ts';
import { makeWorldMap } from './world-map.ts';

const root = resolve(import.meta.dirname, '..');
const hiding = join(root, 'packages/core/src/detect/hiding');

function table(path: string, key: string): string {
  const text = readFileSync(join(root, 'rules', path), 'utf8');
  return JSON.stringify((JSON.parse(text) as Record<string, unknown>)[key]);
}

function write(target: string, from: string, code: string): void {
  writeFileSync(target, `// Made by \`npm run tables\` from \`${from}\` (do not edit).\n${code}`);
  execFileSync('npx', ['oxfmt', target], { cwd: root, stdio: 'inherit' });
}

write(
  join(hiding, 'ranges/tables.ts'),
  'rules/ranges/',
  `import type { OrganisationRow, RangeRow } from './ranges.ts';

export const RANGES: readonly RangeRow[] = ${table('ranges/security-organisations.json', 'ranges')};

export const ORGANISATIONS: readonly OrganisationRow[] = ${table('ranges/organisations.json', 'organisations')};
`,
);
write(
  join(root, 'packages/core/src/campaign/common/tables.ts'),
  'rules/common/',
  `import type { CommonRow } from './common-values.ts';

export const COMMON: readonly CommonRow[] = ${table('common/common-values.json', 'lists')};
`,
);
write(
  join(hiding, 'words/tables.ts'),
  'rules/operators/words.json',
  `import type { WordKind } from './words.ts';

export const WORDS: Readonly<Record<WordKind, readonly string[]>> = ${table('operators/words.json', 'words')};
`,
);
write(
  join(root, 'packages/core/src/detect/clues/language/tables.ts'),
  'rules/languages/',
  `import type { LanguageRow } from './lexicon.ts';

export const LANGUAGES: readonly LanguageRow[] = ${JSON.stringify(readLanguages(root))};
`,
);
write(
  join(root, 'packages/core/src/evidence/registry/windows-zones.ts'),
  'rules/zones/',
  `/** What Windows calls a time zone → IANA's name, after Unicode CLDR 48 (copyright Unicode, Inc., licence Unicode-3.0). */
export const WINDOWS_ZONES: ReadonlyMap<string, string> = new Map(Object.entries(${table('zones/windows-zones.json', 'zones')}));
`,
);
const { suffixes, words } = readSectorFiles(root);
write(
  join(root, 'packages/core/src/campaign/victims/sectors/tables.ts'),
  'rules/sectors/',
  `import type { SectorRow } from './sector-of.ts';

export const SUFFIXES: readonly SectorRow[] = ${JSON.stringify(suffixes)};

export const WORDS: readonly SectorRow[] = ${JSON.stringify(words)};
`,
);
const techniques = readFileSync(join(root, 'rules/attack/techniques.tsv'), 'utf8');
write(
  join(root, 'packages/core/src/campaign/techniques/tables.ts'),
  'rules/attack/',
  `/** Columns: id, name, domain, tactics, id that replaces a revoked one, UUID of its STIX object. */
export const TECHNIQUES_TSV: string = \`${techniques.replace(/\n$/, '')}\`;

export const TACTICS: readonly string[] = ${table('attack/tactics.json', 'tactics')};

export const ATTACK_VERSION: string = ${table('attack/tactics.json', 'version')};
`,
);
const { groups } = readRules(root, 'sought/extensions') as {
  groups: readonly { readonly group: string; readonly extensions: string }[];
};
write(
  join(root, 'packages/core/src/campaign/sought/tables.ts'),
  'rules/sought/extensions.yaml',
  `/** Group → its extensions, parted by spaces. */
export const EXTENSION_GROUPS: Readonly<Record<string, string>> = ${JSON.stringify(
    Object.fromEntries(groups.map(({ group, extensions }) => [group, extensions])),
  )};
`,
);
write(
  join(root, 'packages/core/src/campaign/infrastructure/tables.ts'),
  'rules/builds/',
  `import type { ConstantStamp, SystemBuild } from './judge-claims.ts';

export const SYSTEMS: readonly SystemBuild[] = ${table('builds/stamps.json', 'systems')};

export const CONSTANTS: readonly ConstantStamp[] = ${table('builds/stamps.json', 'constants')};
`,
);
const world = makeWorldMap();
write(
  join(root, 'packages/core/src/report/figures/map/world.ts'),
  'world-atlas, made with Natural Earth',
  `/** Drawn units. */
export const WORLD_WIDTH = ${world.width};
export const WORLD_HEIGHT = ${world.height};

/** A line each: ISO 3166-1 alpha-2 (\`-\` where there is none), tab, outline as an SVG path. */
export const OUTLINES: string = \`${world.outlines}\`;

/** A line each: code, x, y of the middle of the country's largest part, parted by tabs. */
export const PLACES: string = \`${world.places}\`;
`,
);
write(
  join(root, 'packages/core/src/report/sharing/misp/tables.ts'),
  'rules/misp/',
  `/** ISO 3166-1 alpha-2 → value of the galaxy \`country\`. */
export const COUNTRIES: Readonly<Record<string, string>> = ${table('misp/galaxies.json', 'countries')};

/** Sector → value of the galaxy \`sector\`. */
export const SECTORS: Readonly<Record<string, string>> = ${table('misp/galaxies.json', 'sectors')};
`,
);
write(
  join(root, 'packages/core/src/report/phrases/country-names.ts'),
  'CLDR, as Node carries it',
  `/** A line each: ISO 3166-1 alpha-2, then the name in English, French and Spanish, parted by tabs. */
export const COUNTRY_NAMES: string = \`${countryNames()}\`;
`,
);
