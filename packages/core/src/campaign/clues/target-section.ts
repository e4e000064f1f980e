import { LANGUAGE_NAMES } from '../../report/language-names.ts';
import type { SectionTable } from '../campaign.ts';
import { statement, type Statement } from '../statement.ts';
import { label, row } from '../victims/section-parts.ts';
import { type AnsweredPage, targetLanguages } from './target-language.ts';

/** What visitors were answered on servers that implants call, and the findings that say so of the servers. */
export interface Lures {
  readonly pages: readonly AnsweredPage[];
  readonly findings: readonly string[];
}

const MAX_SHOWN = 6;

/** For readers of which languages operators named pages. Says nothing of who they are. */
export function targetParts(
  { pages, findings }: Lures,
  about: string | null,
): {
  readonly statements: Statement[];
  readonly tables: SectionTable[];
} {
  const told = targetLanguages(pages);
  if (told.length === 0) return { statements: [], tables: [] };
  return {
    statements: [
      statement({
        question: 'target-language',
        about,
        basis:
          'whom pages are named for: different words that no other language of the lexicon has, in names and paths of pages that servers called by implants answered with, by language',
        value: Object.fromEntries(told.map(({ language, words }) => [language, words.length])),
        findings,
        notes: [
          'Says whom they aimed at, not who they are.',
          'Languages without a list (Catalan, Galician, Ukrainian, …) share words with those that have one; who came, and why, is not known.',
          "A server that was broken into has its owner's pages too, and one that answers to any name logs whatever visitors ask for. Low cost to fake.",
        ],
      }),
    ],
    tables: [
      {
        id: 'target-languages',
        title: 'Languages of names and pages for visitors',
        columns: [
          label('language', 'Language'),
          label('words', 'Words'),
          label('names', 'Names'),
          label('paths', 'Paths'),
          label('cost', 'Cost to fake'),
        ],
        rows: told.map(({ language, words, names, paths }) =>
          row(
            [
              LANGUAGE_NAMES.en[language] ?? language,
              someOf(words),
              someOf(names),
              someOf(paths),
              'low',
            ],
            findings,
          ),
        ),
        notes: [],
      },
    ],
  };
}

function someOf(texts: readonly string[]): string {
  const more = texts.length - MAX_SHOWN;
  return texts.slice(0, MAX_SHOWN).join(', ') + (more > 0 ? `, and ${more} more` : '');
}
