/** What lived from when to when: the campaign's lanes, and the servers and domains. A bar is solid, a claim is hollow and dashed. */
import { type Markup, markup } from '../../markup/markup.ts';
import { type Figure, figure, FIGURE_WIDTH, fitText, hint, px } from '../figure.ts';
import { fill, label, outlined, stroke } from '../paint.ts';
import type { FigureWords } from '../words.ts';
import { drawAxis, type TimeAxis, timeAxis, xOf } from './time-axis.ts';

export interface LinesData {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly groups: readonly LineGroup[];
  /** ISO 8601: where all evidence ends. */
  readonly cutOff: string | null;
  /** Rows of one group that are drawn; the table has all. */
  readonly maxRows: number;
}

export interface LineGroup {
  /** `null`: rows without a heading. */
  readonly title: string | null;
  readonly rows: readonly LineRow[];
}

export interface LineRow {
  readonly about: string;
  readonly spans: readonly Span[];
}

export interface Span {
  readonly what: string;
  /** ISO 8601, UTC. */
  readonly first: string;
  readonly last: string;
  readonly solid: boolean;
  readonly findingCount: number;
}

const LABEL_WIDTH = 236;
const RIGHT = FIGURE_WIDTH - 14;
const TOP = 50;
const ROW = 20;
const HEADING = 24;
const BAR = 10;
/** Shorter spans are drawn as a point. */
const LEAST_BAR = 7;
/** Claims older than the oldest solid time by more than this are put at the edge, not to squeeze the rest. */
const CLAIM_YEARS_MS: number = 6 * 365.25 * 86_400_000;

/** `null` when there is nothing to draw. */
export function linesFigure(data: LinesData, words: FigureWords): Figure | null {
  const groups = data.groups.filter(({ rows }) => rows.length > 0);
  const axis = axisOf(groups, data.cutOff);
  if (axis === null) return null;
  let y = TOP;
  const drawn: Markup[] = [];
  for (const group of groups) {
    const part = drawGroup(group, data.maxRows, axis, y, words);
    drawn.push(part.drawn);
    y = part.bottom;
  }
  const bottom = y + 6;
  return figure({
    id: data.id,
    title: data.title,
    description: data.description,
    height: bottom + 14,
    table: tableOf(groups, words),
    drawn: [
      legend(words),
      drawAxis(axis, TOP, bottom),
      drawn,
      drawCutOff(axis, data.cutOff, bottom, words),
    ],
  });
}

function axisOf(groups: readonly LineGroup[], cutOff: string | null): TimeAxis | null {
  const spans = groups.flatMap(({ rows }) => rows.flatMap((row) => row.spans));
  if (spans.length === 0) return null;
  const solid = spans.filter(({ solid }) => solid);
  const firm = (solid.length === 0 ? spans : solid).map(({ first }) => Date.parse(first));
  const earliest = least(firm);
  const near = spans
    .map(({ first }) => Date.parse(first))
    .filter((time) => time >= earliest - CLAIM_YEARS_MS);
  const ends = spans.map(({ last }) => Date.parse(last));
  const end = most(cutOff === null ? ends : [...ends, Date.parse(cutOff)]);
  return timeAxis(least(near), end, LABEL_WIDTH, RIGHT);
}

function drawGroup(
  { title, rows }: LineGroup,
  maxRows: number,
  axis: TimeAxis,
  top: number,
  words: FigureWords,
): { drawn: Markup; bottom: number } {
  const start = title === null ? top : top + HEADING;
  const shown = mostTold(rows, maxRows);
  const left = rows.length - shown.length;
  const bottom = start + shown.length * ROW + (left > 0 ? ROW : 0) + 4;
  const heading =
    title === null
      ? null
      : markup`<rect x="0" y="${px(top + 3)}" width="${LABEL_WIDTH - 8}" height="19" rx="2" ${fill('band')}/>${label(6, top + 17, fitText(title, LABEL_WIDTH - 20, 12), { bold: true })}`;
  const more =
    left > 0
      ? label(6, start + shown.length * ROW + 14, words.more(left), { size: 11, paint: 'mute' })
      : null;
  const lines = shown.map((row, index) => drawRow(row, axis, start + index * ROW));
  return { drawn: markup`${heading}${lines}${more}`, bottom };
}

/** Those that rest on most findings, in the order in which they came. */
function mostTold(rows: readonly LineRow[], limit: number): LineRow[] {
  const weights = rows.map((row) => ({
    row,
    solid: row.spans.some(({ solid }) => solid),
    findings: row.spans.reduce((sum, { findingCount }) => sum + findingCount, 0),
  }));
  const kept = weights
    .toSorted((a, b) => Number(b.solid) - Number(a.solid) || b.findings - a.findings)
    .slice(0, limit);
  const keptRows = new Set(kept.map(({ row }) => row));
  return rows.filter((row) => keptRows.has(row));
}

