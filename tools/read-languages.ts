import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LanguageRow } from '../packages/core/src/detect/clues/language/lexicon.ts';
import { readRules } from './read-rules.ts';

/** The files of `rules/languages/`, in the order of their names. */
export function readLanguages(root: string): LanguageRow[] {
  return readdirSync(join(root, 'rules/languages'))
    .toSorted()
    .map((file) => {
      const read = readRules(root, `languages/${file.replace(/\.yaml$/, '')}`);
      const { language, variants = {}, ...row } = read as Partial<LanguageRow>;
      const { function: words = '', developer = '', slang = '', script = '', letters = '' } = row;
      const { money = '', site = '' } = row;
      return {
        language: language!,
        script,
        letters,
        function: words,
        developer,
        slang,
        money,
        site,
        variants,
      };
    });
}
