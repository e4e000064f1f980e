import type { Instance } from '../binxml/instance.ts';
import type { Element } from '../binxml/tree.ts';
import { ARRAY, VALUE_TYPE } from '../value/types.ts';

/** Whether the element appears: an element that depends on a null value does not. */
export function appears(element: Element, instance: Instance): boolean {
  return element.dependency < 0 || instance.typeOf(element.dependency) !== VALUE_TYPE.null;
}

/**
 * The value for each of whose items the element appears once. Only an element without elements in it repeats: no real template does
 * otherwise, and repeats inside repeats could grow without bound.
 *
 * @returns -1 when the element appears once
 */
export function repeatedBy(element: Element, instance: Instance): number {
  let index = -1;
  for (const child of element.children) {
    if (child.kind === 'element') return -1;
    if (child.kind === 'substitution' && instance.typeOf(child.index) & ARRAY) index = child.index;
  }
  return index;
}
