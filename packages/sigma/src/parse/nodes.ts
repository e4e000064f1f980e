/** Reading YAML nodes as the kinds of value that Sigma's keys have. */
import type { DiagnosticCode } from '../codes.ts';
import type { Growth } from '../modifiers/value.ts';
import { didYouMean } from '../suggest.ts';
import { quote } from '../quote.ts';
import type { Reporter, YamlReporter } from '../reporter.ts';
import type { SourceSpan } from '../rule.ts';
import { typeScalar } from '../scalar.ts';
import type { MapNode, ScalarNode, YamlNode, YamlPair } from '../yaml.ts';

/** What reading needs everywhere: where to report, and the user's values for placeholders. */
export interface ParseContext {
  readonly file: string;
  readonly reporter: Reporter;
  readonly placeholders: ReadonlyMap<string, readonly string[]>;
  readonly growth: Growth;
}

/** What reading plain values needs. */
export interface Reporting {
  readonly reporter: YamlReporter;
}

export function findPair(map: MapNode, key: string): YamlPair | null {
  return map.pairs.find((pair) => pair.key.text === key) ?? null;
}

/** The value of a key; `null` when the key is absent or says nothing. */
export function findValue(map: MapNode, key: string): YamlNode | null {
  const value = findPair(map, key)?.value ?? null;
  return value === null || isNull(value) ? null : value;
}

export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && typeScalar(node).kind === 'null';
}

/** What to call a document in diagnostics, before it is read. */
export function titleOf(map: MapNode): string | null {
  const node = findValue(map, 'title') ?? findValue(map, 'id');
  return node?.kind === 'scalar' ? node.text : null;
}

/** The value of a key that must be there. */
export function requireValue(map: MapNode, key: string, context: Reporting): YamlNode | null {
  const value = findValue(map, key);
  if (value === null) {
    const span = findPair(map, key)?.key.span ?? placeOf(map);
    context.reporter.report('SG040', span, `'${key}' is missing`);
  }
  return value;
}

/** The text of a single value; numbers and booleans count as the text they are written as. */
export function textOf(node: YamlNode, key: string, context: Reporting): string | null {
  if (node.kind === 'scalar') return node.text;
  reportKind(node, key, 'one value', context);
  return null;
}

/** The text of an optional key. */
export function findText(map: MapNode, key: string, context: Reporting): string | null {
  const value = findValue(map, key);
  return value === null ? null : textOf(value, key, context);
}

/** A list of texts. One value without a list counts as a list of one; entries that say nothing are passed over. */
export function textsOf(node: YamlNode, key: string, context: Reporting): ScalarNode[] {
  if (node.kind === 'scalar') return [node];
  if (node.kind === 'map') {
    reportKind(node, key, 'a list', context);
    return [];
  }
  const texts: ScalarNode[] = [];
  for (const item of node.items) {
    if (isNull(item)) continue;
    if (item.kind === 'scalar') texts.push(item);
    else reportKind(item, key, 'single values', context);
  }
  return texts;
}

export function findTexts(map: MapNode, key: string, context: Reporting): string[] {
  const value = findValue(map, key);
  return value === null ? [] : textsOf(value, key, context).map(({ text }) => text);
}

export function mapOf(node: YamlNode, key: string, context: Reporting): MapNode | null {
  if (node.kind === 'map') return node;
  reportKind(node, key, 'a map', context);
  return null;
}

/** One of a fixed set of names, in any letter case. `null`: it is none of them, and `code` was reported. */
export function nameIn<Name extends string>(
  node: ScalarNode,
  names: readonly Name[],
  key: string,
  code: DiagnosticCode,
  { reporter }: Pick<ParseContext, 'reporter'>,
): Name | null {
  const found = names.find((name) => name === node.text.trim().toLowerCase());
  if (found !== undefined) return found;
  const help = (): string => didYouMean(node.text, names) ?? `one of ${names.join(', ')}`;
  reporter.report(code, node.span, `${quote(node.text)} is no ${key}`, help);
  return null;
}

export function reportKind(
  node: YamlNode,
  key: string,
  expected: string,
  { reporter }: Reporting,
): void {
  const met = { scalar: 'one value', map: 'a map', sequence: 'a list' }[node.kind];
  reporter.report('SG041', placeOf(node), `${quote(key)} takes ${expected}, not ${met}`);
}

/** Where to point for a whole node: a map's first key rather than all of it. */
export function placeOf(node: YamlNode): SourceSpan {
  return node.kind === 'map' && node.pairs.length > 0 ? node.pairs[0]!.key.span : node.span;
}

/** The place of a part of a scalar's text; of all of it when the file writes it otherwise. */
export function partOf(node: ScalarNode, start: number, end: number): SourceSpan {
  const { span } = node;
  if (!node.verbatim) return span;
  return {
    start: span.start + start,
    end: span.start + end,
    line: span.line,
    column: span.column + start,
  };
}
