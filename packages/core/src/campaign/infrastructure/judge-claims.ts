import { isoTime } from '../../report/time.ts';
import { MEANING, type DatedClaim, type JudgedClaim } from './claim.ts';
import { CONSTANTS, SYSTEMS } from './tables.ts';

/** A row of `rules/builds/stamps.json`: the day on which an operating system's own files were built. */
export interface SystemBuild {
  readonly day: string;
  readonly what: string;
  readonly source: string;
}

/** A row of `rules/builds/stamps.json`: a stamp that a tool writes whatever the time, in seconds since 1970. */
export interface ConstantStamp {
  readonly stamp: number;
  readonly what: string;
  readonly source: string;
}

const SYSTEM_OF_DAY: ReadonlyMap<string, string> = new Map(
  SYSTEMS.map(({ day, what }) => [day, what]),
);
const CONSTANT: ReadonlyMap<number, string> = new Map(
  CONSTANTS.map(({ stamp, what }) => [stamp, what]),
);
const SECOND_US = 1_000_000;
const DAY_US = 86_400 * SECOND_US;
/** Files are signed days or weeks after they are built. */
const MAX_BEFORE_SIGNING_US = 180 * DAY_US;
/** Files of one build can share a second; so many of other names do not. */
const MIN_SHARING = 4;
/** Refused stamps of one module, after which its others are no better. */
const MIN_FORGED = 2;

/**
 * Says of each claim how far it holds. A build's stamp is refused where it is that of a system's own files, or of a tool that writes it
 * always; where it is much older than the certificate that signed the file; where many files, or a refused one, share it; after the
 * evidence was taken; and where other stamps of the same module are refused.
 *
 * @param now microseconds since 1970: when the evidence was taken; `null`: not known
 */
export function judgeClaims(
  claims: readonly DatedClaim[],
  now: number | null,
): readonly JudgedClaim[] {
  const builds = claims.filter(({ source }) => MEANING[source].dates === 'build');
  const doubts = new Map(builds.map((claim) => [claim, ownDoubts(claim, now)]));
  addSharedDoubts(builds, doubts);
  addHabit(builds, doubts);
  return claims.map((claim) => {
    const against = doubts.get(claim) ?? futureDoubts(claim, now);
    if (against.length > 0) return { claim, standing: 'refused', doubts: against };
    const isSolid = MEANING[claim.source].solid && claim.isForgeable !== true;
    return { claim, standing: isSolid ? 'solid' : 'credible', doubts: [] };
  });
}

function ownDoubts(claim: DatedClaim, now: number | null): string[] {
  const { first, signedFrom, doubts = [] } = claim;
  const system = SYSTEM_OF_DAY.get(isoTime(first).slice(0, 10));
  const constant = CONSTANT.get(Math.floor(first / SECOND_US));
  return [
    ...(system === undefined
      ? []
      : [`the day on which ${system} was built: copied from one of its files, most likely`]),
    ...(constant === undefined ? [] : [`the stamp of ${constant}`]),
    ...(signedFrom !== null && signedFrom - first > MAX_BEFORE_SIGNING_US
      ? [
          `older than its certificate, which begins on ${dayOf(signedFrom)}: forged, or signed long after`,
        ]
      : []),
    ...futureDoubts(claim, now),
    ...doubts,
  ];
}

function futureDoubts({ first, source }: DatedClaim, now: number | null): string[] {
  // Certificates and registrations name an end that is yet to come, but no beginning.
  return now !== null && first > now + DAY_US && source !== 'report'
    ? ['later than the evidence was taken']
    : [];
}

function addSharedDoubts(builds: readonly DatedClaim[], doubts: Map<DatedClaim, string[]>): void {
  const groups = Map.groupBy(builds, ({ first }) => Math.floor(first / SECOND_US));
  for (const sharing of groups.values()) {
    const names = new Set(sharing.map(({ subject }) => subject));
    if (names.size < 2) continue;
    const isRefused = sharing.some((each) => doubts.get(each)!.length > 0);
    for (const each of sharing) {
      if (names.size >= MIN_SHARING)
        doubts.get(each)!.push(`the same in ${names.size} files: a constant`);
      else if (isRefused && doubts.get(each)!.length === 0)
        doubts.get(each)!.push('the same as that of a file whose stamp is refused');
    }
  }
}

function addHabit(builds: readonly DatedClaim[], doubts: Map<DatedClaim, string[]>): void {
  const groups = Map.groupBy(builds, ({ subject, family }) => JSON.stringify([subject, family]));
  for (const ofModule of groups.values()) {
    const refused = ofModule.filter((each) => doubts.get(each)!.length > 0);
    if (new Set(refused.map(({ first }) => first)).size < MIN_FORGED) continue;
    for (const each of ofModule) {
      if (doubts.get(each)!.length === 0)
        doubts.get(each)!.push(`other stamps of the same module are refused (${refused.length})`);
    }
  }
}

function dayOf(time: number): string {
  return isoTime(time).slice(0, 10);
}
