import { restrictToPublic } from '@unmask/core';
import { contextAsked } from '../campaign/context.ts';
import { openCase } from '../case/open-case.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import type { ReportOptions } from '../options.ts';
import { caseKey } from '../report/case-key.ts';
import { REPORT_FORMATS, writeAs } from '../report/formats.ts';
import { gatherReport } from '../report/gather.ts';
import { checkGiven, sharingLevel } from '../report/level.ts';
import { victimNames } from '../report/names.ts';
import { reportTarget } from '../report/write.ts';

/** Writes what a case says about its campaign. */
export async function report(
  [path]: readonly string[],
  { format, output, lang, tlp, audience, profiles, countries }: ReportOptions,
): Promise<ExitCode> {
  const write = reportTarget(
    REPORT_FORMATS.find((each) => each.format === format)!,
    output,
  );
  using opened = await openCase(path!);
  const { folder } = opened;
  const level = sharingLevel(tlp, folder.caseFile.tlp);
  const context = await contextAsked(opened, { profiles, countries });
  const key = caseKey(folder.path);
  const whole = await gatherReport(context, { key, language: lang, tlp: level, audience });
  checkGiven(whole);
  const model =
    audience === 'public' ? restrictToPublic(whole, await victimNames(context, whole, key)) : whole;
  await write(await writeAs(format, model));
  return EXIT.success;
}
