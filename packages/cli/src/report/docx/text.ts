import { Bookmark, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import type { Run } from '@unmask/core';

const CODE_FONT = 'Consolas';

/** Text of one line, with what it leads to where that is in the document. */
export function runsOf(runs: readonly Run[], anchors: ReadonlySet<string>): ParagraphChild[] {
  return runs.map((run) => {
    const { text, bold, code, to } = run;
    const child = new TextRun({ text, bold, ...(code ? { font: CODE_FONT } : {}) });
    return to !== null && anchors.has(to)
      ? new InternalHyperlink({ anchor: bookmarkName(to), children: [child] })
      : child;
  });
}

/** A place that others lead to. */
export function anchored(id: string | null, children: ParagraphChild[]): ParagraphChild[] {
  return id === null ? children : [new Bookmark({ id: bookmarkName(id), children })];
}

/** Word takes letters, digits and `_`, 40 of them. Ids are hashes: their first digits tell them apart. */
function bookmarkName(id: string): string {
  return `_${id.replace(/\W/g, '_')}`.slice(0, 40);
}
