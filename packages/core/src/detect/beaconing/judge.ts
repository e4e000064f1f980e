import { rhythmOf, type Rhythm } from '../../campaign/beaconing/rhythm.ts';
import {
  type BeaconScores,
  intervalsOf,
  ritaScores,
  type Window,
} from '../../campaign/beaconing/rita.ts';
import { median, medianDeviation } from '../../campaign/beaconing/statistics.ts';
import type { Pair, Sensor } from './merge.ts';

/** Connections without which nothing is said of a pair. */
export const MIN_CONNECTIONS = 5;
/** A log of less than this holds too little of a day for any of the scores. */
const MIN_SPAN = 6 * 3_600;
const DAY = 86_400;
const HOUR = 3_600;
/** Of RITA's score. It calls 0.7 low and 0.9 medium; what people's browsers do alone reaches 0.8. */
const MIN_SCORE = 0.85;
/** Median distance of a day's pauses from their median, as a share of it: 0.25 where they vary by half, 0.7 where calls are independent. */
const MAX_SPREAD = 0.3;
/** Connections of a day from which it says something: with fewer, chance makes some of many pairs look even. */
const MIN_DAILY = 12;
/** One day with so many, or three with fewer. */
const TELLING_DAILY = 20;
const TELLING_DAYS = 3;
/** Of many days one may reach the score by chance. */
const MIN_DAYS_OVER = 0.2;
/** Of the pauses within sessions: those of people vary by half and more. Their skew says nothing, since a program may change its pause. */
const MAX_JITTER = 0.15;

/** A pair that looks like a program calling home. */
export interface Beacon {
  readonly pair: Pair;
  /** Of the day with the highest score; `null` where no day alone tells. */
  readonly scores: BeaconScores | null;
  /** Days of 24 hours, counted back from the end of the log, that reach the score. */
  readonly daysOver: number;
  /** A period that no single day shows. */
  readonly rhythm: Rhythm | null;
  /** Usual pause in seconds. */
  readonly period: number;
  /** Days (UTC) with a connection. */
  readonly days: number;
}

/** @returns `null` for a pair that does not look like one */
export function judge(pair: Pair, { first, last }: Sensor): Beacon | null {
  if (last - first < MIN_SPAN || pair.times.length < MIN_CONNECTIONS) return null;
  const scored = scoresByDay(pair, { start: first, end: last });
  const over = scored.filter(({ score, spread }) => score >= MIN_SCORE && spread <= MAX_SPREAD);
  const isTelling = over.length >= TELLING_DAYS || over.some(({ calls }) => calls >= TELLING_DAILY);
  const isSteady = isTelling && over.length >= MIN_DAYS_OVER * scored.length;
  const rhythm = isSteady ? null : evenRhythm(pair);
  if (!isSteady && rhythm === null) return null;
  const best = scored.toSorted((a, b) => b.score - a.score)[0] ?? null;
  return {
    pair,
    scores: best,
    daysOver: over.length,
    rhythm,
    period: rhythm?.period ?? median(intervalsOf(pair.times)),
    days: new Set(pair.times.map((time) => Math.floor(time / DAY))).size,
  };
}

function evenRhythm({ times }: Pair): Rhythm | null {
  const rhythm = rhythmOf(times);
  return rhythm !== null && rhythm.jitter <= MAX_JITTER ? rhythm : null;
}

interface DayScores extends BeaconScores {
  readonly calls: number;
  readonly spread: number;
}

/** The scores of each day in which something was asked, the last day of the log being RITA's own window. */
function scoresByDay({ times, sizes }: Pair, log: Window): DayScores[] {
  const days = Map.groupBy(times.keys(), (i) => Math.floor((log.end - times[i]!) / DAY));
  return [...days].flatMap(([back, own]) => {
    const end = log.end - back * DAY;
    // Only a log that is shorter than a day has a shorter window, as RITA does it.
    const start = back === 0 ? Math.max(log.start, end - DAY) : end - DAY;
    // What is asked in the hour in which the window begins counts too.
    const fromHour = (i: number): boolean =>
      times[i]! >= start - (start % HOUR) && times[i]! < start;
    const places = [...(days.get(back + 1) ?? []).filter(fromHour), ...own];
    if (places.length < MIN_DAILY) return [];
    const called = places.map((i) => times[i]!);
    const scores = ritaScores(
      {
        times: called,
        sizes: sizes === null ? null : places.map((i) => sizes[i]!),
      },
      { start, end },
    );
    if (scores === null) return [];
    const pauses = intervalsOf(called);
    const spread = medianDeviation(pauses) / median(pauses);
    return { ...scores, calls: places.length, spread };
  });
}
