import type { Platform } from '../../campaign/implants/profile.ts';
import { PLATFORM_GRADES, type PlatformGrade } from '../../campaign/implants/profile.ts';
import type { ReportModel } from '../model.ts';
import type { CampaignGroup } from './groups.ts';
import { earliest, latest } from './times.ts';

/** An implant on one system. */
export interface ImplantOnPlatform {
  readonly family: string;
  readonly platform: Platform;
  /** How well it is known that it runs there, at best; `null`: findings do not say. */
  readonly grade: PlatformGrade | null;
  readonly first: string;
  readonly last: string;
  readonly victims: number;
}

const TITLES: Readonly<Record<Platform, string>> = {
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  android: 'Android',
  ios: 'iOS',
  freebsd: 'FreeBSD',
  solaris: 'Solaris',
  'network-device': 'network devices',
};

export function platformTitle(platform: Platform): string {
  return TITLES[platform];
}

const GRADES: Readonly<Record<PlatformGrade, string>> = {
  sample: 'Samples of it were seen.',
  'host-traces': 'Its traces were found on machines; no sample is in the case.',
  traffic: 'Its traffic was seen; no sample is in the case.',
  'server-side-trace': 'Only a server tells of it; no sample is in the case.',
  'version-string': 'Only the version that it reports tells of it: no sample is known.',
};

export function gradeText(grade: PlatformGrade | null): string {
  return grade === null ? 'How it is known, findings do not say.' : GRADES[grade];
}

/** In the order of families and platforms, as the findings of victims pair them. */
export function implantsOf(
  { victims }: CampaignGroup,
  { findings }: ReportModel,
): ImplantOnPlatform[] {
  const pairs = victims.flatMap((victim) =>
    pairsOf(victim, findings).map((pair) => ({ ...pair, victim })),
  );
  const byName = Map.groupBy(pairs, ({ family, platform }) => JSON.stringify([family, platform]));
  return [...byName]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, all]) => ({
      family: all[0]!.family,
      platform: all[0]!.platform,
      grade: PLATFORM_GRADES.find((grade) => all.some((each) => each.grade === grade)) ?? null,
      first: earliest(all.map(({ victim }) => victim.first))!,
      last: latest(all.map(({ victim }) => victim.last))!,
      victims: new Set(all.map(({ victim }) => victim.id)).size,
    }));
}

interface Pair {
  readonly family: string;
  readonly platform: Platform;
  readonly grade: string | null;
}

function pairsOf(
  victim: CampaignGroup['victims'][number],
  findings: ReportModel['findings'],
): Pair[] {
  return victim.families.flatMap((family) =>
    victim.platforms.flatMap((platform): Pair[] => {
      const proof = victim.findings
        .map((id) => findings.get(id)?.matched)
        .find((matched) => matched?.['family'] === family && matched['platform'] === platform);
      const isOnly = victim.families.length === 1 || victim.platforms.length === 1;
      if (proof === undefined && !isOnly) return [];
      return [{ family, platform, grade: proof?.['platform_grade'] ?? null }];
    }),
  );
}
