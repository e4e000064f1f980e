import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, it } from 'vitest';
import { list, plain, table } from '../../src/report/markdown/text.ts';

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
