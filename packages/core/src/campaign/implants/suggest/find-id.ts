import { shapeRank } from './guess-shape.ts';
import { judgeSlot, type SlotJudgement } from './judge-slot.ts';
import type { SlotFinder } from './slot-statistics.ts';
import type { Slot } from './slots.ts';
import type { Shape } from '../shapes.ts';

/** Where requests name who asks, and what else was weighed. */
export interface IdFound {
  /** The same id may stand in several places: other names of a parameter, other pages. */
  readonly places: readonly [SlotJudgement, ...SlotJudgement[]];
  readonly slots: readonly Slot[];
  readonly shape: Shape;
}

export interface Weighed {
  /** `null`: nothing behaves as the id of an implant. */
  readonly id: IdFound | null;
  /** Other places: those that behave as ids too, then the most frequent, and what is against them. */
  readonly others: readonly SlotJudgement[];
}

/** Other places told of. */
const MAX_OTHERS = 12;
const MIN_SHARED = 0.5;
/** Requests of a place beside the best, in hundredths. */
const MIN_PART = 0.01;
const ALIKE = 0.1;
/** A doubt counts less than a simpler shape: implants name their ids as others do. */
const WORSE = 0.1;

export function findId(seen: SlotFinder): Weighed {
  const judged = seen.slots.map((slot) => judgeSlot(slot, seen));
  const able = judged.filter(({ against }) => against.length === 0);
  const [best] = able.map((each) => togetherWith(each, able)).sort(compareIds);
  if (best === undefined || best.places[0].shape === null)
    return { id: null, others: judged.slice(0, MAX_OTHERS) };
  const { places } = best;
  const others = [...able, ...judged.filter((each) => !able.includes(each))]
    .filter((each) => !places.includes(each))
    .slice(0, MAX_OTHERS);
  const slots = places.map((place) => place.seen.slot);
  return { id: { places, slots, shape: best.places[0].shape }, others };
}

interface Together {
  readonly places: readonly [SlotJudgement, ...SlotJudgement[]];
  readonly requests: number;
}

function togetherWith(first: SlotJudgement, all: readonly SlotJudgement[]): Together {
  const alike = all.filter((each) => each !== first && isSameId(first, each));
  const places: [SlotJudgement, ...SlotJudgement[]] = [first, ...alike];
  return { places, requests: places.reduce((sum, each) => sum + each.seen.requests, 0) };
}

/** The most frequent first; of about equally frequent ones the one whose values are simplest. */
function compareIds(a: Together, b: Together): number {
  const isAlike = Math.abs(a.requests - b.requests) <= ALIKE * Math.max(a.requests, b.requests);
  if (!isAlike) return b.requests - a.requests;
  return rankOf(a.places[0]) - rankOf(b.places[0]) || b.requests - a.requests;
}

function rankOf({ shape, doubts }: SlotJudgement): number {
  return (shape === null ? 0 : shapeRank(shape)) + doubts.length * WORSE;
}

/** Values of the same shape, in a place of the same kind, on the same pages or with the same values. */
function isSameId(best: SlotJudgement, other: SlotJudgement): boolean {
  const [a, b] = [best.seen, other.seen];
  if (a.slot.where !== b.slot.where || b.requests < MIN_PART * a.requests) return false;
  if (JSON.stringify(best.shape) !== JSON.stringify(other.shape)) return false;
  const known = new Set(a.values.keys);
  const shared = b.values.keys.filter((value) => known.has(value)).length;
  const isShared = shared >= MIN_SHARED * Math.min(known.size, b.values.keys.length);
  return (
    isShared || (a.slot.where === 'query' && a.paths.entries[0]?.[0] === b.paths.entries[0]?.[0])
  );
}
