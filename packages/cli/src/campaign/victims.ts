import {
  countHosts,
  countriesSection,
  countVictims,
  createAddressBook,
  microsecondsOf,
  platformsSection,
  sectorsSection,
  victimSourceOf,
  victimsSection,
  VictimTally,
} from '@unmask/core';
import type {
  BeaconLine,
  Section,
  VictimContext,
  VictimCounts,
  VictimSource,
  Whose,
} from '@unmask/core';
import type { Query } from '../case/query.ts';
import { BEACON_CLIENT, type BeaconRow, BEACONS } from './beacons.ts';
import type { CampaignContext } from './context.ts';
import { implantTraces } from './implant-traces.ts';

/** Who was hit, where, in which sector and on which systems: sections of their own for each implant profile that has victims. */
export async function victims(context: CampaignContext): Promise<Section[]> {
  const counts = await victimCounts(context);
  const traces = await implantTraces(context);
  const none = countVictims(new VictimTally().finish(), await victimContext(context));
  return (await campaignsOf(context)).flatMap((whose) => {
    const counted = counts.get(whose.id) ?? none;
    const findings = traces.get(whose.id) ?? [];
    const hosts = countHosts(findings, createAddressBook(context.caseFile, context.countries));
    return [
      victimsSection(whose, counted, hosts),
      countriesSection(whose, counted, hosts, context.countries),
      sectorsSection(whose, counted, hosts, context.caseFile),
      platformsSection(whose, counted, findings),
    ];
  });
}

/** The campaigns of a case: one for each implant profile that has beacons or traces in it. */
export async function campaignsOf(context: CampaignContext): Promise<Whose[]> {
  const counts = await victimCounts(context);
  const traces = await implantTraces(context);
  const met = context.profiles.profiles.filter(({ id }) => counts.has(id) || traces.has(id));
  return met.map(({ id, name }) => ({ id, name, alone: met.length === 1 }));
}

const COUNTED = new WeakMap<CampaignContext, Promise<Map<string, VictimCounts>>>();

/** Victims by the id of their profile, counted once for all sections. */
export function victimCounts(context: CampaignContext): Promise<Map<string, VictimCounts>> {
  const counted = COUNTED.get(context) ?? countAll(context);
  COUNTED.set(context, counted);
  return counted;
}

async function countAll(context: CampaignContext): Promise<Map<string, VictimCounts>> {
  const tallies = await tallyBeacons(context);
  const known = await victimContext(context);
  return new Map(Array.from(tallies, ([id, tally]) => [id, countVictims(tally.finish(), known)]));
}

/** Beacons of each profile. */
async function tallyBeacons(context: CampaignContext): Promise<Map<string, VictimTally>> {
  const tallies = new Map<string, VictimTally>();
  for await (const rows of context.reader.chunks(BEACONS)) {
    for (const row of rows) {
      const source = sourceFor(row, context);
      if (source === null) continue;
      const tally = tallies.get(row.profile) ?? new VictimTally();
      tallies.set(row.profile, tally);
      tally.add(lineOf(row, source));
    }
  }
  return tallies;
}

/** What a proxy or a sensor saw is a victim's, whether somebody says so or not. */
export function sourceFor(
  { evidence_id, seen_at }: Pick<BeaconRow, 'evidence_id' | 'seen_at'>,
  { roles }: CampaignContext,
): VictimSource | null {
  const role = roles.get(evidence_id) ?? null;
  return role === null && seen_at !== 'server' ? 'host' : victimSourceOf(role);
}

export function lineOf(row: BeaconRow, source: VictimSource): BeaconLine {
  return {
    source,
    profile: row.profile,
    family: row.family,
    evidence: row.evidence_id,
    implantId: row.implant_id,
    address: row.address,
    version: row.version,
    platform: row.platform as BeaconLine['platform'],
    platformGrade: row.platform_grade as BeaconLine['platformGrade'],
    day: row.day,
    first: row.first_us,
    last: row.last_us,
    count: row.count,
    fault: row.fault,
    isOdd: row.odd === 1,
    finding: row.finding_id,
  };
}

const CLIENTS = {
  sql: `SELECT address, paths, missed FROM ${BEACON_CLIENT.name} ORDER BY ALL`,
  columns: BEACON_CLIENT.columns,
} as const satisfies Query;

/** Rules in configurations that a finding says keep researchers out. */
const KEPT_OUT = {
  sql: `
    SELECT DISTINCT fields['arguments'] AS rule FROM event
    WHERE category = 'configuration' AND lower(fields['directive']) = 'deny' AND fields['arguments'] IS NOT NULL
      AND evidence_id IN (
        SELECT evidence_id FROM citation JOIN finding USING (finding_id) WHERE rule_id = 'access-rules'
      )
    ORDER BY rule`,
  columns: { rule: 'text' },
} as const satisfies Query;

async function victimContext(context: CampaignContext): Promise<VictimContext> {
  const { caseFile, countries, evidence, reader } = context;
  const coverage = evidence.flatMap(({ id, custody: { earliest, latest } }) =>
    earliest === null || latest === null
      ? []
      : [[id, { first: microsecondsOf(earliest), last: microsecondsOf(latest) }] as const],
  );
  return {
    book: createAddressBook(caseFile, countries),
    coverage: new Map(coverage),
    others: await reader.all(CLIENTS),
    keptOut: (await reader.all(KEPT_OUT)).map(({ rule }) => rule),
  };
}
