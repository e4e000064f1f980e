import { type ClueFinding, cluesSection, type Finding, type Section } from '@unmask/core';
import type { Query } from '../case/query.ts';
import type { CampaignContext } from './context.ts';

/** Findings that suggest who, each with a piece of evidence that proves it. */
const CLUES = {
  sql: `
    SELECT finding, min(evidence_id) AS evidence_id
    FROM finding LEFT JOIN citation USING (finding_id)
    WHERE kind = 'clue'
    GROUP BY finding_id, finding
    ORDER BY finding_id`,
  columns: { finding: 'text', evidence_id: 'text?' },
} as const satisfies Query;

/** Pieces of evidence that findings of hiding tell of, those of little weight left out. */
const HIDING = {
  sql: `
    SELECT DISTINCT evidence_id FROM finding JOIN citation USING (finding_id)
    WHERE kind = 'hiding' AND level IN ('medium', 'high', 'critical')`,
  columns: { evidence_id: 'text' },
} as const satisfies Query;

/** What suggests who. */
export async function clues({ reader, roles }: CampaignContext): Promise<Section> {
  const hiding = new Set((await reader.all(HIDING)).map((row) => row.evidence_id));
  const found = (await reader.all(CLUES)).map(
    ({ finding, evidence_id: evidence }): ClueFinding => ({
      finding: JSON.parse(finding) as Finding,
      role: evidence === null ? null : (roles.get(evidence) ?? null),
      isOperators: evidence !== null && hiding.has(evidence),
    }),
  );
  return cluesSection(found);
}
