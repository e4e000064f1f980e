import { LANGUAGE_CLUE } from '../../detect/clues/language/language-clues.ts';
import { MONEY_CLUE } from '../../detect/clues/money-clues.ts';
import { OFFSET_CLUE } from '../../detect/clues/offset-clues.ts';
import { ZONE_CLUE } from '../../detect/clues/zone-clues.ts';
import { type Section, section } from '../campaign.ts';
import { statement, type Statement } from '../statement.ts';
import type { Sample } from '../samples/sample.ts';
import { sampleParts } from '../samples/sample-section.ts';
import { sectionHead, type Whose } from '../victims/section-parts.ts';
import { askedStatements, type AskedLanguage } from './asked-languages.ts';
import { offsetStatements } from './utc-offsets.ts';
import { type InfrastructureClue, infrastructureParts } from './infrastructure-clues.ts';
import { type ClueFinding, isOfOperators, languageClue } from './language-clue.ts';
import { languageParts } from './language-section.ts';
import { workParts } from './work-section.ts';
import { type Lures, targetParts } from './target-section.ts';
import type { WorkSamples } from './working-hours.ts';

/**
 * What suggests who: each clue with where it is, what it costs to fake, and which others it hangs on.
 *
 * @param whose the campaign, where a case has several; `null`: what is of none of them, or all there is
 */
export async function cluesSection(
  whose: Pick<Whose, 'id' | 'name'> | null,
  clues: readonly ClueFinding[],
  work: readonly WorkSamples[],
  lures: Lures,
  samples: readonly Sample[],
  infrastructure: readonly InfrastructureClue[],
  asked: readonly AskedLanguage[],
): Promise<Section> {
  const of = (rule: string): ClueFinding[] =>
    clues.filter(({ finding }) => finding.rule.id === rule);
  const about = whose?.name ?? null;
  const told = await languageParts(of(LANGUAGE_CLUE.id).map(languageClue), about);
  const targets = targetParts(lures, about);
  const hours = workParts(work, about);
  const built = sampleParts(samples, about);
  const placed = infrastructureParts(infrastructure, about);
  return section({
    ...sectionHead('clues', 'Clues to who', whose),
    statements: [
      ...told.statements,
      ...built.statements,
      ...targets.statements,
      ...placed.statements,
      ...askedStatements(asked, about),
      ...offsetStatements(of(OFFSET_CLUE.id).filter(isOfOperators), about),
      ...zoneStatement(of(ZONE_CLUE.id).filter(isOfOperators), about),
      ...hours.statements,
      ...moneyStatement(of(MONEY_CLUE.id).filter(isOfOperators), about),
    ],
    tables: [...told.tables, ...built.tables, ...targets.tables, ...placed.tables, ...hours.tables],
    unknown: told.statements.some(({ question }) => question === 'author-language')
      ? []
      : [
          `Which language the operators${whose === null ? '' : ` of ${whose.name}`} write: no text on servers of theirs (role in case.yaml) tells it.`,
        ],
  });
}

/** Local time beside a moment: better than hours of work, which only fit a zone. */
function zoneStatement(clues: readonly ClueFinding[], about: string | null): Statement[] {
  if (clues.length === 0) return [];
  const zones = Map.groupBy(clues, ({ finding }) => finding.matched['zone'] ?? 'unknown');
  return [
    statement({
      question: 'author-zone',
      about,
      basis:
        "files on the operators' own servers that name the zone of the clock that wrote them, by zone",
      value: Object.fromEntries(Array.from(zones, ([zone, { length }]) => [zone, length])),
      findings: clues.map(({ finding }) => finding.id),
      notes: [
        ...clues.slice(0, 3).map(({ finding }) => `${finding.matched['written']}.`),
        'Where a zone changes with the season, the dates between tell the rule, and so the region. A setting costs nothing to fake.',
      ],
    }),
  ];
}

/** What speaks of crime that is after money. */
function moneyStatement(clues: readonly ClueFinding[], about: string | null): Statement[] {
  if (clues.length === 0) return [];
  return [
    statement({
      question: 'money',
      about,
      basis: "pieces of evidence on the operators' own servers with several words of money",
      value: clues.length,
      findings: clues.map(({ finding }) => finding.id),
      notes: clues.slice(0, 3).map(({ finding }) => finding.summary),
    }),
  ];
}
