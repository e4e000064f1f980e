export { cluesSection } from './clues-section.ts';
export type { ClueFinding } from './language-clue.ts';
