/**
 * What binary XML says, before values are put in: the tree of a template definition, or of an element that stands directly in a
 * record. Facts: libyal/libevtx, "Windows XML Event Log (EVTX)"; MS-EVEN6 section 2.2.12.
 */
export interface Element {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Node[];
  /** Index of the value without which the element does not appear; -1: none. */
  readonly dependency: number;
  /** Written `<Name/>`. */
  readonly closed: boolean;
}

export interface Attribute {
  readonly name: string;
  readonly parts: readonly Part[];
}

export type Node = Element | Part | ProcessingInstruction;

/** What text is made of. */
export type Part = Text | Substitution | Reference;

export interface Text {
  readonly kind: 'text' | 'cdata';
  readonly text: string;
}

export interface Substitution {
  readonly kind: 'substitution';
  readonly index: number;
  /** Its element or attribute does not appear when the value is null. */
  readonly optional: boolean;
}

export interface Reference {
  readonly kind: 'reference';
  /** `&amp;` or `&#38;`, as XML writes it. */
  readonly xml: string;
  /** What it stands for. */
  readonly text: string;
}

export interface ProcessingInstruction {
  readonly kind: 'instruction';
  readonly target: string;
  readonly data: string;
}
