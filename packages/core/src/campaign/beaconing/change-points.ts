/** Days of one series: more than 22 years. A longer one keeps its last ones. */
export const MAX_DAYS = 8_192;
/** Shorter stretches are weekends and holidays. */
const MIN_STRETCH = 7;
/** A change has a place and a new rate. */
const PARAMETERS = 2;

/** A stretch of days with one rate. */
export interface Stretch {
  /** Half-open, in days from the start of the series. */
  readonly start: number;
  readonly end: number;
  /** Mean count a day. */
  readonly rate: number;
}

/**
 * Cuts daily counts where their rate changes: the cuts that make the counts likeliest under a Poisson rate for each stretch, each cut costing what the Bayesian
 * information criterion asks for two parameters (2 ln n). The optimum is exact; PELT finds the same one.
 *
 * @param counts one a day, none left out
 */
export function stretchesOf(counts: readonly number[], minimum: number = MIN_STRETCH): Stretch[] {
  const days = counts.slice(-MAX_DAYS);
  const skipped = counts.length - days.length;
  const sums = prefixSums(days);
  const cuts = bestCuts(sums, Math.min(minimum, days.length), PARAMETERS * Math.log(days.length));
  const edges = [0, ...cuts, days.length];
  if (days.length === 0) return [];
  return edges.slice(1).map((end, i) => {
    const start = edges[i]!;
    const rate = (sums[end]! - sums[start]!) / (end - start);
    return { start: start + skipped, end: end + skipped, rate };
  });
}

function prefixSums(counts: readonly number[]): Float64Array {
  const sums = new Float64Array(counts.length + 1);
  counts.forEach((count, i) => (sums[i + 1] = sums[i]! + count));
  return sums;
}

/** Twice the negative logarithm of the likelihood, without what all cuts share. */
export function poissonCost(sum: number, days: number): number {
  return sum === 0 ? 0 : 2 * (sum - sum * Math.log(sum / days));
}

function bestCuts(sums: Float64Array, minimum: number, penalty: number): number[] {
  const days = sums.length - 1;
  const best = new Float64Array(days + 1).fill(Infinity);
  const from = new Int32Array(days + 1);
  best[0] = -penalty;
  for (let end = minimum; end <= days; end++) {
    for (let start = 0; start <= end - minimum; start++) {
      const cost = best[start]! + penalty + poissonCost(sums[end]! - sums[start]!, end - start);
      if (cost >= best[end]!) continue;
      best[end] = cost;
      from[end] = start;
    }
  }
  const cuts: number[] = [];
  for (let at = from[days]!; at > 0; at = from[at]!) cuts.unshift(at);
  return cuts;
}
