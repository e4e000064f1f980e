import { csvRow } from './csv.ts';
import type { ReportWriter } from './model.ts';

const COLUMNS = [
  'kind',
  'value',
  'first',
  'last',
  'reason',
  'profile',
  'confidence',
  'victims',
  'findings',
] as const;

/** The indicators, one a line, not defanged: for programs that look for them. */
export const csvWriter: ReportWriter = {
  format: 'csv',
  title: 'indicators, one a line',
  extension: 'csv',
  write: ({ indicators }) =>
    [
      csvRow(COLUMNS),
      ...indicators.map((each) =>
        csvRow([
          each.kind,
          each.value,
          each.first,
          each.last,
          each.reason,
          each.profile,
          each.confidence,
          each.sightings.length,
          each.findings.join(' '),
        ]),
      ),
    ].join(''),
};
