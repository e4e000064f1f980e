import { type Markup, markup } from '../markup/markup.ts';
import { defangedValue } from '../defang.ts';
import { type PageContext, said, SHOWN, timeText } from './context.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { wordsOf } from '../phrases/words.ts';
import { inCode } from './in-code.ts';
import { idLink } from './links.ts';
import { wordIn } from '../told/index.ts';
import { pageTable } from './table.ts';

const ROW_LINKS = 1;
const DAY_LENGTH = 10;
/** Values by which others find the campaign, made unusable by mistake. */
export function indicatorsPart(context: PageContext): Markup {
  const { words, model } = context;
  const { indicator } = words;
  const phrases = REPORT_PHRASES[model.language];
  const table = pageTable(context, {
    id: 'indicators-table',
    title: words.rows(model.indicators.length),
    folded: 'late',
    columns: [
      { title: indicator.kind },
      { title: indicator.value, breaks: true },
      { title: indicator.why },
      { title: indicator.first },
      { title: indicator.last },
      { title: indicator.victims, numeric: true },
      { title: indicator.confidence },
      { title: words.findingsHead },
    ],
    rows: model.indicators.map((each) => [
      wordIn(model.language, each.kind, 'kinds') ?? each.kind,
      markup`<code>${said({ ...context, defang: (text) => text }, defangedValue(each))}</code>`,
      markup`${phrases.reasons[each.reason] ?? each.reason}${each.profileName === null ? null : markup`${phrases.colon}${said(context, each.profileName, SHOWN.title)}`}`,
      markup`<time>${timeText(each.first).slice(0, DAY_LENGTH)}</time>`,
      markup`<time>${timeText(each.last).slice(0, DAY_LENGTH)}</time>`,
      each.sightings.length,
      wordsOf(context.model.language).confidences[each.confidence],
      each.findings.slice(0, ROW_LINKS).map((id) => markup`${idLink(context, id)} `),
    ]),
  });
  return markup`<p class="how">${words.indicatorsHow}</p>${table}`;
}

/** What was handed in, with its hashes. */
export function evidencePart(context: PageContext): Markup {
  const { words, model } = context;
  const { custody } = words;
  const table = pageTable(context, {
    id: 'evidence-table',
    title: words.rows(model.evidence.length),
    folded: 'late',
    columns: [
      { title: custody.path, breaks: true },
      { title: custody.role },
      { title: custody.size, numeric: true },
      { title: custody.sha256, breaks: true },
      { title: custody.events, numeric: true },
      { title: custody.span },
      { title: custody.state, breaks: true },
    ],
    rows: model.evidence.map((each) => [
      said(context, each.path),
      each.role === null ? '–' : roleText(context, each.role),
      each.size,
      markup`<code>${each.sha256 ?? '–'}</code>`,
      each.events,
      each.earliest === null ? '–' : `${timeText(each.earliest)} – ${timeText(each.latest)}`,
      stateOf(context, each),
    ]),
  });
  const commands = inCode(REPORT_PHRASES[model.language].verify);
  return markup`<p class="how">${commands}</p>${table}`;
}

/** A role of a later version has no name yet. */
function roleText({ model }: PageContext, role: string): string {
  const roles: Readonly<Record<string, string>> = REPORT_PHRASES[model.language].roles;
  return roles[role] ?? role;
}

function stateOf(
  context: PageContext,
  { failure, sameAs, issues }: PageContext['model']['evidence'][number],
): Markup {
  const { words } = context;
  const damage = issues.map(({ code, count }) => `${code} × ${count}`).join(', ');
  const state =
    failure !== null
      ? said(context, failure)
      : sameAs !== null
        ? said(context, words.sameAs(sameAs))
        : markup`${words.readWhole}`;
  return markup`${state}${damage === '' ? null : markup`; ${words.damage}: ${said(context, damage)}`}`;
}
