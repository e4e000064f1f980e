import type { Locator, Source } from '../../../evidence/format.ts';
import type { WindowsCommand } from './windows-commands.ts';
import { isStronger, type Strength } from './windows-wipes.ts';
import type { WindowsKindName } from './windows-kinds.ts';

/** One command on one host, however often and by whatever log it is told. */
export interface WipeSeen extends Strength {
  readonly source: Source;
  readonly kind: WindowsKindName;
  readonly text: string;
  /** The whole of what the first event shows. */
  readonly command: string;
  readonly by: WindowsCommand['by'];
  readonly account: string | null;
  readonly until: number;
  readonly count: number;
  /** The first events, in order of time. */
  readonly sightings: readonly Sighting[];
}

export interface Sighting {
  readonly time: number;
  readonly locator: Locator;
}

/** What Windows itself logs of a log that was cleared, or of its service's end. */
export interface Trail extends Sighting {
  readonly source: string;
  readonly event: number;
  readonly leaves: 'clearing' | 'stop';
  /** The log that was cleared. */
  readonly channel: string | null;
}

/** What one piece of evidence tells. Plain data. */
export interface WindowsTrace {
  readonly wipes: readonly WipeSeen[];
  readonly trails: readonly Trail[];
}

const MAX_SIGHTINGS = 4;

/** Commands by host, kind and text, without regard to how the program's name is written. */
export class WipeTable {
  private readonly wipes = new Map<string, WipeSeen>();

  get size(): number {
    return this.wipes.size;
  }

  add(wipe: WipeSeen): void {
    const key = keyOf(wipe);
    const known = this.wipes.get(key);
    this.wipes.set(key, known === undefined ? wipe : joined(known, wipe));
  }

  /** In order of time. */
  take(): WipeSeen[] {
    return [...this.wipes]
      .toSorted(([a, one], [b, two]) => firstOf(one).time - firstOf(two).time || (a < b ? -1 : 1))
      .map(([, wipe]) => wipe);
  }
}

export function firstOf({ sightings }: WipeSeen): Sighting {
  return sightings[0]!;
}

/** By time, then by place, so that no order of reading matters. */
export function compareSightings(a: Sighting, b: Sighting): number {
  if (a.time !== b.time) return a.time - b.time;
  if (a.locator.evidence !== b.locator.evidence)
    return a.locator.evidence < b.locator.evidence ? -1 : 1;
  return a.locator.offset - b.locator.offset;
}

function keyOf({ source, kind, text }: WipeSeen): string {
  const written = text
    .toLowerCase()
    .replace(/\.exe\b|["']/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return `${source.id}\n${kind}\n${written}`;
}

/** Told as by the stronger; of equals, by the earlier. */
function joined(a: WipeSeen, b: WipeSeen): WipeSeen {
  const [first, second] = compareSightings(firstOf(a), firstOf(b)) <= 0 ? [a, b] : [b, a];
  return {
    ...(isStronger(second, first) ? second : first),
    until: Math.max(a.until, b.until),
    count: a.count + b.count,
    sightings: [...a.sightings, ...b.sightings].toSorted(compareSightings).slice(0, MAX_SIGHTINGS),
  };
}
