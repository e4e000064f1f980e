import { type Finding, MAX_CITED, type Section, techniquesSection } from '@unmask/core';
import type { Query } from '../case/query.ts';
import type { CampaignContext } from './context.ts';
import type { Derivation } from './derive.ts';

/** ATT&CK ids as findings name them. */
export const FINDING_TECHNIQUE = {
  name: 'finding_technique',
  columns: { finding_id: 'text', technique: 'text' },
} as const;

const FINDINGS = {
  sql: 'SELECT finding FROM finding',
  columns: { finding: 'text' },
} as const satisfies Query;

/** One row for each technique of each finding, so that SQL can count them. */
export const findingTechniques: Derivation = {
  id: 'finding-techniques',
  version: 1,
  tables: [FINDING_TECHNIQUE],
  async run({ reader }, writer) {
    for await (const rows of reader.chunks(FINDINGS)) {
      const findings = rows.map(({ finding }) => JSON.parse(finding) as Finding);
      await writer.add(
        FINDING_TECHNIQUE,
        findings.flatMap(({ id, techniques }) =>
          techniques.map((technique) => ({ finding_id: id, technique })),
        ),
      );
    }
  },
};

const USES = {
  sql: `
    SELECT technique, source_id AS source, min(host) AS host, strftime(make_timestamp(first_us), '%Y-%m') AS month,
      count(*) AS count, count_if(confidence <> 'low') AS sure, min(first_us) AS first, max(last_us) AS last,
      min(finding_id, ${MAX_CITED}) AS findings
    FROM finding_technique JOIN finding USING (finding_id) JOIN finding_span USING (finding_id)
    GROUP BY technique, source_id, month
    ORDER BY technique, source, month`,
  columns: {
    technique: 'text',
    source: 'text',
    host: 'text?',
    month: 'text',
    count: 'count',
    sure: 'count',
    first: 'count',
    last: 'count',
    findings: 'texts',
  },
} as const satisfies Query;

export async function techniques({ reader }: CampaignContext): Promise<Section> {
  return techniquesSection(await reader.all(USES));
}
