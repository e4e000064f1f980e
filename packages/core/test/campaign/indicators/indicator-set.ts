import type { FieldValue } from '@unmask/sigma';
import {
  collectEntries,
  compileIndicators,
  type Indicator,
  type IndicatorSet,
  readIndicatorFile,
} from '../../../src/index.ts';
import { eventWith } from './event.ts';

export function setOf(indicators: readonly Indicator[]): IndicatorSet {
  return { size: indicators.length, at: (index) => indicators[index]! };
}

/** The indicators of a plain list. */
export function listed(...lines: readonly string[]): readonly Indicator[] {
  return read(lines.join('\n'), 'list.txt').indicators;
}

/** What a file's text gives. */
export function read(text: string, file: string): ReturnType<typeof collectEntries> {
  const content = readIndicatorFile(text, file, file.endsWith('.txt'));
  if (content.kind !== 'indicators') throw new Error(JSON.stringify(content));
  return collectEntries(content.entries, () => null);
}

/** A STIX indicator with this pattern, and what else of it matters. */
export function stix(pattern: string, more: Readonly<Record<string, unknown>> = {}): string {
  const id = 'indicator--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f';
  return JSON.stringify({
    type: 'indicator',
    id,
    pattern,
    pattern_type: 'stix',
    name: 'x',
    ...more,
  });
}

/** Names of the indicators that match an event with these fields. */
export function matching(
  indicators: readonly Indicator[],
  fields: Readonly<Record<string, FieldValue>>,
): string[] {
  const matcher = compileIndicators(setOf(indicators));
  return matcher.match(eventWith(fields)).map(({ indicator }) => indicators[indicator]!.name);
}
