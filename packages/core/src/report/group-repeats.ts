import type { Finding } from '../detect/finding.ts';
import { microsecondsOf } from './time.ts';

/** Findings of one rule on one source, with less than `SILENCE` between one and the next; of beacons, which go on for months, between the end of one and the next. */
export interface FindingGroup {
  readonly first: Finding;
  /** What they count, together. */
  readonly count: number;
  readonly findings: number;
  /** The last time that they tell of, ISO 8601. */
  readonly until: string;
}

/** Silence that ends a group: one hour, in microseconds. */
export const SILENCE: number = 3_600_000_000;

/** Groups open at once. Real cases have some hundreds (rules that fired in the last hour, times hosts). */
const MAX_OPEN_GROUPS = 10_000;

interface OpenGroup<Place> {
  readonly first: Finding;
  readonly place: Place;
  count: number;
  findings: number;
  until: string;
  last: number;
}

/**
 * Puts repeats together. Takes findings in time order and hands a group on as soon as it is closed, so memory holds the open
 * ones only; groups are therefore handed on in the order of their ends, and `place` says where each belongs.
 */
export class RepeatGrouper<Place> {
  private readonly emit: (group: FindingGroup, place: Place) => void;
  /** In the order of the last finding; of the first entries some are silent. */
  private readonly open = new Map<string, OpenGroup<Place>>();

  constructor(emit: (group: FindingGroup, place: Place) => void) {
    this.emit = emit;
  }

  add(finding: Finding, place: Place): void {
    const now = microsecondsOf(finding.time);
    this.closeSilent(now);
    const { rule, source, kind, matched } = finding;
    // Calls to different destinations do not repeat each other.
    const destination = kind === 'beacon' ? matched['destination'] : null;
    const key = JSON.stringify([rule.id, rule.title, source.id, destination]);
    const known = this.open.get(key);
    if (known !== undefined && now - known.last >= SILENCE) this.close(key, known);
    const group = this.open.get(key) ?? begin(finding, place);
    const until = finding.until ?? finding.time;
    group.count += finding.count;
    group.findings++;
    if (until > group.until) group.until = until;
    const end = kind === 'beacon' ? microsecondsOf(until) : now;
    group.last = Math.max(group.last, end);
    this.open.delete(key);
    this.open.set(key, group);
  }

  /** No more findings: closes what is open. */
  finish(): void {
    for (const [key, group] of this.open) this.close(key, group);
  }

  private closeSilent(now: number): void {
    for (const [key, group] of this.open) {
      if (now - group.last < SILENCE && this.open.size < MAX_OPEN_GROUPS) return;
      this.close(key, group);
    }
  }

  private close(key: string, group: OpenGroup<Place>): void {
    const { first, count, findings, until, place } = group;
    this.open.delete(key);
    this.emit({ first, count, findings, until }, place);
  }
}

function begin<Place>(first: Finding, place: Place): OpenGroup<Place> {
  return { first, place, count: 0, findings: 0, until: '', last: 0 };
}
