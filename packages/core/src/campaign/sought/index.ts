export { type Sought, soughtIn } from './sought-in.ts';
export { type SentRow, type SoughtRow, soughtSection } from './sought-section.ts';
export { type KindCount, kindsText, parseKinds, UNTOLD } from './kinds-text.ts';
export { type StoredRow, takenSection } from './taken-section.ts';
export { type VolumeRow } from './volumes.ts';
