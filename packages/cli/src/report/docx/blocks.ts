import {
  BorderStyle,
  HeadingLevel,
  ImageRun,
  type ISectionOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import type { Block, Cell, BlockTable, Picture } from '@unmask/core';
import { rasterize } from './raster.ts';
import { anchored, runsOf } from './text.ts';

type Child = ISectionOptions['children'][number];

/** Between the margins of a sheet of A4, in pixels of 1/96 inch. */
const WIDTH = 642;
/** Taller pictures leave no room for their captions. */
const MAX_HEIGHT = 820;
const LEVELS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
] as const;
/** Of our own; `styles.ts` says how they look. */
const STYLES: Readonly<Record<string, string>> = {
  caption: 'ListCaption',
  proof: 'Proof',
  how: 'Hint',
  kicker: 'Hint',
  about: 'Hint',
};

/** @param anchors ids of blocks that are in the document */
export async function childrenOf(block: Block, anchors: ReadonlySet<string>): Promise<Child[]> {
  switch (block.kind) {
    case 'heading': {
      const heading = LEVELS[block.level - 1] ?? HeadingLevel.HEADING_3;
      return [
        new Paragraph({ heading, children: anchored(block.id, runsOf(block.runs, anchors)) }),
      ];
    }
    case 'paragraph': {
      const style = STYLES[block.role ?? ''];
      const children = anchored(block.id, runsOf(block.runs, anchors));
      return [new Paragraph({ children, ...(style === undefined ? {} : { style }) })];
    }
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: runsOf(item, anchors) }),
      );
    case 'table':
      return [tableOf(block, anchors), new Paragraph({ style: 'Hint', children: [] })];
    case 'picture':
      return pictureOf(block);
    case 'folded':
      return [];
  }
}

async function pictureOf({
  id,
  title,
  description,
  svg,
  width,
  height,
}: Picture): Promise<Child[]> {
  const scale = Math.min(WIDTH / width, MAX_HEIGHT / height);
  const fallback = { type: 'png', data: await rasterize(svg) } as const;
  const image = new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svg),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    fallback,
    altText: { name: title, title, description },
  });
  const caption = [
    { text: `${title} `, bold: true, code: false, to: null },
    { text: description, bold: false, code: false, to: null },
  ];
  return [
    new Paragraph({ keepNext: true, children: anchored(id, runsOf(caption, new Set())) }),
    new Paragraph({ children: [image] }),
  ];
}

function tableOf({ columns, rows }: BlockTable, anchors: ReadonlySet<string>): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ cell, numeric }) =>
        new TableCell({
          shading: { type: ShadingType.CLEAR, fill: 'EEF1F4' },
          children: linesOf(cell, numeric, anchors),
        }),
    ),
  });
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map(
          (cell, index) =>
            new TableCell({ children: linesOf(cell, columns[index]?.numeric === true, anchors) }),
        ),
      }),
  );
  const line = { style: BorderStyle.SINGLE, size: 2, color: 'C8CED6' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: line,
      bottom: line,
      insideHorizontal: line,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [head, ...body],
  });
}

/** A cell without a paragraph is no cell. */
function linesOf(cell: Cell, numeric: boolean, anchors: ReadonlySet<string>): Paragraph[] {
  const lines = cell.length === 0 ? [[]] : cell;
  return lines.map(
    (runs) =>
      new Paragraph({
        style: 'Cell',
        ...(numeric ? { alignment: 'right' } : {}),
        children: runsOf(runs, anchors),
      }),
  );
}
