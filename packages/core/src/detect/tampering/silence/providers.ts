import type { Life } from './alive.ts';
import { improbableGaps, type Range } from './cadence.ts';
import type { Log } from './hosts.ts';
import type { Seen } from './seen.ts';
import { DAY, DAYS_OF_WEEK, HOUR, type Slot } from './slots.ts';
import { placedSlots, silencesOf, type Silence, type Written } from './target.ts';
import type { Mark } from './trace.ts';

/** Days on which a provider must have written: seven weeks. */
const MIN_DAYS = 49;
/** Silent providers told of one log. */
const MAX_PROVIDERS = 3;

/** A log's providers, from all its pieces. */
interface Providers {
  /** Provider → pieces. */
  readonly written: ReadonlyMap<string, readonly Written[]>;
  /** Day → providers that wrote. */
  readonly days: ReadonlyMap<number, readonly string[]>;
}

/** Providers that wrote every day and fell silent while others went on in the same log. */
export function silentProviders(log: Log, marks: readonly Mark[]): Seen[] {
  const providers = providersOf(log);
  if (providers === null) return [];
  return [...providers.written.keys()]
    .flatMap((name) => silencesOfProvider(log, name, providers))
    .filter(({ silence }) => !isReconfigured(silence, marks))
    .sort((a, b) => b.weighed.surprise - a.weighed.surprise)
    .slice(0, MAX_PROVIDERS);
}

/** @returns `null` when something was left out */
function providersOf({ isCut, pieces }: Log): Providers | null {
  const written = new Map<string, Written[]>();
  const days = new Map<number, Set<string>>();
  for (const { path, providers, damage } of pieces) {
    if (isCut || providers === null) return null;
    const covered = rangeOf([...providers.values()].flat());
    for (const [name, slots] of providers) {
      written.set(name, [...(written.get(name) ?? []), { path, slots, covered, damage }]);
      for (const { slot } of slots) days.set(slot, (days.get(slot) ?? new Set()).add(name));
    }
  }
  return { written, days: new Map(Array.from(days, ([day, names]) => [day, [...names]])) };
}

function silencesOfProvider(log: Log, name: string, { written, days }: Providers): Seen[] {
  const own = written.get(name)!;
  const placed = placedSlots(own);
  if (placed.length < MIN_DAYS) return [];
  const others = (day: number): string[] => days.get(day)!.filter((other) => other !== name);
  const found = improbableGaps({
    period: DAYS_OF_WEEK,
    active: new Set(placed.map(({ slot }) => slot)),
    covered: own.map(({ covered }) => covered),
    alive: [...days.keys()].filter((day) => others(day).length > 0),
    gaps: silencesOf(own, true),
    tests: written.size,
  });
  return found
    .filter(({ isSteady }) => isSteady)
    .map((weighed) => ({
      kind: 'provider',
      names: [name, log.name],
      format: log.format,
      silence: weighed.gap,
      weighed,
      lives: weighed.alive.flatMap((day) =>
        others(day).map((other) => lifeOn(day, other, written.get(other)!)),
      ),
    }));
}

function lifeOn(day: number, log: string, written: readonly Written[]): Life {
  const piece = written.find(({ slots }) => slots.some(({ slot }) => slot === day))!;
  return { ...piece.slots.find(({ slot }) => slot === day)!, log };
}

/** A service or product was stopped, changed or removed when the silence began, or what is logged was. */
function isReconfigured({ before }: Silence, marks: readonly Mark[]): boolean {
  return marks.some(
    ({ kind, from }) =>
      (kind === 'service' || kind === 'policy') &&
      from >= before.last - HOUR &&
      from <= before.last + DAY,
  );
}

function rangeOf(slots: readonly Slot[]): Range {
  const range = { from: Infinity, to: -Infinity };
  for (const { slot } of slots) {
    range.from = Math.min(range.from, slot);
    range.to = Math.max(range.to, slot);
  }
  return range;
}
