import type { CitedFinding } from '../model.ts';
import { baseName } from '../../evidence/base-name.ts';
import { type Markup, markup } from '../markup/markup.ts';
import { told, type PageContext, said, SHOWN } from './context.ts';
import { figurePart } from './figure-part.ts';
import { idLink } from './links.ts';

const MAX_PROOFS = 20;
const LEVELS = ['critical', 'high', 'medium', 'low', 'informational'];

/** The bytes of the findings of wiping, the gravest first. */
export function proofsPart(context: PageContext): Markup {
  const { model, figures, words } = context;
  const proven = [...model.findings.values()]
    .filter(({ id }) => figures.proofs.has(id))
    .toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
  const parts = proven.slice(0, MAX_PROOFS).map((finding) => proofPart(context, finding));
  return markup`<div class="part"><h3>${words.proofHead}</h3>${parts.length === 0 ? markup`<p>${words.noProof}</p>` : parts}</div>`;
}

function proofPart(context: PageContext, finding: CitedFinding): Markup {
  const { id, rule, source, summary, alternatives, proof } = finding;
  const { words, figures } = context;
  const shown = figures.proofs.get(id) ?? [];
  const honest =
    alternatives.length === 0
      ? null
      : markup`<div class="listed"><p class="caption">${words.considered}</p><ul>${alternatives.map((each) => markup`<li>${told(context, each, SHOWN.note)}</li>`)}</ul></div>`;
  return markup`<article class="proven"><h4>${said(context, source.host ?? source.id, SHOWN.title)}: ${told(context, rule.title, SHOWN.title)}</h4><p>${told(context, summary, SHOWN.note)} ${idLink(context, id)}</p>${shown.map((figure, index) => markup`<p class="from">${words.aboutBytes(baseName(proof[index]?.evidence ?? ''))}</p>${figurePart(context, figure)}`)}${honest}</article>`;
}
