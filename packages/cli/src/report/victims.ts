import {
  countHosts,
  createAddressBook,
  isoTime,
  MAX_CITED,
  pseudonymOf,
  sectorParts,
  type HostVictim,
  type Identity,
  type ReportVictim,
} from '@unmask/core';
import type { CampaignContext } from '../campaign/context.ts';
import { implantTraces } from '../campaign/implant-traces.ts';
import { campaignsOf, victimCounts } from '../campaign/victims.ts';

/** Every implant that called and every machine with more than weak traces, in the order of their first times. */
export async function reportVictims(
  context: CampaignContext,
  key: Uint8Array,
): Promise<ReportVictim[]> {
  const counts = await victimCounts(context);
  const traces = await implantTraces(context);
  const book = createAddressBook(context.caseFile, context.countries);
  const victims = (await campaignsOf(context)).flatMap((profile) => [
    ...(counts.get(profile.id)?.implants ?? []).map((each) => implant(each, profile, key)),
    ...countHosts(traces.get(profile.id) ?? [], book)
      .filter(({ confidence }) => confidence !== 'low')
      .map((each) => machine(each, profile, key)),
  ]);
  return victims.toSorted((a, b) =>
    a.first === b.first ? compare(a.id, b.id) : compare(a.first, b.first),
  );
}

interface Profile {
  readonly id: string;
  readonly name: string;
}

function implant(
  { name, pairs, country, organisation, sector, first, last }: Identity,
  profile: Profile,
  key: Uint8Array,
): ReportVictim {
  const versions = pairs.flatMap((pair) => [...pair.versions.values()]);
  return {
    id: victimId(key, profile.id, name),
    kind: 'implant',
    implantId: name,
    organisation: organisation.value,
    host: null,
    addresses: distinct(pairs.flatMap(({ address }) => address ?? [])),
    sector: sector.value === null ? null : sectorParts(sector.value)[0]!,
    country: country.value,
    platforms: distinct(versions.flatMap(({ platform }) => platform ?? [])),
    profile: profile.id,
    profileName: profile.name,
    families: distinct(versions.map(({ family }) => family)),
    sources: distinct(pairs.map(({ source }) => source)),
    confidence: 'high',
    first: isoTime(first),
    last: isoTime(last),
    ...citing(distinct(pairs.flatMap(({ findings }) => [...findings]))),
  };
}

function machine(victim: HostVictim, profile: Profile, key: Uint8Array): ReportVictim {
  const { host, name, organisation, country, sector, platforms, families, confidence } = victim;
  return {
    id: victimId(key, profile.id, host),
    kind: 'machine',
    implantId: null,
    organisation,
    host: name ?? host,
    addresses: [],
    sector: sector?.sector ?? null,
    country,
    platforms,
    profile: profile.id,
    profileName: profile.name,
    families,
    sources: ['host'],
    confidence,
    first: isoTime(victim.first),
    last: isoTime(victim.last),
    ...citing(victim.findings),
  };
}

/** @param name the implant's id, or the id of the machine */
export function victimId(key: Uint8Array, profile: string, name: string): string {
  return pseudonymOf(key, 'victim', `${profile}\0${name}`);
}

/** What a list of findings gives for `findings` and `findingCount`. */
export function citing(
  findings: readonly string[],
): Pick<ReportVictim, 'findings' | 'findingCount'> {
  return { findings: findings.slice(0, MAX_CITED), findingCount: findings.length };
}

function distinct<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].toSorted();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
