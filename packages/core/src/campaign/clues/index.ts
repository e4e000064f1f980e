export { buildSamples } from './build-samples.ts';
export { cluesSection } from './clues-section.ts';
export type { AskedLanguage } from './asked-languages.ts';
export type { InfrastructureClue } from './infrastructure-clues.ts';
export type { ClueFinding } from './language-clue.ts';
export type { AnsweredPage } from './target-language.ts';
export type { Lures } from './target-section.ts';
export { workingHours, type WorkingHours, type WorkSamples } from './working-hours.ts';
