import { isIn, joined, type Range } from './cadence.ts';
import type { Log } from './hosts.ts';
import { HOUR, type Slot } from './slots.ts';
import { placedSlots, writtenBy } from './target.ts';
import type { Mark } from './trace.ts';

/** An hour in which a log shows that its host was alive. */
export interface Life extends Slot {
  readonly log: string;
}

/** A host that was told to sleep and never tells of waking is taken for asleep so long at most. */
const MAX_SLEEP_HOURS = 30 * 24;

/** When a host was alive, as its logs show: without hours in which it slept or its clock was set. */
export class HostLife {
  private readonly hours = new Map<number, { readonly log: Log; readonly hour: Slot }[]>();

  constructor(logs: readonly Log[], marks: readonly Mark[]) {
    const asleep = hoursAsleep(marks);
    for (const log of logs) {
      for (const hour of placedSlots(writtenBy(log))) {
        if (isIn(asleep, hour.slot)) continue;
        const known = this.hours.get(hour.slot);
        if (known === undefined) this.hours.set(hour.slot, [{ log, hour }]);
        else known.push({ log, hour });
      }
    }
  }

  /** Hours in which a log other than these has an event. */
  hoursWithout(own: ReadonlySet<Log>): number[] {
    return [...this.hours].flatMap(([hour, lives]) =>
      lives.some(({ log }) => !own.has(log)) ? [hour] : [],
    );
  }

  /** What logs other than these show in these hours. */
  livesIn(hours: readonly number[], own: ReadonlySet<Log>): Life[] {
    return hours
      .flatMap((hour) => this.hours.get(hour) ?? [])
      .filter(({ log }) => !own.has(log))
      .map(({ log, hour }) => ({ ...hour, log: log.name }));
  }
}

/** From the hour of falling asleep to that of waking, and hours around a change of the clock. In order, apart from each other. */
export function hoursAsleep(marks: readonly Mark[]): Range[] {
  const clocks = marks
    .filter(({ kind }) => kind === 'clock')
    .map(({ from, to }) => ({ from: hourOf(from) - 1, to: hourOf(to) + 1 }));
  const power = marks
    .filter(({ kind }) => kind === 'off' || kind === 'on')
    .toSorted((a, b) => a.from - b.from);
  const sleeps = power.map(({ kind, from }, i) => {
    const wake = power[i + 1];
    const until = kind === 'on' ? hourOf(from) : wake === undefined ? Infinity : hourOf(wake.from);
    return { from: hourOf(from), to: Math.min(until, hourOf(from) + MAX_SLEEP_HOURS) };
  });
  return joined([...clocks, ...sleeps]);
}

function hourOf(time: number): number {
  return Math.floor(time / HOUR);
}
