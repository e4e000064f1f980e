import { glanceOf, oneLine, shortTime } from '@unmask/core';
import type { Campaign, Section, SectionTable, Statement } from '@unmask/core';
import { countText, numberText } from '../terminal/quantities.ts';
import type { Painter } from '../terminal/style.ts';
import { padEnd, widthOf, wrap } from '../terminal/wrap.ts';
import { judgementsScreen } from './judgements-screen.ts';
import { lifeLines } from './life-lines.ts';

/** Columns of a value that stands before its basis. */
const VALUE_WIDTH = 12;
const INDENT = '  ';
/** Enough of an id to type it. */
const ID_LENGTH = 10;

/** A campaign as a person reads it. */
export function* campaignScreen(
  campaign: Campaign,
  width: number,
  paint: Painter,
): Generator<string> {
  const { name, tlp, sections } = campaign;
  const mark = tlp === null ? '' : ` (TLP:${tlp.toUpperCase()})`;
  yield `${paint('bold', oneLine(name) + mark)}\n`;
  yield* glance(sections, width, paint);
  yield* judgementsScreen(campaign.judgements, width, paint);
  for (const section of sections) yield* sectionScreen(section, width, paint);
  const lines = sections.flatMap((section) => section.lines);
  if (lines.length > 0) yield `\n${paint('bold', 'Timeline')}\n${lifeLines(lines, width)}`;
  const unknown = sections.flatMap((section) => section.unknown);
  if (unknown.length > 0) yield `\n${paint('bold', 'What is not known')}\n`;
  for (const sentence of unknown) yield indented(sentence, width);
}

function* glance(sections: readonly Section[], width: number, paint: Painter): Generator<string> {
  const first = glanceOf({ sections });
  if (first.length > 0) yield `\n${paint('bold', 'At a glance')}\n`;
  for (const each of first) yield statementText({ ...each, notes: [] }, width, paint);
}

function* sectionScreen(section: Section, width: number, paint: Painter): Generator<string> {
  if (section.statements.length + section.tables.length === 0) return;
  yield `\n${paint('bold', section.title)}\n`;
  for (const statement of section.statements) yield statementText(statement, width, paint);
  for (const table of section.tables)
    if (table.rows.length > 0) yield tableScreen(table, width, paint);
}

/**
 *        46  implant ids, sinkhole logs (s-1f0c93ab22, 12 findings)
 *            Two addresses are those of a university.
 */
export function statementText(statement: Statement, width: number, paint: Painter): string {
  const { value, about, basis, id, findingCount, notes } = statement;
  const isLong = typeof value === 'object' && value !== null;
  const shown = isLong ? '' : valueText(value);
  const proof = findingCount === 0 ? '' : `, ${countText(findingCount, 'finding')}`;
  const subject = about === null ? '' : `${oneLine(about)}: `;
  const text = `${subject}${basis} (${id.slice(0, ID_LENGTH)}${proof})`;
  const margin = Math.max(VALUE_WIDTH, widthOf(shown) + 4);
  const lines = wrap(oneLine(text), width - margin);
  const head = `${' '.repeat(Math.max(0, VALUE_WIDTH - 2 - widthOf(shown)))}${paint('bold', shown)}  `;
  const below = [
    ...(isLong
      ? [
          Object.entries(value)
            .map(([key, n]) => `${key} ${numberText(n)}`)
            .join(', '),
        ]
      : []),
    ...notes,
  ].flatMap((note) => wrap(oneLine(note), width - VALUE_WIDTH));
  return [
    ...lines.map((line, index) => (index === 0 ? head : ' '.repeat(margin)) + line),
    ...below.map((line) => ' '.repeat(VALUE_WIDTH) + paint('dim', line)),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/u;

function valueText(value: string | number | null): string {
  if (value === null) return 'unknown';
  if (typeof value === 'number') return Number.isInteger(value) ? numberText(value) : String(value);
  return ISO_TIME.test(value) ? shortTime(value) : oneLine(value);
}

/** Columns as wide as their widest cell, the widest of them giving way where the line is full. */
function tableScreen(
  { title, columns, rows, notes }: SectionTable,
  width: number,
  paint: Painter,
): string {
  const cells = [
    columns.map((column) => column.title),
    ...rows.map((row) => row.cells.map((cell) => (cell === null ? '-' : valueText(cell)))),
  ];
  const widths = fitted(
    columns.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i]!)))),
    width - INDENT.length * (columns.length + 1),
  );
  const isNumber = columns.map((_, i) => rows.some((row) => typeof row.cells[i] === 'number'));
  const lines = cells.flatMap((row, index) => {
    const wrapped = row.map((cell, i) => wrap(cell, widths[i]!));
    const height = Math.max(...wrapped.map((each) => each.length));
    return Array.from({ length: height }, (_, at) => {
      const line = wrapped
        .map((each, i) => aligned(each[at] ?? '', widths[i]!, isNumber[i]!))
        .join(INDENT)
        .trimEnd();
      return INDENT + (index === 0 ? paint('dim', line) : line);
    });
  });
  const said = notes.flatMap((note) => wrap(oneLine(note), width - INDENT.length));
  return `\n${INDENT}${paint('bold', title)}\n${lines.map((line) => `${line}\n`).join('')}${said
    .map((line) => `${INDENT}${paint('dim', line)}\n`)
    .join('')}`;
}

function aligned(text: string, width: number, isNumber: boolean): string {
  return isNumber ? ' '.repeat(Math.max(0, width - widthOf(text))) + text : padEnd(text, width);
}

function fitted(widths: readonly number[], room: number): number[] {
  const fit = [...widths];
  for (;;) {
    const over = fit.reduce((sum, each) => sum + each, 0) - room;
    const widest = Math.max(...fit);
    if (over <= 0 || widest <= 8) return fit;
    const at = fit.indexOf(widest);
    const second = Math.max(8, ...fit.filter((_, i) => i !== at));
    fit[at] = widest - Math.min(over, Math.max(1, widest - second));
  }
}

function indented(text: string, width: number): string {
  return wrap(oneLine(text), width - INDENT.length)
    .map((line) => `${INDENT}${line}\n`)
    .join('');
}
