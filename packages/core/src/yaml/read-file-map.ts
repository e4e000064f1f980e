import { type MapNode, mapOf, readYaml } from '@unmask/sigma';
import type { FileReporter } from './file-reporter.ts';

/** How a kind of file is spoken of. */
export interface FileWords {
  /** `a case file`. */
  readonly file: string;
  /** The map at its root: `case`. */
  readonly root: string;
  /** A key that it cannot be without. */
  readonly required: string;
}

/**
 * Reads a file that is one YAML document with a map at its root.
 *
 * @param read makes the value, and tells the reporter what is wrong in the map
 * @returns `null` when something is wrong with the file, so that nothing in it should be relied on
 */
export function readFileMap<Code extends string, Value>(
  text: string,
  reporter: FileReporter<Code>,
  { file, root, required }: FileWords,
  read: (map: MapNode) => Value,
): Value | null {
  const [document, second] = readYaml(text, reporter);
  if (second !== undefined)
    reporter.report('SG005', second.root.span, `${file} is one YAML document`);
  const map = document === undefined ? null : mapOf(document.root, root, { reporter });
  const value = map === null ? null : read(map);
  if (document === undefined && reporter.errors === 0) {
    const start = { start: 0, end: 0, line: 1, column: 1 };
    reporter.report('SG040', start, `'${required}' is missing`);
  }
  return reporter.errors === 0 ? value : null;
}
