import type { Finding } from '../detect/finding.ts';
import { csvRow } from './csv.ts';
import { safeJson } from './text.ts';

/** The header row of findings as CSV. Columns are only ever added, at the end. */
export const FINDING_CSV_HEADER: string = csvRow([
  'Time',
  'Level',
  'Host',
  'Rule',
  'Techniques',
  'Summary',
  'Evidence',
  'Record',
  'Offset',
  'Recovered',
  'Matched',
  'RuleID',
  'Confidence',
  'Kind',
  'ID',
]);

/** One finding, one row. `Matched` is a JSON object on one line. */
export function findingCsvRow(finding: Finding): string {
  const proof = finding.locators[0];
  return csvRow([
    finding.time,
    finding.level,
    finding.source.host,
    finding.rule.title,
    finding.techniques.join(' '),
    finding.summary,
    proof?.evidence ?? null,
    proof?.record ?? null,
    proof?.offset ?? null,
    proof?.recovered ?? null,
    safeJson(finding.matched),
    finding.rule.id,
    finding.confidence,
    finding.kind,
    finding.id,
  ]);
}
