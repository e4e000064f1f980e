import type { Event, Issue } from '../../../evidence/format.ts';
import { ZONE_ASSUMED } from '../../../evidence/text/line-format.ts';
import type { LogSpan } from './rotation-set.ts';

/** Notes of a part of a log from when to when it was written, and how it ends. */
export class SpanRecorder {
  private first: Event | null = null;
  private end: Event | null = null;
  private earliest = Infinity;
  private latest = -Infinity;
  private pause = 0;
  private lines = 0;
  private isEndRead = true;
  private isZoned = true;
  private isYearTold = true;

  event(event: Event): void {
    const { time } = event;
    if (this.lines++ > 0) this.pause = Math.max(this.pause, time - this.latest);
    this.first ??= event;
    this.end = event;
    this.earliest = Math.min(this.earliest, time);
    this.latest = Math.max(this.latest, time);
    this.isEndRead = true;
  }

  /** An event that is not written as things happen. */
  other(): void {
    this.isEndRead = false;
  }

  issue({ code, lost }: Issue): void {
    if (code === ZONE_ASSUMED) this.isZoned = false;
    else if (code === 'SYSLOG_YEAR_UNKNOWN') this.isYearTold = false;
    else if (lost) this.isEndRead = false;
  }

  /** @returns `null` when there was no line */
  take(): LogSpan | null {
    const { first, end, pause, lines, isZoned } = this;
    if (first === null || end === null) return null;
    // What continues a line has no time of its own, and what another host says may be late.
    const isOwn = end.get('continued') !== true && end.source().id === first.source().id;
    return {
      first: this.earliest,
      last: this.latest,
      lastOffset: end.locator.offset,
      pause,
      lines,
      isEndTold: isOwn && this.isEndRead && this.isYearTold,
      isZoned,
    };
  }
}
