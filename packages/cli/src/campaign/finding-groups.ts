import { type FindingGroupRow, type FindingKind, MAX_CITED } from '@unmask/core';
import { LEVELS } from '@unmask/sigma';
import type { CaseReader, Query } from '../case/query.ts';

/** One row for each rule and source, called as the gravest of its findings; ids are those of the first in the order of ids. */
const GROUPS = {
  sql: `
    SELECT kind, coalesce(rule_id, rule_title) AS rule, max(list_position($levels, level)) - 1 AS level,
      arg_max(rule_title, (list_position($levels, level), list_position($confidences, confidence), rule_title)) AS title,
      source_id AS source, min(host) AS host,
      max(list_position($confidences, confidence)) - 1 AS confidence,
      count(*) AS count, min(first_us) AS first, max(last_us) AS last, min(finding_id, ${MAX_CITED}) AS findings
    FROM finding JOIN finding_span USING (finding_id)
    GROUP BY kind, coalesce(rule_id, rule_title), source_id
    ORDER BY first, kind, rule, source`,
  columns: {
    kind: 'text',
    rule: 'text',
    level: 'count',
    title: 'text',
    source: 'text',
    host: 'text?',
    confidence: 'count',
    count: 'count',
    first: 'count',
    last: 'count',
    findings: 'texts',
  },
} as const satisfies Query;

const CONFIDENCES = ['low', 'moderate', 'high'] as const;

/** Findings counted by rule and source, in the order of their times. */
export async function findingGroups(reader: CaseReader): Promise<FindingGroupRow[]> {
  const parameters = { levels: LEVELS, confidences: CONFIDENCES };
  return (await reader.all({ ...GROUPS, parameters })).map((row) => ({
    ...row,
    kind: row.kind as FindingKind,
    level: LEVELS[row.level]!,
    confidence: CONFIDENCES[row.confidence]!,
  }));
}
