import { onesOf, type Comparison, type Indicator } from '../../campaign/indicators/indicator.ts';
import { shorten } from '../../report/text.ts';
import type { Source } from '../../evidence/format.ts';
import { checkFinding } from '../check-finding.ts';
import type { Finding } from '../finding.ts';
import { isBelow, judge, judgeSequence } from './judge.ts';
import type { Hit, Moment, Seen } from './hits.ts';
import type { Span } from './sequence.ts';

/** Characters of a value or a name in a summary. */
const MAX_SHOWN = 120;

/** What an indicator of one event met on one source. */
export function hitFinding(indicator: Indicator, hit: Hit): Finding {
  const { first, last, count, source, early, varies } = hit;
  const comparison = onesOf(indicator.pattern)[hit.observation]!;
  const { level, confidence, alternatives } = judge(indicator, comparison, first.seen, early);
  const wanted = isBelow(comparison, first.seen) ? `, below ${wantedText(comparison)}` : '';
  const others = varies ? ' and other values' : '';
  return {
    ...checkFinding('indicator', {
      ...ofIndicator(indicator),
      level,
      confidence,
      time: first.time,
      until: count > 1 ? last.time : null,
      source,
      matched: matchedOf(indicator, first.seen),
      summary: `${seenText(first.seen)}${wanted}${others} matches ${originText(indicator)}`,
      proof: [first.locator, ...(count > 1 ? [last.locator] : [])],
      alternatives,
    }),
    count,
  };
}

/** What a pattern over several events met on one source. */
export function spanFinding(
  indicator: Indicator,
  source: Source,
  { start, end, moments }: Span,
): Finding {
  const seen = moments.flatMap((moment: Moment) => moment.seen);
  return {
    ...checkFinding('indicator', {
      ...ofIndicator(indicator),
      ...judgeSequence(indicator),
      time: start,
      until: end > start ? end : null,
      source,
      matched: matchedOf(indicator, seen),
      summary: `${moments.length} events together match ${originText(indicator)}: ${seenText(seen)}`,
      proof: moments.map(({ locator }) => locator),
    }),
    count: moments.length,
  };
}

function ofIndicator({ id, name, techniques }: Indicator): {
  readonly check: { readonly id: string; readonly title: string };
  readonly techniques: readonly string[];
} {
  return { check: { id, title: `Indicator: ${shorten(name, MAX_SHOWN)}` }, techniques };
}

/** The event's fields, then which indicator it was. */
function matchedOf({ id, origin }: Indicator, seen: readonly Seen[]): Record<string, string> {
  const { file, place, producer, tlp } = origin;
  const from = [file, place, ...(producer === null ? [] : [producer])].join(', ');
  return Object.fromEntries([
    ...seen.map(({ field, text }) => [field, text]),
    ['indicator', id],
    ['indicator.from', from],
    ...(tlp === null ? [] : [['indicator.tlp', tlp]]),
  ]) as Record<string, string>;
}

function seenText(seen: readonly Seen[]): string {
  const parts = seen.map(({ field, text }) => `${field} ${shorten(text, MAX_SHOWN)}`);
  return [...new Set(parts)].slice(0, 4).join(', ');
}

function originText({ name, origin: { file, place, tlp } }: Indicator): string {
  const level = tlp === null ? '' : `, TLP:${tlp.toUpperCase()}`;
  return `"${shorten(name, MAX_SHOWN)}" (${file} ${place}${level})`;
}

function wantedText(comparison: Comparison): string {
  return comparison.kind === 'test' ? comparison.values.slice(0, 3).join(', ') : '';
}
