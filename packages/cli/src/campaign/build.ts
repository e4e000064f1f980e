import {
  CAMPAIGN_SCHEMA,
  type Campaign,
  claimsSection,
  judgeCampaign,
  type Section,
  signedJudgements,
} from '@unmask/core';
import { version } from '../version.ts';
import type { CampaignContext } from './context.ts';
import { derive } from './derive.ts';
import { warnOfMissing } from './missing-findings.ts';
import { findingGroups } from './finding-groups.ts';
import { SECTION_BUILDERS } from './sections.ts';
import { campaignsOf } from './victims.ts';

/** Derives what is missing and answers every question. */
export async function buildCampaign(context: CampaignContext): Promise<Campaign> {
  await derive(context);
  const sections: Section[] = [];
  for (const build of SECTION_BUILDERS) sections.push(...[await build(context)].flat());
  const { name, tlp, claims, judgements: signed } = context.caseFile;
  const claimed = claimsSection(claims, sections);
  if (claimed !== null) sections.push(claimed);
  const groups = await findingGroups(context.reader);
  const campaigns = await campaignsOf(context);
  await warnOfMissing(signed, context.reader);
  const judged = judgeCampaign({ sections, groups, campaigns });
  const judgements = [...judged, ...signedJudgements(signed)];
  return { schema: CAMPAIGN_SCHEMA, name, tlp, unmask: version(), sections, judgements };
}
