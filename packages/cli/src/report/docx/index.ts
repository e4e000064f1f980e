import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { type Block, reportBlocks, type ReportModel } from '@unmask/core';
import { childrenOf } from './blocks.ts';
import { steady } from './steady.ts';
import { stylesIn } from './styles.ts';

/** A4, in twentieths of a point. */
const PAGE = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_250, right: 1_130, bottom: 1_130, left: 1_130 },
};
/** For evidence without times. */
const NO_STAMP = '1980-01-01T00:00:00Z';

/** The whole report as a document for word processors, its figures as SVG and as PNG for those that show no SVG. */
export async function writeDocx(model: ReportModel): Promise<Uint8Array> {
  const { campaign, language, cutOff } = model;
  const blocks = await reportBlocks(model);
  const anchors = new Set(blocks.flatMap(anchorOf));
  const children: ISectionOptions['children'][number][] = [];
  for (const block of blocks) children.push(...(await childrenOf(block, anchors)));
  const document = new Document({
    title: campaign.name,
    creator: `unmask ${campaign.unmask}`,
    styles: stylesIn(language),
    sections: [
      {
        properties: { page: PAGE },
        headers: { default: new Header({ children: [marking(model)] }) },
        footers: { default: new Footer({ children: [marking(model), pageNumber()] }) },
        children,
      },
    ],
  });
  const stamp = cutOff?.replace(/\.\d+Z$/, 'Z') ?? NO_STAMP;
  return steady(new Uint8Array(await Packer.toArrayBuffer(document)), stamp);
}

function anchorOf(block: Block): string[] {
  return 'id' in block && block.id !== null ? [block.id] : [];
}

/** On every sheet, as TLP 2.0 asks. */
function marking({ tlp }: ReportModel): Paragraph {
  const text = `TLP:${tlp.toUpperCase()}`;
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text, bold: true })],
  });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 16 }),
    ],
  });
}
