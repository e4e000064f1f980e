import type { BeaconMatch, BeaconRequest } from '../../campaign/implants/match-beacon.ts';
import type { Direction, Platform, PlatformGrade } from '../../campaign/implants/profile.ts';
import type { SeenAt } from '../../campaign/implants/request-of.ts';
import type { Locator, Source } from '../../evidence/format.ts';

/** The requests of one implant, or those that no implant makes, in a part of one log or in all of it. Plain data. */
export interface BeaconTrace {
  /** Its id. */
  readonly profile: string;
  readonly seenAt: SeenAt;
  readonly source: Source;
  /** `null` where the requests name none. */
  readonly implantId: string | null;
  /** Requests with faults, which no implant makes. */
  readonly isOdd: boolean;
  family: string;
  platform: Platform | null;
  platformGrade: PlatformGrade | null;
  /** What the requests told, each once, in the order met; at most `MAX_TOLD` of each. */
  readonly told: Readonly<Record<Told, string[]>>;
  /** Days in UTC on which it came, counted from 1970. */
  readonly days: number[];
  count: number;
  /** Requests that were answered with success. */
  answered: number;
  readonly directions: Record<Direction, number>;
  first: Seen;
  last: Seen;
}

export const TOLD = [
  'addresses',
  'versions',
  'groups',
  'commands',
  'hosts',
  'oddities',
  'faults',
] as const;
export type Told = (typeof TOLD)[number];

export interface Seen {
  /** Microseconds since 1970. */
  readonly time: number;
  readonly place: Locator;
}

/** Values of one kind that are kept of one implant: a victim on a dynamic line has a new address every day. */
export const MAX_TOLD = 400;
/** UTF-16 units of each. */
const MAX_TOLD_LENGTH = 256;
const MAX_DAYS = 4_000;
const DAY = 86_400_000_000;

/** Where a match was seen. */
export interface Sighting {
  readonly seenAt: SeenAt;
  readonly source: Source;
  readonly place: Locator;
}

/** What one request adds. */
export function traceOf(
  match: BeaconMatch,
  { time, address, host, status }: BeaconRequest,
  { seenAt, source, place }: Sighting,
): BeaconTrace {
  const { direction, faults } = match;
  const texts = {
    addresses: address,
    versions: match.version,
    groups: match.group,
    commands: match.command,
    hosts: host,
  };
  return {
    profile: match.profile.id,
    seenAt,
    source,
    implantId: match.implantId,
    isOdd: faults.length > 0,
    family: match.family,
    platform: match.platform,
    platformGrade: match.platformGrade,
    told: {
      ...(Object.fromEntries(
        Object.entries(texts).map(([key, text]) => [key, text === null ? [] : [cut(text)]]),
      ) as Record<keyof typeof texts, string[]>),
      oddities: match.oddities.map(cut),
      faults: faults.map(cut),
    },
    days: [Math.floor(time / DAY)],
    count: 1,
    answered: status !== null && status >= 200 && status < 300 ? 1 : 0,
    directions: { ask: direction === 'ask' ? 1 : 0, report: direction === 'report' ? 1 : 0 },
    first: { time, place },
    last: { time, place },
  };
}

function cut(text: string): string {
  return text.slice(0, MAX_TOLD_LENGTH);
}

/** Adds what another trace of the same implant tells. */
export function addTrace(to: BeaconTrace, more: BeaconTrace): void {
  for (const key of TOLD) addEach(to.told[key], more.told[key], MAX_TOLD);
  addEach(to.days, more.days, MAX_DAYS);
  to.count += more.count;
  to.answered += more.answered;
  to.directions.ask += more.directions.ask;
  to.directions.report += more.directions.report;
  if (more.first.time < to.first.time) to.first = more.first;
  if (more.last.time < to.last.time) return;
  to.last = more.last;
  // Of several versions the last counts.
  to.family = more.family;
  to.platform = more.platform;
  to.platformGrade = more.platformGrade;
}

function addEach<Value>(list: Value[], more: readonly Value[], most: number): void {
  for (const each of more) if (list.length < most && !list.includes(each)) list.push(each);
}
