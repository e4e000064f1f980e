import { type Markup, markup } from '../../markup/markup.ts';
import { px } from '../figure.ts';
import { label, stroke } from '../paint.ts';

/** Years, months or days along a picture; in UTC. */
export interface TimeAxis {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

export interface Tick {
  readonly time: number;
  readonly text: string;
}

const MONTHS_IN_YEAR = 12;
/** Steps in months, from fine to coarse; event logs can claim the year 60056. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 12_000, 120_000] as const;
const DAY_MS = 86_400_000;
/** Pixels that the text of a tick takes. */
const TICK_WIDTH = 56;
/** Of a period without length. */
const LEAST_SPAN_MS: number = 30 * DAY_MS;

/** An axis with a little air on both sides; milliseconds since 1970. */
export function timeAxis(from: number, to: number, left: number, right: number): TimeAxis {
  const span = Math.max(to - from, LEAST_SPAN_MS);
  const air = span * 0.02;
  return { from: from - air, to: from + span + air, left, right };
}

export function xOf({ from, to, left, right }: TimeAxis, time: number): number {
  return left + ((time - from) / (to - from)) * (right - left);
}

/** At round months, as many as have room. */
export function ticksOf(axis: TimeAxis): Tick[] {
  const room = Math.max(2, Math.floor((axis.right - axis.left) / TICK_WIDTH));
  const [start, end] = [monthOf(axis.from) + 1, monthOf(axis.to)];
  const step = STEPS.find((months) => (end - start) / months < room) ?? STEPS.at(-1)!;
  const ticks: Tick[] = [];
  for (let month = Math.ceil(start / step) * step; month <= end; month += step) {
    const year = Math.floor(month / MONTHS_IN_YEAR);
    const inYear = month - year * MONTHS_IN_YEAR;
    const text =
      step % MONTHS_IN_YEAR === 0 ? String(year) : `${year}-${String(inYear + 1).padStart(2, '0')}`;
    ticks.push({ time: Date.UTC(year, inYear), text });
  }
  return ticks;
}

/** Lines through the picture with their text above them. */
export function drawAxis(axis: TimeAxis, top: number, bottom: number): Markup[] {
  return ticksOf(axis).map(({ time, text }) => {
    const x = xOf(axis, time);
    return markup`<path d="M${px(x)} ${px(top)}V${px(bottom)}" ${stroke('grid')}/>${label(x, top - 6, text, { size: 11, anchor: 'middle', paint: 'mute' })}`;
  });
}

/** Months since the year 0. */
function monthOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * MONTHS_IN_YEAR + date.getUTCMonth();
}
