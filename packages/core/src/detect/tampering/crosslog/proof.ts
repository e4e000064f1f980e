import type { Locator } from '../../../evidence/format.ts';
import { hex } from '../hex.ts';

/** Where something that was kept lies in its log. */
interface Place {
  readonly offset: number;
  readonly record?: number | null;
}

export function proofIn(evidence: string, places: readonly Place[]): Locator[] {
  return places.map(({ offset, record = null }) => {
    return { evidence, offset, record, recovered: null };
  });
}

export function placeIn(path: string, offset: number): string {
  return `${path} at ${hex(offset)}`;
}
