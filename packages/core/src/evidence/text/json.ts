import type { FieldValue } from '@unmask/sigma';
import { addField, type Fields } from './event.ts';
import { MAX_SCOPES } from './limits.ts';

/** A line's JSON object, `null` when it is anything else. */
export function parseObject(text: string): Record<string, unknown> | null {
  if (!text.startsWith('{')) return null;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Every member by its path, `request.headers.Host`; a list's values are the values of its member. */
export function flatten(object: Record<string, unknown>): Fields {
  const fields: Fields = new Map();
  addMembers(fields, '', object, 0);
  return fields;
}

function addMembers(fields: Fields, prefix: string, object: object, depth: number): void {
  for (const [key, value] of Object.entries(object)) addMember(fields, prefix + key, value, depth);
}

function addMember(fields: Fields, name: string, value: unknown, depth: number): void {
  if (Array.isArray(value)) {
    for (const item of value) addMember(fields, name, item, depth + 1);
  } else if (isObject(value)) {
    if (depth < MAX_SCOPES) addMembers(fields, `${name}.`, value, depth + 1);
  } else {
    addField(fields, name, value as FieldValue);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
