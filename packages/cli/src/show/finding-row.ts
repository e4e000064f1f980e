import type { Finding } from '@unmask/core';
import { timeRow } from '../output/time-row.ts';
import type { Painter } from '../terminal/style.ts';

/** A finding in one row of a list. */
export function findingRow(finding: Finding, width: number, paint: Painter): string {
  const { time, level, source, rule, summary, id } = finding;
  const text = `${source.host ?? source.id}: ${rule.title}: ${summary}`;
  return timeRow({ time, level, text, id }, width, paint);
}
