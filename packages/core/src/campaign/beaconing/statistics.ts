/** Numbers in ascending order. */
export type Sorted = Float64Array;

export function sorted(values: Iterable<number>): Sorted {
  return Float64Array.from(values).sort();
}

/** @param values at least one */
export function median(values: Sorted): number {
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

/** Quartiles as medians of the two halves, the middle value left out of both where there is one. @param values at least two */
export function quartiles(values: Sorted): readonly [q1: number, q2: number, q3: number] {
  const half = values.length >> 1;
  return [
    median(values.subarray(0, half)),
    median(values),
    median(values.subarray(values.length - half)),
  ];
}

/** Median of the distances from the median. */
export function medianDeviation(values: Sorted): number {
  const middle = median(values);
  return median(sorted(values.map((value) => Math.abs(value - middle))));
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a whole population. */
export function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

export function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}

export function ceil3(value: number): number {
  return Math.ceil(value * 1000) / 1000;
}
