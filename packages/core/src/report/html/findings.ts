import type { CitedFinding, ReportModel } from '../model.ts';
import { sectionOf } from '../section.ts';
import { type Markup, markup } from '../markup/markup.ts';
import { type PageContext, said, SHOWN, timeText, told } from './context.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { wordIn } from '../told/index.ts';
import { wordsOf } from '../phrases/words.ts';
import { idLink } from './links.ts';
import { MAX_ROWS, pageTable } from './table.ts';

const MAX_MATCHED = 8;
const MAX_PLACES = 3;

export interface FindingsOfRule {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly shown: readonly CitedFinding[];
}

/** What was done to the evidence first, as everywhere; then by rule and time. */
export function findingsByRule({ findings }: ReportModel): FindingsOfRule[] {
  const all = [...findings.values()].toSorted((a, b) =>
    a.time === b.time ? (a.id < b.id ? -1 : 1) : a.time < b.time ? -1 : 1,
  );
  const groups = Map.groupBy(all, ({ kind, rule }) => JSON.stringify([kind, rule.id, rule.title]));
  return [...groups.values()]
    .toSorted((a, b) => sectionOf(a[0]!) - sectionOf(b[0]!))
    .map((group, index) => ({
      key: `rule-${index + 1}`,
      title: group[0]!.rule.title,
      count: group.length,
      shown: group.slice(0, MAX_ROWS),
    }));
}

export function findingsPart(context: PageContext, groups: readonly FindingsOfRule[]): Markup {
  const { words } = context;
  return markup`<p class="how">${words.findingsHow}</p>${groups.map((group) => groupPart(context, group))}`;
}

function groupPart(context: PageContext, { key, title, count, shown }: FindingsOfRule): Markup {
  const { words, model } = context;
  const { finding } = words;
  const { colon } = REPORT_PHRASES[model.language];
  const shared = sharedAlternatives(shown);
  return pageTable(context, {
    id: key,
    title: told(context, title, SHOWN.title),
    folded: 'always',
    columns: [
      { title: finding.id },
      { title: finding.time },
      { title: finding.source, breaks: true },
      { title: finding.what, breaks: true },
      { title: finding.level },
      { title: finding.proof, breaks: true },
    ],
    rowIds: shown.map(({ id }) => id),
    rows: shown.map((each) => [
      idLink(context, each.id),
      timesOf(each),
      said(context, each.source.host ?? each.source.id, SHOWN.title),
      whatPart(context, each, shared === null),
      `${levelIn(context, each.level)}, ${wordsOf(context.model.language).confidences[each.confidence]}`,
      placesPart(context, each),
    ]),
    notes: [
      ...(shared ?? []).map(
        (each) => markup`${words.considered}${colon}${told(context, each, SHOWN.note)}`,
      ),
      ...(count > shown.length ? [words.moreRows(count - shown.length)] : []),
    ],
  });
}

function levelIn({ model }: PageContext, level: string): string {
  return wordIn(model.language, level) ?? level;
}

/** The honest causes of all of them, when they are the same for each. */
function sharedAlternatives(findings: readonly CitedFinding[]): readonly string[] | null {
  const [first] = findings;
  const key = JSON.stringify(first?.alternatives);
  return findings.every(({ alternatives }) => JSON.stringify(alternatives) === key)
    ? (first?.alternatives ?? [])
    : null;
}

function timesOf({ time, until }: CitedFinding): Markup {
  return until === null || until === time
    ? markup`<time>${timeText(time)}</time>`
    : markup`<time>${timeText(time)}</time> – <time>${timeText(until)}</time>`;
}

function whatPart(context: PageContext, finding: CitedFinding, withCauses: boolean): Markup {
  const { summary, matched, alternatives, techniques } = finding;
  const pairs = Object.entries(matched);
  const fields = pairs
    .slice(0, MAX_MATCHED)
    .map(
      ([name, value]) =>
        markup`<div><dt lang="en">${said(context, name, SHOWN.title)}</dt><dd>${said(context, value, SHOWN.cell)}</dd></div>`,
    );
  const more = pairs.length - MAX_MATCHED;
  const causes = withCauses ? alternatives : [];
  return markup`<p>${told(context, summary, SHOWN.note)}${techniques.length > 0 ? markup` <span class="id">${techniques.slice(0, MAX_MATCHED).join(' ')}</span>` : null}</p>${fields.length === 0 ? null : markup`<dl class="matched">${fields}</dl>`}${more > 0 ? markup`<p>${context.words.more(more)}</p>` : null}${causes.length === 0 ? null : markup`<p class="caption">${context.words.considered}</p><ul>${causes.map((each) => markup`<li>${told(context, each, SHOWN.note)}</li>`)}</ul>`}`;
}

function placesPart(context: PageContext, { locators }: CitedFinding): Markup {
  const { words } = context;
  const places = locators
    .slice(0, MAX_PLACES)
    .map(
      ({ evidence, offset, record }) =>
        markup`<p class="place">${said(context, evidence)}, ${words.byte} ${offset}${record === null ? null : markup`, ${words.record} ${record}`}</p>`,
    );
  const more = locators.length - MAX_PLACES;
  return markup`${places}${more > 0 ? markup`<p>${words.more(more)}</p>` : null}`;
}
