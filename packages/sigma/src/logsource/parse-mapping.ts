/** A user's own routes, in the shape of `LogsourceMapping`, from YAML. Documented in `docs/logsources.md`. */
import type { Diagnostic } from '../diagnostic.ts';
import type { FieldSource, LogsourceMapping, Route } from '../mapping.ts';
import {
  findPair,
  findText,
  findTexts,
  findValue,
  mapOf,
  requireValue,
  textOf,
} from '../parse/nodes.ts';
import { readLogsource } from '../parse/logsource.ts';
import { quote } from '../quote.ts';
import { createReporter, type Reporter } from '../reporter.ts';
import type { Logsource } from '../rule.ts';
import { type MapNode, readYaml, type YamlNode } from '../yaml.ts';

export interface MappingResult {
  readonly mapping: LogsourceMapping;
  readonly diagnostics: readonly Diagnostic[];
}

const ROUTE_KEYS = ['logsource', 'log', 'channels', 'eventIds', 'where', 'fields', 'lacks'];
const SOURCE_KEYS = ['from', 'join', 'key', 'values', 'prefixes', 'number'];

/**
 * Reads a YAML document with a list `routes`.
 *
 * @param file the file's name, for diagnostics
 */
export function parseMapping(text: string, file: string): MappingResult {
  const reporter = createReporter(file);
  const context: Context = { reporter, file };
  const routes: Route[] = [];
  for (const { root } of readYaml(text, reporter)) {
    const map = mapOf(root, 'mapping', context);
    if (map === null) continue;
    checkKeys(map, ['routes'], context);
    const list = requireValue(map, 'routes', context);
    if (list === null) continue;
    for (const node of list.kind === 'sequence' ? list.items : [list]) {
      const route = readRoute(node, context);
      if (route !== null) routes.push(route);
    }
  }
  return { mapping: { routes }, diagnostics: reporter.diagnostics };
}

interface Context {
  readonly reporter: Reporter;
  readonly file: string;
}

function readRoute(node: YamlNode, context: Context): Route | null {
  const map = mapOf(node, 'routes', context);
  if (map === null) return null;
  checkKeys(map, ROUTE_KEYS, context);
  const logsource = readLogsource(map, context);
  if (logsource === null) return null;
  const log = readLog(map, context);
  const channels = findTexts(map, 'channels', context);
  const lacks = findTexts(map, 'lacks', context);
  const eventIds = findTexts(map, 'eventIds', context)
    .map((id) => readNumber(id, map, context))
    .filter((id) => id !== null);
  const where = readRecord(map, 'where', context, (value, key) => listOf(value, key, context));
  const fields = readRecord(map, 'fields', context, (value) => readSource(value, context));
  return {
    logsource,
    ...(log === null ? {} : { log }),
    ...(channels.length > 0 ? { channels } : {}),
    ...(eventIds.length > 0 ? { eventIds } : {}),
    ...(where === null ? {} : { where }),
    ...(fields === null ? {} : { fields }),
    ...(lacks.length > 0 ? { lacks } : {}),
  };
}

/** `log` has the keys of `logsource`. */
function readLog(map: MapNode, context: Context): Logsource | null {
  const pair = findPair(map, 'log');
  if (pair === null) return null;
  const key = { ...pair.key, text: 'logsource' };
  return readLogsource({ ...map, pairs: [{ key, value: pair.value }] }, context);
}

/** A field's name alone, or a map that says more. */
function readSource(node: YamlNode, context: Context): FieldSource | null {
  if (node.kind === 'scalar') return { from: node.text };
  const map = mapOf(node, 'fields', context);
  if (map === null) return null;
  checkKeys(map, SOURCE_KEYS, context);
  const from = findTexts(map, 'from', context);
  if (from.length === 0) {
    context.reporter.report('SG040', map.span, `'from' is missing`);
    return null;
  }
  const join = findText(map, 'join', context);
  const key = findText(map, 'key', context);
  const text = (value: YamlNode, name: string): string | null => textOf(value, name, context);
  const values = readRecord(map, 'values', context, text);
  const prefixes = readRecord(map, 'prefixes', context, text);
  const number = findText(map, 'number', context);
  if (number !== null && number !== 'decimal') {
    context.reporter.report('SG041', map.span, `${quote(number)} is no number form`, `'decimal'`);
  }
  return {
    from: from.length === 1 ? from[0]! : from,
    ...(join === null ? {} : { join }),
    ...(key === null ? {} : { key }),
    ...(values === null ? {} : { values }),
    ...(prefixes === null ? {} : { prefixes }),
    ...(number === 'decimal' ? { number } : {}),
  };
}

function readRecord<T>(
  map: MapNode,
  name: string,
  context: Context,
  read: (value: YamlNode, key: string) => T | null,
): Record<string, T> | null {
  const value = findValue(map, name);
  const record = value === null ? null : mapOf(value, name, context);
  if (record === null) return null;
  const entries: [string, T][] = [];
  for (const pair of record.pairs) {
    const item = read(pair.value, pair.key.text);
    if (item !== null) entries.push([pair.key.text, item]);
  }
  return Object.fromEntries(entries);
}

function listOf(node: YamlNode, key: string, context: Context): string[] {
  const items = node.kind === 'sequence' ? node.items : [node];
  return items.map((item) => textOf(item, key, context)).filter((text) => text !== null);
}

function readNumber(text: string, map: MapNode, { reporter }: Context): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  reporter.report('SG041', map.span, `'eventIds' takes whole numbers, not ${quote(text)}`);
  return null;
}

function checkKeys(map: MapNode, known: readonly string[], { reporter }: Context): void {
  for (const { key } of map.pairs) {
    if (known.includes(key.text)) continue;
    const help = `the keys are ${known.join(', ')}`;
    reporter.report('SG041', key.span, `${quote(key.text)} is no key of a mapping`, help);
  }
}
