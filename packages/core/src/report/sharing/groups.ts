import type { ReportModel, ReportVictim } from '../model.ts';
import type { SharedIndicator } from './shareable.ts';

/** What is known of the implants of one profile: the tool's own view of one campaign. */
export interface CampaignGroup {
  /** Id of the profile; `null`: what belongs to none. */
  readonly profile: string | null;
  /** Of the campaign: the case's, with the implants' where it has several. */
  readonly name: string;
  /** Of the implants. */
  readonly implants: string | null;
  readonly victims: readonly ReportVictim[];
  readonly indicators: readonly SharedIndicator[];
}

/** At least one, in the order of profiles. */
export function groupsOf(
  { campaign, victims }: ReportModel,
  indicators: readonly SharedIndicator[],
): CampaignGroup[] {
  const names = new Map<string | null, string | null>();
  for (const { profile, profileName } of [...victims, ...indicators])
    names.set(profile, profileName);
  if (names.size === 0) names.set(null, null);
  const profiles = [...names.keys()].toSorted((a, b) =>
    (a ?? '\uffff') < (b ?? '\uffff') ? -1 : 1,
  );
  return profiles.map((profile) => {
    const implants = names.get(profile) ?? profile;
    return {
      profile,
      name: profiles.length === 1 ? campaign.name : `${campaign.name}: ${implants ?? 'the rest'}`,
      implants,
      victims: victims.filter((each) => each.profile === profile),
      indicators: indicators.filter((each) => each.profile === profile),
    };
  });
}
