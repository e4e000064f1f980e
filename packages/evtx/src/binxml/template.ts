import { Damage } from '../damage.ts';
import { MAX_RECORD_TEXT } from '../limits.ts';
import { compileFields, mapOf, type FieldMap, type NamedSlot } from '../view/field-map.ts';
import type { Element, Node } from './tree.ts';

/** A template definition, read once: its tree, and where each field's value comes from. */
export class Template {
  /** First word of its GUID, which instances repeat; 0 for an element without a template. */
  readonly id: number;
  readonly root: Element;
  readonly fields: FieldMap;
  /** The same, as a list in the order of the text. */
  readonly slots: readonly NamedSlot[];
  /** Elements inside elements, at most. */
  readonly height: number;
  /** UTF-16 units of text that do not come from values, and how often each value is used. For the limit on a record's text. */
  readonly literalUnits: number;
  readonly uses: readonly number[];
  /** No value is used twice: the text of a record cannot be much longer than the record. */
  readonly usesOnce: boolean;

  /** @throws {Damage} when the names of its fields exceed a limit; @param at where it was read, for that */
  constructor(root: Element, id: number, at: number) {
    this.id = id;
    // The root always appears, whatever it says: without it there would be no record.
    this.root = { ...root, dependency: -1 };
    this.slots = compileFields(this.root);
    const units = this.slots.reduce((sum, { name }) => sum + name.length, 0);
    // Names of fields are put together from others; comparing them would first make them whole.
    if (units > MAX_RECORD_TEXT) {
      throw new Damage('EVTX_LIMIT', 'template.names', at, MAX_RECORD_TEXT, units);
    }
    this.fields = mapOf(this.slots);
    const uses: number[] = [];
    this.height = heightOf(root);
    this.literalUnits = measure(root, uses);
    this.uses = uses;
    this.usesOnce = uses.every((count) => !(count > 1));
  }
}

function heightOf(element: Element): number {
  let height = 0;
  for (const child of element.children) {
    if (child.kind === 'element') height = Math.max(height, heightOf(child));
  }
  return height + 1;
}

function measure(node: Node, uses: number[]): number {
  switch (node.kind) {
    case 'substitution':
      uses[node.index] = (uses[node.index] ?? 0) + 1;
      return 0;
    case 'text':
    case 'cdata':
      return node.text.length;
    case 'reference':
      return node.xml.length;
    case 'instruction':
      return node.target.length + node.data.length;
    case 'element': {
      let units = node.name.length;
      for (const { name, parts } of node.attributes) {
        units += name.length;
        for (const part of parts) units += measure(part, uses);
      }
      for (const child of node.children) units += measure(child, uses);
      return units;
    }
  }
}
