import { briefWriter } from './brief/index.ts';
import { htmlWriter } from './html/index.ts';
import { csvWriter } from './indicator-csv.ts';
import { jsonLinesWriter } from './json-lines.ts';
import { markdownWriter } from './markdown/index.ts';
import type { ReportWriter } from './model.ts';
import { mispWriter } from './sharing/misp/index.ts';
import { navigatorWriter } from './sharing/navigator/index.ts';
import { stixWriter } from './sharing/stix/index.ts';

/** Formats of reports, the default first. */
export const REPORT_WRITERS: readonly ReportWriter[] = [
  markdownWriter,
  briefWriter,
  htmlWriter,
  jsonLinesWriter,
  csvWriter,
  stixWriter,
  mispWriter,
  navigatorWriter,
];
