import type { Event, Locator, Source } from '../../evidence/format.ts';
import type { IndicatorMatch } from '../../campaign/indicators/matcher.ts';
import type { Observable } from '../../campaign/observables/observable.ts';
import { shorten } from '../../report/text.ts';
import { MATCHED_VALUE_LIMIT } from '../finding.ts';

/** Indicators, sources and fields that are told apart in one trace. Beyond that, events are only counted. */
const MAX_HITS = 16_384;
/** Times kept of one observation on one source, for patterns over several events: the earliest. */
const MAX_MOMENTS = 512;

/** What one observation of an indicator met in one field of one source. Plain data. */
export interface Hit {
  readonly indicator: number;
  readonly observation: number;
  readonly source: Source;
  /** The events are older than the indicator says it is valid. */
  readonly early: boolean;
  count: number;
  first: Moment;
  last: Moment;
  /** Not all events have the values of the first. */
  varies: boolean;
  /** Of patterns over several events; empty for others. */
  moments: Moment[];
}

export interface Moment {
  readonly time: number;
  readonly locator: Locator;
  readonly seen: readonly Seen[];
}

export interface Seen extends Pick<Observable, 'kind' | 'value' | 'field' | 'guessed'> {
  /** Shortened as findings shorten it. */
  readonly text: string;
}

export interface IndicatorTrace {
  readonly hits: readonly Hit[];
  /** Events that are not in `hits`. */
  readonly uncounted: number;
}

/** Adds up hits, in any order to the same sum. */
export class Hits {
  private readonly hits = new Map<string, Hit>();
  private uncounted = 0;

  add(
    event: Event,
    { indicator, observation, proof }: IndicatorMatch,
    how: { early: boolean; keepMoments: boolean },
  ): void {
    const { time, locator } = event;
    const moment: Moment = { time, locator, seen: proof.map(seenOf) };
    this.addHit({
      indicator,
      observation,
      source: event.source(),
      early: how.early,
      count: 1,
      first: moment,
      last: moment,
      varies: false,
      moments: how.keepMoments ? [moment] : [],
    });
  }

  addTrace({ hits, uncounted }: IndicatorTrace): void {
    for (const hit of hits) this.addHit(hit);
    this.uncounted += uncounted;
  }

  trace(): IndicatorTrace {
    for (const hit of this.hits.values()) hit.moments = earliest(hit.moments);
    return { hits: [...this.hits.values()], uncounted: this.uncounted };
  }

  private addHit(hit: Hit): void {
    const key = keyOf(hit);
    const known = this.hits.get(key);
    if (known !== undefined) join(known, hit);
    else if (this.hits.size < MAX_HITS) this.hits.set(key, { ...hit });
    else this.uncounted += hit.count;
  }
}

function seenOf({ kind, value, field, guessed, text }: Observable): Seen {
  const shown = kind === 'text' ? '' : shorten(value, MATCHED_VALUE_LIMIT);
  return { kind, value: shown, field, guessed, text: shorten(text, MATCHED_VALUE_LIMIT) };
}

/** Fields, not values: below one domain there may be millions of names. */
function keyOf({ indicator, observation, source, early, first }: Hit): string {
  return JSON.stringify([
    indicator,
    observation,
    source.id,
    early,
    first.seen.map(({ field }) => field),
  ]);
}

function join(known: Hit, hit: Hit): void {
  known.varies ||= hit.varies || textsOf(known.first) !== textsOf(hit.first);
  known.count += hit.count;
  if (compareMoments(hit.first, known.first) < 0) known.first = hit.first;
  if (compareMoments(hit.last, known.last) > 0) known.last = hit.last;
  if (hit.moments.length === 0) return;
  known.moments = [...known.moments, ...hit.moments];
  if (known.moments.length > 2 * MAX_MOMENTS) known.moments = earliest(known.moments);
}

function textsOf({ seen }: Moment): string {
  return seen.map(({ text }) => text).join('\n');
}

function earliest(moments: readonly Moment[]): Moment[] {
  return moments.toSorted(compareMoments).slice(0, MAX_MOMENTS);
}

export function compareMoments(a: Moment, b: Moment): number {
  return (
    a.time - b.time ||
    compareText(a.locator.evidence, b.locator.evidence) ||
    a.locator.offset - b.locator.offset
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
