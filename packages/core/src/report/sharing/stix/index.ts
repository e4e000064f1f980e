import type { ReportModel, ReportWriter } from '../../model.ts';
import { safeJson } from '../../text.ts';
import { type CampaignGroup, groupsOf } from '../groups.ts';
import { shareable } from '../shareable.ts';
import { techniquesOf } from '../techniques.ts';
import { earliest, latest } from '../times.ts';
import { BundleDraft } from './draft.ts';
import { addImplants } from './implants.ts';
import { addIndicators } from './indicators.ts';
import { addInfrastructure } from './infrastructure.ts';
import { addJudgements } from './judgements.ts';
import { addSigned, addStatements } from './notes.ts';
import type { JsonMap } from './objects.ts';
import { addTechniques } from './techniques.ts';
import { addVictims } from './victims.ts';

/** A bundle of STIX 2.1; described in `docs/sharing.md`. */
export const stixWriter: ReportWriter = {
  format: 'stix',
  title: 'a bundle of STIX 2.1, for platforms of threat intelligence',
  extension: 'json',
  write: (model) => `${safeJson(stixBundle(model))}\n`,
};

export function stixBundle(model: ReportModel): JsonMap {
  const draft = new BundleDraft(model);
  const groups = groupsOf(model, shareable(model));
  const named = groups.map((group) => ({ id: addGroup(draft, group, model), group }));
  const campaigns = named.map(({ id }) => id);
  addTechniques(draft, techniquesOf(model), named, model);
  addJudgements(draft, model.campaign.judgements, named);
  addStatements(draft, model.campaign, campaigns);
  addSigned(draft, model.signed, campaigns);
  draft.add('report', [], {
    name: model.campaign.name,
    description: 'What one case of Unmask tells of a campaign.',
    report_types: ['campaign', 'threat-report'],
    published: draft.scope.made,
    object_refs: draft.ids(),
  });
  return draft.bundle();
}

/** @returns id of the campaign */
function addGroup(draft: BundleDraft, group: CampaignGroup, model: ReportModel): string {
  const { profile, name, victims, indicators } = group;
  // What may be a mistake does not stretch a campaign.
  const sure = victims.filter(({ confidence }) => confidence !== 'low');
  const span = {
    first_seen: earliest(sure.map(({ first }) => first)),
    last_seen: latest(sure.map(({ last }) => last)),
  };
  const key = profile === null ? [] : [profile];
  const campaign = draft.add('campaign', key, { name, ...span });
  if (profile !== null) addCluster(draft, group, campaign);
  const family = addImplants(draft, group, model, campaign);
  const identities = addVictims(draft, victims, campaign);
  const servers = addInfrastructure(draft, { campaign, family }, group, model);
  addIndicators(draft, indicators, {
    campaign,
    family,
    servers,
    victims: identities,
    isRestricted: model.audience === 'restricted',
  });
  return campaign;
}

/** A cluster of activity and no actor: the tool names none. */
function addCluster(draft: BundleDraft, { profile, name }: CampaignGroup, campaign: string): void {
  const cluster = draft.add('intrusion-set', [profile!], {
    name: `Activity cluster of ${name}`,
    description:
      'Activity that belongs together by its implants and their servers. It is no actor: who is behind it is for people to judge, and the same ' +
      'implant in two places is no proof of the same hand.',
    labels: ['activity-cluster'],
  });
  draft.relate(campaign, 'attributed-to', cluster);
}
