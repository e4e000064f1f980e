import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import type { Block, Run } from '../../src/report/page/block.ts';
import { renderMarkdown } from '../../src/report/markdown/render.ts';

const run = (text: string): Run => ({ text, bold: false, code: false, to: null });

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

/** As a program that typesets it understands it. */
function understood(markdown: string): Node {
  const extensions = [gfm()];
  return fromMarkdown(markdown, { extensions, mdastExtensions: [gfmFromMarkdown()] }) as Node;
}

function textOf({ value, children = [] }: Node): string {
  return value ?? children.map(textOf).join('');
}

function typesIn({ type, children = [] }: Node): string[] {
  return [type, ...children.flatMap(typesIn)];
}

/** Pieces that mean something in Markdown, and ordinary ones. */
const PIECES = [
  ...String.raw`\ * _ [ ] ( ) < > | ~ & $ ! { } # + = : - . ; @ / ' " ^ % 0 1 12 a b é`.split(' '),
  ...['`', ' ', '``', '[x](y)', '[x]: y', '[ ]', '&amp;', 'http://', 'www.', 'a@b.c', '1.', '1)'],
  ...[
    '---',
    '<b>',
    '<!--',
    '~~',
    '**',
    '|---|',
    '[^1]:',
    'https://a.example/b_c_',
    'ftp://x.example',
  ],
];
const hostile = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').replace(/ +/g, ' ').trim())
  .filter((text) => text !== '');

it('shows any text as text', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, other) => {
      const cell = [[run(text)]];
      const blocks: Block[] = [
        { kind: 'heading', level: 2, id: null, runs: [run(text)] },
        { kind: 'paragraph', role: null, id: null, runs: [run(`${text} ${other}`)] },
        { kind: 'list', items: [[run(text)], [run(other)]] },
        {
          kind: 'table',
          columns: [
            { cell, numeric: false },
            { cell: [[run(other)]], numeric: true },
          ],
          rows: [[cell, [[run(other)]]]],
        },
      ];
      const { children = [] } = understood(renderMarkdown(blocks));
      expect(children.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'list', 'table']);
      expect(children.map(textOf)).toEqual([
        text,
        `${text} ${other}`,
        text + other,
        text + other + text + other,
      ]);
      const types = new Set(children.flatMap(typesIn));
      types.delete('inlineCode');
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
    { seed: 13, numRuns: 2_000 },
  );
});

it('keeps looks, figures as tables, and what belongs to one cell', () => {
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      role: null,
      id: 'x',
      runs: [
        { text: 'Wiped ', bold: true, code: false, to: null },
        { text: 'f-0a', bold: false, code: true, to: 'f-0a' },
        { text: ' example[.]com', bold: false, code: false, to: null },
      ],
    },
    {
      kind: 'picture',
      id: 'fig',
      title: 'Map',
      description: 'Two countries.',
      svg: '<svg/>',
      width: 1,
      height: 1,
      table: {
        kind: 'table',
        columns: [{ cell: [[run('Country')], [run('ids')]], numeric: true }],
        rows: [[[[run('2')]]]],
      },
    },
  ];
  expect(renderMarkdown(blocks)).toBe(
    '**Wiped** `f-0a` example[.]com\n\n**Map** Two countries.\n\n| Country · ids |\n| ---: |\n| 2 |\n',
  );
});
