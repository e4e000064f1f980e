export { commonTest } from './common-test.ts';
export { type Entry, isRefusal, type Refusal, type RefusalKind, REFUSALS } from './entry.ts';
export type { Indicator } from './indicator.ts';
export { compileIndicators, type IndicatorSet, matchPlainly } from './matcher.ts';
export { type Collected, collectEntries, type FileContent, readIndicatorFile } from './read.ts';
export type { WarningList } from './warning-lists.ts';
export { packIndicators, unpackIndicators } from './packed.ts';
