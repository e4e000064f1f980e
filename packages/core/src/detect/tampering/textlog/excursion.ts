import type { Event } from '../../../evidence/format.ts';

/** Microseconds. More than a change of summer time, and than all but the longest of requests. */
const MIN_JUMP = 2 * 3_600_000_000;
/** Lines that a slow writer never leaves together. */
const MIN_LINES = 5;

/** A stretch of lines from long before those around it: back by a jump, and forth again by another. */
export interface Excursion {
  readonly before: Event;
  readonly first: Event;
  readonly last: Event;
  readonly after: Event;
  readonly lines: number;
}

/** What an honest cause explains of an excursion that a line lies in. */
export type Explained = 'nothing' | 'line' | 'stretch';

interface Stretch {
  readonly first: Event;
  last: Event;
  latest: number;
  lines: number;
  explained: boolean;
}

/**
 * Finds excursions in the events of one log, one event after another. A clock that is set back does not come forth again by a jump, and a
 * request that took long leaves one old line, not many.
 */
export class ExcursionFinder {
  private top: Event | null = null;
  private open: Stretch | null = null;
  private readonly explain: (event: Event, before: Event) => Explained;

  /** @param explain asked of each line that is older than those before it, and of the one at the top */
  constructor(explain: (event: Event, before: Event) => Explained = () => 'nothing') {
    this.explain = explain;
  }

  /** @returns the excursion that the event ends */
  add(event: Event): Excursion | null {
    const { top } = this;
    if (top !== null && event.time < top.time - MIN_JUMP) {
      this.fall(event, top);
      return null;
    }
    const { open } = this;
    this.open = null;
    this.rise(event);
    if (top === null || open === null || open.explained) return null;
    const jumped = event.time - open.latest >= MIN_JUMP;
    if (!jumped || open.lines < MIN_LINES) return null;
    const { first, last, lines } = open;
    return { before: top, first, last, after: event, lines };
  }

  private fall(event: Event, top: Event): void {
    const explained = this.open?.explained === true ? 'line' : this.explain(event, top);
    if (explained === 'line') return;
    this.open ??= { first: event, last: event, latest: event.time, lines: 0, explained: false };
    const { open } = this;
    open.last = event;
    open.latest = Math.max(open.latest, event.time);
    open.lines++;
    open.explained = explained === 'stretch';
  }

  private rise(event: Event): void {
    if (this.top === null || event.time >= this.top.time) this.top = event;
  }
}
