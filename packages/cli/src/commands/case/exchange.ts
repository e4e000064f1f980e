import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { appendCustody, readCustody } from '../../case/custody.ts';
import { openCase } from '../../case/open-case.ts';
import { CliError, reasonOf, usageError } from '../../errors.ts';
import { EXIT, type ExitCode } from '../../exit-codes.ts';
import { countText } from '../../terminal/quantities.ts';

/** Of an export: the chain of custody, which also tells of what was not read. */
const CUSTODY = 'evidence.jsonl';

/** Writes the tables of a case as Parquet and its chain of custody, into a folder that gets its name only when it is complete. */
export async function exportCase([path, target]: readonly string[]): Promise<ExitCode> {
  const folder = target!;
  const partial = `${folder}.partial`;
  const taken = [folder, partial].find((each) => existsSync(each));
  if (taken !== undefined) throw usageError(`${taken} already exists; name another folder`);
  using opened = await openCase(path!);
  try {
    mkdirSync(partial);
    await opened.store.exportTo(partial);
    const { custody } = opened.folder;
    if (existsSync(custody)) copyFileSync(custody, join(partial, CUSTODY));
    renameSync(partial, folder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    if (error instanceof CliError) throw error;
    throw new CliError(EXIT.output, `cannot write ${folder}: ${reasonOf(error)}`, error);
  }
  return EXIT.success;
}

/** Takes in what another case exported; what is there already stays as it is. */
export async function importCase([path, source]: readonly string[]): Promise<ExitCode> {
  if (!existsSync(join(source!, 'meta.parquet')))
    throw usageError(`${source} is no export of a case: it has no meta.parquet`);
  using opened = await openCase(path!);
  const { store, folder } = opened;
  const added = await store.importFrom(source!);
  const custody = (await store.evidence()).map((each) => each.custody);
  appendCustody(folder.custody, [...readCustody(join(source!, CUSTODY)), ...custody]);
  const pieces = countText(added.evidence, 'piece');
  const events = countText(added.events, 'event');
  process.stderr.write(
    `${pieces} of evidence, ${events}, ${countText(added.findings, 'finding')} added\n`,
  );
  return EXIT.success;
}
