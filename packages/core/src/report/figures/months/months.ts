/** Victims by month: above how many were seen, below how many came (up) and were lost (down). */
import { type Markup, markup } from '../../markup/markup.ts';
import { type Figure, figure, FIGURE_WIDTH, fitText, hint, px } from '../figure.ts';
import { fill, label, outlined, stroke } from '../paint.ts';
import type { FigureWords } from '../words.ts';

export interface MonthsData {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What is counted. */
  readonly basis: string;
  readonly months: readonly MonthCounts[];
}

export interface MonthCounts {
  /** `2013-10`. */
  readonly month: string;
  readonly fresh: number;
  readonly seen: number;
  readonly lost: number;
}

const LEFT = 120;
const RIGHT = FIGURE_WIDTH - 14;
const SEEN_TOP = 34;
const SEEN_HEIGHT = 110;
const FLOW_TOP = 172;
const FLOW_HEIGHT = 110;
const MONTH_TEXT = 44;
const MONTHS_IN_YEAR = 12;
/** Of evidence that claims centuries; the last ones are drawn. */
const MAX_MONTHS = 240;

export function monthsFigure(data: MonthsData, words: FigureWords): Figure | null {
  if (data.months.length === 0) return null;
  const months = withEmpty(data.months);
  const step = (RIGHT - LEFT) / months.length;
  const bottom = FLOW_TOP + FLOW_HEIGHT;
  return figure({
    id: data.id,
    title: data.title,
    description: data.description,
    height: bottom + 26,
    table: tableOf(data.months, words),
    drawn: [
      label(LEFT, 16, fitText(data.basis, RIGHT - LEFT, 11), { size: 11, paint: 'mute' }),
      monthTexts(months, step, bottom),
      drawSeen(months, step, words),
      drawFlow(months, step, words),
    ],
  });
}

function drawSeen(months: readonly MonthCounts[], step: number, words: FigureWords): Markup {
  const scale = topOf(months.map(({ seen }) => seen));
  const bottom = SEEN_TOP + SEEN_HEIGHT;
  const bars = months.map(({ month, seen }, index) => {
    const height = (seen / scale) * SEEN_HEIGHT;
    return markup`<rect x="${px(LEFT + index * step)}" y="${px(bottom - height)}" width="${px(barWidth(step))}" height="${px(height)}" ${fill('step-2')}>${hint(`${month}: ${words.seen} ${seen}`)}</rect>`;
  });
  return markup`${label(0, SEEN_TOP + 12, words.seen, { bold: true })}${rule(SEEN_TOP, scale)}${rule(bottom, 0)}${bars}`;
}

function drawFlow(months: readonly MonthCounts[], step: number, words: FigureWords): Markup {
  const up = topOf(months.map(({ fresh }) => fresh));
  const down = topOf(months.map(({ lost }) => lost));
  const unit = FLOW_HEIGHT / (up + down);
  const zero = FLOW_TOP + up * unit;
  const bars = months.map(({ month, fresh, lost }, index) => {
    const place = markup`x="${px(LEFT + index * step)}" width="${px(barWidth(step))}"`;
    const came = markup`<rect ${place} y="${px(zero - fresh * unit)}" height="${px(fresh * unit)}" ${fill('strong')}>${hint(`${month}: ${words.fresh} ${fresh}`)}</rect>`;
    const gone = markup`<rect ${place} y="${px(zero)}" height="${px(lost * unit)}" ${outlined('paper', 'warn', 1.2)}>${hint(`${month}: ${words.lost} ${lost}`)}</rect>`;
    return markup`${fresh > 0 ? came : null}${lost > 0 ? gone : null}`;
  });
  const bottom = FLOW_TOP + FLOW_HEIGHT;
  return markup`<rect x="0" y="${FLOW_TOP + 2}" width="11" height="11" ${fill('strong')}/>${label(16, FLOW_TOP + 12, words.fresh, { bold: true })}<rect x="0.5" y="${bottom - 11.5}" width="10" height="10" ${outlined('paper', 'warn', 1.2)}/>${label(16, bottom - 2, words.lost, { bold: true })}${rule(FLOW_TOP, up)}${rule(zero, 0)}${rule(bottom, down)}${bars}`;
}

function rule(y: number, value: number): Markup {
  return markup`<path d="M${LEFT} ${px(y)}H${RIGHT}" ${stroke('grid')}/>${label(LEFT - 6, y + 4, value, { size: 11, anchor: 'end', paint: 'mute' })}`;
}

function monthTexts(months: readonly MonthCounts[], step: number, bottom: number): Markup[] {
  const every = [1, 3, 6, 12, 24, 60].find((count) => count * step >= MONTH_TEXT) ?? 120;
  return months.map(({ month }, index) => {
    const number = Number(month.slice(-2)) - 1 + Number(month.slice(0, -3)) * MONTHS_IN_YEAR;
    if (number % every !== 0) return markup``;
    const x = LEFT + index * step;
    if (x + MONTH_TEXT > FIGURE_WIDTH) return markup``;
    return markup`<path d="M${px(x)} ${SEEN_TOP}V${bottom + 4}" ${stroke('grid')}/>${label(x, bottom + 17, month, { size: 11, paint: 'mute' })}`;
  });
}

function barWidth(step: number): number {
  return Math.max(step * 0.78, 1);
}

/** Never 0, so that it can be divided by. */
function topOf(counts: readonly number[]): number {
  return counts.reduce((most, count) => Math.max(most, count), 1);
}

/** Months in which nothing was seen are months too. */
function withEmpty(known: readonly MonthCounts[]): MonthCounts[] {
  const byMonth = new Map(known.map((each) => [numberOf(each.month), each]));
  const numbers = [...byMonth.keys()].toSorted((a, b) => a - b);
  const end = numbers.at(-1)!;
  const start = Math.max(numbers[0]!, end - MAX_MONTHS + 1);
  return Array.from({ length: end - start + 1 }, (_, index) => {
    const number = start + index;
    const year = Math.floor(number / MONTHS_IN_YEAR);
    const month = `${year}-${String((number % MONTHS_IN_YEAR) + 1).padStart(2, '0')}`;
    return byMonth.get(number) ?? { month, fresh: 0, seen: 0, lost: 0 };
  });
}

function numberOf(month: string): number {
  return Number(month.slice(0, -3)) * MONTHS_IN_YEAR + Number(month.slice(-2)) - 1;
}

function tableOf(months: readonly MonthCounts[], words: FigureWords): Figure['table'] {
  return {
    columns: [
      { title: words.month, numeric: false },
      { title: words.fresh, numeric: true },
      { title: words.seen, numeric: true },
      { title: words.lost, numeric: true },
    ],
    rows: months.map(({ month, fresh, seen, lost }) => [month, fresh, seen, lost]),
  };
}
