import type { Issue } from '@unmask/core';
import type { HuntPart, PartResult } from './hunt-part.ts';

/** Damage of one kind. */
export interface Damage {
  readonly code: string;
  readonly count: number;
  /** The first in evidence order. */
  readonly first: Issue;
  readonly evidence: number;
}

/**
 * What the parts of a hunt add up to. Parts come in any order and the sum is the same; it grows with the number of files that
 * could not be read, and with nothing else.
 */
export class EvidenceTally {
  /** Of the parts that were read. */
  bytes = 0;
  events = 0;
  inWindow = 0;
  earliest: number | null = null;
  latest: number | null = null;
  latestKnown: number | null = null;
  /** Path → why it could not be read to its end. */
  readonly failures = new Map<string, string>();
  private readonly damageByCode = new Map<string, Damage>();

  add(part: HuntPart, result: PartResult): void {
    if (part.work === 'events') this.bytes += part.end - part.start;
    this.events += result.events;
    this.inWindow += result.inWindow;
    this.earliest = pick(Math.min, this.earliest, result.earliest);
    this.latest = pick(Math.max, this.latest, result.latest);
    this.latestKnown = pick(Math.max, this.latestKnown, result.latestKnown);
    if (result.failure !== null) this.fail(part.path, result.failure);
    for (const damage of result.damage) this.addDamage({ ...damage, evidence: part.evidence });
  }

  fail(path: string, reason: string): void {
    if (!this.failures.has(path)) this.failures.set(path, reason);
  }

  /** By code, the most frequent first. */
  get damage(): Damage[] {
    return [...this.damageByCode.values()].sort(
      (a, b) => b.count - a.count || (a.code < b.code ? -1 : 1),
    );
  }

  /** Something of the evidence could not be read. */
  get isIncomplete(): boolean {
    return this.failures.size > 0 || this.damage.some(({ first }) => first.lost);
  }

  private addDamage(damage: Damage): void {
    const known = this.damageByCode.get(damage.code);
    if (known === undefined) this.damageByCode.set(damage.code, damage);
    else {
      const earlier = isEarlier(damage, known) ? damage : known;
      this.damageByCode.set(damage.code, { ...earlier, count: known.count + damage.count });
    }
  }
}

function isEarlier(a: Damage, b: Damage): boolean {
  return (a.evidence - b.evidence || a.first.offset - b.first.offset) < 0;
}

function pick(
  choose: (a: number, b: number) => number,
  a: number | null,
  b: number | null,
): number | null {
  if (a === null || b === null) return a ?? b;
  return choose(a, b);
}
