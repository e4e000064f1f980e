import { type EvidenceRole, type Finding, meansPath, type Sample, samplesIn } from '@unmask/core';
import type { Query } from '../case/query.ts';
import type { CampaignContext } from './context.ts';

/** What programs say of who built them, each with the evidence that it is. */
const PROGRAMS = {
  sql: `
    SELECT finding, min(evidence_id) AS evidence_id
    FROM finding JOIN citation USING (finding_id)
    WHERE kind = 'clue' AND json_extract_string(finding, '$.rule.id') = 'sample-clue'
    GROUP BY finding_id, finding
    ORDER BY finding_id`,
  columns: { finding: 'text', evidence_id: 'text?' },
} as const satisfies Query;

/** The programs of a case that are of a campaign. */
export async function programSamples(context: CampaignContext): Promise<Sample[]> {
  const { reader, evidence, caseFile, profiles } = context;
  const said = new Map(evidence.map(({ id, custody }) => [id, entryOf(custody.path, caseFile)]));
  const samples: Sample[] = [];
  for await (const rows of reader.chunks(PROGRAMS)) {
    const programs = rows.map((row) => {
      const entry = row.evidence_id === null ? undefined : said.get(row.evidence_id);
      return {
        finding: JSON.parse(row.finding) as Finding,
        role: entry?.role ?? null,
        profile: entry?.profile ?? null,
        family: entry?.family ?? null,
      };
    });
    samples.push(...samplesIn(programs, profiles.profiles));
  }
  return samples;
}

function entryOf(
  path: string,
  { evidence }: CampaignContext['caseFile'],
): EvidenceRole | undefined {
  return evidence.find((each) => meansPath(each.path, path));
}
