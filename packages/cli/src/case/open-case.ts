/** Loaded only when a case is used, because the store brings an engine of 70 MB with it. */
import type { CaseFolder } from './case-folder.ts';
import { openCaseFolder } from './case-folder.ts';
import { openDuckStore } from './duckdb/duckdb-store.ts';
import type { CaseStore } from './store.ts';
import { version } from '../version.ts';

export interface OpenCase extends Disposable {
  readonly folder: CaseFolder;
  readonly store: CaseStore;
}

/** @throws {CliError} when it is no case, or cannot be used */
export async function openCase(path: string): Promise<OpenCase> {
  const folder = openCaseFolder(path);
  const store = await openDuckStore(folder.database, version());
  return { folder, store, [Symbol.dispose]: () => store.close() };
}
