import type { DatedClaim } from '../infrastructure/claim.ts';
import { clusterBuilds } from '../infrastructure/builds.ts';
import { judgeClaims } from '../infrastructure/judge-claims.ts';
import type { WorkSamples } from './working-hours.ts';

/**
 * When modules were built, by family, as far as stamps can be believed: those within ten minutes are one build.
 *
 * @param collected microseconds since 1970: when the evidence was taken; `null`: not known
 */
export function buildSamples(
  claims: readonly DatedClaim[],
  collected: number | null,
): WorkSamples[] {
  const builds = judgeClaims(claims, collected).filter(
    ({ claim, standing }) => claim.source === 'build' && standing !== 'refused',
  );
  const families = Map.groupBy(builds, ({ claim }) => claim.family ?? 'modules of no named family');
  return Array.from(families, ([family, members]) => ({
    what: `builds of ${family}`,
    times: clusterBuilds(members.map(({ claim }) => claim.first)).map(({ first }) => first),
  }));
}
