import { reportPage } from '../html/page.ts';
import type { ReportModel } from '../model.ts';
import type { Block } from './block.ts';

export type { Block, Cell, Paragraph, Picture, Run, Table as BlockTable } from './block.ts';

/**
 * The whole report as blocks: what its page says, for formats that are no page. The parser is loaded here, so that no hunt waits for it.
 */
export async function reportBlocks(model: ReportModel): Promise<Block[]> {
  const { readPage } = await import('./read-page.ts');
  return readPage(reportPage(model).text);
}
