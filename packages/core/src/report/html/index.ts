import type { ReportWriter } from '../model.ts';
import { reportPage } from './page.ts';

/** One file that a browser opens without asking anybody for anything: no script, no font, no picture from elsewhere. */
export const htmlWriter: ReportWriter = {
  format: 'html',
  title: 'the whole report as one page for any browser, with its figures',
  extension: 'html',
  write: (model) => reportPage(model).text,
};
