import { LANES, oneLine, type LifeLine } from '@unmask/core';
import { padEnd, wrap } from '../terminal/wrap.ts';

const BAR_WIDTH = 36;
const INDENT = '  ';

/** Lines of a lane that are shown; all of them are in the JSON. */
const MAX_SHOWN = 12;

/**
 * What lived when, on one scale:
 *
 *     infrastructure
 *       ├───────■■■■■■■■■───┤  2011-06-28 to 2014-01-20  srv-01: beacons in its access log
 */
export function lifeLines(lines: readonly LifeLine[], width: number): string {
  const solid = lines.filter((line) => Number.isFinite(Date.parse(line.first)));
  const from = Math.min(...solid.map(({ first }) => Date.parse(first)));
  const to = Math.max(...solid.map(({ last }) => Date.parse(last)));
  const lanes = Map.groupBy(solid, ({ lane }) => lane);
  return LANES.flatMap((lane) => {
    const members = lanes.get(lane) ?? [];
    if (members.length === 0) return [];
    const more = members.length - MAX_SHOWN;
    return [
      `${INDENT}${lane}\n`,
      ...members.slice(0, MAX_SHOWN).map((line) => lineText(line, from, to, width)),
      ...(more > 0 ? [`${INDENT}${INDENT}and ${more} more: see --format json\n`] : []),
    ];
  }).join('');
}

function lineText(line: LifeLine, from: number, to: number, width: number): string {
  const days =
    line.first.slice(0, 10) === line.last.slice(0, 10) ? '' : ` to ${line.last.slice(0, 10)}`;
  const span = padEnd(`${line.first.slice(0, 10)}${days}`, 26);
  const claimed = line.solid ? '' : ' (claimed)';
  const head = `${INDENT}${INDENT}${bar(line, from, to)}  ${span}`;
  const margin = head.length;
  return wrap(oneLine(`${line.about}: ${line.what}${claimed}`), width - margin)
    .map((text, index) => `${index === 0 ? head : ' '.repeat(margin)}${text}\n`)
    .join('');
}

function bar({ first, last, solid }: LifeLine, from: number, to: number): string {
  const place = (at: number): number =>
    to === from ? 0 : Math.round(((at - from) / (to - from)) * (BAR_WIDTH - 1));
  const start = place(Date.parse(first));
  const end = Math.max(start, place(Date.parse(last)));
  const mark = solid ? '█' : '░';
  return '·'.repeat(start) + mark.repeat(end - start + 1) + '·'.repeat(BAR_WIDTH - 1 - end);
}
