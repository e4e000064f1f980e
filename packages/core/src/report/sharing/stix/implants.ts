import type { Platform, PlatformGrade } from '../../../campaign/implants/profile.ts';
import type { ReportModel } from '../../model.ts';
import type { CampaignGroup } from '../groups.ts';
import { gradeText, implantsOf, platformTitle } from '../implants.ts';
import { earliest, latest } from '../times.ts';
import { stixConfidence } from './confidence.ts';
import type { BundleDraft } from './draft.ts';

/**
 * The implants of a campaign as one family, and below it one for each system that it runs on.
 *
 * @returns id of the family; `null` where the case has no implants
 */
export function addImplants(
  draft: BundleDraft,
  group: CampaignGroup,
  model: ReportModel,
  campaign: string,
): string | null {
  const { profile, implants, victims } = group;
  if (profile === null || implants === null) return null;
  const family = draft.add('malware', [profile], {
    name: implants,
    description: 'The implants of one profile of Unmask.',
    is_family: true,
    malware_types: ['backdoor'],
    first_seen: earliest(victims.map(({ first }) => first)),
    last_seen: latest(victims.map(({ last }) => last)),
  });
  draft.relate(campaign, 'uses', family);
  for (const implant of implantsOf(group, model)) {
    const { family: name, platform, grade, first, last } = implant;
    const id = draft.add('malware', [profile, name, platform], {
      name: `${name} (${platformTitle(platform)})`,
      description: `${gradeText(grade)} Victims in the case: ${implant.victims}.`,
      is_family: false,
      malware_types: ['backdoor'],
      operating_system_refs: [systemOf(draft, platform)],
      first_seen: first,
      last_seen: last,
      confidence: confidenceOf(grade),
    });
    draft.relate(id, 'variant-of', family);
    draft.relate(campaign, 'uses', id);
  }
  return family;
}

function systemOf(draft: BundleDraft, platform: Platform): string {
  const properties = { name: platformTitle(platform) };
  return draft.observable({ type: 'software', properties })[0];
}

/** In that it runs there. */
function confidenceOf(grade: PlatformGrade | null): number | null {
  switch (grade) {
    case 'sample':
    case 'host-traces':
      return stixConfidence('high');
    case 'traffic':
    case 'server-side-trace':
      return stixConfidence('moderate');
    case 'version-string':
      return stixConfidence('low');
    case null:
      return null;
  }
}