function drawRow({ about, spans }: LineRow, axis: TimeAxis, top: number): Markup {
  const middle = top + ROW / 2;
  const name = label(6, middle + 4, fitText(nameOf(about), LABEL_WIDTH - 16, 12));
  const track = markup`<path d="M${axis.left} ${px(middle)}H${axis.right}" ${stroke('grid')}/>`;
  // Claims below, so that what is solid stays to be seen.
  const bars = spans.toSorted((a, b) => Number(a.solid) - Number(b.solid));
  return markup`<g>${name}${track}${bars.map((span) => drawSpan(span, axis, middle))}</g>`;
}

/** Of a path, its end tells more than its beginning. */
function nameOf(about: string): string {
  const at = about.lastIndexOf('/');
  return at > 0 && at < about.length - 1 ? `…${about.slice(at)}` : about;
}

function drawSpan({ what, first, last, solid }: Span, axis: TimeAxis, middle: number): Markup {
  const [from, to] = [xOf(axis, Date.parse(first)), xOf(axis, Date.parse(last))];
  const title = hint(`${what}: ${dayText(first)} – ${dayText(last)}`);
  if (from < axis.left) return drawEarlier(first, axis, middle, title);
  if (to - from < LEAST_BAR) {
    const x = (from + to) / 2;
    const shape = solid ? outlined('strong', 'strong') : outlined('paper', 'edge', 1.5);
    return markup`<path d="M${px(x)} ${px(middle - 6)}l6 6l-6 6l-6 -6z" ${shape}>${title}</path>`;
  }
  const place = markup`x="${px(from)}" y="${px(middle - BAR / 2)}" width="${px(to - from)}" height="${BAR}" rx="2"`;
  return solid
    ? markup`<rect ${place} ${fill('strong')}>${title}</rect>`
    : markup`<rect ${place} ${outlined('paper', 'edge', 1.5)} stroke-dasharray="4 3">${title}</rect>`;
}

/** A claim from before the axis begins: an arrow with its date. */
function drawEarlier(first: string, axis: TimeAxis, middle: number, title: Markup): Markup {
  const x = axis.left + 2;
  return markup`<path d="M${px(x)} ${px(middle)}l8 -5v10z" ${outlined('paper', 'edge', 1.5)}>${title}</path>${label(x + 12, middle + 4, dayText(first), { size: 10, paint: 'mute' })}`;
}

function drawCutOff(
  axis: TimeAxis,
  cutOff: string | null,
  bottom: number,
  words: FigureWords,
): Markup | null {
  if (cutOff === null) return null;
  const x = xOf(axis, Date.parse(cutOff));
  return markup`<path d="M${px(x)} ${TOP - 2}V${px(bottom)}" ${stroke('warn', 1.5)} stroke-dasharray="2 3"/>${label(x + 6, bottom + 12, `${words.evidenceEnds} ${dayText(cutOff)}`, { size: 11, anchor: 'end', paint: 'warn' })}`;
}

function legend(words: FigureWords): Markup {
  const second = LABEL_WIDTH + 190;
  return markup`<rect x="${LABEL_WIDTH}" y="6" width="22" height="${BAR}" rx="2" ${fill('strong')}/>${label(LABEL_WIDTH + 28, 15, words.solid, { size: 11 })}<rect x="${second}" y="6" width="22" height="${BAR}" rx="2" ${outlined('paper', 'edge', 1.5)} stroke-dasharray="4 3"/>${label(second + 28, 15, words.claimed, { size: 11 })}`;
}

function tableOf(groups: readonly LineGroup[], words: FigureWords): Figure['table'] {
  const titled = groups.some(({ title }) => title !== null);
  const titles = [words.name, words.what, words.first, words.last, words.kind];
  return {
    columns: [...(titled ? [words.lane] : []), ...titles]
      .map((title) => ({ title, numeric: false }))
      .concat({ title: words.findings, numeric: true }),
    rows: groups.flatMap(({ title, rows }) =>
      rows.flatMap(({ about, spans }) =>
        spans.map(({ what, first, last, solid, findingCount }) => [
          ...(titled ? [title] : []),
          about,
          what,
          dayText(first),
          dayText(last),
          solid ? words.solid : words.claimed,
          findingCount,
        ]),
      ),
    ),
  };
}

/** A span of one time of ISO 8601. */
export function dayText(iso: string): string {
  return iso.slice(0, iso.indexOf('T'));
}

/** Of many thousands too, which `Math.min(...)` cannot take. */
function least(times: readonly number[]): number {
  return times.reduce((best, time) => Math.min(best, time));
}

function most(times: readonly number[]): number {
  return times.reduce((best, time) => Math.max(best, time));
}
