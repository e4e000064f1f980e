import {
  type Finding,
  microsecondsOf,
  pairKey,
  parseKinds,
  type Role,
  type StoredRow,
} from '@unmask/core';
import type { Query } from '../case/query.ts';
import { BEACON_TOTALS } from './beacons.ts';
import type { CampaignContext } from './context.ts';
import { sourceFor, victimCounts } from './victims.ts';

const STORED = {
  sql: `SELECT finding FROM finding WHERE rule_id LIKE 'implant-%-stored-files' ORDER BY finding_id`,
  columns: { finding: 'text' },
} as const satisfies Query;

type Growing = { -readonly [Key in keyof StoredRow]: StoredRow[Key] } & {
  servers: string[];
  findings: string[];
  kinds: Map<string, { files: number; bytes: number }>;
};

/** Whose evidence is no server of operators, whatever its files are called. */
const NO_SERVERS: ReadonlySet<Role | null> = new Set<Role>([
  'victim',
  'proxy',
  'network-sensor',
  'sandbox',
  'sample',
  'reference',
]);

/** What servers keep of what implants sent, by implant id. */
export async function storedFiles(context: CampaignContext): Promise<StoredRow[]> {
  const names = new Map(context.profiles.profiles.map(({ id, name }) => [id, name]));
  const rows = new Map<string, Growing>();
  for await (const chunk of context.reader.chunks(STORED))
    for (const { finding } of chunk) {
      const told = JSON.parse(finding) as Finding;
      const role = context.roles.get(told.locators[0]?.sha256 ?? '') ?? null;
      if (!NO_SERVERS.has(role)) grow(rows, told, names);
    }
  if (rows.size === 0) return [];
  const apart = await apartIds(context);
  return [...rows]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, row]) => ({ ...row, isApart: apart.has(key) }));
}

function grow(
  rows: Map<string, Growing>,
  { id, matched, source, time, until }: Finding,
  names: ReadonlyMap<string, string>,
): void {
  const { profile = '', implant_id: implantId = '' } = matched;
  const key = keyOf(profile, implantId);
  const row = rows.get(key) ?? emptyRow(profile, names.get(profile) ?? profile, implantId);
  rows.set(key, row);
  row.files += Number(matched['files'] ?? 0);
  row.pieces += Number(matched['pieces'] ?? 0);
  row.bytes += Number(matched['bytes'] ?? 0);
  row.results += Number(matched['results'] ?? 0);
  for (const [kind, { files, bytes }] of parseKinds(matched['kinds'] ?? '')) {
    const known = row.kinds.get(kind) ?? { files: 0, bytes: 0 };
    row.kinds.set(kind, { files: known.files + files, bytes: known.bytes + bytes });
  }
  row.first = Math.min(row.first, microsecondsOf(time));
  row.last = Math.max(row.last, microsecondsOf(until ?? time));
  row.findings.push(id);
  const server = source.host ?? source.id;
  if (!row.servers.includes(server)) row.servers.push(server);
}

function emptyRow(profile: string, campaign: string, implantId: string): Growing {
  return {
    profile,
    campaign,
    implantId,
    servers: [],
    files: 0,
    pieces: 0,
    bytes: 0,
    results: 0,
    kinds: new Map(),
    first: Infinity,
    last: -Infinity,
    findings: [],
    isApart: false,
  };
}

function keyOf(profile: string, implantId: string): string {
  return JSON.stringify([profile, implantId]);
}

/** Ids that only those who study the implant used, as far as logs know them. */
async function apartIds(context: CampaignContext): Promise<Set<string>> {
  const counts = await victimCounts(context);
  const apart = new Set<string>();
  const others = new Set<string>();
  for await (const chunk of context.reader.chunks(BEACON_TOTALS))
    for (const beacon of chunk) {
      const source = sourceFor(beacon, context);
      const { profile, implant_id: implantId, address, fault } = beacon;
      if (source === null || implantId === null || fault !== null) continue;
      const pair = { source, profile, implantId, address, fault };
      const isApart =
        source === 'sandbox' || counts.get(profile)?.apart.has(pairKey(pair)) === true;
      (isApart ? apart : others).add(keyOf(profile, implantId));
    }
  return new Set([...apart].filter((each) => !others.has(each)));
}
