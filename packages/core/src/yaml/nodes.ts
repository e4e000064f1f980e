/** Reading YAML nodes as the kinds of value that the keys of our files have. */
import {
  didYouMean,
  findText,
  findTexts,
  findValue,
  mapOf,
  quote,
  requireValue,
  textOf,
} from '@unmask/sigma';
import type { MapNode } from '@unmask/sigma';
import type { FileReporter } from './file-reporter.ts';

export function checkKeys(
  map: MapNode,
  known: readonly string[],
  what: string,
  reporter: FileReporter,
): void {
  for (const { key } of map.pairs) {
    if (known.includes(key.text)) continue;
    const help = (): string => didYouMean(key.text, known) ?? `the keys are ${known.join(', ')}`;
    reporter.tell(reporter.unknownKey, key.span, `${quote(key.text)} is no key of ${what}`, help);
  }
}

/** The text of a key that must be there; empty when it is not, which was reported. */
export function requireLine(map: MapNode, key: string, reporter: FileReporter): string {
  const value = requireValue(map, key, { reporter });
  return (value === null ? null : textOf(value, key, { reporter })?.trim()) ?? '';
}

export function findLine(map: MapNode, key: string, reporter: FileReporter): string | null {
  return findText(map, key, { reporter })?.trim() ?? null;
}

export function findLines(map: MapNode, key: string, reporter: FileReporter): string[] {
  return findTexts(map, key, { reporter }).map((text) => text.trim());
}

/** The maps in a list; a map without a list counts as a list of one. */
export function listOfMaps(map: MapNode, key: string, reporter: FileReporter): MapNode[] {
  const value = findValue(map, key);
  if (value === null) return [];
  const nodes = value.kind === 'sequence' ? value.items : [value];
  return nodes.map((node) => mapOf(node, key, { reporter })).filter((each) => each !== null);
}

/** One of a fixed set of names, in any letter case. */
export function findName<Name extends string>(
  map: MapNode,
  key: string,
  names: readonly Name[],
  reporter: FileReporter,
  code: string = reporter.unknownValue,
  plain: (text: string) => string = (text) => text,
): Name | null {
  const text = findLine(map, key, reporter);
  if (text === null) return null;
  const found = names.find((name) => name === plain(text.toLowerCase()));
  if (found !== undefined) return found;
  const help = (): string => didYouMean(text, names) ?? `one of ${names.join(', ')}`;
  reporter.tell(code, findValue(map, key)!.span, `${quote(text)} is no ${key}`, help);
  return null;
}
