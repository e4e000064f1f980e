import type { HostLife, Life } from './alive.ts';
import { JITTER, type Beat, type BeatRun } from './beats.ts';
import type { Log } from './hosts.ts';
import { DAY, HOUR } from './slots.ts';
import { silencesOf, writtenBy, type Silence } from './target.ts';

/** Beats before and after a silence, and in all. */
const MIN_SIDE = 3;
const MIN_BEATS = 20;
/** Beats that are missing after the host is known to be alive. */
const MIN_MISSED = 3;
/** Microseconds. Longer pauses may be those of days on which the job is not to run. */
const MAX_PAUSE: number = 20 * HOUR;
/** Hours with proof of life. */
const MIN_ALIVE = 2;

/** A silence of a log in which a job of cron should have been told of, though it never was late before or after. */
export interface MissedBeats {
  readonly log: Log;
  readonly silence: Silence;
  readonly job: string;
  /** Microseconds. */
  readonly period: number;
  readonly missed: number;
  /** How often it was told of. */
  readonly beats: number;
  /** Offsets of the last line before and of the first after. */
  readonly places: readonly [number, number];
  readonly lives: readonly Life[];
}

/** The silences of a log that break the beat of a job of its own, while other logs prove that the host was alive: the one silence of the job, and it goes on in time. */
export function missedBeats(log: Log, life: HostLife): MissedBeats[] {
  const pieces = writtenBy(log);
  return log.pieces.flatMap(({ path, beats }) =>
    silencesOf(
      pieces.filter((piece) => piece.path === path),
      false,
    ).flatMap((silence) => {
      const broken = beats.flatMap((beat) => brokenIn(beat, silence));
      if (broken.length === 0) return [];
      const most = broken.reduce((a, b) => (b.missed > a.missed ? b : a));
      const hours = Array.from(
        { length: silence.to - silence.from + 1 },
        (_, i) => silence.from + i,
      );
      const lives = life.livesIn(hours, new Set([log]));
      const alive = new Set(lives.map(({ slot }) => slot)).size;
      const first = Math.min(...lives.map((each) => each.first));
      const isDue = silence.after!.first - first >= MIN_MISSED * most.period;
      return alive >= MIN_ALIVE && isDue ? [{ log, silence, ...most, lives }] : [];
    }),
  );
}

/** Whether the job beats right up to the silence and from its end on, as if it had gone on meanwhile. */
function brokenIn(
  { job, runs }: Beat,
  { before, after }: Silence,
): Pick<MissedBeats, 'job' | 'period' | 'missed' | 'beats' | 'places'>[] {
  const [old, anew] = runs;
  if (runs.length !== 2 || old === undefined || anew === undefined || after === null) return [];
  const { period } = old;
  const pause = anew.first - old.last;
  const steps = Math.round(pause / period);
  const isInTime =
    Math.abs(anew.period - period) <= JITTER && Math.abs(pause - steps * period) <= JITTER;
  const isHere =
    before.first <= old.last &&
    old.last <= before.last &&
    after.first <= anew.first &&
    anew.first <= after.last;
  const beats = old.count + anew.count;
  const isSteady = old.count >= MIN_SIDE && anew.count >= MIN_SIDE && beats >= MIN_BEATS;
  const isDue = pause <= MAX_PAUSE && runsAtOtherDays(old, anew);
  if (!isInTime || !isHere || !isSteady || !isDue || steps - 1 < MIN_MISSED) return [];
  return [{ job, period, missed: steps - 1, beats, places: [old.lastOffset, anew.firstOffset] }];
}

/** Whether the job ran the day before or the day after within an hour of each time that it missed: it may be one that runs by day only. */
function runsAtOtherDays(old: BeatRun, anew: BeatRun): boolean {
  for (let time = old.last + old.period; time < anew.first; time += old.period) {
    if (time - DAY < old.first - HOUR && time + DAY > anew.last + HOUR) return false;
  }
  return true;
}
