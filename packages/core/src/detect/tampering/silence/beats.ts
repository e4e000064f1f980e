import type { Event } from '../../../evidence/format.ts';
import { firstValue } from '../../../evidence/first-value.ts';

/** A job that cron runs at even times, as a log tells of it. Plain data. */
export interface Beat {
  readonly job: string;
  /** Stretches in which it never was late; the time between two of them is not the period. In order. */
  readonly runs: readonly BeatRun[];
}

/** Times in microseconds since 1970. */
export interface BeatRun {
  readonly first: number;
  readonly last: number;
  readonly firstOffset: number;
  readonly lastOffset: number;
  /** 0 while it beat once only. */
  readonly period: number;
  readonly count: number;
}

type OpenRun = { -readonly [Key in keyof BeatRun]: BeatRun[Key] };

/** Microseconds. Cron starts what is due within a few seconds of the minute. */
export const JITTER = 20_000_000;
/** Jobs of one log that are followed. */
const MAX_JOBS = 100;
/** Of one job; more are of one that beats at some hours only. */
const MAX_RUNS = 20;
const MAX_JOB_TEXT = 200;
const STARTS = /^\(CRON\) (?:INFO|STARTUP) \(/;

/** Follows the jobs of cron in one log. */
export class BeatTable {
  private readonly jobs = new Map<string, OpenRun[]>();

  event(event: Event): void {
    if (event.logsource.service !== 'cron') return;
    // What cron missed while it was stopped says nothing.
    if (STARTS.test(String(firstValue(event.get('message'))))) this.jobs.clear();
    const command = firstValue(event.get('command'));
    if (typeof command !== 'string' || event.locator.recovered !== null) return;
    const job = `${String(firstValue(event.get('user')))}: ${command}`.slice(0, MAX_JOB_TEXT);
    let runs = this.jobs.get(job);
    if (runs === undefined) {
      if (this.jobs.size === MAX_JOBS) return;
      this.jobs.set(job, (runs = []));
    }
    if (runs.length <= MAX_RUNS) beat(runs, event.time, event.locator.offset);
  }

  take(): Beat[] {
    return Array.from(this.jobs, ([job, runs]) => ({ job, runs })).filter(
      ({ runs }) => runs.length > 1 && runs.length <= MAX_RUNS,
    );
  }
}

function beat(runs: OpenRun[], time: number, offset: number): void {
  const run = runs.at(-1);
  const since = run === undefined ? 0 : time - run.last;
  // Two jobs of one minute that are called the same.
  if (run !== undefined && Math.abs(since) <= JITTER) return;
  const isInTime = run !== undefined && (run.count === 1 || Math.abs(since - run.period) <= JITTER);
  if (isInTime && since > 0) {
    if (run.count === 1) run.period = since;
    Object.assign(run, { last: time, lastOffset: offset, count: run.count + 1 });
  } else {
    runs.push({
      first: time,
      last: time,
      firstOffset: offset,
      lastOffset: offset,
      period: 0,
      count: 1,
    });
  }
}
