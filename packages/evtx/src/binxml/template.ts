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
  /** UTF-16 units of text that do not come from values, and how often each value is used. For the limit on a record's text. */
  readonly literalUnits: number;
  readonly uses: readonly number[];
  /** No value is used twice: the text of a record cannot be much longer than the record. */
  readonly usesOnce: boolean;

  constructor(root: Element, id: number) {
    this.id = id;
    // The root always appears, whatever it says: without it there would be no record.
    this.root = { ...root, dependency: -1 };
    this.slots = compileFields(this.root);
    this.fields = mapOf(this.slots);
    const uses: number[] = [];
    this.literalUnits = measure(root, uses);
    this.uses = uses;
    this.usesOnce = uses.every((count) => !(count > 1));
  }
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
