import type { ChunkData } from '../chunk-data.ts';
import type { FieldValue } from '../field-value.ts';
import { decodeValue } from './decode.ts';
import { guidText } from './format.ts';
import { filetimeText, systemtimeText } from './time.ts';
import { VALUE_TYPE } from './types.ts';

export type JsonValue = string | number | boolean | null | readonly JsonValue[];

/**
 * A value in the shape that evtx_dump made common: whole numbers and booleans bare, GUIDs in upper case without braces, times
 * with six digits, everything else as text. Numbers beyond 2^53 are text, because readers of JSON would round them.
 */
export function jsonValue(chunk: ChunkData, at: number, size: number, type: number): JsonValue {
  if (type === VALUE_TYPE.guid && size === 16) return guidText(chunk.bytes, at).toUpperCase();
  if (type === VALUE_TYPE.filetime && size === 8) {
    const low = chunk.view.getUint32(at, true);
    const high = chunk.view.getUint32(at + 4, true);
    return `${filetimeText(low, high).slice(0, -2)}Z`;
  }
  if (type === VALUE_TYPE.systemtime && size === 16) {
    return `${systemtimeText(chunk.view, at).slice(0, -1)}000Z`;
  }
  return plain(decodeValue(chunk, at, size, type));
}

function plain(value: FieldValue): JsonValue {
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isInteger(value) ? value : String(value);
  return typeof value === 'object' && value !== null ? value.map(plain) : value;
}
