/** Moments at which somebody worked: logins, commands, builds. */
export interface WorkSamples {
  /** `logins and commands on the operators' servers`, `builds of SGH`. */
  readonly what: string;
  /** Microseconds since 1970, UTC; in any order. */
  readonly times: readonly number[];
}

export interface WorkingHours {
  /** Independent samples: those within an hour of the one before are one. */
  readonly samples: number;
  readonly days: number;
  /** Samples by the hour of the day, UTC. */
  readonly byHour: readonly number[];
  /** Offset in hours ahead of UTC → how likely, percent, all together 100; only those of 1 and above. */
  readonly offsets: readonly (readonly [offset: number, percent: number])[];
  /** The narrowest run of offsets that has nine tenths of it; `null`: too few samples, or no hours that stand out. */
  readonly range: readonly [from: number, to: number] | null;
  /** Samples on Saturdays and Sundays, by the likeliest offset. */
  readonly weekend: number;
  /** Why nothing is claimed. */
  readonly reason: string | null;
}

/** Independent samples, and days, below which nothing is claimed: two to three weeks of logins, or as many builds. */
export const MIN_SAMPLES = 30;
export const MIN_DAYS = 15;

const HOUR_US = 3_600_000_000;
const DAY_US = 24 * HOUR_US;
const FIRST_OFFSET = -12;
const LAST_OFFSET = 14;
/** When people begin to work, local time, and for how long they do: who begins when is not known. */
const STARTS = [7, 8, 9, 10];
const WORK_HOURS = 9;
/** Share of samples inside working hours, of those who keep some. */
const INSIDE = 0.9;
/** How much better than by chance the hours must fit: a thousand times, as a natural logarithm. */
const MIN_GAIN = Math.log(1_000);
const RANGE_SHARE = 0.9;
/** A range as wide as this names no zone. */
const MAX_RANGE = 6;

/**
 * In which zones somebody would work by day. Only hours count: who begins when is not known, so that a range results and never one offset.
 * Weekends are told apart and say nothing of a zone.
 */
export function workingHours(times: readonly number[]): WorkingHours {
  const samples = independent(times);
  const byHour = Array.from({ length: 24 }, () => 0);
  for (const time of samples) byHour[hourOf(time)]! += 1;
  const days = new Set(samples.map((time) => Math.floor(time / DAY_US))).size;
  const fits = offsetsBy(byHour);
  const best = fits.reduce((a, b) => (b.fit > a.fit ? b : a));
  const total = fits.reduce((sum, { fit }) => sum + Math.exp(fit - best.fit), 0);
  const shares = fits.map(({ offset, fit }) => [offset, Math.exp(fit - best.fit) / total] as const);
  const chance = samples.length * Math.log(1 / 24);
  const reason = reasonAgainst(samples.length, days, best.fit - chance, narrowest(shares));
  return {
    samples: samples.length,
    days,
    byHour,
    offsets: shares
      .map(([offset, share]) => [offset, Math.round(share * 100)] as const)
      .filter(([, percent]) => percent > 0),
    range: reason === null ? narrowest(shares) : null,
    weekend: samples.filter((time) => isWeekend(time + best.offset * HOUR_US)).length,
    reason,
  };
}

function reasonAgainst(
  samples: number,
  days: number,
  gain: number,
  [from, to]: readonly [number, number],
): string | null {
  if (samples < MIN_SAMPLES || days < MIN_DAYS)
    return `fewer than ${MIN_SAMPLES} samples on ${MIN_DAYS} days say nothing`;
  if (gain < MIN_GAIN) return 'no hours of the day stand out';
  return to - from + 1 > MAX_RANGE ? 'they fit too many zones' : null;
}

function independent(times: readonly number[]): number[] {
  const samples: number[] = [];
  for (const time of times.toSorted((a, b) => a - b)) {
    const last = samples.at(-1);
    if (last === undefined || time - last >= HOUR_US) samples.push(time);
  }
  return samples;
}

/** How well the hours fit work by day in each zone: natural logarithms, all beginnings of work being as likely. */
function offsetsBy(byHour: readonly number[]): { offset: number; fit: number }[] {
  const offsets = Array.from(
    { length: LAST_OFFSET - FIRST_OFFSET + 1 },
    (_, i) => FIRST_OFFSET + i,
  );
  return offsets.map((offset) => {
    const fits = STARTS.map((start) => fitOf(byHour, start - offset));
    const most = Math.max(...fits);
    const sum = fits.reduce((all, fit) => all + Math.exp(fit - most), 0);
    return { offset, fit: most + Math.log(sum / STARTS.length) };
  });
}

/** @param start in UTC; hours outside a day are those of the day before or after */
function fitOf(byHour: readonly number[], start: number): number {
  return byHour.reduce((fit, count, hour) => {
    const isInside = (hour - start + 48) % 24 < WORK_HOURS;
    const density = isInside ? INSIDE / WORK_HOURS : (1 - INSIDE) / (24 - WORK_HOURS);
    return fit + count * Math.log(density);
  }, 0);
}

function narrowest(shares: readonly (readonly [number, number])[]): readonly [number, number] {
  for (let width = 1; width <= shares.length; width++) {
    for (let at = 0; at + width <= shares.length; at++) {
      const run = shares.slice(at, at + width);
      if (run.reduce((sum, [, share]) => sum + share, 0) >= RANGE_SHARE)
        return [run[0]![0], run.at(-1)![0]];
    }
  }
  return [FIRST_OFFSET, LAST_OFFSET];
}

function hourOf(time: number): number {
  return Math.floor((time % DAY_US) / HOUR_US);
}

function isWeekend(local: number): boolean {
  const day = new Date(local / 1_000).getUTCDay();
  return day === 0 || day === 6;
}
