import type { Language, ReportModel, ReportWriter } from '../model.ts';
import { type Block, type BlockTable, type Paragraph, reportBlocks } from '../page/index.ts';
import { HTML_WORDS } from '../phrases/html.ts';
import { cellText, inline } from './inline.ts';
import { list, table } from './text.ts';

/** Rows of one table. The page and the formats for machines have all. */
const MAX_ROWS = 60;

/** The whole report as text that people read and other programs typeset. */
export const markdownWriter: ReportWriter = {
  format: 'md',
  title: 'the whole report in Markdown',
  extension: 'md',
  write: reportText,
};

/** What the page says, in its order; its pictures as what they show in a table. */
export async function reportText(model: ReportModel): Promise<string> {
  const blocks = await reportBlocks(model);
  const marking = `**TLP:${model.tlp.toUpperCase()}**\n`;
  return `${marking}\n${markdownOf(blocks, model.language)}${marking}`;
}

export function markdownOf(blocks: readonly Block[], language: Language): string {
  return blocks.map((block) => blockText(block, language)).join('');
}

function blockText(block: Block, language: Language): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inline(block.runs)}\n\n`;
    case 'paragraph':
      return paragraphText(block);
    case 'list':
      return list(block.items.map((item) => inline(item)));
    case 'table':
      return tableText(block, language);
    case 'picture': {
      const title = { text: block.title, bold: true, code: false, to: null };
      const description = { text: ` ${block.description}`, bold: false, code: false, to: null };
      return `${inline([title, description])}\n\n${tableText(block.table, language)}`;
    }
    case 'folded':
      return markdownOf(block.blocks, language);
  }
}

/** What only leads to somewhere else in the page is left out. */
function paragraphText({ role, runs }: Paragraph): string {
  const isWay = runs.every(({ to, code }) => to !== null && !code);
  const shown = role === 'caption' ? runs.map((run) => ({ ...run, bold: true })) : runs;
  return isWay ? '' : `${inline(shown)}\n\n`;
}

function tableText({ columns, rows }: BlockTable, language: Language): string {
  const left = rows.length - MAX_ROWS;
  const shown = table(
    columns.map(({ cell }) =>
      cellText(cell.map((runs) => runs.map((run) => ({ ...run, bold: false })))),
    ),
    rows.slice(0, MAX_ROWS).map((row) => row.map(cellText)),
  );
  return left > 0 ? `${shown}${HTML_WORDS[language].moreRows(left)}\n\n` : shown;
}
