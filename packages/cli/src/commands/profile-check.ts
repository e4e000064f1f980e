import { parseProfile } from '@unmask/core';
import { formatDiagnostic } from '@unmask/sigma';
import { EXIT, type ExitCode } from '../exit-codes.ts';
import { profileFiles, SHIPPED_PROFILES } from '../load-profiles.ts';
import { readText } from '../load-rules.ts';
import { Output } from '../output/output.ts';
import { countText } from '../terminal/quantities.ts';

/** Prints everything that is wrong or doubtful in implant profiles. Code 4 when one cannot be used, or there is none. */
export async function checkProfiles(paths: readonly string[]): Promise<ExitCode> {
  const output = new Output(null);
  const files = profileFiles(paths.length > 0 ? paths : [SHIPPED_PROFILES]);
  let sound = 0;
  for (const file of files) {
    const text = readText(file);
    const { profile, diagnostics } = parseProfile(text, file);
    if (profile !== null) sound++;
    for (const each of diagnostics) await output.write(`${formatDiagnostic(each, text)}\n`);
  }
  await output.close();
  const wrong = files.length - sound;
  process.stderr.write(`${countText(sound, 'profile')} can be used, ${wrong} cannot\n`);
  return wrong > 0 || sound === 0 ? EXIT.rules : EXIT.success;
}
