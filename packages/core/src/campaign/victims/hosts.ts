import type { Platform, PlatformGrade } from '../implants/profile.ts';
import type { Finding } from '../../detect/finding.ts';
import type { AddressBook } from './country/address-book.ts';
import { type SectorAnswer, sectorOfHost, sectorOfOrganisation } from './sectors/sector-of.ts';

/** A finding on the logs or files of a machine that tells of an implant. */
export interface HostFinding {
  readonly finding: string;
  /** Id of the source. */
  readonly host: string;
  /** As its logs write it; `null`: they do not. */
  readonly name: string | null;
  readonly families: readonly string[];
  readonly platforms: readonly Platform[];
  readonly grade: PlatformGrade;
  readonly confidence: Finding['confidence'];
  /** By the role of its evidence: a victim's machine, and no server of the operators or sandbox. */
  readonly isVictim: boolean;
  /** Microseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

/** A machine with traces of an implant. */
export interface HostVictim {
  readonly host: string;
  readonly name: string | null;
  readonly organisation: string | null;
  /** By the case file; nothing else places a machine. */
  readonly country: string | null;
  readonly sector: SectorAnswer | null;
  readonly platforms: readonly Platform[];
  readonly families: readonly string[];
  /** Of its best finding. */
  readonly confidence: Finding['confidence'];
  readonly first: number;
  readonly last: number;
  readonly findings: readonly string[];
}

const CONFIDENCES = ['low', 'moderate', 'high'] as const;
const DAY_US = 86_400_000_000;

/** Machines by their findings, the earliest first. */
export function countHosts(findings: readonly HostFinding[], book: AddressBook): HostVictim[] {
  const groups = Map.groupBy(
    findings.filter(({ isVictim }) => isVictim),
    ({ host }) => host,
  );
  return Array.from(groups, ([host, members]) => hostOf(host, members, book)).toSorted(
    (a, b) => a.first - b.first || (a.host < b.host ? -1 : 1),
  );
}

function hostOf(host: string, members: readonly HostFinding[], book: AddressBook): HostVictim {
  const name = members.find((each) => each.name !== null)?.name ?? null;
  const first = members.reduce((least, each) => Math.min(least, each.first), Infinity);
  const organisation =
    name === null ? null : book.organisationOfHost(name, Math.floor(first / DAY_US));
  const byName = name === null ? null : sectorOfHost(name);
  return {
    host,
    name,
    organisation: organisation?.name ?? null,
    country: organisation?.country ?? null,
    sector: organisation === null ? byName : (sectorOfOrganisation(organisation) ?? byName),
    platforms: distinct(members.flatMap((each) => each.platforms)),
    families: distinct(members.flatMap((each) => each.families)),
    confidence: CONFIDENCES.findLast((each) => members.some((one) => one.confidence === each))!,
    first,
    last: members.reduce((most, each) => Math.max(most, each.last), -Infinity),
    findings: distinct(members.map(({ finding }) => finding)),
  };
}

function distinct<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].toSorted();
}
