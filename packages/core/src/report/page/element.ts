import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

export function attributeOf({ attrs }: Element, name: string): string | null {
  return attrs.find((each) => each.name === name)?.value ?? null;
}

export function classesOf(element: Element): Set<string> {
  return new Set(attributeOf(element, 'class')?.split(' '));
}

export function elementsOf(element: Pick<Element, 'childNodes'>): Element[] {
  return element.childNodes.filter(isElement);
}

/** The first element of the name, in the order of the page. */
export function firstOf(element: Pick<Element, 'childNodes'>, name: string): Element | null {
  for (const child of elementsOf(element)) {
    const found = child.tagName === name ? child : firstOf(child, name);
    if (found !== null) return found;
  }
  return null;
}
