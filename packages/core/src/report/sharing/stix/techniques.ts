import type { Technique } from '../../../campaign/techniques/technique.ts';
import type { ReportModel } from '../../model.ts';
import type { TechniqueUse } from '../techniques.ts';
import type { BundleDraft } from './draft.ts';
import type { NamedCampaign } from './judgements.ts';

/**
 * Techniques by MITRE's own ids, with how they were used. Where a case has several campaigns, a technique is of those whose implants' findings name
 * it; how often then says nothing of one of them, and is left out.
 */
export function addTechniques(
  draft: BundleDraft,
  uses: readonly TechniqueUse[],
  campaigns: readonly NamedCampaign[],
  { findings }: ReportModel,
): void {
  const [only] = campaigns;
  for (const use of uses) {
    const id = addTechnique(draft, use.technique);
    if (campaigns.length === 1) {
      draft.relate(only!.id, 'uses', id, { description: describe(use) }, use);
      continue;
    }
    const profiles = new Set(use.findings.map((each) => findings.get(each)?.matched['profile']));
    for (const { id: campaign, group } of campaigns)
      if (group.profile !== null && profiles.has(group.profile)) draft.relate(campaign, 'uses', id);
  }
}

function addTechnique(draft: BundleDraft, technique: Technique): string {
  const { id, name, domain, tactics, stixUuid } = technique;
  const chain = domain === 'mobile' ? 'mitre-mobile-attack' : 'mitre-attack';
  return draft.ofMitre('attack-pattern', stixUuid, {
    name,
    external_references: [
      {
        source_name: 'mitre-attack',
        external_id: id,
        url: `https://attack.mitre.org/techniques/${id.replace('.', '/')}`,
      },
    ],
    kill_chain_phases: tactics.map((phase) => ({ kill_chain_name: chain, phase_name: phase })),
  });
}

function describe({ count, sure, sources, findings }: TechniqueUse): string {
  return (
    `Named by findings: ${count}, of moderate or high confidence: ${sure}, on sources: ${sources}. ` +
    `The first of them: ${findings.slice(0, MAX_NAMED).join(', ')}.`
  );
}

/** Ids of findings named in one text. */
const MAX_NAMED = 5;
