import type { ReportModel } from './model.ts';
import { REPORT_PHRASES } from './phrases/report/index.ts';

/** What a reader can do, as far as something in the case calls for it. */
export function adviceOf({ campaign, indicators, victims, language }: ReportModel): string[] {
  const { advice } = REPORT_PHRASES[language];
  const has = (question: string): boolean =>
    campaign.sections.some(({ statements }) =>
      statements.some((each) => each.question === question && Number(each.value ?? 0) > 0),
    );
  const isEnded = campaign.judgements.some(({ question }) => question === 'shut-down');
  return [
    ...(victims.length > 0 ? [advice.tellVictims(victims.length)] : []),
    ...(indicators.length > 0 ? [advice.block(indicators.length), advice.hunt] : []),
    ...(has('wiped') ? [advice.shipLogs] : []),
    ...(has('shut-down') ? [advice.keepServers] : []),
    ...(has('hidden') || has('watched') ? [advice.doNotVisit] : []),
    ...(isEnded ? [advice.watchReturn] : []),
  ];
}
