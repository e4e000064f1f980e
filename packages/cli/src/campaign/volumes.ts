import { pairKey, type VictimSource, type VolumeRow } from '@unmask/core';
import { BEACON_TOTALS } from './beacons.ts';
import type { CampaignContext } from './context.ts';
import { sourceFor, victimCounts } from './victims.ts';

/** Whose logs tell of traffic with operators: a sinkhole's answers are not theirs. */
const SOURCES: ReadonlySet<VictimSource | null> = new Set(['log', 'host', 'unstated']);
/** Implants counted; more are made up. */
const MAX_IMPLANTS = 200_000;
/** Findings cited of one. */
const MAX_CITED = 20;

type Growing = { -readonly [Key in keyof VolumeRow]: VolumeRow[Key] } & { findings: string[] };

/** Bytes between victims' implants and servers, by implant id and source. */
export async function volumes(context: CampaignContext): Promise<VolumeRow[]> {
  const counts = await victimCounts(context);
  const names = new Map(context.profiles.profiles.map(({ id, name }) => [id, name]));
  const rows = new Map<string, Growing>();
  for await (const chunk of context.reader.chunks(BEACON_TOTALS))
    for (const beacon of chunk) {
      const source = sourceFor(beacon, context);
      const { profile, implant_id: implantId, address, fault } = beacon;
      if (source === null || !SOURCES.has(source) || implantId === null || fault !== null) continue;
      const pair = { source, profile, implantId, address, fault };
      if (counts.get(profile)?.apart.has(pairKey(pair)) === true) continue;
      const key = JSON.stringify([profile, source, implantId]);
      const known = rows.get(key);
      if (known === undefined && rows.size >= MAX_IMPLANTS) continue;
      const grown =
        known ?? emptyRow({ source, profile, campaign: names.get(profile) ?? profile, implantId });
      rows.set(key, grown);
      grown.requests += beacon.count;
      grown.posts += beacon.posts;
      grown.sent = added(grown.sent, beacon.sent_bytes);
      grown.answered = added(grown.answered, beacon.answered_bytes);
      grown.first = Math.min(grown.first, beacon.first_us);
      grown.last = Math.max(grown.last, beacon.last_us);
      const { finding_id: finding } = beacon;
      if (finding !== null && grown.findings.length < MAX_CITED)
        if (!grown.findings.includes(finding)) grown.findings.push(finding);
    }
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

function emptyRow(of: Pick<VolumeRow, 'source' | 'profile' | 'campaign' | 'implantId'>): Growing {
  return {
    ...of,
    requests: 0,
    posts: 0,
    answered: null,
    sent: null,
    first: Infinity,
    last: -Infinity,
    findings: [],
  };
}

/** Unknown stays unknown until something is told. */
function added(sum: number | null, more: number | null): number | null {
  return more === null ? sum : (sum ?? 0) + more;
}
