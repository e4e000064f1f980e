import type { Language } from '../model.ts';
import { numberIn } from './words.ts';

/** `1 row`, `2 rows`. */
export function counted(language: Language, one: string, many: string): (number: number) => string {
  return (number) => `${numberIn(language, number)} ${number === 1 ? one : many}`;
}
