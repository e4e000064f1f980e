export { Companions } from './companions.ts';
export { draftProfile, placeOf, verdict } from './draft.ts';
export { findId, type IdFound, type Weighed } from './find-id.ts';
export type { SlotJudgement } from './judge-slot.ts';
export { SlotFinder } from './slot-statistics.ts';
