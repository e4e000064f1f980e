import type { EvtxRecord } from '@unmask/evtx';
import type { EvtxCheck, Observation } from './check.ts';
import { noteOf, proofOf, type RecordNote } from './record-text.ts';

const US_PER_HOUR = 3_600_000_000;
/** Smaller steps are what clock synchronisation does. */
const MIN_STEP = US_PER_HOUR;
/** An event that tells of the change stands this many records away at most. */
const NEARBY = 20;
const MAX_STEPS = 20;

/**
 * Time that goes back by an hour or more from one record to the next, with no event near that tells of a change of the clock. A lead only: of 38 live public
 * logs a third show such a step, at first boot or with a clock that had lost its battery.
 */
export const timeBackwards: EvtxCheck = {
  id: 'evtx-time-backwards',
  title: 'Time goes back, and no event says why',
  start() {
    const steps: Step[] = [];
    const pending: Step[] = [];
    let last: RecordNote | null = null;
    let seen = 0;
    let clockChange = -Infinity;
    return {
      chunk({ records }) {
        for (const [i, record] of records.entries()) {
          seen++;
          if (tellsOfClock(record)) clockChange = seen;
          const previous = records[i - 1] ?? last;
          if (previous !== null && record.id === previous.id + 1) {
            const back = previous.time - record.time;
            if (back >= MIN_STEP) {
              const before = i === 0 ? last! : noteOf(records[i - 1]!);
              pending.push({ before, after: noteOf(record), back, at: seen });
            }
          }
          settle(pending, steps, seen, clockChange);
        }
        const final = records.at(-1);
        if (final !== undefined) last = noteOf(final);
      },
      finish({ state }) {
        settle(pending, steps, Infinity, clockChange);
        return state === 'live' ? steps.map(observe) : [];
      },
    };
  },
};

interface Step {
  readonly before: RecordNote;
  readonly after: RecordNote;
  /** Microseconds. */
  readonly back: number;
  /** How many records stood before it. */
  readonly at: number;
}

/** Decides the steps behind which enough records have come. */
function settle(pending: Step[], steps: Step[], seen: number, clockChange: number): void {
  while (pending.length > 0 && seen - pending[0]!.at >= NEARBY) {
    const step = pending.shift()!;
    if (clockChange < step.at - NEARBY && steps.length < MAX_STEPS) steps.push(step);
  }
}

/** Kernel-General 1 and Security 4616: the system time was changed. */
function tellsOfClock(record: EvtxRecord): boolean {
  const id = record.get('EventID');
  if (id === 4616) return true;
  return id === 1 && record.get('Provider_Name') === 'Microsoft-Windows-Kernel-General';
}

function observe({ before, after, back }: Step): Observation {
  const hours = (back / US_PER_HOUR).toFixed(1);
  return {
    level: 'informational',
    confidence: 'low',
    time: after.time,
    until: before.time,
    summary: `record ${after.number} is ${hours} h older than the record before it`,
    matched: { 'record before': before.number, record: after.number, hours },
    proof: proofOf(before, after),
    alternatives: [
      'Clock set by a person or by synchronisation: kept, although no event within 20 records tells of it; look in the System log for Kernel-General 1',
      'First boot, time zone set-up, or a clock without battery: kept',
    ],
    host: after.host,
  };
}
