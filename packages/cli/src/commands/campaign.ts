import { safeJson } from '@unmask/core';
import { buildCampaign } from '../campaign/build.ts';
import { contextAsked } from '../campaign/context.ts';
import { campaignScreen } from '../campaign/screen.ts';
import { openCase } from '../case/open-case.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { OutputOptions, ProfileOptions } from '../options.ts';
import type { CampaignFormat } from '../output/campaign-formats.ts';
import { Output } from '../output/output.ts';
import { tableWidth } from '../output/table.ts';
import { painterFor, plainPainter } from '../terminal/style.ts';

/** Prints what the findings of a case say when they are put together. */
export async function campaign(
  [path]: readonly string[],
  options: OutputOptions<CampaignFormat> & ProfileOptions & { readonly countries: string | null },
): Promise<ExitCode> {
  const output = new Output(options.output);
  using opened = await openCase(path!);
  const answered = await buildCampaign(await contextAsked(opened, options));
  output.open();
  if (options.format === 'json') await output.write(`${safeJson(answered)}\n`);
  else {
    const terminal = options.output === null ? process.stdout : null;
    const paint = terminal === null ? plainPainter : painterFor(terminal);
    const parts = campaignScreen(answered, tableWidth(terminal), paint);
    for (const part of parts) await output.write(part);
  }
  await output.close();
  return EXIT.success;
}
