import { ROLES } from '../../case/case-file.ts';
import { type Markup, markup } from '../markup/markup.ts';
import { REPORT_PHRASES } from '../phrases/report/index.ts';
import { told, type PageContext, said, SHOWN } from './context.ts';

/** Files that are named; the annex has all. */
const MAX_FAILURES = 50;

/** What this case does not know, what could not be read, and what nobody collected. */
export function limitsPart(context: PageContext): Markup {
  const { words, model } = context;
  const phrases = REPORT_PHRASES[model.language];
  const unknown = [...new Set(model.campaign.sections.flatMap((section) => section.unknown))];
  const failures = model.evidence.filter(({ failure }) => failure !== null);
  const roles = new Set(model.evidence.map(({ role }) => role));
  const missing = ROLES.filter((role) => role !== 'reference' && !roles.has(role));
  const failed = failures
    .slice(0, MAX_FAILURES)
    .map(
      ({ path, failure }) => markup`<li>${said(context, path)}: ${said(context, failure!)}</li>`,
    );
  const damaged = model.evidence.filter(({ issues }) => issues.length > 0).length;
  const limits = [...phrases.limits, ...(damaged === 0 ? [] : [phrases.damagedCount(damaged)])];
  return markup`<ul>${limits.map((each) => markup`<li>${each}</li>`)}</ul>${listed(
    words.unknown,
    unknown.map((each) => markup`<li>${told(context, each, SHOWN.note)}</li>`),
    null,
  )}${listed(
    words.notCollected,
    missing.map((role) => markup`<li>${phrases.roles[role]}</li>`),
    words.allRoles,
  )}${listed(words.failures, failed, words.noFailures)}`;
}

/** What people wrote, signed or not. */
export function peoplePart(context: PageContext): Markup {
  const { words, model } = context;
  const { noSignature } = REPORT_PHRASES[model.language];
  const signed = model.signed.map(
    ({ name, signedBy, date, notes }) =>
      markup`<li><strong>${said(context, name, SHOWN.title)}</strong>. ${said(context, words.signedBy(signedBy), SHOWN.title)}${date === null ? null : `, ${date}`}${notes === null ? null : markup`. ${said(context, notes, SHOWN.value)}`}</li>`,
  );
  const notes =
    model.notes === null ? [] : [markup`<li>${said(context, model.notes, SHOWN.value)}</li>`];
  return markup`${listed(words.signedHead, signed, noSignature)}${listed(words.peoplesNotes, notes, null)}`;
}

function listed(title: string, items: readonly Markup[], none: string | null): Markup | null {
  if (items.length === 0 && none === null) return null;
  return markup`<div class="part"><h3>${title}</h3>${items.length === 0 ? markup`<p>${none}</p>` : markup`<ul>${items}</ul>`}</div>`;
}
