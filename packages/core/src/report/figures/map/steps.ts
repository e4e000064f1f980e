const STEPS = 4;

/** From which count on each shade is used: at most four, each a like factor above the one before, the first 1. */
export function stepsOf(most: number): number[] {
  const factor = Math.pow(most + 1, 1 / STEPS);
  const from = Array.from({ length: STEPS }, (_, index) => Math.ceil(Math.pow(factor, index)));
  return [...new Set(from)].filter((step) => step <= most);
}

/** 1 to 4. */
export function stepOf(count: number, steps: readonly number[]): 1 | 2 | 3 | 4 {
  const place = steps.findLastIndex((from) => count >= from);
  return Math.max(place + 1, 1) as 1 | 2 | 3 | 4;
}
