/** What the plain decoder makes of a record: the event as a tree, values put in, nothing shared and nothing remembered. */
export interface PlainElement {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: readonly PlainAttribute[];
  readonly children: readonly PlainNode[];
  /** Index of the value that it depends on and that is null: the element does not appear. -1 when it does. */
  readonly absent: number;
  /** Written `<Name/>`. */
  readonly closed: boolean;
}

export interface PlainAttribute {
  readonly name: string;
  readonly parts: readonly PlainPart[];
}

export type PlainPart =
  | { readonly kind: 'text' | 'cdata'; readonly text: string }
  | { readonly kind: 'character'; readonly code: number }
  | { readonly kind: 'entity'; readonly name: string }
  | PlainValue
  /** A value that is binary XML itself: the roots in it. */
  | { readonly kind: 'embedded'; readonly roots: readonly PlainElement[] };

export interface PlainValue {
  readonly kind: 'value';
  readonly index: number;
  readonly optional: boolean;
  readonly type: number;
  readonly bytes: Uint8Array;
}

export type PlainNode =
  | PlainElement
  | PlainPart
  | { readonly kind: 'instruction'; readonly target: string; readonly data: string };

export function isElement(node: PlainNode): node is PlainElement {
  return node.kind === 'element';
}

/** The text that a part is, or `null` for a value. */
export function literalText(part: PlainPart): string | null {
  switch (part.kind) {
    case 'text':
    case 'cdata':
      return part.text;
    case 'character':
      return String.fromCharCode(part.code);
    case 'entity':
      return ENTITY.get(part.name) ?? `&${part.name};`;
    default:
      return null;
  }
}

export const ENTITY: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);
