export { type Stretch, stretchesOf } from './change-points.ts';
export {
  type Considered,
  type Explanation,
  EXPLANATIONS,
  explainSilences,
  type PackingUp,
  type RefusedCalls,
  type ServerCalls,
  type SilentServer,
} from './explain-silence.ts';
export { type Handover, handoverOf, type SharedImplant } from './handover.ts';
export { type ActiveHours, activeHours, type Rhythm, rhythmOf } from './rhythm.ts';
export { type BeaconScores, ritaScores } from './rita.ts';
export { type DailyCalls, type Silence, silenceOf } from './silence.ts';
