import { LANGUAGE_CLUE } from '../../detect/clues/language/language-clues.ts';
import { MONEY_CLUE } from '../../detect/clues/money-clues.ts';
import { type Section, section } from '../campaign.ts';
import { statement, type Statement } from '../statement.ts';
import { type ClueFinding, isOfOperators, languageClue } from './language-clue.ts';
import { languageParts } from './language-section.ts';

/** What suggests who: each clue with where it is, what it costs to fake, and which others it hangs on. */
export function cluesSection(clues: readonly ClueFinding[]): Section {
  const of = (rule: string): ClueFinding[] =>
    clues.filter(({ finding }) => finding.rule.id === rule);
  const told = languageParts(of(LANGUAGE_CLUE.id).map(languageClue));
  return section({
    id: 'clues',
    title: 'Clues to who',
    statements: [...told.statements, ...moneyStatement(of(MONEY_CLUE.id).filter(isOfOperators))],
    tables: told.tables,
    unknown: told.statements.some(({ question }) => question === 'author-language')
      ? []
      : [
          'Which language the operators write: no text on servers of theirs (role in case.yaml) tells it.',
        ],
  });
}

/** What speaks of crime that is after money. */
function moneyStatement(clues: readonly ClueFinding[]): Statement[] {
  if (clues.length === 0) return [];
  return [
    statement({
      question: 'money',
      basis: "pieces of evidence on the operators' own servers with several words of money",
      value: clues.length,
      findings: clues.map(({ finding }) => finding.id),
      notes: clues.slice(0, 3).map(({ finding }) => finding.summary),
    }),
  ];
}
