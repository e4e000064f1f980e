import type { Section } from '../../campaign/campaign.ts';
import { LANES } from '../../campaign/campaign.ts';
import { glanceOf } from '../../campaign/glance.ts';
import { ROLES } from '../../case/case-file.ts';
import { briefOf } from '../brief/index.ts';
import { statementIn } from '../brief/judged.ts';
import type { ReportModel, ReportWriter } from '../model.ts';
import { FIGURE_TITLES } from '../phrases/figure-titles.ts';
import { dayIn, listIn } from '../phrases/words.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { adviceOf } from '../advice.ts';
import { custodyText, findingsText, indicatorsText, proofsText, signedText } from './annexes.ts';
import { achText, judgementsText } from './judgements.ts';
import { evidenceText, linesText, sectionText, statementsText } from './parts.ts';
import { list, plain } from './text.ts';

/** The whole report as text that people read and other programs typeset. */
export const markdownWriter: ReportWriter = {
  format: 'md',
  title: 'the whole report in Markdown',
  extension: 'md',
  write: (model) => reportText(model),
};

/** Sections by the part of the report that they stand in; all others follow behind. */
const SCOPE = ['evidence'];
const ANSWERS = [
  'victims',
  'countries',
  'sectors',
  'platforms',
  'infrastructure',
  'silence',
  'techniques',
  'sought',
];
const HIDING = ['hiding'];
const ATTRIBUTION = ['clues', 'clusters', 'shared', 'claims'];

function reportText(model: ReportModel): string {
  const { language, campaign, signed } = model;
  const { parts, limits, verify, words } = REPORT_PHRASES[language];
  const of = (ids: readonly string[]): Section[] =>
    campaign.sections.filter(({ id }) => ids.some((each) => isOf(id, each)));
  const known = [...SCOPE, ...ANSWERS, ...HIDING, ...ATTRIBUTION];
  const rest = campaign.sections.filter(({ id }) => !known.some((each) => isOf(id, each)));
  const text = (sections: readonly Section[]): string =>
    sections.map((each) => sectionText(each, language)).join('');
  return [
    coverText(model),
    part(parts.judgements, judgementsText(campaign.judgements, language)),
    part(parts.summary, summaryText(model)),
    part(parts.glance, glanceText(model)),
    part(parts.scope, scopeText(model) + text(of(SCOPE))),
    part(parts.narrative, narrativeText(model)),
    ...of(ANSWERS).map((each) => sectionText(each, language).replace(/^###/, '##')),
    ...of(HIDING).map((each) => sectionText(each, language).replace(/^###/, '##')),
    proofsText(model),
    ...rest.map((each) => sectionText(each, language).replace(/^###/, '##')),
    part(
      parts.attribution,
      [
        signedText(model),
        ...campaign.judgements.flatMap((each) =>
          each.ach === null
            ? []
            : [`### ${plain(statementIn(language, each))}\n\n`, achText(each.ach, language)],
        ),
        text(of(ATTRIBUTION)),
      ].join(''),
    ),
    part(parts.limits, list([...limits])),
    part(parts.advice, list(adviceOf(model))),
    part(parts.indicators, indicatorsText(model)),
    part(parts.findings, findingsText(model)),
    part(parts.custody, custodyText(model)),
    part(parts.method, `${verify}\n\n`),
    signed.length > 0 || model.notes === null ? '' : part(words.notes, `${plain(model.notes)}\n\n`),
    `TLP:${model.tlp.toUpperCase()}\n`,
  ].join('');
}

function isOf(section: string, id: string): boolean {
  return section === id || section.startsWith(`${id}-`);
}

function part(title: string, text: string): string {
  return text.trim() === '' ? '' : `## ${title}\n\n${text}`;
}

function coverText({ campaign, tlp, audience, cutOff, language }: ReportModel): string {
  const phrases = REPORT_PHRASES[language];
  return [
    `**TLP:${tlp.toUpperCase()}**\n\n# ${plain(campaign.name)}\n\n`,
    list([
      ...(cutOff === null ? [] : [phrases.cutOff(dayIn(language, cutOff))]),
      phrases.madeBy(campaign.unmask),
      ...(audience === 'public' ? [phrases.publicNote] : []),
      ...(phrases.untranslated === null ? [] : [phrases.untranslated]),
    ]),
  ].join('');
}

function summaryText(model: ReportModel): string {
  const { language } = model;
  return list(
    briefOf(model).map(({ text, campaign, statements, judgements, findings, findingCount }) => {
      const [id = null] = [...judgements, ...statements];
      const subject = campaign === null ? '' : `${plain(campaign)}: `;
      return `${subject}${plain(text)} ${evidenceText(findings, findingCount, language, id)}`;
    }),
  );
}

function glanceText({ campaign, language }: ReportModel): string {
  return statementsText(
    glanceOf(campaign).filter(({ value }) => value !== 0),
    language,
  );
}

/** What nobody gave, what was not read, and what is damaged. */
function scopeText({ evidence, language }: ReportModel): string {
  const phrases = REPORT_PHRASES[language];
  const given = new Set(evidence.map(({ role }) => role));
  const missing = ROLES.filter((role) => role !== 'reference' && !given.has(role));
  const failed = evidence.filter(({ failure }) => failure !== null).length;
  const damaged = evidence.filter(({ issues }) => issues.length > 0).length;
  return list([
    ...(missing.length === 0
      ? []
      : [
          phrases.notCollected(
            listIn(
              language,
              missing.map((role) => phrases.roles[role]),
            ),
          ),
        ]),
    ...(failed === 0 ? [] : [phrases.notReadCount(failed)]),
    ...(damaged === 0 ? [] : [phrases.damagedCount(damaged)]),
  ]);
}

function narrativeText({ campaign, language }: ReportModel): string {
  const lines = campaign.sections.flatMap((each) => each.lines);
  return LANES.map((lane) => {
    const members = lines.filter((each) => each.lane === lane);
    if (members.length === 0) return '';
    const title = FIGURE_TITLES[language].lanes[lane] ?? lane;
    return `### ${title}\n\n${linesText(members, language)}`;
  }).join('');
}
