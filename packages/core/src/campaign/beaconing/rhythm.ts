import { intervalsOf } from './rita.ts';
import { median, medianDeviation, type Sorted } from './statistics.ts';

/**
 * A period that a window of one day does not show: a program that calls while its host, or a browser, runs, or once in some days.
 */
export interface Rhythm {
  /** `sessions`: evenly while somebody works, with longer pauses between. `days`: once in a day or more. */
  readonly kind: 'sessions' | 'days';
  /** Usual pause, in seconds. */
  readonly period: number;
  /** Median distance of the pauses from it, as a share of it. */
  readonly jitter: number;
  readonly sessions: number;
  /** Days (UTC) with a connection. */
  readonly days: number;
  readonly hours: ActiveHours;
}

/** Connections folded to one week. */
export interface ActiveHours {
  /** Of the 168 hours of a week (UTC), those with a connection. */
  readonly ofWeek: number;
  /** Shortest span of the day (UTC) that holds nearly all connections: first hour, and how many. */
  readonly from: number;
  readonly length: number;
  /** Share of connections on the two quietest days in a row. */
  readonly restShare: number;
}

const HOUR = 3_600;
const DAY = 86_400;
const WEEK_HOURS = 168;
/** 1970-01-01 was a Thursday: day 4 of a week that begins on Sunday. */
const FIRST_DAY = 4;
/** Share of connections that a day's span must hold. */
const NEARLY_ALL = 0.95;
/** A pause of so many usual ones, and of an hour, ends a session. */
const SESSION_PAUSES = 5;
const MIN_SESSIONS = 3;
const MIN_SESSION_DAYS = 3;
const MIN_SESSION_INTERVALS = 16;
const MIN_DAYS_INTERVALS = 5;
/** Connections so close to one another are one call; where calls are days apart, much closer ones. */
const BURST = 30;
const CALL = 2 * HOUR;
/** A quarter of an hour in a day. */
const TIMER_SLACK = 0.01;
const MIN_ON_TIME = 0.8;

/** @param times whole seconds since 1970, in order; `null` when there is no such period */
export function rhythmOf(times: readonly number[]): Rhythm | null {
  return sessionRhythm(times) ?? dayRhythm(times);
}

function sessionRhythm(times: readonly number[]): Rhythm | null {
  const intervals = intervalsOf(callsOf(times, BURST));
  if (intervals.length < MIN_SESSION_INTERVALS) return null;
  const limit = Math.max(HOUR, SESSION_PAUSES * median(intervals));
  const within = intervals.filter((pause) => pause <= limit);
  const sessions = intervals.length - within.length + 1;
  const days = daysOf(times);
  if (sessions < MIN_SESSIONS || days < MIN_SESSION_DAYS) return null;
  if (within.length < MIN_SESSION_INTERVALS) return null;
  return rhythm('sessions', within, { times, sessions, days });
}

function dayRhythm(times: readonly number[]): Rhythm | null {
  const calls = callsOf(times, CALL);
  const intervals = intervalsOf(calls);
  if (intervals.length < MIN_DAYS_INTERVALS) return null;
  const period = median(intervals);
  if (period < DAY - CALL) return null;
  // A timer misses days when its host is off, but keeps to its minutes; a person's habit does not.
  const onTime = intervals.filter((pause) => {
    const missed = Math.max(1, Math.round(pause / period));
    return Math.abs(pause - missed * period) <= missed * TIMER_SLACK * period;
  });
  if (onTime.length < MIN_ON_TIME * intervals.length) return null;
  return rhythm('days', intervals, { times: calls, sessions: calls.length, days: daysOf(calls) });
}

/** The first of connections that follow each other closely. */
function callsOf(times: readonly number[], within: number): number[] {
  return times.filter((time, i) => i === 0 || time - times[i - 1]! > within);
}

function rhythm(
  kind: Rhythm['kind'],
  intervals: Sorted,
  told: { times: readonly number[]; sessions: number; days: number },
): Rhythm {
  const period = median(intervals);
  return {
    kind,
    period,
    jitter: medianDeviation(intervals) / period,
    sessions: told.sessions,
    days: told.days,
    hours: activeHours(told.times),
  };
}

function daysOf(times: readonly number[]): number {
  return new Set(times.map((time) => Math.floor(time / DAY))).size;
}

/** @param times whole seconds since 1970, at least one */
export function activeHours(times: readonly number[]): ActiveHours {
  const week = Array.from({ length: WEEK_HOURS }, () => 0);
  for (const time of times) week[(Math.floor(time / HOUR) + FIRST_DAY * 24) % WEEK_HOURS]!++;
  const byHour = Array.from({ length: 24 }, (_, hour) =>
    week.reduce((sum, count, i) => (i % 24 === hour ? sum + count : sum), 0),
  );
  const byDay = Array.from({ length: 7 }, (_, day) =>
    week.slice(day * 24, day * 24 + 24).reduce((sum, count) => sum + count, 0),
  );
  const rest = byDay.map((count, day) => count + byDay[(day + 1) % 7]!);
  return {
    ofWeek: week.filter((count) => count > 0).length,
    ...shortestSpan(byHour, NEARLY_ALL * times.length),
    restShare: Math.min(...rest) / times.length,
  };
}

function shortestSpan(byHour: readonly number[], enough: number): { from: number; length: number } {
  for (let length = 1; length < 24; length++) {
    for (let from = 0; from < 24; from++) {
      let held = 0;
      for (let i = 0; i < length; i++) held += byHour[(from + i) % 24]!;
      if (held >= enough) return { from, length };
    }
  }
  return { from: 0, length: 24 };
}
