import { REPORT_WRITERS, type ReportModel, type ReportWriter, type Written } from '@unmask/core';

/** What documents are made with takes its time to load, and is loaded when one is asked for. */
const DOCX = {
  format: 'docx',
  title: 'the whole report for word processors, with its figures',
  extension: 'docx',
} as const;

/** All formats of reports, the default first. */
export const REPORT_FORMATS: readonly Pick<ReportWriter, 'format' | 'title' | 'extension'>[] = [
  ...REPORT_WRITERS,
  DOCX,
];

/** @param format one of `REPORT_FORMATS` */
export async function writeAs(format: string, model: ReportModel): Promise<Written> {
  if (format === DOCX.format) return (await import('./docx/index.ts')).writeDocx(model);
  return REPORT_WRITERS.find((each) => each.format === format)!.write(model);
}
