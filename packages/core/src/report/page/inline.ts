import type { DefaultTreeAdapterTypes } from 'parse5';
import type { Cell, Run } from './block.ts';
import { attributeOf, classesOf, elementsOf, isElement } from './element.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

type Look = Omit<Run, 'text'>;
const PLAIN: Look = { bold: false, code: false, to: null };

const BOLD = new Set(['strong', 'dt', 'th']);
/** Parts that the style sheet makes bold. */
const BOLD_CLASSES = ['value', 'number'];
const BLOCKS = new Set(
  'address article dd details div dl dt figcaption figure footer h1 h2 h3 h4 header li main ol p section summary table ul'.split(
    ' ',
  ),
);
/** Parts of a cell or an item that the style sheet puts on lines of their own. */
const BLOCK_CLASSES = ['basis', 'label'];

/** Begins on a line of its own. */
export function isBlock(element: Element): boolean {
  const classes = classesOf(element);
  if (BLOCK_CLASSES.some((name) => classes.has(name))) return true;
  return BLOCKS.has(element.tagName) && !isFoldedIds(element);
}

/** The text of an element in runs of one look; blocks within it are parted by dashes. */
export function runsOf(element: Element): Run[] {
  return paragraphsOf(element).flatMap((paragraph, index) =>
    index === 0 ? paragraph : [{ ...PLAIN, text: ' – ' }, ...paragraph],
  );
}

/** The text of an element, one list of runs for each line of its own. A term and its definition are one line. */
export function paragraphsOf(element: Element): Cell {
  const paragraphs: Run[][] = [[]];
  gather(element, lookOf(element, PLAIN), paragraphs);
  return paragraphs.map(trimmed).filter((runs) => runs.length > 0);
}

function gather(element: Element, look: Look, paragraphs: Run[][]): void {
  for (const node of element.childNodes) {
    if (node.nodeName === '#text') add(paragraphs.at(-1)!, textOf(node), look);
    else if (isElement(node) && !isAside(node)) gatherElement(node, look, paragraphs);
  }
}

function gatherElement(element: Element, look: Look, paragraphs: Run[][]): void {
  const own = lookOf(element, look);
  if (isFoldedIds(element)) {
    gather(elementsOf(element)[0]!, own, paragraphs);
    return;
  }
  if (element.tagName === 'dd') add(paragraphs.at(-1)!, ': ', look);
  if (!isBlock(element) || element.tagName === 'dd') {
    gather(element, own, paragraphs);
    return;
  }
  paragraphs.push([]);
  gather(element, own, paragraphs);
  if (element.tagName !== 'dt') paragraphs.push([]);
}

/** Ids that are folded: only what their summary says is kept. */
function isFoldedIds(element: Element): boolean {
  return element.tagName === 'details' && classesOf(element).has('ids');
}

/** Words for those who hear the page, and pictures. */
function isAside(element: Element): boolean {
  return classesOf(element).has('away') || element.tagName === 'svg';
}

function lookOf(element: Element, { bold, code, to }: Look): Look {
  const href = element.tagName === 'a' ? attributeOf(element, 'href') : null;
  const classes = classesOf(element);
  return {
    bold: bold || BOLD.has(element.tagName) || BOLD_CLASSES.some((name) => classes.has(name)),
    code: code || element.tagName === 'code' || classes.has('id'),
    to: href?.startsWith('#') === true ? href.slice(1) : to,
  };
}

function add(runs: Run[], text: string, look: Look): void {
  const said = text.replace(/[\t\n\r ]+/g, ' ');
  const last = runs.at(-1);
  if (last?.bold === look.bold && last.code === look.code && last.to === look.to)
    runs[runs.length - 1] = { ...look, text: last.text + said };
  else runs.push({ ...look, text: said });
}

function trimmed(runs: readonly Run[]): Run[] {
  const last = runs.length - 1;
  return runs
    .map((run, index) => {
      const start = index === 0 ? run.text.replace(/^ /, '') : run.text;
      return { ...run, text: index === last ? start.replace(/ $/, '') : start };
    })
    .filter(({ text }) => text !== '');
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : '';
}
