/** Selections: a map is AND, a list is OR, single values without a field are keywords. Sigma 2.1, "Detection". */
import { quote } from '../quote.ts';
import type { NamedSelection, Selection } from '../rule.ts';
import type { MapNode, ScalarNode, YamlNode } from '../yaml.ts';
import { readItem, readKeywords } from './item.ts';
import { isNull, type ParseContext, placeOf } from './nodes.ts';

/** Reads every key of `detection` or `filter` that is not one of `reserved`. Wrong selections are reported and left out. */
export function readSelections(
  map: MapNode,
  reserved: readonly string[],
  context: ParseContext,
): NamedSelection[] {
  const named = map.pairs.filter(({ key }) => !reserved.includes(key.text));
  if (named.length === 0) {
    context.reporter.report('SG020', placeOf(map), 'there is no selection');
  }
  return named.flatMap(({ key, value }) => {
    if (isEmpty(value)) {
      context.reporter.report('SG020', key.span, `the selection ${quote(key.text)} is empty`);
      return [];
    }
    const selection = readSelection(value, context);
    return selection === null ? [] : [{ name: key.text, selection }];
  });
}

function isEmpty(node: YamlNode): boolean {
  if (node.kind === 'scalar') return isNull(node);
  return (node.kind === 'map' ? node.pairs : node.items).length === 0;
}

function readSelection(node: YamlNode, context: ParseContext): Selection | null {
  if (node.kind === 'scalar') return readKeywords([node], context);
  if (node.kind === 'map') {
    return combine(
      'and',
      node.pairs.map((pair) => readItem(pair, context)),
    );
  }
  return readList(node.items, context);
}

/** A list's single values are keywords together; its maps and lists are selections of their own. */
function readList(items: readonly YamlNode[], context: ParseContext): Selection | null {
  const keywords = items.filter((item): item is ScalarNode => item.kind === 'scalar');
  const operands: (Selection | null)[] = [];
  if (keywords.length > 0) operands.push(readKeywords(keywords, context));
  for (const item of items) {
    if (item.kind === 'scalar') continue;
    if (isEmpty(item)) {
      context.reporter.report('SG020', item.span, 'an entry of this list is empty');
      operands.push(null);
    } else operands.push(readSelection(item, context));
  }
  return combine('or', operands);
}

function combine(kind: 'and' | 'or', operands: readonly (Selection | null)[]): Selection | null {
  const sound = operands.filter((operand) => operand !== null);
  if (sound.length < operands.length) return null;
  return sound.length === 1 ? sound[0]! : { kind, operands: sound };
}
