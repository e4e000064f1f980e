import type { SectorRow } from '../packages/core/src/campaign/victims/sectors/sector-of.ts';
import { readRules } from './read-rules.ts';

interface Shared {
  readonly sector: SectorRow['sector'];
  readonly confidence: SectorRow['confidence'];
  readonly note: string;
}
interface DomainsFile {
  readonly id: string;
  readonly suffixes: readonly (Shared & { readonly label: string; readonly under: string })[];
  readonly domains: readonly (Shared & { readonly domain: string })[];
}
interface WordsFile {
  readonly id: string;
  readonly words: readonly (Shared & { readonly words: string })[];
}

/** The files of `rules/sectors/` as the rows of the module, in the order of the files. */
export function readSectorFiles(root: string): { suffixes: SectorRow[]; words: SectorRow[] } {
  const domains = readRules(root, 'sectors/domains') as DomainsFile;
  const words = readRules(root, 'sectors/words') as WordsFile;
  return {
    suffixes: [
      ...domains.suffixes.map(({ label, under, ...row }) =>
        rowOf(
          under.split(/\s+/).map((country) => `${label}.${country}`),
          domains.id,
          row,
        ),
      ),
      ...domains.domains.map(({ domain, ...row }) => rowOf([domain], domains.id, row)),
    ],
    words: words.words.map(({ words: names, ...row }) => rowOf(names.split(/\s+/), words.id, row)),
  };
}

function rowOf(
  texts: readonly string[],
  register: string,
  { sector, confidence, note }: Shared,
): SectorRow {
  return { texts: texts.join(' '), sector, confidence, register, note };
}
