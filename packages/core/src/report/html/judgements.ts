import type { Ach, Judgement, Phrase } from '../../campaign/judgements/index.ts';
import { LIKELIHOODS, phraseIn } from '../../campaign/judgements/index.ts';
import { type Markup, markup } from '../markup/markup.ts';
import { wordsOf } from '../phrases/words.ts';
import { type PageContext, said, SHOWN } from './context.ts';
import { citedFindings, idLink } from './links.ts';
import { pageTable } from './table.ts';

/** What somebody could act on. Likelihood and confidence stand in sentences of their own. */
export function judgementsPart(context: PageContext): Markup {
  const { judgements } = context.model.campaign;
  if (judgements.length === 0) return markup`<p>${context.words.noJudgements}</p>`;
  return markup`${judgements.map((each) => judgementPart(context, each))}`;
}

function judgementPart(context: PageContext, judgement: Judgement): Markup {
  const { words } = context;
  const { id, about, likelihood, confidence, basis, signed, ach } = judgement;
  const subject =
    about === null ? null : markup`<p class="about">${said(context, about, SHOWN.title)}</p>`;
  const [from, to] = likelihood === null ? [0, 0] : LIKELIHOODS[likelihood];
  const likely =
    likelihood === null
      ? words.fact
      : `${capitalised(wordsOf(context.model.language).likelihoods[likelihood])} (${from}–${to} %).`;
  const by =
    signed === null
      ? null
      : markup`<p class="signed">${said(context, words.signedBy(signed.by), SHOWN.title)}${signed.date === null ? null : `, ${signed.date}`}</p>`;
  const statements = basis.statements.map((each) => markup`${idLink(context, each)} `);
  return markup`<article class="judgement" id="${id}">${subject}<h3>${said(context, sentence(context, judgement), SHOWN.note)}</h3><p class="likelihood">${likely}</p><p class="confidence">${words.confidence(wordsOf(context.model.language).confidences[confidence])}</p>${by}<div class="proof">${idLink(context, id)} · ${statements}${citedFindings(context, basis, sentence(context, judgement))}</div>${listed(context, words.assumptions, judgement.assumptions)}${listed(context, words.alternatives, judgement.alternatives)}${listed(context, words.wouldChange, judgement.wouldChange)}${ach === null ? null : markup`<p><a href="#ach-${id}">${words.weighed}</a></p>`}</article>`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A person's own words have no code, and stay as they are. */
function sentence({ model }: PageContext, { code, parameters, statement }: Judgement): string {
  return code === null ? statement : phraseIn(model.language, { code, parameters });
}

function listed(context: PageContext, title: string, phrases: readonly Phrase[]): Markup | null {
  if (phrases.length === 0) return null;
  const items = phrases.map(
    (each) => markup`<li>${said(context, phraseIn(context.model.language, each), SHOWN.note)}</li>`,
  );
  return markup`<div class="listed"><p class="caption">${title}</p><ul>${items}</ul></div>`;
}

/** Explanations side by side for each judgement that chooses between some. */
export function achPart(context: PageContext): Markup[] {
  return context.model.campaign.judgements.flatMap((judgement) =>
    judgement.ach === null ? [] : [achTable(context, judgement, judgement.ach)],
  );
}

function achTable(context: PageContext, judgement: Judgement, ach: Ach): Markup {
  const { words, model } = context;
  const say = (each: Phrase): Markup => said(context, phraseIn(model.language, each), SHOWN.note);
  const least = ach.hypotheses.reduce((low, { against }) => Math.min(low, against), Infinity);
  const total = ach.hypotheses.map(({ against }) =>
    against === least ? markup`<strong>${against}</strong>` : against,
  );
  return pageTable(context, {
    id: `ach-${judgement.id}`,
    title: said(context, words.ach(sentence(context, judgement)), SHOWN.note),
    columns: [
      { title: words.evidenceRow, breaks: true },
      { title: words.weight, numeric: true },
      ...ach.hypotheses.map((each) => ({ title: say(each), breaks: true })),
      { title: words.findingsHead },
    ],
    rows: [
      ...ach.rows.map((row) => [
        say(row),
        row.weight,
        ...ach.hypotheses.map(({ code }) => {
          const reading = row.readings[code] ?? 'neutral';
          return markup`<span class="reading ${reading}">${words.readings[reading]!}</span>`;
        }),
        citedFindings(context, row, phraseIn(model.language, row)),
      ]),
      [markup`<strong>${words.against}</strong>`, null, ...total, null],
    ],
    notes: [words.achHow],
  });
}
