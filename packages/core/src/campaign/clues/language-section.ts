import { baseName } from '../../evidence/base-name.ts';
import { LANGUAGE_NAMES } from '../../report/language-names.ts';
import type { SectionRow, SectionTable } from '../campaign.ts';
import { statement, type Statement } from '../statement.ts';
import { label, row } from '../victims/section-parts.ts';
import { byTrigrams, MIN_TRIGRAM_CHARS } from './by-trigrams.ts';
import type { LanguageClue } from './language-clue.ts';

/** Rows shown; the findings of all are kept in the case. */
const MAX_ROWS = 60;

const CAUTIONS = [
  'A language is no state: most are spoken in many countries, and by people who learned them.',
  'Words cost little to plant; whoever wants somebody else blamed writes as he does.',
];

/** What languages tell: statements and a table of the section of clues. */
export async function languageParts(
  clues: readonly LanguageClue[],
  about: string | null,
): Promise<{
  readonly statements: Statement[];
  readonly tables: SectionTable[];
}> {
  if (clues.length === 0) return { statements: [], tables: [] };
  const authors = clues.filter(({ side }) => side === 'author');
  const others = clues.filter(({ side }) => side === null);
  return {
    statements: [
      ...(authors.length > 0 ? await authorStatements(authors, about) : []),
      ...(others.length > 0 ? [unknownWriters(others, about)] : []),
    ],
    tables: [clueTable([...authors, ...others])],
  };
}

async function authorStatements(
  clues: readonly LanguageClue[],
  about: string | null,
): Promise<Statement[]> {
  const texts = textsByLanguage(clues);
  const findings = clues.map(({ id }) => id);
  const counts = Array.from(texts, ([language, each]) => [language, each.size] as const);
  const sorted = counts.toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const variants = new Map(
    Array.from(
      Map.groupBy(
        clues.filter(({ variant }) => variant !== null),
        ({ variant }) => variant!,
      ),
      ([variant, members]) => [variant, new Set(members.map(({ source }) => source)).size],
    ),
  );
  return [
    statement({
      question: 'author-language',
      about,
      basis: "different texts that tell a language on the operators' own servers, by language",
      value: Object.fromEntries(sorted),
      findings,
      notes: [
        ...Array.from(
          variants,
          ([variant, servers]) => `Words as they are used in ${variant}, on ${servers} servers.`,
        ),
        'The same text on several servers counts once: it was copied.',
        ...CAUTIONS,
      ],
    }),
    statement({
      question: 'author-language-servers',
      about,
      basis: 'servers of the operators with such texts, by language',
      value: Object.fromEntries(
        Array.from(
          Map.groupBy(clues, ({ language }) => language),
          ([language, members]) => [language, new Set(members.map(({ source }) => source)).size],
        ),
      ),
      findings,
    }),
    ...(await trigramStatement(texts, findings, about)),
  ];
}

async function trigramStatement(
  texts: ReadonlyMap<string, ReadonlySet<string>>,
  findings: readonly string[],
  about: string | null,
): Promise<Statement[]> {
  const all = [...texts.values()].flatMap((each) => [...each]).join(' ');
  const like = await byTrigrams(all);
  if (like.length === 0) return [];
  return [
    statement({
      question: 'author-language-trigrams',
      about,
      basis:
        'likeness of all of these texts together to six languages by trigrams, percent of that to the likeliest',
      value: Object.fromEntries(like),
      findings,
      notes: [
        `${all.length} characters; below ${MIN_TRIGRAM_CHARS} it is not asked. Not independent of the words: it reads the same texts.`,
      ],
    }),
  ];
}

function unknownWriters(clues: readonly LanguageClue[], about: string | null): Statement {
  const texts = textsByLanguage(clues);
  return statement({
    question: 'language-of-unknown',
    about,
    basis:
      "different texts that tell a language on machines that are not known to be the operators', by language",
    value: Object.fromEntries(Array.from(texts, ([language, each]) => [language, each.size])),
    findings: clues.map(({ id }) => id),
    notes: [
      'Written by whoever owns the machine, most likely: no clue to the operators. Roles (case.yaml) say which are theirs.',
    ],
  });
}

function textsByLanguage(clues: readonly LanguageClue[]): Map<string, Set<string>> {
  const texts = new Map<string, Set<string>>();
  for (const { language, texts: own } of clues)
    texts.set(language, new Set([...(texts.get(language) ?? []), ...own]));
  return texts;
}

function clueTable(clues: readonly LanguageClue[]): SectionTable {
  return {
    id: 'language-clues',
    title: 'Languages',
    columns: [
      label('side', 'Whose'),
      label('language', 'Language'),
      label('text', 'What was written'),
      label('path', 'Where'),
      label('cost', 'Cost to fake'),
      label('with', 'Not independent of'),
    ],
    rows: groupsOf(clues).slice(0, MAX_ROWS).map(rowOf),
    notes: [],
  };
}

/** The same texts in several places are one clue. */
function groupsOf(clues: readonly LanguageClue[]): LanguageClue[][] {
  const groups = Map.groupBy(clues, ({ side, language, texts }) =>
    JSON.stringify([side, language, texts]),
  );
  return [...groups.values()];
}

function rowOf(members: readonly LanguageClue[]): SectionRow {
  const [{ side, language, variant, texts, path, source }] = members as [LanguageClue];
  const others = new Set(members.slice(1).map(({ source }) => source));
  return row(
    [
      side ?? 'not known',
      variant === null ? nameOf(language) : `${nameOf(language)} (${variant})`,
      texts.join(' | '),
      `${source}: ${baseName(path)}`,
      'low',
      others.size === 0 ? null : `the same on ${[...others].join(', ')}`,
    ],
    members.map(({ id }) => id),
  );
}

function nameOf(language: string): string {
  return LANGUAGE_NAMES.en[language] ?? language;
}
