import { briefOf } from './brief/index.ts';
import type { ReportModel, ReportWriter } from './model.ts';
import { safeJson } from './text.ts';

/**
 * One object a line, each with its `type`: `report`, then sentences of the brief, statements, judgements, victims, indicators, findings and evidence, in the order of the
 * model. For tools.
 */
export const jsonLinesWriter: ReportWriter = {
  format: 'jsonl',
  title: 'statements, victims, indicators, findings and evidence, an object a line',
  extension: 'jsonl',
  write: (model) => lines(model).join(''),
};

function lines(model: ReportModel): string[] {
  const { campaign, language, tlp, audience, cutOff } = model;
  const { name, unmask } = campaign;
  const statements = campaign.sections.flatMap((section) =>
    section.statements.map((each) => ({ section: section.id, ...each })),
  );
  return [
    line('report', { name, unmask, language, tlp, audience, cutOff }),
    ...briefOf(model).map((each) => line('sentence', each)),
    ...statements.map((each) => line('statement', each)),
    ...campaign.judgements.map((each) => line('judgement', each)),
    ...model.victims.map((each) => line('victim', each)),
    ...model.indicators.map((each) => line('indicator', each)),
    ...Array.from(model.findings.values(), (each) => line('finding', each)),
    ...model.evidence.map((each) => line('evidence', each)),
  ];
}

function line(type: string, said: object): string {
  return `${safeJson({ type, ...said })}\n`;
}
