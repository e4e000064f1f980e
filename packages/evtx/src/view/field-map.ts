import type { Attribute, Element, Node, Part } from '../binxml/tree.ts';

/** Where a field's value comes from. */
export interface FieldSlot {
  /** The value that is the whole of it; -1 when `parts` must be put together. */
  readonly index: number;
  readonly parts: readonly Part[];
  /** Values without each of which the field is absent. */
  readonly dependencies: readonly number[];
  /** Absent, not null, when its own value is null: an attribute that would not be written. */
  readonly optional: boolean;
}

export interface NamedSlot {
  readonly name: string;
  readonly slot: FieldSlot;
}

/**
 * Field name → its slots, in the order of the text; several where a name occurs several times. Names with spaces (`Threat Name`)
 * can be asked for without them too, as Sigma writes them.
 */
export type FieldMap = ReadonlyMap<string, readonly FieldSlot[]>;

export function mapOf(slots: readonly NamedSlot[]): FieldMap {
  const map = new Map<string, FieldSlot[]>();
  for (const { name, slot } of slots) {
    add(map, name, slot);
    if (name.includes(' ')) add(map, name.replaceAll(' ', ''), slot);
  }
  return map;
}

function add(map: Map<string, FieldSlot[]>, name: string, slot: FieldSlot): void {
  const known = map.get(name);
  if (known === undefined) map.set(name, [slot]);
  else known.push(slot);
}

/**
 * Names everything in an event that can hold a value, once for each template.
 *
 * System elements have their own name (`EventID`), attributes are joined to their element's (`Provider_Name`), `Data` elements
 * have the name that they state, other leaves their element's name. What a forwarding host rendered is kept apart as
 * `RenderingInfo_Level` and so on, except `Message`, which exists nowhere else.
 */
export function compileFields(root: Element): readonly NamedSlot[] {
  const collector = new FieldCollector();
  collector.root(root);
  return collector.slots;
}

class FieldCollector {
  readonly slots: NamedSlot[] = [];

  root(root: Element): void {
    if (root.name === 'Event') {
      for (const child of elementsOf(root)) this.section(child, NONE);
    } else {
      this.section(root, NONE);
    }
  }

  /** `System`, `EventData`, `UserData`, `RenderingInfo`, or a body that stands in one of them. */
  private section(section: Element, outer: readonly number[]): void {
    const prefix = section.name === 'RenderingInfo' ? 'RenderingInfo_' : '';
    const isSystem = section.name === 'System';
    const own = dependenciesOf(section, outer);
    if (section.name !== 'EventData') this.attributes(section, section.name, own);
    if (elementsOf(section).length === 0) {
      if (section.children.length > 0) this.add(section.name, section.children, own, false);
      return;
    }
    for (const child of elementsOf(section)) this.element(child, prefix, isSystem, own);
  }

  private element(
    element: Element,
    prefix: string,
    isSystem: boolean,
    outer: readonly number[],
  ): void {
    const own = dependenciesOf(element, outer);
    const name = prefix + (statedName(element) ?? element.name);
    this.attributes(element, name, own);
    const inner = elementsOf(element);
    if (inner.length > 0) {
      for (const child of inner) this.element(child, prefix, isSystem, own);
    } else if (!isSystem || element.children.length > 0) {
      const shown = name === 'RenderingInfo_Message' ? 'Message' : name;
      this.add(shown, element.children, own, false);
    }
  }

  private attributes(element: Element, name: string, own: readonly number[]): void {
    for (const attribute of element.attributes) {
      if (isData(element) && attribute.name === 'Name') continue;
      if (attribute.name.startsWith('xmlns') || attribute.name.startsWith('auto-ns')) continue;
      this.add(`${name}_${attribute.name}`, attribute.parts, own, true);
    }
  }

  private add(
    name: string,
    nodes: readonly Node[],
    own: readonly number[],
    isAttribute: boolean,
  ): void {
    const parts = nodes.filter((node) => node.kind !== 'element' && node.kind !== 'instruction');
    const [only] = parts;
    const isValue = parts.length === 1 && only?.kind === 'substitution';
    const index = isValue ? only.index : -1;
    const slot: FieldSlot = {
      index,
      parts,
      // A leaf that is not there because its own value is null is a field without a value, not an unknown one.
      dependencies: isAttribute ? own : own.filter((dependency) => dependency !== index),
      optional: isAttribute && isValue && only.optional,
    };
    this.slots.push({ name, slot });
  }
}

const NONE: readonly number[] = [];

function dependenciesOf({ dependency }: Element, outer: readonly number[]): readonly number[] {
  return dependency < 0 || outer.includes(dependency) ? outer : [...outer, dependency];
}

/** The `Name` of a `Data` element, where the template states one. */
export function statedName(element: Element): string | null {
  if (!isData(element)) return null;
  const name = element.attributes.find((attribute) => attribute.name === 'Name');
  return name === undefined ? null : literal(name);
}

function isData(element: Element): boolean {
  return element.name === 'Data' || element.name === 'ComplexData';
}

function literal(attribute: Attribute): string | null {
  let text = '';
  for (const part of attribute.parts) {
    if (part.kind === 'substitution') return null;
    text += part.text;
  }
  return text;
}

export function elementsOf(element: Element): Element[] {
  return element.children.filter((child) => child.kind === 'element');
}
