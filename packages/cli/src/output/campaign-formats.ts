/** How a campaign is printed, the default first. */
export const CAMPAIGN_FORMATS = ['table', 'json'] as const;
export type CampaignFormat = (typeof CAMPAIGN_FORMATS)[number];
