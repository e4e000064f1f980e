import type { Event } from '../../evidence/format.ts';
import { canonicalCertificate } from '../observables/canonical.ts';
import { visitCells } from '../observables/cells.ts';
import { observablesOf } from '../observables/extract.ts';
import type { Observable } from '../observables/observable.ts';
import { AnchorIndex } from './anchor-index.ts';
import { anchorsOf, rarest } from './anchors.ts';
import { compileComparison, type CompiledComparison } from './evaluate.ts';
import { onesOf, type Comparison, type Indicator } from './indicator.ts';

/** Indicators by number. They may lie packed until they are asked for. */
export interface IndicatorSet {
  readonly size: number;
  at(index: number): Indicator;
}

/** One observation of an indicator's pattern, met in an event. */
export interface IndicatorMatch {
  readonly indicator: number;
  /** Which of its observations, in the order in which they are written. */
  readonly observation: number;
  readonly proof: readonly Observable[];
}

export interface IndicatorMatcher {
  match(event: Event): readonly IndicatorMatch[];
}

const NONE: readonly IndicatorMatch[] = [];

/**
 * Compares events with all indicators at once. The words of an event tell which few can match at all, and only these are compared. A test
 * holds it equal to `matchPlainly`.
 */
export function compileIndicators(indicators: IndicatorSet): IndicatorMatcher {
  const comparisons: Comparison[] = [];
  const leaves = new Leaves(indicators, (comparison) => comparisons.push(comparison));
  const { index, always } = indexOf(comparisons);
  const candidates = new Set<number>();
  const found = (targets: readonly number[]): void => {
    for (const target of targets) candidates.add(target);
  };
  return {
    match(event) {
      candidates.clear();
      visitCells(event, (text, { form }) => {
        index.search(form === 'certificate' ? (canonicalCertificate(text) ?? text) : text, found);
      });
      if (candidates.size + always.length === 0) return NONE;
      const observables = observablesOf(event);
      const chosen = [...candidates, ...always].sort((a, b) => a - b);
      return chosen.flatMap((leaf) => leaves.test(leaf, observables));
    },
  };
}

/** Compares an event with one indicator after the other: slow and plain. */
export function matchPlainly(indicators: IndicatorSet, event: Event): readonly IndicatorMatch[] {
  const leaves = new Leaves(indicators);
  const observables = observablesOf(event);
  return Array.from({ length: leaves.size }, (_, leaf) => leaves.test(leaf, observables)).flat();
}

/** The observations of all indicators, numbered through. */
class Leaves {
  private readonly indicators: IndicatorSet;
  private readonly owners: number[] = [];
  private readonly places: number[] = [];
  private readonly compiled = new Map<number, CompiledComparison>();

  /** @param visit is given each, in order */
  constructor(indicators: IndicatorSet, visit?: (comparison: Comparison) => void) {
    this.indicators = indicators;
    for (let owner = 0; owner < indicators.size; owner++) {
      for (const [place, comparison] of onesOf(indicators.at(owner).pattern).entries()) {
        this.owners.push(owner);
        this.places.push(place);
        visit?.(comparison);
      }
    }
  }

  get size(): number {
    return this.owners.length;
  }

  test(leaf: number, observables: readonly Observable[]): IndicatorMatch[] {
    let compare = this.compiled.get(leaf);
    if (compare === undefined) {
      const { pattern } = this.indicators.at(this.owners[leaf]!);
      compare = compileComparison(onesOf(pattern)[this.places[leaf]!]!);
      this.compiled.set(leaf, compare);
    }
    const proof = compare(observables);
    if (proof === null) return [];
    return [{ indicator: this.owners[leaf]!, observation: this.places[leaf]!, proof }];
  }
}

function indexOf(comparisons: readonly Comparison[]): {
  index: AnchorIndex;
  always: readonly number[];
} {
  const frequency = new Map<string, number>();
  for (const comparison of comparisons) {
    for (const anchor of anchorsOf(comparison, () => 0)?.flat() ?? [])
      frequency.set(anchor, (frequency.get(anchor) ?? 0) + 1);
  }
  const rarity = (anchor: string): number => frequency.get(anchor) ?? 0;
  const index = new AnchorIndex();
  const always: number[] = [];
  for (const [leaf, comparison] of comparisons.entries()) {
    const anchors = anchorsOf(comparison, rarity);
    if (anchors === null) always.push(leaf);
    else {
      const chosen = new Set(anchors.map((options) => rarest(options, rarity)));
      for (const anchor of chosen) index.add(anchor, leaf);
    }
  }
  index.complete();
  return { index, always };
}
