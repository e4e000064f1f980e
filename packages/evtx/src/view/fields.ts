import type { Instance } from '../binxml/instance.ts';
import type { Part } from '../binxml/tree.ts';
import type { FieldValue } from '../field-value.ts';
import { decodeValue } from '../value/decode.ts';
import { VALUE_TYPE } from '../value/types.ts';
import type { FieldSlot } from './field-map.ts';

/**
 * A field by name. A name that occurs several times gives the list of its values.
 *
 * @returns `undefined` when the event has no such field; `null` when it has, without a value
 */
export function getField(instances: readonly Instance[], name: string): FieldValue | undefined {
  const found: Found = { value: undefined, list: null };
  findField(instances, name, found);
  return found.list ?? found.value;
}

/** One value, or, when there are several, the list of all. */
interface Found {
  value: FieldValue | undefined;
  list: FieldValue[] | null;
}

function findField(instances: readonly Instance[], name: string, found: Found): void {
  for (let i = 0; i < instances.length; i++) {
    const instance = instances[i]!;
    const slots = instance.template.fields.get(name);
    if (slots !== undefined) {
      for (let j = 0; j < slots.length; j++) addValue(found, readSlot(instance, slots[j]!));
    }
    if (instance.children.length > 0) findField(instance.children, name, found);
  }
}

function addValue(found: Found, value: FieldValue | undefined): void {
  if (value === undefined) return;
  if (found.value === undefined) {
    found.value = value;
    return;
  }
  found.list ??= [...listOf(found.value)];
  for (const item of listOf(value)) found.list.push(item);
}

/** Every field with its value, in the order of the event's text; a name that occurs several times comes several times. */
export function listFields(instances: readonly Instance[]): (readonly [string, FieldValue])[] {
  const list: (readonly [string, FieldValue])[] = [];
  addFields(instances, list);
  return list;
}

function addFields(instances: readonly Instance[], list: (readonly [string, FieldValue])[]): void {
  for (const instance of instances) {
    for (const { name, slot } of instance.template.slots) {
      const value = readSlot(instance, slot);
      if (value !== undefined) list.push([name, value]);
    }
    addFields(instance.children, list);
  }
}

/** Text of a value inside other text, as the Event Viewer writes it. */
export function valueText(value: FieldValue): string {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  return typeof value === 'object' ? value.map(valueText).join(',') : String(value);
}

/** The value at an index. @returns `undefined` for binary XML, which is not a value but a part of the event */
export function readValue(instance: Instance, index: number): FieldValue | undefined {
  const type = instance.typeOf(index);
  if (type === VALUE_TYPE.null) return null;
  if (type === VALUE_TYPE.binxml) return undefined;
  return decodeValue(instance.chunk, instance.offsetOf(index), instance.sizeOf(index), type);
}

function readSlot(instance: Instance, slot: FieldSlot): FieldValue | undefined {
  const { dependencies } = slot;
  for (let i = 0; i < dependencies.length; i++) {
    if (instance.typeOf(dependencies[i]!) === VALUE_TYPE.null) return undefined;
  }
  if (slot.index >= 0) {
    const value = readValue(instance, slot.index);
    return value === null && slot.optional ? undefined : value;
  }
  return textOf(instance, slot.parts);
}

function textOf(instance: Instance, parts: readonly Part[]): string {
  let text = '';
  for (const part of parts) {
    text +=
      part.kind === 'substitution' ? valueText(readValue(instance, part.index) ?? null) : part.text;
  }
  return text;
}

function listOf(value: FieldValue): readonly FieldValue[] {
  return typeof value === 'object' && value !== null ? value : [value];
}
