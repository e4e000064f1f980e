import { isoTime } from '@unmask/core';
import type { HuntPart, PartResult } from '../hunt/hunt-part.ts';
import type { CustodyIssue, CustodyRecord } from './custody.ts';

/** What the parts of one piece of evidence add up to. */
export class PartTally {
  /** Parts not read yet. */
  private open = 0;
  private events = 0;
  private earliest = Infinity;
  private latest = -Infinity;
  private failure: string | null = null;
  private readonly issues = new Map<string, CustodyIssue>();

  plan(): void {
    this.open++;
  }

  /** @returns whether it was the last */
  add({ work }: HuntPart, result: PartResult): boolean {
    if (work === 'events') this.events += result.events;
    this.earliest = Math.min(this.earliest, result.earliest ?? Infinity);
    this.latest = Math.max(this.latest, result.latest ?? -Infinity);
    this.failure ??= result.failure;
    for (const { code, count, first } of result.damage) {
      const known = this.issues.get(code);
      const { what, offset, lost } = first;
      const isEarlier = known === undefined || offset < known.offset;
      const shown = isEarlier ? { what, offset, lost } : known;
      this.issues.set(code, { ...shown, code, count: (known?.count ?? 0) + count });
    }
    return --this.open === 0;
  }

  /** A part could not be read. @returns whether it was the last */
  lose(reason: string): boolean {
    this.failure ??= reason;
    return --this.open === 0;
  }

  said(): Pick<CustodyRecord, 'events' | 'earliest' | 'latest' | 'issues' | 'failure'> {
    return {
      events: this.events,
      earliest: timeOf(this.earliest),
      latest: timeOf(this.latest),
      issues: [...this.issues.values()].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      failure: this.failure,
    };
  }
}

function timeOf(microseconds: number): string | null {
  return Number.isFinite(microseconds) ? isoTime(microseconds) : null;
}
