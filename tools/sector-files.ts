import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, type YamlNode, type YamlReporter } from '@unmask/sigma';
import type { SectorRow } from '../packages/core/src/campaign/victims/sectors/sector-of.ts';

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
  const domains = read(root, 'domains') as DomainsFile;
  const words = read(root, 'words') as WordsFile;
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

function read(root: string, name: string): unknown {
  const path = join(root, 'rules/sectors', `${name}.yaml`);
  const reporter: YamlReporter = {
    diagnostics: [],
    errors: 0,
    report(code, span, message) {
      throw new Error(`${path}:${span.line}: ${code} ${message}`);
    },
  };
  return plain(readYaml(readFileSync(path, 'utf8'), reporter)[0]!.root);
}

function plain(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'sequence') return node.items.map(plain);
  return Object.fromEntries(node.pairs.map(({ key, value }) => [key.text, plain(value)]));
}
