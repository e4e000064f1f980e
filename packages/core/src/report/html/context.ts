import { shorten } from '../text.ts';
import { type Markup, markup } from '../markup/markup.ts';
import type { Title } from '../phrases/report/titles.ts';
import type { ReportModel } from '../model.ts';
import type { HtmlWords } from '../phrases/html-words.ts';
import { figureIn } from '../phrases/words.ts';
import { toldIn } from '../told/index.ts';
import type { ReportFigures } from '../figures/index.ts';

/** What every part of the page is made with. */
export interface PageContext {
  readonly model: ReportModel;
  readonly words: HtmlWords;
  readonly figures: ReportFigures;
  /** Ids that have an anchor in this file: only to these is linked. */
  readonly anchors: ReadonlySet<string>;
  /** Values of indicators become unusable in running text: `example[.]com`. */
  readonly defang: (text: string) => string;
}

/** UTF-16 units shown of one text of evidence. */
export const SHOWN = { cell: 300, note: 600, value: 1_000, title: 160 } as const;

/** Text of a case: cut to what can be read with its length said, defanged, and, as all text, escaped. */
export function said(
  { words, defang }: Pick<PageContext, 'words' | 'defang'>,
  text: string,
  limit: number = SHOWN.cell,
): Markup {
  if (text.length <= limit) return markup`${defang(text)}`;
  const cut = shorten(text, limit).slice(0, -1);
  return markup`${defang(cut)}<span class="cut">${words.inAll(String(text.length))}</span>`;
}

/** A day, a month, a time to the second, in one piece. */
const SHORT_TIME = /^\d{4}-\d\d(?:-\d\d(?: \d\d:\d\d:\d\d)?)?$/;
/** Codes, numbers and times are of every language. */
const WORD = /\p{Ll}{2}/u;

/** What the case itself says, in the language of the report; what is no sentence of ours is in English, and marked so. */
export function told(context: PageContext, text: string, limit: number = SHOWN.cell): Markup {
  const { language } = context.model;
  const words = toldIn(language, text);
  if (words !== null || !WORD.test(text)) return said(context, words ?? text, limit);
  return markup`<span lang="en">${said(context, text, limit)}</span>`;
}

/** A title of ours, and what stands behind it. */
export function titlePart(context: PageContext, { ours, theirs }: Title): Markup {
  if (theirs === null) return markup`${ours}`;
  if (ours === '') return told(context, theirs, SHOWN.title);
  return markup`${ours}, ${said(context, theirs, SHOWN.title)}`;
}

const ISO_TIME = /^(\d{4,}-\d\d-\d\d)T(\d\d:\d\d:\d\d)\.\d{6}Z$/;

/** A value as people read it: times with their zone, counts by key in a row. */
export function valueText(
  context: PageContext,
  value: string | number | null | Readonly<Record<string, number>>,
): Markup {
  if (value === null) return markup`${context.words.unknownValue}`;
  if (typeof value === 'number') return markup`${figureIn(context.model.language, value)}`;
  if (typeof value === 'string') {
    const time = ISO_TIME.exec(value);
    if (SHORT_TIME.test(value)) return markup`<time>${value}</time>`;
    return time === null ? said(context, value) : markup`<time>${time[1]!} ${time[2]!} UTC</time>`;
  }
  const pairs = Object.entries(value).map(
    ([key, number], index) =>
      markup`${index > 0 ? ', ' : null}${said(context, key, SHOWN.title)} ${figureIn(context.model.language, number)}`,
  );
  return markup`${pairs}`;
}

/** Seconds are enough beside the place of a record. */
export function timeText(iso: string | null): string {
  if (iso === null) return '–';
  const time = ISO_TIME.exec(iso);
  return time === null ? iso : `${time[1]} ${time[2]}`;
}
