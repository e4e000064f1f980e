/** Folders of one user, by the paths of Windows (folded), macOS and Linux. */
const WINDOWS =
  /^(?:[a-z]:)?\\(?:users|documents and settings)\\[^\\]+\\(?:(?<roaming>appdata\\roaming|application data)\\|(?<local>appdata\\local|local settings\\application data)\\)?(?=.)/i;
const POSIX = /^\/(?:home|Users)\/[^/]+\/(?=.)/;

/**
 * A path without the folder that names a user: who it was is nobody's concern, and the next victim is called otherwise. What is left matches
 * where a path ends in it.
 */
export function withoutUser(path: string): string {
  return path
    .replace(WINDOWS, (_all, ...given: unknown[]) => {
      const { roaming, local } = given.at(-1) as { roaming?: string; local?: string };
      if (roaming !== undefined) return '%appdata%\\';
      return local === undefined ? '%userprofile%\\' : '%localappdata%\\';
    })
    .replace(POSIX, '');
}
