import {
  type CalledServer,
  pairKey,
  type Section,
  silenceSection,
  type VictimSource,
} from '@unmask/core';
import type { Query, Row } from '../case/query.ts';
import type { CampaignContext } from './context.ts';
import { findingGroups } from './finding-groups.ts';
import { MAX_VICTIMS, ServerCallTally, type SinkholeSpan } from './server-calls.ts';
import { campaignsOf, victimCounts } from './victims.ts';

const CALL_COLUMNS = {
  host_id: 'text',
  profile: 'text',
  day: 'count',
  victim: 'text?',
  implant_id: 'text?',
  address: 'text?',
  first_us: 'count',
  last_us: 'count',
  count: 'count',
  answered: 'count',
  finding_id: 'text?',
} as const;
/** Of one implant from one address on one day. */
export type Call = Row<typeof CALL_COLUMNS>;

const CALLS = {
  sql: `
    SELECT host_id, profile, day, coalesce(implant_id, address) AS victim, implant_id, address, first_us, last_us, count, answered, finding_id
    FROM beacon
    WHERE fault IS NULL AND seen_at = 'server' AND host_id IS NOT NULL AND list_contains($servers, evidence_id)
    ORDER BY ALL`,
  columns: CALL_COLUMNS,
} as const satisfies Query;

/** Of each server, its name, the end of all evidence of it, and when its logs last tell of anything but beacons. */
export const ENDS = {
  sql: `
    SELECT host_id, min(host) AS host, max(evidence_host.last_us) AS last_us, max(beacon_other.last_us) AS others_us
    FROM evidence_host LEFT JOIN beacon_other USING (evidence_id)
    WHERE list_contains($servers, evidence_id)
    GROUP BY host_id ORDER BY host_id`,
  columns: { host_id: 'text', host: 'text?', last_us: 'count', others_us: 'count?' },
} as const satisfies Query;

/** Roles whose hosts implants call for orders. A sinkhole is called because of somebody else. */
const SERVERS: ReadonlySet<string | null> = new Set(['command-server', 'seized-server']);
/** Until when the servers were called, and why they fell silent; with several campaigns in a case, each by itself. */
export async function silence(context: CampaignContext): Promise<Section[]> {
  const { evidence, reader } = context;
  const servers = evidence.filter(({ role }) => SERVERS.has(role)).map(({ id }) => id);
  const called = await serverCalls(context, servers);
  const sunk = await sinkholeCalls(context);
  const ends = await reader.all({ ...ENDS, parameters: { servers } });
  const groups = await findingGroups(reader);
  const toldOf = (profile: string): CalledServer[] => {
    const byHost = called.get(profile) ?? new Map<string, ServerCallTally>();
    const sinkhole = sunk.get(profile) ?? new Map<string, SinkholeSpan>();
    return ends.flatMap((end) => byHost.get(end.host_id)?.finish(end, byHost, sinkhole) ?? []);
  };
  const campaigns = await campaignsOf(context);
  if (campaigns.length === 0) return [silenceSection(null, [], groups)];
  return campaigns.map((whose) => {
    if (whose.alone) return silenceSection(null, toldOf(whose.id), groups);
    // Who packs up one campaign's servers does not end another's.
    const own = groups.filter(({ source }) => called.get(whose.id)?.has(source) === true);
    return silenceSection(whose, toldOf(whose.id), own);
  });
}

/** Profile → host → its calls. */
async function serverCalls(
  context: CampaignContext,
  servers: readonly string[],
): Promise<Map<string, Map<string, ServerCallTally>>> {
  const called = new Map<string, Map<string, ServerCallTally>>();
  for await (const call of victimCalls(context, servers, 'log')) {
    const byHost = called.get(call.profile) ?? new Map<string, ServerCallTally>();
    called.set(call.profile, byHost);
    const known = byHost.get(call.host_id) ?? new ServerCallTally();
    byHost.set(call.host_id, known);
    known.add(call);
  }
  return called;
}

/** Profile → implant id → when it called a sinkhole. */
async function sinkholeCalls(
  context: CampaignContext,
): Promise<Map<string, Map<string, SinkholeSpan>>> {
  const sinkholes = context.evidence.filter(({ role }) => role === 'sinkhole').map(({ id }) => id);
  const sunk = new Map<string, Map<string, SinkholeSpan>>();
  for await (const call of victimCalls(context, sinkholes, 'sinkhole')) {
    const { profile, implant_id: id, first_us: first, last_us: last, finding_id: finding } = call;
    if (id === null) continue;
    const spans = sunk.get(profile) ?? new Map<string, SinkholeSpan>();
    sunk.set(profile, spans);
    const known = spans.get(id);
    if (known === undefined && spans.size >= MAX_VICTIMS) continue;
    spans.set(id, {
      first: Math.min(first, known?.first ?? Infinity),
      last: Math.max(last, known?.last ?? -Infinity),
      finding: known?.finding ?? finding,
    });
  }
  return sunk;
}

/** Of some evidence, what counting victims did not set apart, server by server and day by day. */
async function* victimCalls(
  context: CampaignContext,
  servers: readonly string[],
  source: VictimSource,
): AsyncGenerator<Call> {
  const counts = await victimCounts(context);
  for await (const rows of context.reader.chunks({ ...CALLS, parameters: { servers } }))
    for (const call of rows) {
      const { profile, implant_id: implantId, address } = call;
      const key = pairKey({ source, profile, implantId, address, fault: null });
      if (counts.get(profile)?.apart.has(key) !== true) yield call;
    }
}
