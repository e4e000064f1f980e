/** The JSON object from the tree, in the conventions that `docs/formats/evtx.md` lists. */
import type { FieldValue } from '@unmask/evtx';
import { isElement, literalText } from './dom.ts';
import type { PlainAttribute, PlainElement, PlainNode } from './dom.ts';
import { decodeJson, shownText } from './values.ts';

/** Keys in order; a key that is taken gets `_1`, `_2`… */
type Pairs = [string, unknown][];

export function plainObject(roots: readonly PlainElement[]): unknown {
  const pairs: Pairs = [];
  for (const root of roots) addElement(pairs, root);
  return objectOf(pairs);
}

function addElement(pairs: Pairs, element: PlainElement): void {
  if (element.absent >= 0 && !isLeafOf(element, element.absent)) return;
  const content = contentOf(element);
  const name = element.name === 'Data' ? statedName(element) : null;
  if (name !== null) addFree(pairs, name, content);
  else if (element.name === 'Data') addUnnamed(pairs, content ?? '');
  else {
    const value = withAttributes(element, content);
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) {
      addFree(pairs, element.name, item);
    }
  }
}

function isLeafOf({ children }: PlainElement, index: number): boolean {
  return children.length === 1 && children[0]!.kind === 'value' && children[0]!.index === index;
}

function withAttributes(element: PlainElement, content: unknown): unknown {
  const attributes: Pairs = [];
  for (const attribute of element.attributes) {
    const value = attributeValue(attribute);
    if (value !== undefined) addFree(attributes, attribute.name, value);
  }
  if (attributes.length === 0) return content;
  const pairs: Pairs = [['#attributes', objectOf(attributes)]];
  if (isObject(content))
    for (const [key, value] of Object.entries(content)) addFree(pairs, key, value);
  else if (content !== null) pairs.push(['#text', content]);
  return objectOf(pairs);
}

function attributeValue({ parts }: PlainAttribute): FieldValue | undefined {
  const [only] = parts;
  if (parts.length !== 1 || (only!.kind !== 'value' && only!.kind !== 'embedded'))
    return textOf(parts);
  return only!.kind === 'value' ? (decodeJson(only!) ?? undefined) : undefined;
}

function statedName(element: PlainElement): string | null {
  const attribute = element.attributes.find(({ name }) => name === 'Name');
  const value = attribute && attributeValue(attribute);
  return value === undefined || value === null ? null : shownText(value);
}

function contentOf({ children }: PlainElement): unknown {
  if (children.length === 0) return null;
  if (children.length === 1 && children[0]!.kind === 'value') return decodeJson(children[0]!);
  const pairs: Pairs = [];
  for (const node of children) {
    if (isElement(node)) addElement(pairs, node);
    if (node.kind === 'embedded') for (const root of node.roots) addElement(pairs, root);
  }
  const text = textOf(children);
  if (pairs.length === 0) return text;
  if (text !== '') addFree(pairs, '#text', text);
  return objectOf(pairs);
}

function textOf(nodes: readonly PlainNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind === 'value') return shownText(decodeJson(node));
      return isElement(node) || node.kind === 'instruction' ? '' : (literalText(node) ?? '');
    })
    .join('');
}

function addFree(pairs: Pairs, name: string, value: unknown): void {
  const isTaken = (key: string): boolean => pairs.some(([known]) => known === key);
  let free = name;
  for (let n = 1; isTaken(free); n++) free = `${name}_${n}`;
  pairs.push([free, value]);
}

/** `Data` without a name: all of them one list, behind the key `Data`. */
function addUnnamed(pairs: Pairs, value: unknown): void {
  const known = pairs.find(([, held]) => held instanceof Unnamed)?.[1] as Unnamed | undefined;
  const values = Array.isArray(value) ? (value as unknown[]) : [value];
  if (known === undefined) addFree(pairs, 'Data', new Unnamed([...values]));
  else {
    known.values.push(...values);
    known.isList = true;
  }
}

class Unnamed {
  readonly values: unknown[];
  isList: boolean;
  constructor(values: unknown[]) {
    this.values = values;
    this.isList = values.length !== 1;
  }
}

function objectOf(pairs: Pairs): object {
  const entries = pairs.map(([key, value]) => {
    if (!(value instanceof Unnamed)) return [key, value];
    return [key, { '#text': value.isList ? value.values : value.values[0] }];
  });
  return Object.fromEntries(entries) as object;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
