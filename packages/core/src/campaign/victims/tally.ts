import type { Platform, PlatformGrade } from '../implants/profile.ts';
import type { BeaconLine, VictimSource } from './line.ts';

/** Implant ids met from one address, and days of them: a campaign against a thousand victims over five years has about a million days. */
const MAX_PAIRS = 200_000;
const MAX_DAYS = 4_000_000;
/** Findings and pieces of evidence kept of one pair. */
const MAX_CITED = 20;
/** Versions of one implant. Updates come some times a year. */
const MAX_VERSIONS = 64;

/** One implant id from one address, in one source: all that is kept of its beacons. */
export interface Pair {
  readonly profile: string;
  readonly source: VictimSource;
  readonly implantId: string | null;
  readonly address: string | null;
  readonly fault: string | null;
  /** Days since 1970, UTC. */
  readonly days: ReadonlySet<number>;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
  /** Requests. */
  readonly count: number;
  readonly versions: ReadonlyMap<string, VersionTally>;
  /** None of the requests is as implants of the kind usually make them. */
  readonly isOdd: boolean;
  readonly findings: ReadonlySet<string>;
  readonly evidence: ReadonlySet<string>;
}

export interface VersionTally {
  readonly family: string;
  readonly platform: Platform | null;
  readonly grade: PlatformGrade | null;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

export interface Tally {
  /** In the order of profiles, ids and addresses. */
  readonly pairs: readonly Pair[];
  /** Lines that were too many to be counted: every number is a least one. */
  readonly left: number;
}

/** Tells a pair from all others. */
export function pairKey({
  source,
  profile,
  implantId,
  address,
  fault,
}: Pick<Pair, 'source' | 'profile' | 'implantId' | 'address' | 'fault'>): string {
  return JSON.stringify([source, profile, implantId, address, fault]);
}

/** Tells one implant of a source from all others. */
export function idKey({ profile, implantId }: Pair): string {
  return JSON.stringify([profile, implantId]);
}

/** A version that a request did not tell. */
export const NO_VERSION = '';

type Growing<Of> = { -readonly [Key in keyof Of]: Of[Key] };
interface GrowingPair extends Growing<Pair> {
  days: Set<number>;
  versions: Map<string, Growing<VersionTally>>;
  findings: Set<string>;
  evidence: Set<string>;
}

/** Adds lines up. Memory is bounded by the limits above, whatever the lines. */
export class VictimTally {
  private readonly pairs = new Map<string, GrowingPair>();
  private days = 0;
  private left = 0;

  add(line: BeaconLine): void {
    const key = pairKey(line);
    const pair = this.pairs.get(key) ?? (this.pairs.size < MAX_PAIRS ? pairOf(line) : null);
    const isNewDay = pair?.days.has(line.day) === false;
    if (pair === null || (isNewDay && this.days >= MAX_DAYS)) {
      this.left++;
      return;
    }
    if (isNewDay) this.days++;
    this.pairs.set(key, pair);
    addTo(pair, line);
  }

  finish(): Tally {
    const pairs = [...this.pairs].toSorted(([a], [b]) => (a < b ? -1 : 1));
    return { pairs: pairs.map(([, pair]) => pair), left: this.left };
  }
}

function pairOf({
  source,
  profile,
  implantId,
  address,
  fault,
  first,
  last,
}: BeaconLine): GrowingPair {
  return {
    source,
    profile,
    implantId,
    address,
    fault,
    first,
    last,
    count: 0,
    isOdd: true,
    days: new Set(),
    versions: new Map(),
    findings: new Set(),
    evidence: new Set(),
  };
}

function addTo(pair: GrowingPair, line: BeaconLine): void {
  pair.days.add(line.day);
  pair.first = Math.min(pair.first, line.first);
  pair.last = Math.max(pair.last, line.last);
  pair.count += line.count;
  pair.isOdd &&= line.isOdd;
  if (pair.evidence.size < MAX_CITED) pair.evidence.add(line.evidence);
  if (line.finding !== null && pair.findings.size < MAX_CITED) pair.findings.add(line.finding);
  addVersion(pair.versions, line);
}

function addVersion(
  versions: Map<string, Growing<VersionTally>>,
  { version, family, platform, platformGrade: grade, count, first, last }: BeaconLine,
): void {
  const key = version ?? NO_VERSION;
  const known = versions.get(key);
  if (known !== undefined) {
    known.count += count;
    known.first = Math.min(known.first, first);
    known.last = Math.max(known.last, last);
  } else if (versions.size < MAX_VERSIONS)
    versions.set(key, { family, platform, grade, count, first, last });
}
