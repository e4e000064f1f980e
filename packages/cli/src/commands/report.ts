import { compileProfiles, REPORT_WRITERS } from '@unmask/core';
import { campaignContext } from '../campaign/context.ts';
import { loadCountries } from '../campaign/load-countries.ts';
import { openCase } from '../case/open-case.ts';
import { usageError } from '../errors.ts';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { loadProfiles } from '../load-profiles.ts';
import type { ReportOptions } from '../options.ts';
import { caseKey } from '../report/case-key.ts';
import { gatherReport } from '../report/gather.ts';
import { sharingLevel } from '../report/level.ts';
import { writeReport } from '../report/write.ts';

/** Writes what a case says about its campaign. */
export async function report(
  [path]: readonly string[],
  { format, output, lang, tlp, audience, profiles: own, countries: table }: ReportOptions,
): Promise<ExitCode> {
  if (audience === 'public')
    throw usageError(
      'reports for the public cannot be written yet: victims would be named in them',
    );
  const writer = REPORT_WRITERS.find((each) => each.format === format)!;
  const profiles = compileProfiles(loadProfiles(own));
  const countries = table === null ? null : loadCountries(table);
  using opened = await openCase(path!);
  const { folder } = opened;
  const level = sharingLevel(tlp, folder.caseFile.tlp);
  const context = await campaignContext(opened, profiles, countries);
  const key = caseKey(folder.path);
  const model = await gatherReport(context, { key, language: lang, tlp: level, audience });
  await writeReport(writer.write(model), output);
  return EXIT.success;
}
