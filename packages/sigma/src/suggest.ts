import { quote } from './quote.ts';

/** Names longer than this are not worth the quadratic comparison; field and modifier names stay below it. */
const LONGEST_NAME = 64;

/** Candidates beyond these are not compared. The longest list of real ones, the modifiers, has 35. */
const MAX_CANDIDATES = 200;

/**
 * `did you mean 'contains'?` for a mistyped name, or `null` when none of `candidates` is near: at most one edit for
 * three letters.
 */
export function didYouMean(name: string, candidates: Iterable<string>): string | null {
  if (name.length > LONGEST_NAME) return null;
  let best: string | null = null;
  let bestDistance = Math.ceil(name.length / 3) + 1;
  let compared = 0;
  for (const candidate of candidates) {
    if (++compared > MAX_CANDIDATES) break;
    if (Math.abs(candidate.length - name.length) >= bestDistance) continue;
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best === null ? null : `did you mean ${quote(best)}?`;
}

/** Damerau's distance without overlapping swaps: inserted, lost, changed and swapped neighbours count one each. */
function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        current[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, beforeLast[column - 2]! + 1);
      current.push(cost);
    }
    [beforeLast, last] = [last, current];
  }
  return last[right.length]!;
}
