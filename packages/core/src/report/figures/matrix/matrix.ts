/** ATT&CK: the tactics that findings tell of as columns, their techniques below, in order. */
import { type Markup, markup } from '../../markup/markup.ts';
import { type Figure, figure, FIGURE_WIDTH, fitText, hint, px, wrapText } from '../figure.ts';
import { stepOf, stepsOf } from '../map/steps.ts';
import { fill, label, outlined } from '../paint.ts';
import type { FigureWords } from '../words.ts';

export interface MatrixData {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** In ATT&CK's order. */
  readonly tactics: readonly TacticColumn[];
  /** Titles of those without a technique. */
  readonly empty: readonly string[];
}

export interface TacticColumn {
  readonly title: string;
  readonly techniques: readonly TechniqueCell[];
}

export interface TechniqueCell {
  readonly id: string;
  readonly name: string;
  readonly sources: number;
  readonly findings: number;
  /** Of these, those of moderate or high confidence. */
  readonly sure: number;
}

const COLUMNS = 7;
const GAP = 6;
const HEAD = 38;
const CELL = 62;
const LEGEND = 26;

export function matrixFigure(data: MatrixData, words: FigureWords): Figure | null {
  if (data.tactics.length === 0) return null;
  const columns = Math.min(COLUMNS, data.tactics.length);
  const width = (FIGURE_WIDTH + GAP) / columns - GAP;
  const cells = data.tactics.flatMap(({ techniques }) => techniques.map(({ sources }) => sources));
  const steps = stepsOf(cells.reduce((most, count) => Math.max(most, count), 1));
  const drawn: Markup[] = [legend(words)];
  let top = LEGEND;
  for (let start = 0; start < data.tactics.length; start += columns) {
    const band = data.tactics.slice(start, start + columns);
    drawn.push(
      ...band.map((column, index) =>
        drawColumn(column, index * (width + GAP), top, width, steps, words),
      ),
    );
    top +=
      HEAD +
      band.reduce((most, { techniques }) => Math.max(most, techniques.length), 0) * (CELL + 4) +
      12;
  }
  const notes =
    data.empty.length === 0
      ? []
      : wrapText(words.notSeen(data.empty.join(', ')), FIGURE_WIDTH, 11, 3);
  drawn.push(
    ...notes.map((line, index) =>
      label(0, top + 10 + index * 15, line, { size: 11, paint: 'mute' }),
    ),
  );
  return figure({
    id: data.id,
    title: data.title,
    description: data.description,
    height: top + notes.length * 15 + 6,
    table: tableOf(data.tactics, words),
    drawn,
  });
}

function drawColumn(
  { title, techniques }: TacticColumn,
  x: number,
  top: number,
  width: number,
  steps: readonly number[],
  words: FigureWords,
): Markup {
  const head = wrapText(title, width - 10, 12, 2).map((line, index) =>
    label(x + 5, top + 14 + index * 14, line, { bold: true }),
  );
  const cells = techniques.map((cell, index) =>
    drawCell(cell, x, top + HEAD + index * (CELL + 4), width, steps, words),
  );
  return markup`<rect x="${px(x)}" y="${px(top)}" width="${px(width)}" height="${HEAD - 4}" ${fill('band')}/>${head}${cells}`;
}

function drawCell(
  { id, name, sources, findings, sure }: TechniqueCell,
  x: number,
  top: number,
  width: number,
  steps: readonly number[],
  words: FigureWords,
): Markup {
  // The two dark shades would not carry dark text: shade is a bar on the left, as wide as the step.
  const step = stepOf(sources, steps);
  const edge =
    sure > 0
      ? outlined('paper', 'strong', 1.2)
      : markup`${outlined('paper', 'edge', 1.2)} stroke-dasharray="4 3"`;
  const lines = wrapText(name, width - 24, 10.5, 2).map((line, index) =>
    label(x + 18, top + 29 + index * 12, line, { size: 10.5 }),
  );
  const counts = `${words.sources} ${sources} · ${words.findings} ${findings}`;
  return markup`<g>${hint(`${id} ${name}: ${counts}`)}<rect x="${px(x + 0.6)}" y="${px(top)}" width="${px(width - 1.2)}" height="${CELL}" rx="3" ${edge}/><rect x="${px(x + 4)}" y="${px(top + 4)}" width="8" height="${CELL - 8}" rx="2" ${fill(`step-${step}`)}/>${label(x + 18, top + 15, fitText(id, width - 24, 11.5), { size: 11.5, bold: true })}${lines}${label(x + 18, top + CELL - 7, wrapText(counts, width - 22, 9.5, 1), { size: 9.5, paint: 'mute' })}</g>`;
}

function legend(words: FigureWords): Markup {
  return markup`<rect x="0.6" y="3" width="22" height="12" rx="3" ${outlined('paper', 'strong', 1.2)}/>${label(30, 13, words.solid, { size: 11 })}<rect x="260" y="3" width="22" height="12" rx="3" ${outlined('paper', 'edge', 1.2)} stroke-dasharray="4 3"/>${label(290, 13, words.weak, { size: 11 })}`;
}

function tableOf(tactics: readonly TacticColumn[], words: FigureWords): Figure['table'] {
  return {
    columns: [
      { title: words.tactic, numeric: false },
      { title: words.technique, numeric: false },
      { title: words.name, numeric: false },
      { title: words.sources, numeric: true },
      { title: words.findings, numeric: true },
    ],
    rows: tactics.flatMap(({ title, techniques }) =>
      techniques.map(({ id, name, sources, findings }) => [title, id, name, sources, findings]),
    ),
  };
}
