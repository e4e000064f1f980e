export type { Detector, DetectContext, DetectorRun } from './detect/detector.ts';
export * from './detect/finding.ts';
export type * from './evidence/format.ts';
