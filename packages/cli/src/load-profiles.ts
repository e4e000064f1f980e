import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseProfile, type ImplantProfile } from '@unmask/core';
import { formatDiagnostic } from '@unmask/sigma';
import { CliError, usageError } from './errors.ts';
import { EXIT } from './exit-codes.ts';
import { readText } from './load-rules.ts';
import { walk } from './walk.ts';

/** The profiles that come with unmask. */
export const SHIPPED_PROFILES: string = fileURLToPath(new URL('profiles/', import.meta.url));

const EXTENSIONS: readonly string[] = ['.yml', '.yaml'];

/** A profile of the user's own, and the text that it was read from. */
export interface OwnProfile {
  readonly profile: ImplantProfile;
  readonly file: string;
  readonly text: string;
}

/** As `withShipped` of `loadOwnProfiles`. */
export function loadProfiles(paths: readonly string[]): readonly ImplantProfile[] {
  return withShipped(loadOwnProfiles(paths));
}

/**
 * @param paths of the user's own: files and folders
 * @throws {CliError} when a path or a profile cannot be used: to go on without it would look like a clean host
 */
export function loadOwnProfiles(paths: readonly string[]): OwnProfile[] {
  const own = new Map<string, OwnProfile>();
  for (const file of profileFiles(paths)) {
    const text = readText(file);
    const profile = profileOf(text, file);
    const before = own.get(profile.id);
    if (before !== undefined)
      throw usageError(
        `${file}: '${profile.id}' is the id of the profile in ${before.file} already`,
      );
    own.set(profile.id, { profile, file, text });
  }
  return [...own.values()];
}

/** The profiles that come with unmask, and the user's own; of these, one with the id of another that comes with unmask stands in its place. */
export function withShipped(own: readonly Pick<OwnProfile, 'profile'>[]): ImplantProfile[] {
  const ids = new Set(own.map(({ profile }) => profile.id));
  const shipped = profileFiles([SHIPPED_PROFILES])
    .map((file) => profileOf(readText(file), file))
    .filter(({ id }) => !ids.has(id));
  return [...shipped, ...own.map(({ profile }) => profile)];
}

/** Every profile under the paths; files that the user named, whatever they are called. */
export function profileFiles(paths: readonly string[]): string[] {
  return [...walk(paths)].flatMap((found) => {
    if (found.kind === 'unreadable') throw usageError(`${found.path}: ${found.reason}`);
    const isProfile = found.named || EXTENSIONS.includes(extname(found.path).toLowerCase());
    return isProfile ? [found.path] : [];
  });
}

/** @throws {CliError} with all that is wrong with it */
export function profileOf(text: string, file: string): ImplantProfile {
  const { profile, diagnostics } = parseProfile(text, file);
  if (profile !== null) return profile;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const shown = errors.map((diagnostic) => formatDiagnostic(diagnostic, text)).join('\n');
  throw new CliError(EXIT.usage, `this profile cannot be used:\n${shown}`);
}
