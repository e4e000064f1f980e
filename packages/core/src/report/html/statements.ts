import type { Section } from '../../campaign/campaign.ts';
import type { Statement } from '../../campaign/statement.ts';
import { type Markup, markup } from '../markup/markup.ts';
import { shorten } from '../text.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { sectionTitle } from '../phrases/report/titles.ts';
import { told, type PageContext, said, SHOWN, titlePart, valueText } from './context.ts';
import { citedFindings, idLink } from './links.ts';
import { toldIn } from '../told/index.ts';
import { aboutIn, valueIn } from './answer.ts';
import { sectionTable } from './table.ts';

/** Notes that stand open; the rest is folded. */
const OPEN_NOTES = 2;
const MAX_NOTES = 40;

/** Answers of a section and its tables; nothing where there are none. */
export function sectionPart(context: PageContext, section: Section): Markup | null {
  const { id, statements, tables, unknown } = section;
  const shown = tables
    .map((table) => sectionTable(context, table, id))
    .filter((each) => each !== null);
  if (statements.length + shown.length + unknown.length === 0) return null;
  return markup`<div class="part" id="part-${id}"><h3>${titlePart(context, sectionTitle(section, context.model.language))}</h3>${statements.length === 0 ? null : markup`<div class="statements">${statements.map((each) => statementPart(context, each))}</div>`}${shown}</div>`;
}

/** A number, or another answer, with what was counted, what it rests on, and what is to be known with it. */
export function statementPart(context: PageContext, statement: Statement): Markup {
  const { id, question, about, basis, value, notes } = statement;
  const { language } = context.model;
  const asked = REPORT_PHRASES[language].questions[question];
  const isLong = typeof value === 'object' && value !== null;
  const subject =
    about === null
      ? null
      : markup`<span class="about">${said(context, aboutIn(language, question, about), SHOWN.title)}</span> `;
  const proof = citedFindings(context, statement, basis);
  return markup`<article class="statement" id="${id}"><p class="says"><span class="value${isLong ? ' long' : null}">${valueText(context, valueIn(language, question, value))}</span> ${asked === undefined ? null : markup`<span class="asked">${asked}</span> `}${subject}</p><p class="basis">${told(context, basis)}</p><div class="proof">${idLink(context, id)}${proof === null ? null : markup` · ${proof}`}</div>${notesPart(context, notes, basis)}</article>`;
}

function notesPart(context: PageContext, notes: readonly string[], basis: string): Markup | null {
  if (notes.length === 0) return null;
  const items = notes
    .slice(0, MAX_NOTES)
    .map((note) => markup`<li>${told(context, note, SHOWN.note)}</li>`);
  const rest = items.slice(OPEN_NOTES);
  const folded =
    rest.length === 0
      ? null
      : markup`<details class="printed"><summary>${context.words.more(notes.length - OPEN_NOTES)}<span class="away">, ${shorten(toldIn(context.model.language, basis) ?? basis, SHOWN.title)}</span></summary><ul>${rest}</ul></details>`;
  return markup`<div class="noted"><ul>${items.slice(0, OPEN_NOTES)}</ul>${folded}</div>`;
}
