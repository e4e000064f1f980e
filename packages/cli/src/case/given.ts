/** What a case was hunted and asked with: a question that comes later is answered with the same. */
import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileProfiles, type CountryTable, type ProfileSet } from '@unmask/core';
import { loadCountries } from '../campaign/load-countries.ts';
import { complain, reasonOf } from '../errors.ts';
import { loadProfiles, type OwnProfile, profileOf, withShipped } from '../load-profiles.ts';
import { readUserFile } from '../user-file.ts';
import type { CaseStore, GivenFile } from './store.ts';

/** Files that options name. */
export interface Given {
  readonly profiles: readonly string[];
  readonly countries: string | null;
}

/** Keeps the profiles of a hunt with the case, text and all. */
export async function rememberProfiles(
  store: CaseStore,
  own: readonly OwnProfile[],
): Promise<void> {
  if (own.length === 0) return;
  await store.remember(
    own.map(({ profile, file, text }) => ({
      option: 'profiles',
      name: profile.id,
      path: resolve(file),
      sha256: sha256Of(text),
      content: text,
    })),
  );
}

/** The profiles that options name; where they name none, those that the case was hunted with, as they were. */
export async function profilesFor(store: CaseStore, { profiles }: Given): Promise<ProfileSet> {
  if (profiles.length > 0) return compileProfiles(loadProfiles(profiles));
  const kept = (await store.given()).filter(({ option }) => option === 'profiles');
  for (const each of kept) tellChange(each);
  return compileProfiles(
    withShipped(kept.map(({ path, content }) => ({ profile: profileOf(content!, path) }))),
  );
}

function tellChange({ path, sha256 }: GivenFile): void {
  if (!existsSync(path)) return;
  try {
    if (sha256Of(readFileSync(path)) === sha256) return;
  } catch {
    return; // It cannot be read, and is not needed.
  }
  complain(
    `${path} changed since this case was hunted with it, and the case keeps to what it was; ` +
      `--profiles ${path} takes it as it is now`,
  );
}

/** The table of countries that an option names, which the case keeps in mind; where it names none, the one that was given last. */
export async function countriesFor(
  store: CaseStore,
  { countries: path }: Given,
): Promise<CountryTable | null> {
  const known = (await store.given()).find(({ option }) => option === 'countries');
  if (path === null) return known === undefined ? null : countriesAgain(known);
  const bytes = readUserFile(path);
  const table = loadCountries(path, bytes);
  const place = resolve(path);
  const sha256 = sha256Of(bytes);
  if (known?.path !== place || known.sha256 !== sha256)
    await store.remember([{ option: 'countries', name: '', path: place, sha256, content: null }]);
  return table;
}

function countriesAgain({ path, sha256 }: GivenFile): CountryTable | null {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    complain(
      `${path}, which this case was asked with, cannot be read: ${reasonOf(error)}; ` +
        'countries are those of case.yaml alone (--countries names another table)',
    );
    return null;
  }
  const now = sha256Of(bytes);
  if (now !== sha256)
    complain(
      `${path} changed since this case was asked with it: its SHA-256 was ${sha256}, is ${now}`,
    );
  return loadCountries(path, bytes);
}

function sha256Of(content: string | Uint8Array): string {
  return hash('sha256', content);
}
