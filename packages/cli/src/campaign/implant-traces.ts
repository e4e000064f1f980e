import { type HostFinding, PLATFORMS, type Role } from '@unmask/core';
import type { Query } from '../case/query.ts';
import type { CampaignContext } from './context.ts';

/** Findings that tell of an implant by what lies on a machine, each with a piece of evidence that proves it. */
const TRACES = {
  sql: `
    SELECT finding_id, source_id AS host_id, min(host) AS host, min(confidence) AS confidence, min(first_us) AS first, min(last_us) AS last,
      min(json_extract_string(finding, '$.matched.profile')) AS profile,
      min(json_extract_string(finding, '$.matched.family')) AS families,
      min(json_extract_string(finding, '$.matched.platform')) AS platforms,
      min(json_extract_string(finding, '$.matched.platform_grade')) AS grade,
      min(evidence_id) AS evidence_id
    FROM finding JOIN finding_span USING (finding_id) LEFT JOIN citation USING (finding_id)
    WHERE kind <> 'beacon' AND rule_id NOT LIKE 'implant-%-stored-files' AND json_extract_string(finding, '$.matched.profile') IS NOT NULL
    GROUP BY finding_id, source_id
    ORDER BY finding_id`,
  columns: {
    finding_id: 'text',
    host_id: 'text',
    host: 'text?',
    confidence: 'text',
    first: 'count',
    last: 'count',
    profile: 'text',
    families: 'text?',
    platforms: 'text?',
    grade: 'text?',
    evidence_id: 'text?',
  },
} as const satisfies Query;

const SERVERS: ReadonlySet<Role | null> = new Set<Role>([
  'command-server',
  'seized-server',
  'sinkhole',
]);
const NO_VICTIMS: ReadonlySet<Role | null> = new Set([
  ...SERVERS,
  'sandbox',
  'sample',
  'reference',
]);

/** Traces of implants by the id of their profile. */
export async function implantTraces({
  reader,
  roles,
}: CampaignContext): Promise<Map<string, HostFinding[]>> {
  const rows = await reader.all(TRACES);
  const groups = Map.groupBy(rows, ({ profile }) => profile);
  return new Map(
    Array.from(groups, ([profile, members]) => [
      profile,
      members.map((row): HostFinding => {
        const role = row.evidence_id === null ? null : (roles.get(row.evidence_id) ?? null);
        const onServer = row.grade === 'server-side-trace' || SERVERS.has(role);
        return {
          finding: row.finding_id,
          host: row.host_id,
          name: row.host,
          families: listOf(row.families),
          platforms: PLATFORMS.filter((each) => listOf(row.platforms).includes(each)),
          grade: onServer ? 'server-side-trace' : 'host-traces',
          confidence: row.confidence as HostFinding['confidence'],
          isVictim: !onServer && !NO_VICTIMS.has(role),
          first: row.first,
          last: row.last,
        };
      }),
    ]),
  );
}

/** A finding writes several values as one text. */
function listOf(text: string | null): string[] {
  return text === null ? [] : text.split(', ');
}
