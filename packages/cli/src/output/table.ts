import { oneLine, shortTime } from '@unmask/core';
import type { Finding, FindingGroup } from '@unmask/core';
import type { Level } from '@unmask/sigma';
import { LEVEL_STYLE, type Painter } from '../terminal/style.ts';
import { padEnd, wrap } from '../terminal/wrap.ts';

/** Columns where there is no terminal to ask. */
const DEFAULT_WIDTH = 100;
const MIN_WIDTH = 60;

const TIME_WIDTH = 21;
const LEVEL_WIDTH = 10;
const MARGIN = TIME_WIDTH + LEVEL_WIDTH;
/** Of the lines below the first: little, because command lines and paths are long. */
const INDENT = 4;

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

export function sectionHeader(title: string, paint: Painter): string {
  return `\n${paint('bold', title)}\n`;
}

/**
 * A group of findings as a row of a few lines:
 *
 *     2013-10-28 17:20:14  high      COM object redirected to a user-writable path (T1546.015)
 *         WKS-07.example.org: C:\…\reg.exe (EXAMPLE\anna) set HKU\… to C:\Users\…
 *         WKS-07/Sysmon.evtx record 1042; 12 times until 2013-10-28 18:02:11
 */
export function tableRow(group: FindingGroup, width: number, paint: Painter): string {
  const { first } = group;
  const time = padEnd(shortTime(first.time), TIME_WIDTH);
  const level = paint(LEVEL_STYLE[first.level], padEnd(LEVEL_NAME[first.level], LEVEL_WIDTH));
  const title = wrap(oneLine(first.rule.title + techniques(first)), width - MARGIN);
  const source = first.source.host ?? first.source.id;
  const below = (text: string): string[] => wrap(oneLine(text), width - INDENT).map(indented);
  const lines = [
    ...title.map(
      (line, index) => (index === 0 ? time + level : ' '.repeat(MARGIN)) + paint('bold', line),
    ),
    ...below(`${source}: ${first.summary}`),
    ...below(proof(group)).map((line) => paint('dim', line)),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function techniques({ techniques: ids }: Finding): string {
  return ids.length === 0 ? '' : ` (${ids.join(', ')})`;
}

function indented(line: string): string {
  return ' '.repeat(INDENT) + line;
}

function proof({ first, count, findings, until }: FindingGroup): string {
  const { evidence = '', record = null, recovered = null } = first.locators[0] ?? {};
  const number = record === null ? '' : ` record ${record}`;
  const origin = recovered === null ? '' : ` (recovered: ${recovered})`;
  const within = findings > 1 && findings < count ? `, in ${findings} findings` : '';
  const repeats = count === 1 ? '' : `; ${count} times until ${shortTime(until)}${within}`;
  return `${evidence}${number}${origin}${repeats}`;
}
