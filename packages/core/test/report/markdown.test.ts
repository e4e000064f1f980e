import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { markdownOf, markdownWriter } from '../../src/report/markdown/index.ts';
import { list, plain, table } from '../../src/report/markdown/text.ts';
import { type Block, reportBlocks, type Run } from '../../src/report/page/index.ts';
import { visible } from '../../src/report/text.ts';
import { hostileModel } from './html/hostile-model.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** As a program that typesets it understands it. */
function understood(markdown: string): Node {
  const extensions = [gfm()];
  return fromMarkdown(markdown, { extensions, mdastExtensions: [gfmFromMarkdown()] });
}

function textOf({ value, children = [] }: Node): string {
  return (value ?? children.map(textOf).join('')).replaceAll('\u2060', '');
}

function typesIn({ type, children = [] }: Node): string[] {
  return [type, ...children.flatMap(typesIn)];
}

/** Pieces that mean something in Markdown, and ordinary ones. */
const PIECES = [
  ...String.raw`\ * _ [ ] ( ) < > | ~ & $ ! { } # + = : - . ; @ / ' " ^ % 0 1 12 a b é [x](y) &amp; http:// www. a@b.c 1. 1) --- <b> <!-- ~~ ** |---| [^1]: https://a.example/b_c_ ftp://x.example`.split(
    ' ',
  ),
  '`',
  ' ',
  '``',
  '[x]: y',
  '[ ]',
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
  .filter((text) => text !== '');

it('shows any text as text', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, other) => {
      const [one, two] = [plain(text), plain(other)];
      const markdown = `## ${one}\n\n${plain(`${text} ${other}`)}\n\n${list([one, two])}${table([one, two], [[one, two]])}`;
      const { children = [] } = understood(markdown);
      expect(children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'table']);
      expect(children.map(textOf)).toEqual([
        text,
        `${text} ${other}`,
        text + other,
        text + other + text + other,
      ]);
      const types = new Set(children.flatMap(typesIn));
      expect([...types].toSorted()).toEqual([
        'heading',
        'list',
        'listItem',
        'paragraph',
        'table',
        'tableCell',
        'tableRow',
        'text',
      ]);
    }),
    { seed: 15, numRuns: 2_000 },
  );
});

const looks = fc.record({ text: hostile, bold: fc.boolean(), code: fc.boolean() });
const hostileRuns = fc
  .array(looks, { minLength: 1, maxLength: 4 })
  .map((runs): Run[] => runs.map((run) => ({ ...run, to: null })));

it('shows hostile text of any look as text, and nothing more', () => {
  fc.assert(
    fc.property(hostileRuns, hostileRuns, (one, other) => {
      const paragraph = { kind: 'paragraph', role: null, id: null } as const;
      const blocks: Block[] = [
        { kind: 'heading', level: 2, id: null, runs: one },
        { ...paragraph, runs: other },
        { kind: 'list', items: [one, other] },
        { kind: 'table', columns: [{ cell: [one], numeric: false }], rows: [[[other]]] },
      ];
      const { children = [] } = understood(markdownOf(blocks, 'en'));
      expect(children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'table']);
      const [first, second] = [one, other].map((runs) =>
        squeezed(runs.map(({ text }) => text).join('')),
      );
      const told = children.map((each) => squeezed(textOf(each)));
      expect(told).toEqual([first, second, first! + second!, first! + second!]);
      const types = new Set(children.flatMap(typesIn));
      for (const each of [
        'heading',
        'list',
        'listItem',
        'paragraph',
        'table',
        'tableCell',
        'tableRow',
        'text',
        'strong',
        'inlineCode',
      ])
        types.delete(each);
      expect([...types]).toEqual([]);
    }),
    { seed: 21, numRuns: 2_000 },
  );
});

it('says all that the page says, in its order', async () => {
  const model = hostileModel({ language: 'fr' });
  const blocks = await reportBlocks(model);
  const { children = [] } = understood((await markdownWriter.write(model)) as string);
  const headings = (all: readonly Block[]): string[] =>
    all.flatMap((block) => (block.kind === 'heading' ? [textIn(block.runs)] : []));
  expect(
    children.filter(({ type }) => type === 'heading').map((each) => squeezed(textOf(each))),
  ).toEqual(headings(blocks));
  const told = squeezed(children.map(textOf).join(''));
  for (const text of textsIn(blocks)) expect(told).toContain(text);
  expect(children.flatMap(typesIn)).not.toContain('link');
});

/** Texts of blocks, but for those that only lead elsewhere. */
function textsIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [textIn(block.runs)];
      case 'paragraph':
        return block.runs.every(({ to, code }) => to !== null && !code) ? [] : [textIn(block.runs)];
      case 'list':
        return block.items.map(textIn);
      case 'table':
        return block.rows.flat(2).map(textIn);
      case 'picture':
        return [squeezed(block.title), squeezed(block.description)];
      case 'folded':
        return textsIn(block.blocks);
    }
  });
}

function textIn(runs: readonly Run[]): string {
  return squeezed(runs.map(({ text }) => visible(text)).join(''));
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
