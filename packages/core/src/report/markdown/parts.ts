import type { LifeLine, Section, SectionTable } from '../../campaign/campaign.ts';
import type { Statement, StatementValue } from '../../campaign/statement.ts';
import type { Language } from '../model.ts';
import { numberIn } from '../phrases/words.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { sectionTitle, tableTitle, type Title } from '../phrases/report/titles.ts';
import { shortTime } from '../time.ts';
import { cell, list, plain, shortId, table } from './text.ts';

/** Rows of one table, lines of one lane. */
const MAX_ROWS = 60;
const MAX_LINES = 40;
/** Ids shown beside what they prove. */
const MAX_IDS = 3;

/** A section of the campaign: its answers, its tables, what stays unknown. */
export function sectionText(section: Section, language: Language): string {
  const phrases = REPORT_PHRASES[language];
  return [
    `### ${titleText(sectionTitle(section, language))}\n\n`,
    statementsText(section.statements, language),
    ...section.tables.map((each) => tableText(each, language)),
    section.unknown.length === 0 ? '' : `${phrases.words.unknown}${phrases.colon}\n\n`,
    list(section.unknown.map(plain)),
  ].join('');
}

function titleText({ ours, theirs }: Title): string {
  return [ours, ...(theirs === null ? [] : [plain(theirs)])]
    .filter((each) => each !== '')
    .join(', ');
}

export function statementsText(statements: readonly Statement[], language: Language): string {
  const { words, questions } = REPORT_PHRASES[language];
  return table(
    [words.question, words.answer, words.basis, words.evidence],
    statements.map(({ question, about, basis, value, notes, ...cited }) => [
      plain(questions[question] ?? question),
      `**${plain(valueText(value, language))}**`,
      [
        about === null ? plain(basis) : `${plain(about)}: ${plain(basis)}`,
        ...notes.map((note) => `*${plain(note)}*`),
      ].join('<br>'),
      evidenceText(cited.findings, cited.findingCount, language, cited.id),
    ]),
  );
}

export function valueText(value: StatementValue, language: Language): string {
  if (value === null) return '–';
  if (typeof value === 'number') return numberIn(language, value);
  if (typeof value === 'string') return isTime(value) ? shortTime(value) : value;
  return Object.entries(value)
    .map(([key, count]) => `${key} ${numberIn(language, count)}`)
    .join(', ');
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/;

function isTime(text: string): boolean {
  return TIME.test(text);
}

export function evidenceText(
  findings: readonly string[],
  count: number,
  language: Language,
  id: string | null = null,
): string {
  const { findingCount } = REPORT_PHRASES[language];
  const shown = findings.slice(0, MAX_IDS).map(shortId);
  const more = count > shown.length ? [`(${findingCount(count)})`] : [];
  return [...(id === null ? [] : [shortId(id)]), ...shown, ...more].join(' ');
}

export function tableText(
  { id, title, columns, rows, notes }: SectionTable,
  language: Language,
): string {
  if (rows.length === 0) return '';
  const phrases = REPORT_PHRASES[language];
  const shown = rows.slice(0, MAX_ROWS);
  return [
    `#### ${titleText(tableTitle({ id, title }, language))}\n\n`,
    table(
      columns.map((column) => phrases.columns[column.id] ?? plain(column.title)),
      shown.map(({ cells }) =>
        cells.map((each) => (typeof each === 'number' ? numberText(each, language) : cell(each))),
      ),
    ),
    rows.length > shown.length ? `${phrases.more(rows.length - shown.length)}\n\n` : '',
    list(notes.map(plain)),
  ].join('');
}

function numberText(value: number, language: Language): string {
  return Number.isInteger(value) ? numberIn(language, value) : String(value);
}

/** What lived when, in the order of first times. */
export function linesText(lines: readonly LifeLine[], language: Language): string {
  const phrases = REPORT_PHRASES[language];
  const sorted = lines.toSorted((a, b) =>
    a.first === b.first ? (a.about < b.about ? -1 : 1) : a.first < b.first ? -1 : 1,
  );
  const items = sorted.map(({ first, last, about, what, solid, findings, findingCount }) => {
    const [from, to] = [first, last].map((time) => time.slice(0, 10));
    const proof = findingCount === 0 ? '' : ` ${evidenceText(findings, findingCount, language)}`;
    const claimed = solid ? '' : ` *(${phrases.words.claimed})*`;
    return `${from}${from === to ? '' : ` – ${to}`}: ${plain(about)}: ${plain(what)}${claimed}${proof}`;
  });
  const told = [...new Set(items)];
  const more = told.length > MAX_LINES ? [phrases.more(told.length - MAX_LINES)] : [];
  return list([...told.slice(0, MAX_LINES), ...more]);
}
