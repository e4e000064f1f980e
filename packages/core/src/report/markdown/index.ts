import type { ReportModel, ReportWriter } from '../model.ts';
import { oneLine } from '../text.ts';

/** The whole report as text that people read and other programs typeset. */
export const markdownWriter: ReportWriter = {
  format: 'md',
  title: 'the whole report in Markdown',
  extension: 'md',
  write: (model) => report(model),
};

function report({ campaign, tlp }: ReportModel): string {
  const sections = campaign.sections.map(
    ({ title, statements }) =>
      `## ${title}\n\n${statements
        .map(
          ({ id, basis, value }) => `- ${oneLine(`${JSON.stringify(value)}: ${basis} (${id})`)}\n`,
        )
        .join('')}`,
  );
  return [`# ${oneLine(campaign.name)}\n\nTLP:${tlp.toUpperCase()}\n`, ...sections].join('\n');
}
