import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Block, Table } from './block.ts';
import { attributeOf, classesOf, elementsOf, firstOf } from './element.ts';
import { isBlock, paragraphsOf, runsOf } from './inline.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Parts that only a page has: the way to its parts, and bars that other formats have at the edges of their sheets. */
const ONLY_PAGE = new Set(['nav', 'footer']);
const ONLY_PAGE_CLASSES = ['skip', 'tlp'];
const HEADINGS: Readonly<Record<string, number>> = { h1: 1, h2: 2, h3: 3, h4: 4 };

/**
 * What the report's page says, in order.
 *
 * @param html as `reportPage` writes it
 */
export function readPage(html: string): Block[] {
  const page = parse(html, { sourceCodeLocationInfo: true });
  const blocks: Block[] = [];
  const body = firstOf(page, 'body');
  if (body !== null) gather(body, html, blocks);
  return blocks;
}

function gather(parent: Element, html: string, blocks: Block[]): void {
  for (const element of elementsOf(parent)) {
    const classes = classesOf(element);
    if (ONLY_PAGE.has(element.tagName) || ONLY_PAGE_CLASSES.some((name) => classes.has(name)))
      continue;
    blocks.push(...blocksOf(element, html));
  }
}

function blocksOf(element: Element, html: string): Block[] {
  const { tagName } = element;
  const level = HEADINGS[tagName];
  if (level !== undefined) return [headingOf(element, level)];
  if (tagName === 'ul' || tagName === 'ol')
    return [{ kind: 'list', items: elementsOf(element).map(runsOf) }];
  if (tagName === 'table') return [tableOf(element)];
  if (tagName === 'figure') return figureOf(element, html);
  if (tagName === 'details') return detailsOf(element, html);
  if (!elementsOf(element).some(isBlock)) return paragraphOf(element);
  const blocks: Block[] = [];
  gather(element, html, blocks);
  const id = element.tagName === 'main' ? null : attributeOf(element, 'id');
  return blocks.length > 0 && id !== null ? withAnchor(blocks, id) : blocks;
}

function headingOf(element: Element, level: number): Block {
  return { kind: 'heading', level, id: attributeOf(element, 'id'), runs: runsOf(element) };
}

function paragraphOf(element: Element): Block[] {
  const runs = runsOf(element);
  if (runs.length === 0) return [];
  const role = attributeOf(element, 'class');
  return [{ kind: 'paragraph', role, id: attributeOf(element, 'id'), runs }];
}

/** An article is reached at its first words. */
function withAnchor(blocks: readonly Block[], id: string): Block[] {
  const at = blocks.findIndex(({ kind }) => kind === 'heading' || kind === 'paragraph');
  return blocks.map((block, index) =>
    index === at && (block.kind === 'heading' || block.kind === 'paragraph')
      ? { ...block, id }
      : block,
  );
}

/** Its title stands always; what is not printed is kept apart. */
function detailsOf(element: Element, html: string): Block[] {
  const [summary, ...rest] = elementsOf(element);
  const classes = classesOf(element);
  const title: Block = {
    kind: 'paragraph',
    role: 'caption',
    id: attributeOf(element, 'id'),
    runs: runsOf(summary!),
  };
  const blocks: Block[] = [];
  for (const each of rest) blocks.push(...blocksOf(each, html));
  if (!classes.has('printed')) return [title, { kind: 'folded', blocks }];
  return classes.has('table') ? [title, ...blocks] : blocks;
}

function tableOf(element: Element): Table {
  const [head, body] = elementsOf(element);
  const columns = elementsOf(elementsOf(head!)[0]!).map((cell) => ({
    cell: paragraphsOf(cell),
    numeric: classesOf(cell).has('n'),
  }));
  const rows = elementsOf(body!).map((row) => elementsOf(row).map(paragraphsOf));
  return { kind: 'table', columns, rows };
}

function figureOf(element: Element, html: string): Block[] {
  const caption = firstOf(element, 'figcaption')!;
  const svg = firstOf(element, 'svg')!;
  const { startOffset, endOffset } = svg.sourceCodeLocation!;
  const [title, ...description] = runsOf(caption);
  return [
    {
      kind: 'picture',
      id: attributeOf(element, 'id'),
      title: title?.text ?? '',
      description: description
        .map(({ text }) => text)
        .join('')
        .trim(),
      svg: html.slice(startOffset, endOffset),
      width: Number(attributeOf(svg, 'width')),
      height: Number(attributeOf(svg, 'height')),
      table: tableOf(firstOf(element, 'table')!),
    },
  ];
}
