import { literalsOf, matchPattern } from './pattern.ts';
import { anyTextOf } from './profile-set.ts';
import type { ImplantProfile, Stored } from './profile.ts';

/** What the path of a file on a server says of it. */
export interface StoredName {
  readonly profile: ImplantProfile;
  readonly holds: Stored;
  readonly implantId: string;
  /** The number or the name of the file that it is, or is a piece of; `null` where the path does not tell. */
  readonly file: string | null;
}

export type ReadStoredName = (path: string) => StoredName | null;

/** @returns what tells of a path whether it is one under which servers of an implant keep what it sent */
export function compileStoredNames(profiles: readonly ImplantProfile[]): ReadStoredName {
  const shapes = profiles.flatMap((profile) =>
    profile.storedFiles.map((shape) => ({ profile, ...shape })),
  );
  const literals = anyTextOf(shapes.flatMap(({ pattern }) => literalsOf(pattern)));
  return (path) => {
    const plain = path.replaceAll('\\', '/');
    if (literals?.test(plain) !== true) return null;
    for (const { profile, pattern, holds } of shapes) {
      const told = matchPattern(pattern, plain, 'tail');
      const implantId = told?.['implant-id'];
      if (implantId !== undefined) return { profile, holds, implantId, file: told?.file ?? null };
    }
    return null;
  };
}
