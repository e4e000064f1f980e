import { LANGUAGE_NAMES } from '../../report/language-names.ts';
import { shortTime } from '../../report/time.ts';
import type { SectionTable } from '../campaign.ts';
import { statement, type Statement } from '../statement.ts';
import { label, row } from '../victims/section-parts.ts';
import type { Sample } from './sample.ts';

/** Samples shown; the findings of all are kept in the case. */
const MAX_ROWS = 60;
const MAX_NOTES = 6;

/** What samples tell of who built them. */
export function sampleParts(
  samples: readonly Sample[],
  about: string | null,
): { readonly statements: Statement[]; readonly tables: SectionTable[] } {
  if (samples.length === 0) return { statements: [], tables: [] };
  return {
    statements: [...languageStatement(samples, about), ...pathStatement(samples, about)],
    tables: [sampleTable(samples)],
  };
}

/** By resources in one language; a program in several was translated, and says nothing of its maker. */
function resourceLanguage({ said }: Sample): string | null {
  const languages = said['told_languages']?.split(', ') ?? [];
  const [language] = new Set(languages.map((tag) => tag.split('-')[0]!));
  return new Set(languages.map((tag) => tag.split('-')[0])).size === 1 ? language! : null;
}

/** By words in the path of its symbols, or in what its version resource says. */
function wordLanguage({ said }: Sample): string | null {
  return said['language'] ?? null;
}

function languageStatement(samples: readonly Sample[], about: string | null): Statement[] {
  const told = samples.flatMap((sample) => {
    const languages = new Set([resourceLanguage(sample), wordLanguage(sample)]);
    languages.delete(null);
    return [...languages].map((language) => ({ language: language!, sample }));
  });
  if (told.length === 0) return [];
  const groups = [...Map.groupBy(told, ({ language }) => language)];
  const sorted = groups.toSorted(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  const [byResources, byWords] = [resourceLanguage, wordLanguage].map(
    (by) => samples.filter((sample) => by(sample) !== null).length,
  );
  const regions = told.flatMap(({ sample }) => sample.said['told_languages']?.split(', ') ?? []);
  return [
    statement({
      question: 'sample-language',
      about,
      basis:
        'samples whose resources are in one language other than English, or whose paths, names and descriptions have words of one, by language',
      value: Object.fromEntries(sorted.map(([language, members]) => [language, members.length])),
      findings: [...new Set(told.map(({ sample }) => sample.id))],
      notes: [
        `${byResources} by resources, ${byWords} by words, of ${samples.length} samples.`,
        ...(regions.length === 0
          ? []
          : [`Resources are marked ${[...new Set(regions)].toSorted().join(', ')}.`]),
        'Tools write the language of the machine into resources where nobody chooses another: that of who built, or of whom it was built for.',
        'Costs nothing to fake. Resources, paths and names of one build are not independent of each other.',
      ],
    }),
  ];
}

function pathStatement(samples: readonly Sample[], about: string | null): Statement[] {
  const withPath = samples.filter(({ said }) => said['pdb'] !== undefined);
  if (withPath.length === 0) return [];
  const paths = [...new Set(withPath.map(({ said }) => said['pdb']!))].toSorted();
  const users = [...new Set(withPath.flatMap(({ said }) => said['user'] ?? []))].toSorted();
  return [
    statement({
      question: 'sample-paths',
      about,
      basis: 'different paths of symbols that the linker wrote into samples',
      value: paths.length,
      findings: withPath.map(({ id }) => id),
      notes: [
        `${someOf(paths)}.`,
        ...(users.length === 0 ? [] : [`Folders of users: ${someOf(users)}.`]),
        'A path is of the machine that linked, and whoever builds can choose it: it costs nothing to fake.',
      ],
    }),
  ];
}

function sampleTable(samples: readonly Sample[]): SectionTable {
  const sorted = samples.toSorted((a, b) => order(keyOf(a), keyOf(b)));
  return {
    id: 'samples',
    title: 'What samples say of who built them',
    columns: [
      label('name', 'Sample'),
      label('built', 'Built (UTC)'),
      label('path', 'Symbols at'),
      label('resources', 'Resources in'),
      label('words', 'Words'),
      label('signer', 'Signed as'),
      label('cost', 'Cost to fake'),
    ],
    rows: sorted
      .slice(0, MAX_ROWS)
      .map(({ id, name, family, said }) =>
        row(
          [
            family === null ? name : `${name} (${family})`,
            said['compiled'] === undefined ? null : shortTime(said['compiled']),
            said['pdb'] ?? null,
            said['told_languages'] ?? null,
            said['language'] === undefined
              ? null
              : `${LANGUAGE_NAMES.en[said['language']] ?? said['language']}: ${said['words']}`,
            said['signer'] ?? null,
            'none',
          ],
          [id],
        ),
      ),
    notes: [
      'Stamps as they stand; which of them are refused, and why, is told with the infrastructure. Signatures are not verified.',
    ],
  };
}

function keyOf({ name, said, id }: Sample): string {
  return `${name}\n${said['compiled']}\n${id}`;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function someOf(texts: readonly string[]): string {
  const more = texts.length - MAX_NOTES;
  return texts.slice(0, MAX_NOTES).join(', ') + (more > 0 ? `, and ${more} more` : '');
}
