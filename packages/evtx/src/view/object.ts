import type { Instance } from '../binxml/instance.ts';
import type { Attribute, Element, Node } from '../binxml/tree.ts';
import { jsonValue, type JsonValue } from '../value/json.ts';
import { ARRAY, VALUE_TYPE } from '../value/types.ts';
import { freeName } from './distinct.ts';
import { valueText } from './fields.ts';
import { appears } from './repeat.ts';

type JsonObject = Record<string, unknown>;

/**
 * The record as a JSON object in the shape that evtx_dump made common: attributes under `#attributes`, text beside attributes
 * under `#text`, `EventData` as name → value, repeated names with `_1`, `_2`…
 */
export function toObject(instances: readonly Instance[]): JsonObject {
  const object: JsonObject = {};
  for (const instance of instances) addElement(object, instance.template.root, instance);
  return object;
}

function addElement(parent: JsonObject, element: Element, instance: Instance): void {
  if (!appears(element, instance) && !isLeafOf(element, element.dependency)) return;
  const name = element.name === 'Data' ? dataName(element, instance) : null;
  if (name !== null) setRepeated(parent, name, contentOf(element, instance));
  else if (element.name === 'Data') addUnnamed(parent, contentOf(element, instance) ?? '');
  else addRepeated(parent, element, elementValue(element, instance));
}

/** An element that repeats for each item of a list is there as often. */
function addRepeated(parent: JsonObject, element: Element, value: unknown): void {
  if (Array.isArray(value)) for (const item of value) setRepeated(parent, element.name, item);
  else setRepeated(parent, element.name, value);
}

/** A leaf that holds nothing but a null value is shown as null: that the event has such a field is knowledge too. */
function isLeafOf(element: Element, index: number): boolean {
  const [only] = element.children;
  return element.children.length === 1 && only?.kind === 'substitution' && only.index === index;
}

function dataName(element: Element, instance: Instance): string | null {
  const name = element.attributes.find((attribute) => attribute.name === 'Name');
  if (name === undefined) return null;
  const value = attributeValue(name, instance);
  return value === undefined || value === null ? null : String(value);
}

/** `Data` elements without a name are one list under `Data`. */
function addUnnamed(parent: JsonObject, value: unknown): void {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  let list = unnamed.get(parent);
  if (list === undefined) {
    list = { '#text': values.length === 1 ? values[0] : values.slice() };
    unnamed.set(parent, list);
    setRepeated(parent, 'Data', list);
    return;
  }
  if (!Array.isArray(list['#text'])) list['#text'] = [list['#text']];
  for (const item of values) (list['#text'] as unknown[]).push(item);
}

/** The list of unnamed `Data` elements in an object. */
const unnamed = new WeakMap<JsonObject, JsonObject>();

function elementValue(element: Element, instance: Instance): unknown {
  const attributes = attributesOf(element, instance);
  const content = contentOf(element, instance);
  if (attributes === null) return content;
  const object: JsonObject = { '#attributes': attributes };
  if (isObject(content)) {
    for (const [name, value] of Object.entries(content)) setRepeated(object, name, value);
  } else if (content !== null) {
    object['#text'] = content;
  }
  return object;
}

function attributesOf(element: Element, instance: Instance): JsonObject | null {
  let object: JsonObject | null = null;
  for (const attribute of element.attributes) {
    const value = attributeValue(attribute, instance);
    if (value === undefined) continue;
    object ??= {};
    setRepeated(object, attribute.name, value);
  }
  return object;
}

/** @returns `undefined` when the attribute does not appear */
function attributeValue(attribute: Attribute, instance: Instance): JsonValue | undefined {
  const [only] = attribute.parts;
  if (attribute.parts.length === 1 && only?.kind === 'substitution') {
    const value = read(instance, only.index);
    return value === null ? undefined : value;
  }
  return textOf(attribute.parts, instance);
}

/** Elements inside as an object, else the text; `null` when there is neither. */
function contentOf(element: Element, instance: Instance): unknown {
  const { children } = element;
  const [only] = children;
  if (children.length === 1 && only?.kind === 'substitution') {
    if (instance.typeOf(only.index) !== VALUE_TYPE.binxml) return read(instance, only.index);
  }
  const object: JsonObject = {};
  for (const child of children) addNode(object, child, instance);
  const text = textOf(children, instance);
  if (Object.keys(object).length === 0) return children.length === 0 ? null : text;
  if (text !== '') setRepeated(object, '#text', text);
  return object;
}

function addNode(parent: JsonObject, node: Node, instance: Instance): void {
  if (node.kind === 'element') addElement(parent, node, instance);
  else if (node.kind === 'substitution') {
    for (const child of instance.children) {
      if (child.slot === node.index) addElement(parent, child.template.root, child);
    }
  }
}

function textOf(nodes: readonly Node[], instance: Instance): string {
  let text = '';
  for (const node of nodes) {
    if (node.kind === 'substitution') text += valueText(read(instance, node.index) ?? null);
    else if (node.kind !== 'element' && node.kind !== 'instruction') text += node.text;
  }
  return text;
}

function read(instance: Instance, index: number): JsonValue {
  const type = instance.typeOf(index);
  if (type === VALUE_TYPE.null || type === VALUE_TYPE.binxml) return null;
  const size = instance.sizeOf(index);
  if (type & ARRAY && size === 0) return '';
  return jsonValue(instance.chunk, instance.offsetOf(index), size, type);
}

function setRepeated(object: JsonObject, name: string, value: unknown): void {
  setOwn(object, Object.hasOwn(object, name) ? numbered(object, name) : name, value);
}

function numbered(object: JsonObject, name: string): string {
  let known = numbers.get(object);
  if (known === undefined) numbers.set(object, (known = new Map()));
  return freeName(name, (taken) => Object.hasOwn(object, taken), known);
}

const numbers = new WeakMap<JsonObject, Map<string, number>>();

/** `__proto__` may be a name in evidence; assigning it would change the object instead. */
function setOwn(object: JsonObject, name: string, value: unknown): void {
  if (name !== '__proto__') object[name] = value;
  else
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
