import { MAX_CITED, type Tie, TIE_KINDS, type TieKind } from '@unmask/core';
import type { Query } from '../case/query.ts';
import type { CampaignContext } from './context.ts';

/** Roles of evidence whose host is one that implants call. */
const SERVER_ROLES: ReadonlySet<string | null> = new Set([
  'command-server',
  'seized-server',
  'sinkhole',
]);

/**
 * What sources share, as far as beacons and findings tell it. One list of networks in several places, and one finding about several
 * hosts, tie the hosts whose evidence the finding cites. Implants are told of a single source too: they say who is not whose.
 */
const TIES = {
  sql: `
    WITH cited AS (
      SELECT DISTINCT finding_id, rule_id, evidence_host.host_id
      FROM finding JOIN citation USING (finding_id) JOIN evidence_host USING (evidence_id)
    ),
    tie AS (
      SELECT 'implant' AS kind, json_extract_string(finding, '$.matched.profile') AS value, source_id AS source, finding_id
      FROM finding JOIN finding_span USING (finding_id) WHERE json_extract_string(finding, '$.matched.profile') IS NOT NULL
        AND json_extract_string(finding, '$.matched.faults') IS NULL
      UNION ALL
      SELECT 'implant-id', profile || ' ' || implant_id, host_id, finding_id
      FROM beacon WHERE implant_id IS NOT NULL AND fault IS NULL
      UNION ALL
      SELECT 'server', lower(asked_host), host_id, finding_id
      FROM beacon WHERE asked_host IS NOT NULL AND fault IS NULL AND seen_at <> 'server'
      UNION ALL
      SELECT 'server', lower(host), host_id, NULL
      FROM evidence_host WHERE host IS NOT NULL AND list_contains($servers, evidence_id)
      UNION ALL
      SELECT CASE rule_id WHEN 'access-list-shared' THEN 'list' ELSE 'finding' END, finding_id, host_id, finding_id
      FROM cited
    )
    SELECT kind, value, source, coalesce(min(finding_id, ${MAX_CITED}), []) AS findings,
      count(DISTINCT finding_id) AS finding_count
    FROM tie WHERE source IS NOT NULL
    GROUP BY kind, value, source
    QUALIFY count(*) OVER (PARTITION BY kind, value) > 1 OR kind = 'implant'
    ORDER BY kind, value, source`,
  columns: {
    kind: 'text',
    value: 'text',
    source: 'text',
    findings: 'texts',
    finding_count: 'count',
  },
} as const satisfies Query;

/** Of two values of one event that stand for the same thing, the one that says more. */
const RANKS = `CASE
  WHEN kind = 'hash' THEN 1000 - length(value)
  WHEN kind = 'path' THEN 2000
  WHEN kind = 'domain' THEN 1 WHEN kind = 'url' THEN 2 WHEN kind = 'address' THEN 3 ELSE 0 END`;
const THINGS = `CASE
  WHEN kind IN ('hash', 'path') THEN 'file'
  WHEN kind IN ('domain', 'url') OR (kind = 'address' AND role IS DISTINCT FROM 'source') THEN 'server'
  ELSE kind || coalesce(role, '') END`;

/**
 * Values in events that findings on several sources cite, each finding about one source: what one finding says of two hosts is a tie
 * already. Leads and common values tie nothing. On how many sources a value is met counts all events of the case.
 */
const ENTITY_TIES = {
  sql: `
    WITH sure AS (
      SELECT finding_id FROM finding WHERE confidence <> 'low'
      EXCEPT
      SELECT finding_id FROM citation JOIN evidence_host USING (evidence_id)
      GROUP BY finding_id HAVING count(DISTINCT host_id) > 1
    ),
    telling AS (
      SELECT kind, value, host_id, finding_id FROM event_entity JOIN sure USING (finding_id)
      WHERE common IS NULL AND host_id IS NOT NULL AND list_contains($kinds, kind)
      QUALIFY ${RANKS} = min(${RANKS}) OVER (PARTITION BY finding_id, event_id, ${THINGS})
    )
    SELECT kind, value, host_id AS source, min(entity.sources) AS sharers,
      min(DISTINCT finding_id, ${MAX_CITED}) AS findings, count(DISTINCT finding_id) AS finding_count
    FROM telling JOIN entity USING (kind, value)
    GROUP BY kind, value, host_id
    QUALIFY count(*) OVER (PARTITION BY kind, value) > 1
    ORDER BY kind, value, source`,
  columns: {
    kind: 'text',
    value: 'text',
    source: 'text',
    sharers: 'count',
    findings: 'texts',
    finding_count: 'count',
  },
} as const satisfies Query;

export async function tiesOf({ reader, evidence }: CampaignContext): Promise<Tie[]> {
  const servers = evidence.filter(({ role }) => SERVER_ROLES.has(role)).map(({ id }) => id);
  const told = await reader.all({ ...TIES, parameters: { servers } });
  const met = await reader.all({ ...ENTITY_TIES, parameters: { kinds: TIE_KINDS } });
  return [...told, ...met].map(({ kind, finding_count, ...row }) => ({
    ...row,
    kind: kind as TieKind,
    findingCount: finding_count,
  }));
}

/** With findings or without. */
export const ALL_SOURCES = {
  // A program is a piece of evidence of its own, and no machine that could share anything.
  sql: "SELECT count(DISTINCT host_id) AS sources FROM evidence_host WHERE category IS DISTINCT FROM 'executable'",
  columns: { sources: 'count' },
} as const satisfies Query;

/** Sources that findings are about; what programs say of who built them is no finding about a machine. */
export const SOURCES = {
  sql: `
    SELECT source_id AS source, min(host) AS host, count(*) AS findings FROM finding_span JOIN finding USING (finding_id)
    WHERE json_extract_string(finding, '$.rule.id') IS DISTINCT FROM 'sample-clue'
    GROUP BY source_id ORDER BY source_id`,
  columns: { source: 'text', host: 'text?', findings: 'count' },
} as const satisfies Query;
