/** A file of values for the modifier `expand`. Sigma 2.1 leaves its form open; ours is a YAML map of lists. */
import type { Diagnostic } from './diagnostic.ts';
import { mapOf, textsOf } from './parse/nodes.ts';
import { quote } from './quote.ts';
import { createReporter } from './reporter.ts';
import { readYaml } from './yaml.ts';

/** Placeholder name, without percent signs → values, in which `*` and `?` are wildcards as in a rule. */
export type Placeholders = Readonly<Record<string, readonly string[]>>;

export interface PlaceholderResult {
  readonly placeholders: Placeholders;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads `Workstations: [wks-01, wks-02]`. A later document of the file replaces names of an earlier one.
 *
 * @param file the file's name, for diagnostics
 */
export function parsePlaceholders(text: string, file: string): PlaceholderResult {
  const reporter = createReporter(file);
  const lists = new Map<string, string[]>();
  for (const { root } of readYaml(text, reporter)) {
    const map = mapOf(root, 'placeholders', { reporter });
    for (const { key, value } of map?.pairs ?? []) {
      const values = textsOf(value, key.text, { reporter }).map((node) => node.text);
      const name = /^%(.*)%$/.exec(key.text)?.[1] ?? key.text;
      if (values.length > 0) lists.set(name, values);
      else reporter.report('SG040', key.span, `${quote(key.text)} has no values`);
    }
  }
  return { placeholders: Object.fromEntries(lists), diagnostics: reporter.diagnostics };
}
