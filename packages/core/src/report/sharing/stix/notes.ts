import type { Campaign, Section } from '../../../campaign/campaign.ts';
import type { Statement } from '../../../campaign/statement.ts';
import type { SignedCampaign } from '../../../case/case-file.ts';
import type { BundleDraft } from './draft.ts';

/** Ids of findings named with one statement. */
const MAX_NAMED = 3;

/** What the case answers, a note a section: every number with its basis and the ids of its findings. */
export function addStatements(
  draft: BundleDraft,
  { sections }: Campaign,
  about: readonly string[],
): void {
  for (const section of sections) {
    const said = section.statements.filter(({ value }) => value !== null).map(lineOf);
    if (said.length === 0) continue;
    draft.add('note', ['section', section.id], {
      abstract: section.title,
      content: [...said, ...unknowns(section)].join('\n'),
      object_refs: about,
      labels: ['unmask-statements'],
    });
  }
}

function lineOf({ id, question, about, basis, value, findings, findingCount }: Statement): string {
  const more = findingCount - Math.min(findings.length, MAX_NAMED);
  const cited = [
    ...findings.slice(0, MAX_NAMED),
    ...(more > 0 ? [`${more} more findings`] : []),
  ].join(', ');
  const said = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const what = about === null ? question : `${question}, ${about}`;
  return `${what}: ${said}. Basis: ${basis}. [${id}${cited === '' ? '' : `: ${cited}`}]`;
}

function unknowns({ unknown }: Section): string[] {
  return unknown.map((each) => `Not known: ${each}`);
}

/** Names that people gave and sign for; the tool gives none. */
export function addSigned(
  draft: BundleDraft,
  signed: readonly SignedCampaign[],
  about: readonly string[],
): void {
  for (const { name, signedBy, date, findings, notes } of signed) {
    const content = [
      `${signedBy} names this ${name}${date === null ? '' : `, on ${date}`}.`,
      ...(notes === null ? [] : [notes]),
      ...(findings.length === 0 ? [] : [`Findings: ${findings.join(', ')}.`]),
    ];
    draft.add('note', ['signed', name, signedBy], {
      abstract: `Named by a person: ${name}`,
      content: content.join('\n'),
      authors: [signedBy],
      object_refs: about,
    });
  }
}
