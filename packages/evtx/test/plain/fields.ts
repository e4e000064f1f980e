/** Fields by name, straight from the tree. The rules of naming are in `docs/formats/evtx.md`. */
import type { FieldValue } from '@unmask/evtx';
import { isElement, literalText } from './dom.ts';
import type { PlainAttribute, PlainElement, PlainNode, PlainPart } from './dom.ts';
import { decodePlain, shownText } from './values.ts';

type Field = readonly [string, FieldValue];

/** Indices of the null values on which an element, or one around it, depends. */
type Absent = readonly number[];

function absentOn({ absent }: PlainElement, outer: Absent): Absent {
  return absent < 0 ? outer : [...outer, absent];
}

export function plainFields(roots: readonly PlainElement[]): Field[] {
  return roots.flatMap(rootFields);
}

/** A name that occurs once gives its value, one that occurs several times the list of all. */
export function plainGet(fields: readonly Field[], name: string): FieldValue | undefined {
  const found = fields.filter(
    ([field]) => field === name || (field.includes(' ') && field.replaceAll(' ', '') === name),
  );
  if (found.length <= 1) return found[0]?.[1];
  return found.flatMap(([, value]) => value);
}

function rootFields(root: PlainElement): Field[] {
  if (root.name !== 'Event') return sectionFields(root, []);
  return [
    ...root.children.filter(isElement).flatMap((child) => sectionFields(child, [])),
    ...embeddedFields(root),
  ];
}

function sectionFields(section: PlainElement, outer: Absent): Field[] {
  const { name, children } = section;
  const absent = absentOn(section, outer);
  const prefix = name === 'RenderingInfo' ? 'RenderingInfo_' : '';
  const own = name === 'EventData' ? [] : attributeFields(section, name, absent);
  const elements = children.filter(isElement);
  if (elements.length === 0) {
    const leaf = children.length === 0 ? [] : leafField(section, name, absent);
    return [...own, ...leaf, ...embeddedFields(section)];
  }
  const inside = elements.flatMap((child) =>
    elementFields(child, prefix, name === 'System', absent),
  );
  return [...own, ...inside, ...embeddedFields(section)];
}

function elementFields(
  element: PlainElement,
  prefix: string,
  isSystem: boolean,
  outer: Absent,
): Field[] {
  const absent = absentOn(element, outer);
  const name = prefix + (statedName(element) ?? element.name);
  const shown = name === 'RenderingInfo_Message' ? 'Message' : name;
  const elements = element.children.filter(isElement);
  const inside =
    elements.length > 0
      ? elements.flatMap((child) => elementFields(child, prefix, isSystem, absent))
      : isSystem && element.children.length === 0
        ? []
        : leafField(element, shown, absent);
  return [...attributeFields(element, name, absent), ...inside, ...embeddedFields(element)];
}

function leafField(element: PlainElement, name: string, absent: Absent): Field[] {
  const parts = element.children.filter(isPart);
  const [only] = parts;
  if (parts.length === 1 && only?.kind === 'embedded') return [];
  if (parts.length === 1 && only?.kind === 'value') {
    if (absent.some((index) => index !== only.index)) return [];
    return [[name, decodePlain(only)]];
  }
  return absent.length === 0 ? [[name, partsText(parts)]] : [];
}

function attributeFields(element: PlainElement, name: string, absent: Absent): Field[] {
  if (absent.length > 0) return [];
  return element.attributes.flatMap((attribute): Field[] => {
    if (isData(element) && attribute.name === 'Name') return [];
    if (attribute.name.startsWith('xmlns') || attribute.name.startsWith('auto-ns')) return [];
    const [only] = attribute.parts;
    const field = `${name}_${attribute.name}`;
    if (attribute.parts.length !== 1) return [[field, partsText(attribute.parts)]];
    if (only!.kind === 'embedded') return [];
    if (only!.kind !== 'value') return [[field, partsText(attribute.parts)]];
    const value = decodePlain(only!);
    return value === null && only!.optional ? [] : [[field, value]];
  });
}

/** What stands in values of type binary XML. */
function embeddedFields(element: PlainElement): Field[] {
  return element.children.flatMap((node) =>
    node.kind === 'embedded' ? plainFields(node.roots) : [],
  );
}

/** The name that the template states; one that is a value names nothing. */
function statedName(element: PlainElement): string | null {
  if (!isData(element)) return null;
  const name = element.attributes.find((attribute) => attribute.name === 'Name');
  return name === undefined ? null : literalAttribute(name);
}

function literalAttribute({ parts }: PlainAttribute): string | null {
  const texts = parts.map(literalText);
  return texts.includes(null) ? null : texts.join('');
}

function isData({ name }: PlainElement): boolean {
  return name === 'Data' || name === 'ComplexData';
}

function isPart(node: PlainNode): node is PlainPart {
  return node.kind !== 'element' && node.kind !== 'instruction';
}

function partsText(parts: readonly PlainPart[]): string {
  return parts
    .map((part) =>
      part.kind === 'value' ? shownText(decodePlain(part)) : (literalText(part) ?? ''),
    )
    .join('');
}
