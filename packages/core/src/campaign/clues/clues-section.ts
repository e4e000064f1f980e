import { type Section, section } from '../campaign.ts';
import { languageClue, type LanguageFinding } from './language-clue.ts';
import { languageParts } from './language-section.ts';

/** What suggests who: each clue with where it is, what it costs to fake, and which others it hangs on. */
export function cluesSection(languages: readonly LanguageFinding[]): Section {
  const told = languageParts(languages.map(languageClue));
  return section({
    id: 'clues',
    title: 'Clues to who',
    statements: told.statements,
    tables: told.tables,
    unknown: told.statements.some(({ question }) => question === 'author-language')
      ? []
      : [
          'Which language the operators write: no text on servers of theirs (role in case.yaml) tells it.',
        ],
  });
}
