import { reportPage } from '../html/page.ts';
import type { ReportModel } from '../model.ts';
import type { Block } from './block.ts';
import { readPage } from './read-page.ts';

export type { Block, Cell, Picture, Run, Table as BlockTable } from './block.ts';

/** The whole report as blocks: what its page says, for formats that are no page. */
export function reportBlocks(model: ReportModel): Block[] {
  return readPage(reportPage(model).text);
}
