export { type Sought, soughtIn } from './sought-in.ts';
export { type SentRow, type SoughtRow, soughtSection } from './sought-section.ts';
export { type VolumeRow } from './volumes.ts';
