import type { Platform, PlatformGrade } from '../implants/profile.ts';
import { findingsOf } from './identities.ts';
import { NO_VERSION, type Pair } from './tally.ts';

/** Ids of one version. An implant that was updated counts for each version that it had. */
export interface VersionCount {
  readonly profile: string;
  readonly family: string;
  /** `null`: requests that tell none. */
  readonly version: string | null;
  readonly platform: Platform | null;
  /** How well the profile knows that the family runs there. */
  readonly grade: PlatformGrade | null;
  readonly ids: number;
  readonly requests: number;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
  readonly findings: readonly string[];
}

/** Most ids first. */
export function countByVersion(pairs: readonly Pair[]): VersionCount[] {
  const told = pairs.flatMap((pair) =>
    Array.from(pair.versions, ([version, tally]) => ({ pair, version, tally })),
  );
  const groups = Map.groupBy(told, ({ pair, version, tally }) =>
    JSON.stringify([pair.profile, tally.family, version]),
  );
  return Array.from(groups.values(), (members) => {
    const { pair, version, tally } = members[0]!;
    const ids = new Set(members.flatMap((each) => each.pair.implantId ?? []));
    return {
      profile: pair.profile,
      family: tally.family,
      version: version === NO_VERSION ? null : version,
      platform: tally.platform,
      grade: tally.grade,
      ids: ids.size,
      requests: members.reduce((sum, each) => sum + each.tally.count, 0),
      first: members.reduce((least, each) => Math.min(least, each.tally.first), Infinity),
      last: members.reduce((most, each) => Math.max(most, each.tally.last), -Infinity),
      findings: findingsOf(members.map((each) => each.pair)),
    };
  }).toSorted(
    (a, b) =>
      b.ids - a.ids || b.requests - a.requests || ((a.version ?? '') < (b.version ?? '') ? -1 : 1),
  );
}
