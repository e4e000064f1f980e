import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, type YamlNode, type YamlReporter } from '@unmask/sigma';

/** A YAML file of `rules/` as plain values. @param name without its ending: `sectors/words` */
export function readRules(root: string, name: string): unknown {
  const path = join(root, 'rules', `${name}.yaml`);
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
