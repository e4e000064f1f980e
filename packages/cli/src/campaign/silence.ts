import {
  type CalledServer,
  MAX_CITED,
  pairKey,
  type Section,
  silenceSection,
  type VictimCounts,
} from '@unmask/core';
import type { Query, Row } from '../case/query.ts';
import type { CampaignContext } from './context.ts';
import { findingGroups } from './finding-groups.ts';
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
  finding_id: 'text?',
} as const;
type Call = Row<typeof CALL_COLUMNS>;

const CALLS = {
  sql: `
    SELECT host_id, profile, day, coalesce(implant_id, address) AS victim, implant_id, address, first_us, last_us, finding_id
    FROM beacon
    WHERE fault IS NULL AND seen_at = 'server' AND host_id IS NOT NULL AND list_contains($servers, evidence_id)
    ORDER BY ALL`,
  columns: CALL_COLUMNS,
} as const satisfies Query;

/** Of each server, its name, the end of all evidence of it, and when its logs last tell of anything but beacons. */
const ENDS = {
  sql: `
    SELECT host_id, min(host) AS host, max(evidence_host.last_us) AS last_us, max(beacon_other.last_us) AS others_us
    FROM evidence_host LEFT JOIN beacon_other USING (evidence_id)
    WHERE list_contains($servers, evidence_id)
    GROUP BY host_id ORDER BY host_id`,
  columns: { host_id: 'text', host: 'text?', last_us: 'count', others_us: 'count?' },
} as const satisfies Query;

/** Roles whose hosts implants call for orders. A sinkhole is called because of somebody else. */
const SERVERS: ReadonlySet<string | null> = new Set(['command-server', 'seized-server']);
const DAY_US = 86_400_000_000;
/** Days of one server. Logs with more are made up, and the last of them count. */
const MAX_DAYS = 20_000;
const MAX_VICTIMS = 200_000;

/** Until when the servers were called, and why they fell silent; with several campaigns in a case, each by itself. */
export async function silence(context: CampaignContext): Promise<Section[]> {
  const { evidence, reader } = context;
  const servers = evidence.filter(({ role }) => SERVERS.has(role)).map(({ id }) => id);
  const parameters = { servers };
  const called = await callsByProfile(context, parameters);
  const ends = await reader.all({ ...ENDS, parameters });
  const groups = await findingGroups(reader);
  const toldOf = (profile: string): CalledServer[] =>
    ends.flatMap((row) => called.get(profile)?.get(row.host_id)?.finish(row) ?? []);
  const campaigns = await campaignsOf(context);
  if (campaigns.length === 0) return [silenceSection(null, [], groups)];
  return campaigns.map((whose) => {
    if (whose.alone) return silenceSection(null, toldOf(whose.id), groups);
    // Who packs up one campaign's servers does not end another's.
    const own = groups.filter(({ source }) => called.get(whose.id)?.has(source) === true);
    return silenceSection(whose, toldOf(whose.id), own);
  });
}

type CallsByHost = Map<string, Calls>;

/** Calls of victims by the id of their profile. */
async function callsByProfile(
  context: CampaignContext,
  parameters: { readonly servers: readonly string[] },
): Promise<Map<string, CallsByHost>> {
  const counts = await victimCounts(context);
  const called = new Map<string, CallsByHost>();
  for await (const rows of context.reader.chunks({ ...CALLS, parameters }))
    for (const row of rows)
      if (isVictim(row, counts.get(row.profile))) callsOf(called, row).add(row);
  return called;
}

/** Of a command server's log, what counting victims did not set apart. */
function isVictim(
  { profile, implant_id: implantId, address }: Call,
  counts?: VictimCounts,
): boolean {
  return (
    counts?.apart.has(pairKey({ source: 'log', profile, implantId, address, fault: null })) !== true
  );
}

function callsOf(called: Map<string, CallsByHost>, { profile, host_id: host }: Call): Calls {
  const byHost: CallsByHost = called.get(profile) ?? new Map();
  called.set(profile, byHost);
  const known = byHost.get(host) ?? new Calls();
  byHost.set(host, known);
  return known;
}

/** Calls of one campaign's implants to one server. They come day by day. */
class Calls {
  private readonly days = new Map<number, number>();
  private readonly victims = new Set<string>();
  private readonly findings = new Set<string>();
  private readonly today = new Set<string>();
  private day = Number.NaN;
  private first = Infinity;
  private last = -Infinity;

  add({ day, victim, first_us: first, last_us: last, finding_id: finding }: Call): void {
    if (day !== this.day) this.today.clear();
    this.day = day;
    if (victim !== null) this.today.add(victim);
    this.days.set(day, this.today.size);
    if (victim !== null && this.victims.size < MAX_VICTIMS) this.victims.add(victim);
    if (finding !== null) this.findings.add(finding);
    this.first = Math.min(this.first, first);
    this.last = Math.max(this.last, last);
  }

  finish({
    host_id: server,
    host,
    last_us: collected,
    others_us: others,
  }: Row<typeof ENDS.columns>): CalledServer {
    const lastDay = Math.floor(this.last / DAY_US);
    const start = Math.max(Math.floor(this.first / DAY_US), lastDay - MAX_DAYS);
    return {
      server,
      host: host ?? server,
      start,
      victims: Array.from(
        { length: lastDay - start + 1 },
        (_, index) => this.days.get(start + index) ?? 0,
      ),
      collectedUntil: Math.floor(collected / DAY_US),
      victimCount: this.victims.size,
      othersUntil: others === null ? null : Math.floor(others / DAY_US),
      // Logs of servers seldom name the host that was asked: whether a sinkhole took over the same name is not known.
      movedDays: [],
      firstCall: this.first,
      lastCall: this.last,
      findings: [...this.findings].toSorted().slice(0, MAX_CITED),
      findingCount: this.findings.size,
    };
  }
}
