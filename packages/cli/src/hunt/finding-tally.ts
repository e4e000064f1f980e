import { isAtLeast, type Finding } from '@unmask/core';
import { LEVELS, type Level } from '@unmask/sigma';

/** Names counted at once. Host names and times come from evidence, which may make up any number of them. */
const MAX_NAMES = 100_000;

/** What a hunt's summary says of its findings. Fed in time order, so that it is the same on every run. */
export class FindingTally {
  total = 0;
  readonly levels = new Map<Level, number>();
  readonly rules = new Map<string, number>();
  readonly hosts = new Map<string, number>();
  readonly days = new Map<string, number>();

  add({ kind, level, rule, source, time }: Finding): void {
    this.total++;
    count(this.levels, level);
    // Clues tell nothing that happened.
    if (kind === 'clue') return;
    count(this.rules, rule.title);
    count(this.hosts, source.host ?? 'unknown');
    count(this.days, time.slice(0, time.indexOf('T')));
  }

  hasAtLeast(least: Level): boolean {
    return [...this.levels.keys()].some((level) => isAtLeast(level, least));
  }

  /** Level and count, the gravest first. */
  byLevel(): [Level, number][] {
    return LEVELS.toReversed().flatMap((level) => {
      const found = this.levels.get(level);
      return found === undefined ? [] : [[level, found] as [Level, number]];
    });
  }
}

/** The `limit` largest counts; where equal, the first seen. */
export function largest(
  counts: ReadonlyMap<string, number>,
  limit: number,
): readonly [string, number][] {
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, limit);
}

function count<Name>(counts: Map<Name, number>, name: Name): void {
  const found = counts.get(name);
  if (found !== undefined || counts.size < MAX_NAMES) counts.set(name, (found ?? 0) + 1);
}
