import { findValue, type MapNode, quote } from '@unmask/sigma';
import { findLine } from '../yaml/nodes.ts';
import type { CaseReporter } from './case-reporter.ts';

/** A day as `2012-06-01`. */
export function findDay(map: MapNode, key: string, reporter: CaseReporter): string | null {
  const text = findLine(map, key, reporter);
  if (text === null || isDay(text)) return text;
  const message = `${quote(text)} is no day`;
  reporter.tell('CF014', findValue(map, key)!.span, message, 'write YYYY-MM-DD');
  return null;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}
