import { type Platform, PLATFORM_GRADES, type PlatformGrade } from '../implants/profile.ts';

/** Something that tells of implants for a platform. */
export interface PlatformClaim {
  readonly platform: Platform;
  /** What the case itself shows. */
  readonly grade: PlatformGrade;
  /** What the profile says is known elsewhere; `null`: nothing. */
  readonly known: PlatformGrade | null;
  readonly families: readonly string[];
  readonly findings: readonly string[];
}

/** A platform with the best that is known of it. */
export interface PlatformAnswer {
  readonly platform: Platform;
  readonly grade: PlatformGrade;
  readonly known: PlatformGrade | null;
  readonly families: readonly string[];
  /** With grade, each that the case shows, the best first. */
  readonly byGrade: readonly {
    readonly grade: PlatformGrade;
    readonly findings: readonly string[];
  }[];
  /** `for windows`, `likely for android`. */
  readonly wording: string;
}

const MEANING: Readonly<Record<PlatformGrade, string>> = {
  sample: 'a sample was seen',
  'host-traces': 'traces on a machine',
  traffic: 'its traffic was seen',
  'server-side-trace': 'traces on a server only: visitors, perhaps no victims',
  'version-string': 'a version string only',
};

/** The grade that requests show of a platform, when the profile knows it by their version. */
export function gradeOfRequests(known: PlatformGrade | null): PlatformGrade {
  return known === null || rank(known) < rank('traffic') ? 'traffic' : known;
}

/** Platforms, those with the best grade first. */
export function gradePlatforms(claims: readonly PlatformClaim[]): PlatformAnswer[] {
  const groups = Map.groupBy(claims, ({ platform }) => platform);
  return Array.from(groups, ([platform, members]) => answerOf(platform, members)).toSorted(
    (a, b) => rank(a.grade) - rank(b.grade) || (a.platform < b.platform ? -1 : 1),
  );
}

function answerOf(platform: Platform, claims: readonly PlatformClaim[]): PlatformAnswer {
  const byGrade = PLATFORM_GRADES.map((grade) => ({
    grade,
    findings: claims.filter((each) => each.grade === grade),
  }))
    .filter(({ findings }) => findings.length > 0)
    .map(({ grade, findings }) => ({
      grade,
      findings: [...new Set(findings.flatMap((each) => each.findings))].toSorted(),
    }));
  const { grade } = byGrade[0]!;
  const known = PLATFORM_GRADES.find((each) => claims.some((claim) => claim.known === each));
  return {
    platform,
    grade,
    known: known ?? null,
    families: [...new Set(claims.flatMap((claim) => claim.families))].toSorted(),
    byGrade,
    wording: wordingOf(platform, grade, known ?? null),
  };
}

function wordingOf(platform: Platform, grade: PlatformGrade, known: PlatformGrade | null): string {
  const isProbable = rank(grade) >= rank('server-side-trace');
  const more = known !== null && rank(known) < rank(grade) ? `; elsewhere ${MEANING[known]}` : '';
  return `${isProbable ? 'likely ' : ''}for ${platform} (${MEANING[grade]}${more})`;
}

function rank(grade: PlatformGrade): number {
  return PLATFORM_GRADES.indexOf(grade);
}
