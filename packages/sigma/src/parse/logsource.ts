/** `logsource`: which log a rule is for. Sigma specification 2.1, "Log source". */
import { quote } from '../quote.ts';
import type { Logsource } from '../rule.ts';
import type { MapNode } from '../yaml.ts';
import { isNull, mapOf, type ParseContext, placeOf, requireValue, textOf } from './nodes.ts';

const OWN_KEYS: readonly string[] = ['product', 'category', 'service'];

/** Reads the log source of a rule or filter. `definition` is prose and left out; `null`: missing or wrong. */
export function readLogsource(
  map: MapNode,
  context: Pick<ParseContext, 'reporter'>,
): Logsource | null {
  const value = requireValue(map, 'logsource', context);
  const node = value === null ? null : mapOf(value, 'logsource', context);
  if (node === null) return null;
  const own: Record<string, string> = {};
  const custom: [string, string][] = [];
  for (const { key, value: named } of node.pairs) {
    if (key.text === 'definition' || isNull(named)) continue;
    const text = textOf(named, key.text, context);
    if (text === null) continue;
    if (!OWN_KEYS.includes(key.text)) custom.push([key.text, text]);
    else {
      own[key.text] = text.toLowerCase();
      if (text !== own[key.text]) {
        context.reporter.report('SG046', named.span, `${quote(text)} in capitals`);
      }
    }
  }
  if (Object.keys(own).length + custom.length === 0) {
    context.reporter.report('SG045', placeOf(node), 'the log source names no log');
    return null;
  }
  return custom.length === 0 ? own : { ...own, custom: Object.fromEntries(custom) };
}
