export { cluesSection } from './clues-section.ts';
export type { LanguageFinding } from './language-clue.ts';
