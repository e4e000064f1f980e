import type { Cell, Run } from '../page/index.ts';
import { code, plain } from './text.ts';

/** A line of text in Markdown. What leads to somewhere else in the page is told by its text: its id. */
export function inline(runs: readonly Run[], inTable: boolean = false): string {
  const told = joined(runs);
  return told
    .map((run, index) => {
      const [before, after] = [told[index - 1], told[index + 1]].map((each) => each?.text ?? '');
      return inRun(run, before!, after!, inTable);
    })
    .join('');
}

/** Lines of a cell, which has to stay on one. */
export function cellText(cell: Cell): string {
  return cell.map((runs) => inline(runs, true)).join('<br>');
}

/** Runs that look the same in Markdown as one: what begins a list must not be parted from it. */
function joined(runs: readonly Run[]): Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last?.code === run.code && (run.code || last.bold === run.bold))
      all[all.length - 1] = { ...last, text: last.text + run.text };
    else all.push(run);
  }
  return all;
}

function inRun({ text, bold, code: isCode }: Run, before: string, after: string, inTable: boolean) {
  const inner = text.trim();
  if (inner === '') return text === '' ? '' : ' ';
  const start = text === text.trimStart() ? '' : ' ';
  const end = text === text.trimEnd() ? '' : ' ';
  // A bar would end the cell, in code too.
  const said = isCode && !(inTable && inner.includes('|')) ? code(inner) : plain(inner);
  const isStrong =
    bold &&
    !isCode &&
    isParted(before + start, inner.at(0)!) &&
    isParted(end + after, inner.at(-1)!, 0);
  const shown = isStrong ? `**${said}**` : said;
  return start + shown + end;
}

const WORD = /[\p{L}\p{N}]/u;

/** Asterisks open and close only at a word, or where nothing stands beside them (CommonMark, delimiter runs). */
function isParted(outside: string, edge: string, at: number = -1): boolean {
  const beside = outside.at(at);
  return WORD.test(edge) || beside === undefined || beside === ' ';
}
