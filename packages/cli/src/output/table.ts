import { oneLine, shortTime } from '@unmask/core';
import type { FindingGroup } from '@unmask/core';
import type { Level } from '@unmask/sigma';
import { LEVEL_STYLE, type Painter } from '../terminal/style.ts';
import { padEnd, wrap } from '../terminal/wrap.ts';

/** Columns where there is no terminal to ask. */
const DEFAULT_WIDTH = 100;
const MIN_WIDTH = 60;

const TIME_WIDTH = 21;
const LEVEL_WIDTH = 10;
const INDENT = TIME_WIDTH + LEVEL_WIDTH;

const LEVEL_NAME: Readonly<Record<Level, string>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  informational: 'info',
};

/** Columns of the terminal behind the stream. */
export function tableWidth(stream: NodeJS.WriteStream | null): number {
  return Math.max(MIN_WIDTH, stream?.columns ?? DEFAULT_WIDTH);
}

export function tableHeader(paint: Painter): string {
  const line = `${padEnd('Time (UTC)', TIME_WIDTH)}${padEnd('Level', LEVEL_WIDTH)}Finding`;
  return `${paint('bold', line)}\n`;
}

/**
 * A group of findings as a row of a few lines:
 *
 *     2013-10-28 17:20:14  high      WKS-07.example.org  COM object redirected …  T1546.015
 *                                    EXAMPLE\anna …\reg.exe SetValue HKU\… to C:\Users\…
 *                                    WKS-07/Sysmon.evtx record 1042; 12 times until 2013-10-28 18:02:11
 */
export function tableRow(group: FindingGroup, width: number, paint: Painter): string {
  const { first } = group;
  const head = [first.source.host ?? 'unknown host', first.rule.title, first.techniques.join(' ')];
  const body = width - INDENT;
  const lines = [
    ...wrap(head.map(oneLine).join('  ').trim(), body).map((line) => paint('bold', line)),
    ...wrap(oneLine(first.summary), body),
    ...wrap(proof(group), body).map((line) => paint('dim', line)),
  ];
  const time = padEnd(shortTime(first.time), TIME_WIDTH);
  const level = paint(LEVEL_STYLE[first.level], padEnd(LEVEL_NAME[first.level], LEVEL_WIDTH));
  return lines
    .filter((line) => line !== '')
    .map((line, index) => `${index === 0 ? time + level : ' '.repeat(INDENT)}${line}\n`)
    .join('');
}

function proof({ first, count, until }: FindingGroup): string {
  const locator = first.locators[0];
  const place = locator === undefined ? '' : oneLine(locator.evidence);
  const record = locator?.record == null ? '' : ` record ${locator.record}`;
  const recovered = locator?.recovered == null ? '' : ` (recovered: ${locator.recovered})`;
  const repeats = count === 1 ? '' : `; ${count} times until ${shortTime(until)}`;
  return `${place}${record}${recovered}${repeats}`;
}
