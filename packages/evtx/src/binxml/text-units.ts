import { u16 } from './reader.ts';
import type { Instance } from './instance.ts';
import type { Element, Node } from './tree.ts';
import { ARRAY, VALUE_TYPE, WIDTH } from '../value/types.ts';
import { repeatedBy } from '../view/repeat.ts';

/** UTF-16 units that a byte of a value becomes at most, but for long numbers. */
const UNITS_PER_BYTE = 4;

/** A bound, in UTF-16 units, on the text that an instance can become. */
export function textUnits(instance: Instance): number {
  const { template, children, hasLists } = instance;
  if (hasLists) return elementUnits(template.root, instance);
  const units = template.literalUnits;
  if (template.usesOnce && children.length < 2) {
    return children.length === 0 ? units : units + textUnits(children[0]!);
  }
  let inValues = 0;
  for (let index = 0; index < instance.count; index++) {
    const uses = template.uses[index] ?? 0;
    if (uses > 0) inValues += uses * valueUnits(instance, index);
  }
  return units + inValues;
}

/** With an element that repeats for each item of a list, all that is in it repeats, its attributes too. */
function elementUnits(element: Element, instance: Instance): number {
  const list = repeatedBy(element, instance);
  let once = element.name.length;
  let values = 0;
  for (const { name, parts } of element.attributes) {
    once += name.length;
    for (const part of parts) once += nodeUnits(part, instance);
  }
  for (const child of element.children) {
    if (list >= 0 && child.kind === 'substitution') values += valueUnits(instance, list);
    else once += nodeUnits(child, instance);
  }
  return list < 0 ? once : once * countItems(instance, list) + values;
}

function nodeUnits(node: Node, instance: Instance): number {
  switch (node.kind) {
    case 'element':
      return elementUnits(node, instance);
    case 'substitution':
      return valueUnits(instance, node.index);
    case 'reference':
      return node.xml.length;
    case 'instruction':
      return node.target.length + node.data.length;
    default:
      return node.text.length;
  }
}

function valueUnits(instance: Instance, index: number): number {
  const type = instance.typeOf(index);
  if (type === VALUE_TYPE.null) return 0;
  let units = instance.sizeOf(index) * UNITS_PER_BYTE;
  if (type !== VALUE_TYPE.binxml) return units;
  for (const child of instance.children) if (child.slot === index) units += textUnits(child);
  return units;
}

function countItems(instance: Instance, index: number): number {
  const type = instance.typeOf(index) & ~ARRAY;
  const size = instance.sizeOf(index);
  if (type !== VALUE_TYPE.string) return Math.ceil(size / (WIDTH[type] || 1));
  const { bytes } = instance.chunk;
  const start = instance.offsetOf(index);
  let items = 1;
  for (let at = start; at + 2 <= start + size; at += 2) if (u16(bytes, at) === 0) items++;
  return items;
}
