import { canonicalAddress, canonicalDomain, isoTime, pairKey } from '@unmask/core';
import type { BeaconLine, ReportIndicator, Sighting } from '@unmask/core';
import { BEACONS } from '../campaign/beacons.ts';
import type { CampaignContext } from '../campaign/context.ts';
import { lineOf, sourceFor, victimCounts } from '../campaign/victims.ts';
import type { Query } from '../case/query.ts';
import { citing, victimId } from './victims.ts';

/** Sightings kept of one value. */
const MAX_SIGHTINGS = 10_000;

/** Values by which others find the campaign, in the order of kinds and values. */
export async function reportIndicators(
  context: CampaignContext,
  key: Uint8Array,
): Promise<ReportIndicator[]> {
  const all = [...(await askedServers(context, key)), ...(await traces(context))];
  return all.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ kind, value, reason, profile }: ReportIndicator): string {
  return JSON.stringify([kind, value, reason, profile]);
}

interface Growing {
  first: number;
  last: number;
  readonly profile: string;
  readonly findings: Set<string>;
  readonly victims: Map<string, { first: number; last: number; count: number }>;
}

/** Servers that implants of victims asked for by name, as proxies, sensors and sinkholes saw it. */
async function askedServers(context: CampaignContext, key: Uint8Array): Promise<ReportIndicator[]> {
  const counts = await victimCounts(context);
  const servers = new Map<string, Growing>();
  for await (const rows of context.reader.chunks(BEACONS)) {
    for (const row of rows) {
      const source = sourceFor(row, context);
      if (source === null || source === 'sandbox' || row.asked_host === null) continue;
      const line = lineOf(row, source);
      if (line.fault !== null) continue;
      if (counts.get(row.profile)?.apart.has(pairKey(line)) === true) continue;
      addTo(servers, row.asked_host, line, key);
    }
  }
  return Array.from(servers, ([id, { first, last, profile, findings, victims }]) => {
    const [host] = JSON.parse(id) as [string];
    const address = canonicalAddress(host);
    const domain = canonicalDomain(host);
    return {
      kind: address === null ? ('domain' as const) : ('address' as const),
      value: address ?? domain ?? '',
      first: isoTime(first),
      last: isoTime(last),
      reason: 'asked-by-implants' as const,
      ...named(context, profile),
      confidence: 'high' as const,
      ...citing([...findings].toSorted()),
      sightings: sightingsOf(victims),
    };
  }).filter(({ value }) => value !== '');
}

function addTo(
  servers: Map<string, Growing>,
  host: string,
  { profile, implantId, first, last, count, finding }: BeaconLine,
  key: Uint8Array,
): void {
  const id = JSON.stringify([host, profile]);
  const known = servers.get(id) ?? {
    first,
    last,
    profile,
    findings: new Set<string>(),
    victims: new Map(),
  };
  servers.set(id, known);
  known.first = Math.min(known.first, first);
  known.last = Math.max(known.last, last);
  if (finding !== null) known.findings.add(finding);
  if (implantId === null) return;
  const name = victimId(key, profile, implantId);
  const seen = known.victims.get(name);
  if (seen === undefined) {
    if (known.victims.size < MAX_SIGHTINGS) known.victims.set(name, { first, last, count });
    return;
  }
  seen.first = Math.min(seen.first, first);
  seen.last = Math.max(seen.last, last);
  seen.count += count;
}

function sightingsOf(victims: Growing['victims']): Sighting[] {
  return Array.from(victims, ([victim, { first, last, count }]) => ({
    victim,
    first: isoTime(first),
    last: isoTime(last),
    count,
  })).toSorted((a, b) => (a.victim < b.victim ? -1 : 1));
}

function named(
  { profiles }: CampaignContext,
  id: string,
): Pick<ReportIndicator, 'profile' | 'profileName'> {
  return {
    profile: id,
    profileName: profiles.profiles.find((each) => each.id === id)?.name ?? null,
  };
}

/** What findings of implants on machines rest on: files, keys and the like, and no programs or users that were there anyway. */
const TRACES = {
  sql: `
    SELECT entity.kind, entity.value, json_extract_string(finding, '$.matched.profile') AS profile,
      max(list_position($confidences, confidence)) - 1 AS confidence,
      min(entity.ts_us) AS first, max(entity.ts_us) AS last, list(DISTINCT finding_id ORDER BY finding_id) AS findings
    FROM event_entity AS entity JOIN finding USING (finding_id)
    WHERE finding.kind <> 'beacon' AND rule_id NOT LIKE 'implant-%-stored-files'
      AND json_extract_string(finding, '$.matched.profile') IS NOT NULL
      AND common IS NULL AND (role IS NULL OR role NOT IN ('process', 'parent'))
      AND entity.kind IN ('path', 'registry-key', 'mutex', 'pipe', 'service', 'task', 'hash', 'certificate')
    GROUP BY entity.kind, entity.value, profile
    ORDER BY entity.kind, entity.value, profile`,
  columns: {
    kind: 'text',
    value: 'text',
    profile: 'text',
    confidence: 'count',
    first: 'count?',
    last: 'count?',
    findings: 'texts',
  },
} as const satisfies Query;

const CONFIDENCES = ['low', 'moderate', 'high'] as const;

async function traces(context: CampaignContext): Promise<ReportIndicator[]> {
  const parameters = { confidences: CONFIDENCES };
  const rows = await context.reader.all({ ...TRACES, parameters });
  return rows.map(({ kind, value, profile, confidence, first, last, findings }) => ({
    kind: kind as ReportIndicator['kind'],
    value,
    first: first === null ? null : isoTime(first),
    last: last === null ? null : isoTime(last),
    reason: 'trace-of-implant',
    ...named(context, profile),
    confidence: CONFIDENCES[confidence]!,
    ...citing(findings),
    sightings: [],
  }));
}
