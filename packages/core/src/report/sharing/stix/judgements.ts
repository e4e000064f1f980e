import type { Judgement } from '../../../campaign/judgements/judgement.ts';
import { estimate } from '../estimate.ts';
import type { CampaignGroup } from '../groups.ts';
import { stixConfidence, stixLikelihood } from './confidence.ts';
import type { BundleDraft } from './draft.ts';

/** A campaign of the bundle. */
export interface NamedCampaign {
  readonly id: string;
  readonly group: CampaignGroup;
}

/** Ids of findings named with one judgement. */
const MAX_NAMED = 10;

/** A note for each judgement: what it says, how likely, how good the evidence is, and what would change it. */
export function addJudgements(
  draft: BundleDraft,
  judgements: readonly Judgement[],
  campaigns: readonly NamedCampaign[],
): void {
  for (const judgement of judgements) {
    const { id, question, about, likelihood, confidence, signed } = judgement;
    const meant = campaigns.filter(({ group }) => about === null || group.implants === about);
    const refs = (meant.length === 0 ? campaigns : meant).map((each) => each.id);
    draft.add('note', ['judgement', id], {
      abstract: `Judgement: ${question}`,
      content: linesOf(judgement).join('\n'),
      authors: signed === null ? [] : [signed.by],
      object_refs: refs,
      labels: ['judgement', ...estimate(judgement)],
      confidence: likelihood === null ? stixConfidence(confidence) : stixLikelihood(likelihood),
    });
  }
}

function linesOf(judgement: Judgement): string[] {
  const { id, statement, likelihood, confidence, basis, ach } = judgement;
  const { findings, findingCount, statements } = basis;
  const more = findingCount - Math.min(findings.length, MAX_NAMED);
  return [
    statement,
    ...(likelihood === null ? [] : [`Likelihood: ${likelihood}.`]),
    `Confidence: ${confidence}.`,
    ...judgement.assumptions.map(({ text }) => `Assumed: ${text}`),
    ...judgement.alternatives.map(({ text }) => `Otherwise: ${text}`),
    ...(ach?.hypotheses ?? []).map(
      ({ text, against }) => `Explanation: ${text} Weight of the evidence against it: ${against}.`,
    ),
    ...judgement.wouldChange.map(({ text }) => `Would change it: ${text}`),
    `Rests on ${[id, ...statements, ...findings.slice(0, MAX_NAMED)].join(', ')}${more > 0 ? ` and ${more} more findings` : ''}.`,
  ];
}
