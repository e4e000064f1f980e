import { type Markup, markup } from '../markup/markup.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { shorten } from '../text.ts';
import { toldIn } from '../told/index.ts';
import { type PageContext, SHOWN } from './context.ts';

/** Enough of an id to type it. */
const ID_LENGTH = 10;
/** Links that stand open; the rest is folded. */
const FIRST = 4;

export interface Citing {
  readonly findings: readonly string[];
  readonly findingCount: number;
}

/** To an anchor of this file; text alone where there is none. */
export function idLink({ anchors }: PageContext, id: string): Markup {
  const short = id.slice(0, ID_LENGTH);
  return anchors.has(id)
    ? markup`<a class="id" href="#${id}">${short}</a>`
    : markup`<span class="id">${short}</span>`;
}

/** `559 findings: f-346a7829 f-6eece552 … 555 more`. */
export function citedFindings(
  context: PageContext,
  { findings, findingCount }: Citing,
  what: string,
): Markup | null {
  const { words, model } = context;
  const { colon } = REPORT_PHRASES[model.language];
  if (findingCount === 0) return null;
  const links = findings.map((id) => markup`${idLink(context, id)} `);
  const rest = links.slice(FIRST);
  const more = findingCount - Math.min(FIRST, links.length);
  const folded =
    rest.length > 0
      ? markup`<details class="ids"><summary>${words.more(more)}<span class="away">, ${shorten(toldIn(model.language, what) ?? what, SHOWN.title)}</span></summary>${rest}</details>`
      : more > 0
        ? markup`${words.more(more)}`
        : null;
  return markup`${words.findings(findingCount)}${colon}${links.slice(0, FIRST)}${folded}`;
}
