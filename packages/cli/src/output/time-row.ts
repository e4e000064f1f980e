import { oneLine, shortTime } from '@unmask/core';
import type { Level } from '@unmask/sigma';
import { LEVEL_STYLE, type Painter } from '../terminal/style.ts';
import { padEnd, wrap } from '../terminal/wrap.ts';

const TIME_WIDTH = 21;
const LEVEL_WIDTH = 15;
const MARGIN = TIME_WIDTH + LEVEL_WIDTH;
/** Enough of an id for `unmask show`. */
const ID_LENGTH = 12;

/**
 * What happened at a time, and its id, over as many lines as it needs:
 *
 *     2014-01-21 21:05:00  high           web01.example: Command that wipes: rm -rf … f-888ef5a638
 *
 * @param time ISO 8601
 * @param level of a finding; an event has none
 */
export function timeRow(
  { time, level, text, id }: { time: string; level: Level | null; text: string; id: string },
  width: number,
  paint: Painter,
): string {
  const label = padEnd(level ?? '', LEVEL_WIDTH);
  const head =
    padEnd(shortTime(time), TIME_WIDTH) +
    (level === null ? label : paint(LEVEL_STYLE[level], label));
  return wrap(`${oneLine(text)} ${id.slice(0, ID_LENGTH)}`, width - MARGIN)
    .map((line, index) => `${index === 0 ? head : ' '.repeat(MARGIN)}${line}\n`)
    .join('');
}
