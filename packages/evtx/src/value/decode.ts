import type { ChunkData } from '../chunk-data.ts';
import type { FieldValue } from '../field-value.ts';
import { u16 } from '../binxml/reader.ts';
import { binaryText, guidText, hexText, sidText } from './format.ts';
import { utf16 } from './string.ts';
import { filetimeText, systemtimeText } from './time.ts';
import { ARRAY, fitsType, sidBytes, VALUE_TYPE, WIDTH } from './types.ts';

/** Windows does not say which code page an 8-bit string is in; this is the most common one. */
const ANSI = new TextDecoder('windows-1252');

/**
 * A value as Sigma sees it. Numbers are numbers (64-bit ones beyond 2^53 bigints), booleans booleans; everything else is the
 * text that the Event Viewer shows. A value that does not fit its type is its bytes, in hexadecimal.
 */
export function decodeValue(chunk: ChunkData, at: number, size: number, type: number): FieldValue {
  if (type === VALUE_TYPE.null) return null;
  if (type & ARRAY) return decodeArray(chunk, at, size, type & ~ARRAY);
  return decodeScalar(chunk, at, size, type);
}

function decodeScalar(chunk: ChunkData, at: number, size: number, type: number): FieldValue {
  const { bytes, view } = chunk;
  if (type === VALUE_TYPE.string) return stringValue(bytes, at, size);
  if (size === 0) return '';
  if (!fitsType(bytes, at, size, type)) return binaryText(bytes, at, size);
  switch (type) {
    case VALUE_TYPE.ansiString:
      return ansiValue(bytes, at, size);
    case VALUE_TYPE.xml:
      return stringValue(bytes, at, size);
    case VALUE_TYPE.int8:
      return view.getInt8(at);
    case VALUE_TYPE.uint8:
      return bytes[at]!;
    case VALUE_TYPE.int16:
      return view.getInt16(at, true);
    case VALUE_TYPE.uint16:
      return view.getUint16(at, true);
    case VALUE_TYPE.int32:
      return view.getInt32(at, true);
    case VALUE_TYPE.uint32:
      return view.getUint32(at, true);
    case VALUE_TYPE.int64:
      return narrow(view.getBigInt64(at, true));
    case VALUE_TYPE.uint64:
      return unsigned64(view, at);
    case VALUE_TYPE.float32:
      return view.getFloat32(at, true);
    case VALUE_TYPE.float64:
      return view.getFloat64(at, true);
    case VALUE_TYPE.boolean:
      return view.getInt32(at, true) !== 0;
    case VALUE_TYPE.guid:
      return `{${guidText(bytes, at)}}`;
    case VALUE_TYPE.size:
    case VALUE_TYPE.handle:
    case VALUE_TYPE.hex32:
    case VALUE_TYPE.hex64:
      return hexText(view, at, size);
    case VALUE_TYPE.filetime:
      return filetimeText(view.getUint32(at, true), view.getUint32(at + 4, true));
    case VALUE_TYPE.systemtime:
      return systemtimeText(view, at);
    case VALUE_TYPE.sid:
      return sidText(view, bytes, at, size);
    default:
      return binaryText(bytes, at, size);
  }
}

/** Strings end in NUL, each; the others have a width, or say their own size. */
function decodeArray(chunk: ChunkData, at: number, size: number, type: number): FieldValue {
  const { bytes } = chunk;
  if (type === VALUE_TYPE.string) return stringItems(bytes, at, size);
  if (type === VALUE_TYPE.ansiString) {
    const text = ANSI.decode(bytes.subarray(at, at + size));
    return (text.endsWith('\0') ? text.slice(0, -1) : text).split('\0');
  }
  const items: FieldValue[] = [];
  const end = at + size;
  while (at < end) {
    const width = itemBytes(bytes, at, end - at, type);
    items.push(decodeScalar(chunk, at, width, type));
    at += width;
  }
  return items;
}

/** What cannot be cut into items is one. */
function itemBytes(bytes: Uint8Array, at: number, left: number, type: number): number {
  const width = type === VALUE_TYPE.sid ? sidBytes(bytes, at, left) : WIDTH[type]!;
  return width === 0 || width > left ? left : width;
}

function stringItems(bytes: Uint8Array, at: number, size: number): string[] {
  const items: string[] = [];
  const end = at + (size & ~1);
  let start = at;
  for (let i = at; i < end; i += 2) {
    if (u16(bytes, i) !== 0) continue;
    items.push(utf16(bytes, start, (i - start) / 2));
    start = i + 2;
  }
  if (start < end) items.push(utf16(bytes, start, (end - start) / 2));
  return items;
}

/** Without the NULs at its end, which many writers leave and no viewer shows. */
function stringValue(bytes: Uint8Array, at: number, size: number): string {
  let units = size >> 1;
  while (units > 0 && u16(bytes, at + units * 2 - 2) === 0) units--;
  return utf16(bytes, at, units);
}

function ansiValue(bytes: Uint8Array, at: number, size: number): string {
  let end = at + size;
  while (end > at && bytes[end - 1] === 0) end--;
  return ANSI.decode(bytes.subarray(at, end));
}

function unsigned64(view: DataView, at: number): number | bigint {
  const high = view.getUint32(at + 4, true);
  if (high < 0x20_0000) return high * 2 ** 32 + view.getUint32(at, true);
  return view.getBigUint64(at, true);
}

function narrow(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}
