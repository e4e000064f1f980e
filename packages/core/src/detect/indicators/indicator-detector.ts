import {
  compileIndicators,
  type IndicatorMatcher,
  type IndicatorSet,
} from '../../campaign/indicators/matcher.ts';
import { isSingle, onesOf, type Indicator } from '../../campaign/indicators/indicator.ts';
import type { Detector } from '../detector.ts';
import { hitFinding, spanFinding } from './indicator-finding.ts';
import { compareMoments, Hits, type Hit, type IndicatorTrace, type Moment } from './hits.ts';
import { spansOf } from './sequence.ts';

/** Known-bad values in every event. One finding an indicator, source and field. Documented in `docs/indicators.md`. */
export function indicatorDetector(indicators: IndicatorSet): Detector<IndicatorTrace> {
  let compiled: IndicatorMatcher | null = null;
  return {
    id: 'indicators',
    title: 'Indicators from STIX, MISP and lists, in every event',
    kind: 'indicators',
    start({ keep }) {
      const matcher = (compiled ??= compileIndicators(indicators));
      const hits = new Hits();
      return {
        event(event) {
          for (const match of matcher.match(event)) {
            const { validFrom, validUntil, pattern } = indicators.at(match.indicator);
            if (validUntil !== null && event.time >= validUntil) continue;
            const early = validFrom !== null && event.time < validFrom;
            hits.add(event, match, { early, keepMoments: !isSingle(pattern) });
          }
        },
        finish() {
          const trace = hits.trace();
          if (trace.hits.length > 0) keep(trace);
        },
      };
    },
    merge: joined,
    conclude({ traces, report }) {
      const { hits } = joined(traces.map(({ trace }) => trace));
      const byIndicator = Map.groupBy(hits, ({ indicator }) => indicator);
      for (const [place, own] of [...byIndicator].toSorted(([a], [b]) => a - b)) {
        const indicator = indicators.at(place);
        if (isSingle(indicator.pattern)) {
          for (const hit of own.toSorted(byFirst)) report(hitFinding(indicator, hit));
        } else concludeSequence(indicator, own, report);
      }
    },
  };
}

function joined(traces: readonly IndicatorTrace[]): IndicatorTrace {
  const all = new Hits();
  for (const trace of traces) all.addTrace(trace);
  return all.trace();
}

function byFirst(a: Hit, b: Hit): number {
  return compareMoments(a.first, b.first) || a.observation - b.observation;
}

type Report = Parameters<NonNullable<Detector['conclude']>>[0]['report'];

/** On one source only: events of two machines are not taken for one another's cause. */
function concludeSequence(indicator: Indicator, hits: readonly Hit[], report: Report): void {
  const size = onesOf(indicator.pattern).length;
  for (const own of Map.groupBy(hits, ({ source }) => source.id).values()) {
    const moments: Moment[][] = Array.from({ length: size }, () => []);
    for (const hit of own) moments[hit.observation]!.push(...hit.moments);
    const [first] = spansOf(indicator.pattern, moments);
    if (first !== undefined) report(spanFinding(indicator, own[0]!.source, first));
  }
}
