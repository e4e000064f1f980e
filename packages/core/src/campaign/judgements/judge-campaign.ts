import { activeSince } from './active-since.ts';
import { authorsLanguage } from './authors-language.ts';
import { hidesFromResearchers, watchesServers, wipesLogs } from './habits.ts';
import type { Judgement } from './judgement.ts';
import { shutDown, silentSince } from './silent-since.ts';
import { sponsorship } from './sponsorship.ts';
import { campaignViews, type CampaignView, type JudgementInput } from './view.ts';

/** In the order in which they are read. */
const JUDGES: readonly ((view: CampaignView) => Judgement | null)[] = [
  activeSince,
  silentSince,
  shutDown,
  wipesLogs,
  hidesFromResearchers,
  watchesServers,
  authorsLanguage,
  sponsorship,
];

/** What the evidence of a case lets us say, each with what it rests on; nothing where it rests on nothing. */
export function judgeCampaign(input: JudgementInput): Judgement[] {
  return campaignViews(input).flatMap((view) => JUDGES.flatMap((judge) => judge(view) ?? []));
}
