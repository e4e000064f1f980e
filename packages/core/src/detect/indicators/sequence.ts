/** Patterns over several events (STIX 2.1, section 9.3 to 9.5), on the moments at which their observations were met on one source. */
import type { Observation } from '../../campaign/indicators/indicator.ts';
import { compareMoments, type Moment } from './hits.ts';

/** Moments that together match: from the first to the last. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly moments: readonly Moment[];
}

/** Spans kept of a part of a pattern. */
const MAX_SPANS = 4_096;

/**
 * The shortest spans in which a pattern holds, by their end. A longer one with another within it is left out: whatever asks for an order
 * or a limit of time holds of the shorter one, too.
 *
 * @param moments of each observation, in the order in which they are written
 */
export function spansOf(
  pattern: Observation,
  moments: readonly (readonly Moment[])[],
): readonly Span[] {
  let next = 0;
  const evaluate = (part: Observation): readonly Span[] => {
    switch (part.kind) {
      case 'one':
        return (moments[next++] ?? []).map((moment) => ({
          start: moment.time,
          end: moment.time,
          moments: [moment],
        }));
      case 'or':
        return shortest(part.of.flatMap(evaluate));
      case 'and':
        return part.of.map(evaluate).reduce(both);
      case 'followed-by':
        return part.of.map(evaluate).reduce(inOrder);
      case 'within':
        return evaluate(part.of).filter(({ start, end }) => end - start <= part.microseconds);
      case 'repeats':
        return repeated(evaluate(part.of), part.times);
      case 'between':
        return evaluate(part.of).filter(({ start, end }) => start >= part.start && end < part.stop);
    }
  };
  return evaluate(pattern);
}

/** Spans of which none holds another; of equal ends the latest start. Those of single moments stay, however many there are at one time. */
function shortest(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  let latest = -Infinity;
  for (const span of spans.toSorted(byEnd)) {
    if (span.start < latest) continue;
    latest = span.start;
    if (kept.length < MAX_SPANS) kept.push(span);
  }
  return kept;
}

function byEnd(a: Span, b: Span): number {
  return a.end - b.end || b.start - a.start || compareMoments(a.moments[0]!, b.moments[0]!);
}

/** In either order, but not the same event twice. */
function both(left: readonly Span[], right: readonly Span[]): Span[] {
  const sides = [new Latest(), new Latest()];
  const all = [
    ...left.map((span) => ({ span, side: 0 })),
    ...right.map((span) => ({ span, side: 1 })),
  ].toSorted((a, b) => byEnd(a.span, b.span));
  return shortest(
    all.flatMap(({ span, side }) => {
      sides[side]!.add(span);
      const other = sides[1 - side]!.besides(span);
      return other === null ? [] : [joined(side === 0 ? [span, other] : [other, span])];
    }),
  );
}

/** The right one begins when the left one has ended, or at that very moment. */
function inOrder(left: readonly Span[], right: readonly Span[]): Span[] {
  const before = new Latest();
  const waiting = left.toSorted(byEnd);
  let next = 0;
  return shortest(
    right
      .toSorted((a, b) => a.start - b.start || byEnd(a, b))
      .flatMap((span) => {
        while (next < waiting.length && waiting[next]!.end <= span.start)
          before.add(waiting[next++]!);
        const other = before.besides(span);
        return other === null ? [] : [joined([other, span])];
      }),
  );
}

function repeated(spans: readonly Span[], times: number): Span[] {
  const sorted = spans.toSorted(byEnd);
  return shortest(sorted.slice(times - 1).map((_, at) => joined(sorted.slice(at, at + times))));
}

function joined(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
    moments: spans.flatMap(({ moments }) => moments),
  };
}

/** The spans met so far that begin latest: two, so that one is left when the other shares an event with what it is joined to. */
class Latest {
  private spans: Span[] = [];

  add(span: Span): void {
    this.spans = [...this.spans, span].toSorted((a, b) => b.start - a.start).slice(0, 4);
  }

  besides(span: Span): Span | null {
    return this.spans.find((other) => !sharesEvent(other, span)) ?? null;
  }
}

function sharesEvent(a: Span, b: Span): boolean {
  return a.moments.some(({ locator }) =>
    b.moments.some(
      ({ locator: other }) =>
        locator.evidence === other.evidence && locator.offset === other.offset,
    ),
  );
}
