import type { Instance } from '../binxml/instance.ts';
import type { Attribute, Element, Node, Part } from '../binxml/tree.ts';
import type { FieldValue } from '../field-value.ts';
import { VALUE_TYPE } from '../value/types.ts';
import { readValue, valueText } from './fields.ts';
import { distinct } from './distinct.ts';
import { appears, repeatedBy } from './repeat.ts';
import { escapeAttribute, escapeText, possible, xmlName } from './xml-text.ts';

/** The record as XML, as the Event Viewer writes it: no white space between elements, attributes in single quotes. */
export function toXml(instances: readonly Instance[]): string {
  let xml = '';
  for (const instance of instances) xml += elementXml(instance.template.root, instance);
  return xml;
}

function elementXml(element: Element, instance: Instance): string {
  if (!appears(element, instance)) return '';
  const index = repeatedBy(element, instance);
  if (index < 0) return oneElementXml(element, instance, null);
  const items = readValue(instance, index);
  if (!Array.isArray(items) || items.length === 0) return oneElementXml(element, instance, '');
  let xml = '';
  for (const item of items as readonly FieldValue[]) {
    xml += oneElementXml(element, instance, valueText(item));
  }
  return xml;
}

/** @param item what stands for a repeated value in this element */
function oneElementXml(element: Element, instance: Instance, item: string | null): string {
  const name = xmlName(element.name);
  let xml = `<${name}`;
  const { attributes } = element;
  if (attributes.length > 0) {
    const names = attributeNames(element);
    for (let i = 0; i < attributes.length; i++) {
      xml += attributeXml(names[i]!, attributes[i]!, instance);
    }
  }
  if (element.closed) return `${xml}/>`;
  xml += '>';
  for (const child of element.children) xml += nodeXml(child, instance, item);
  return `${xml}</${name}>`;
}

const namesOf = new WeakMap<Element, readonly string[]>();

/** XML allows an attribute once in an element: repeated names are numbered. */
function attributeNames(element: Element): readonly string[] {
  let names = namesOf.get(element);
  if (names === undefined) {
    names = distinct(element.attributes.map(({ name }) => xmlName(name)));
    namesOf.set(element, names);
  }
  return names;
}

function attributeXml(name: string, attribute: Attribute, instance: Instance): string {
  let value = '';
  for (const part of attribute.parts) {
    if (part.kind === 'substitution') {
      if (part.optional && instance.typeOf(part.index) === VALUE_TYPE.null) {
        if (attribute.parts.length === 1) return '';
      } else {
        value += escapeAttribute(valueText(readValue(instance, part.index) ?? null));
      }
    } else {
      value += part.kind === 'reference' ? part.xml : escapeAttribute(part.text);
    }
  }
  return ` ${name}='${value}'`;
}

function nodeXml(node: Node, instance: Instance, item: string | null): string {
  switch (node.kind) {
    case 'element':
      return elementXml(node, instance);
    case 'text':
      return escapeText(node.text);
    case 'cdata':
      return `<![CDATA[${possible(node.text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
    case 'reference':
      return node.xml;
    case 'instruction':
      return `<?${xmlName(node.target)} ${possible(node.data).replaceAll('?>', '? >')}?>`;
    case 'substitution':
      return item === null ? substitutionXml(node, instance) : escapeText(item);
  }
}

function substitutionXml(part: Part & { kind: 'substitution' }, instance: Instance): string {
  if (instance.typeOf(part.index) !== VALUE_TYPE.binxml) {
    return escapeText(valueText(readValue(instance, part.index) ?? null));
  }
  return toXml(instance.children.filter((child) => child.slot === part.index));
}
