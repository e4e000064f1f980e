import { type BriefSentence, briefOf } from '../brief/index.ts';
import { type Markup, markup } from '../markup/markup.ts';
import { type PageContext, said, SHOWN } from './context.ts';
import { citedFindings, idLink } from './links.ts';

/** What a spokesperson could read out, and below it what each sentence rests on. */
export function briefPart(context: PageContext): Markup | null {
  const sentences = briefOf(context.model);
  if (sentences.length === 0) return null;
  const numbered = sentences.map((sentence, index) => ({ sentence, number: index + 1 }));
  const paragraphs = [...Map.groupBy(numbered, ({ sentence }) => sentence.campaign).values()].map(
    (members) =>
      markup`<p class="brief">${members.map(
        ({ sentence, number }) =>
          markup`${said(context, sentence.text, SHOWN.value)}<a class="mark" href="#brief-${number}">[${number}]</a> `,
      )}</p>`,
  );
  const proofs = numbered.map(({ sentence, number }) => proofOf(context, sentence, number));
  return markup`${paragraphs}<details class="table printed"><summary>${context.words.briefProofs}</summary><ol class="proofs">${proofs}</ol></details>`;
}

function proofOf(context: PageContext, sentence: BriefSentence, number: number): Markup {
  const { judgements, statements } = sentence;
  const ids = [...judgements, ...statements].map((id) => markup`${idLink(context, id)} `);
  return markup`<li id="brief-${number}">${ids}${citedFindings(context, sentence, sentence.text)}</li>`;
}
