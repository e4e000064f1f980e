import { type Section, section } from '../campaign.ts';
import { statement } from '../statement.ts';
import type { VictimCounts } from './count-victims.ts';
import type { HostFinding } from './hosts.ts';
import { sectionHead, type Whose } from './section-parts.ts';
import { gradeOfRequests, gradePlatforms, type PlatformClaim } from './platforms.ts';

/** For which systems there are implants, and how well that is known. */
export function platformsSection(
  whose: Whose,
  { sources }: VictimCounts,
  hostFindings: readonly HostFinding[],
): Section {
  const byRequests = sources.flatMap(({ versions }): PlatformClaim[] =>
    versions.flatMap(({ platform, grade, family, findings }) =>
      platform === null
        ? []
        : [{ platform, grade: gradeOfRequests(grade), known: grade, families: [family], findings }],
    ),
  );
  const byHosts = hostFindings.flatMap(({ platforms: on, grade, families, finding }) =>
    on.map((platform) => ({ platform, grade, known: null, families, findings: [finding] })),
  );
  const platforms = gradePlatforms([...byRequests, ...byHosts]);
  const untold = sources.flatMap(({ versions }) =>
    versions.filter(({ platform, version }) => platform === null && version !== null),
  );
  return section({
    ...sectionHead('platforms', 'Platforms', whose),
    statements: platforms.map(({ platform, grade, wording, families, byGrade }) =>
      statement({
        question: 'platform',
        about: whose.name,
        basis: `the best grade of evidence for ${platform} in this case`,
        value: grade,
        findings: byGrade[0]!.findings,
        notes: [
          families.length === 0 ? wording : `${wording}; families: ${families.join(', ')}`,
          ...byGrade.map((each) => `${each.grade}: ${each.findings.length} findings`),
        ],
      }),
    ),
    unknown:
      untold.length === 0
        ? []
        : [
            `For which system these versions are, since no profile says it: ${[...new Set(untold.map(({ version }) => version!))].toSorted().slice(0, 20).join(', ')}.`,
          ],
  });
}
