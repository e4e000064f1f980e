import {
  type Finding,
  isStoredCheck,
  MAX_CITED,
  type Section,
  type Sought,
  soughtIn,
  soughtSection,
} from '@unmask/core';
import type { Query, Row } from '../case/query.ts';
import type { CampaignContext } from './context.ts';
import type { Derivation } from './derive.ts';
import { volumes } from './volumes.ts';

/** What the commands and paths of findings tell of what was wanted. */
export const FINDING_SOUGHT = {
  name: 'finding_sought',
  columns: { finding_id: 'text', kind: 'text', extension: 'text?', grp: 'text?', name: 'text?' },
} as const;

const FINDINGS = {
  sql: 'SELECT finding FROM finding',
  columns: { finding: 'text' },
} as const satisfies Query;

export const soughtByFindings: Derivation = {
  id: 'finding-sought',
  version: 2,
  tables: [FINDING_SOUGHT],
  async run({ reader }, writer) {
    for await (const rows of reader.chunks(FINDINGS)) {
      const findings = rows.map(({ finding }) => JSON.parse(finding) as Finding);
      await writer.add(FINDING_SOUGHT, findings.flatMap(rowsOf));
    }
  },
};

function rowsOf({ id, rule, matched }: Finding): Row<typeof FINDING_SOUGHT.columns>[] {
  // What lies on the operators' servers was taken, and is told of by itself.
  if (isStoredCheck(rule.id)) return [];
  const told = Object.values(matched).flatMap((text) => soughtIn(text));
  const once = new Map(told.map((each) => [JSON.stringify(each), each]));
  return Array.from(once.values(), ({ kind, extension, group, name }) => ({
    finding_id: id,
    kind,
    extension,
    grp: group,
    name,
  }));
}

const SOUGHT = {
  sql: `
    SELECT kind, extension, grp, min(name) AS name, host_id AS source, min(host) AS host, count(DISTINCT finding_id) AS count,
      min(finding_id, ${MAX_CITED}) AS findings
    FROM (
      SELECT sought.kind, extension, grp, name, source_id AS host_id, host, finding_id
      FROM finding_sought AS sought JOIN finding USING (finding_id) JOIN finding_span USING (finding_id)
    )
    GROUP BY kind, extension, grp, host_id
    ORDER BY kind, grp, extension, source`,
  columns: {
    kind: 'text',
    extension: 'text?',
    grp: 'text?',
    name: 'text?',
    source: 'text',
    host: 'text?',
    count: 'count',
    findings: 'texts',
  },
} as const satisfies Query;

/** Names of servers that implants asked, in logs of networks. */
const ASKED =
  'SELECT DISTINCT asked_host FROM beacon WHERE asked_host IS NOT NULL AND fault IS NULL';
const READ = 'evidence_id IN (SELECT evidence_id FROM evidence)';

const SENT = {
  sql: `
    WITH request AS (
      SELECT src_ip, dst_ip, TRY_CAST(fields['cs-bytes'] AS BIGINT) AS bytes
      FROM event WHERE service = 'http' AND ${READ} AND domain IN (${ASKED})
    ), connection AS (
      SELECT src_ip, TRY_CAST(coalesce(fields['orig_bytes'], fields['flow.bytes_toserver']) AS BIGINT) AS bytes
      FROM event WHERE service IN ('conn', 'flow') AND ${READ} AND dst_ip IN (SELECT dst_ip FROM request)
    )
    SELECT 'bodies of requests that sensors saw' AS what, count(DISTINCT src_ip) AS clients, sum(bytes) AS bytes
    FROM request WHERE bytes IS NOT NULL HAVING count(*) > 0
    UNION ALL
    SELECT 'connections that sensors saw', count(DISTINCT src_ip), sum(bytes)
    FROM connection WHERE bytes IS NOT NULL HAVING count(*) > 0
    ORDER BY what`,
  columns: { what: 'text', clients: 'count', bytes: 'number' },
} as const satisfies Query;

export async function sought(context: CampaignContext): Promise<Section> {
  const { reader } = context;
  const rows = await reader.all(SOUGHT);
  return soughtSection(
    rows.map(({ grp, kind, ...row }) => ({ ...row, group: grp, kind: kind as Sought['kind'] })),
    await reader.all(SENT),
    await volumes(context),
  );
}
