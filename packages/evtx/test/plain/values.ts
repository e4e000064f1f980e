/** Values, decoded with big integers and lists: slow, and easy to check against the table of types. */
import type { FieldValue } from '@unmask/evtx';
import type { PlainValue } from './dom.ts';
import { utf16 } from './decode.ts';

const ARRAY = 0x80;
const EPOCH_1970 = 116_444_736_000_000_000n;

export function isNull(value: PlainValue): boolean {
  return value.type === 0;
}

/** As `EvtxRecord.get` gives it. */
export function decodePlain({ type, bytes }: PlainValue): FieldValue {
  if (type === 0) return null;
  if (!(type & ARRAY)) return scalar(type, bytes);
  return items(type & ~ARRAY, bytes);
}

/** As `EvtxRecord.toObject` gives it. */
export function decodeJson({ type, bytes }: PlainValue): FieldValue {
  if (type & ARRAY && bytes.length === 0) return '';
  if (type === 0x0f && bytes.length === 16) return guid(viewOf(bytes)).toUpperCase();
  if (type === 0x11 && bytes.length === 8) return `${filetime(viewOf(bytes)).slice(0, -2)}Z`;
  if (type === 0x12 && bytes.length === 16) return systemtime(viewOf(bytes)).replace('Z', '000Z');
  return jsonOf(decodePlain({ kind: 'value', index: 0, optional: false, type, bytes }));
}

function jsonOf(value: FieldValue): FieldValue {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return Number.isInteger(value) ? value : value.toString();
  return Array.isArray(value) ? value.map((item) => jsonOf(item as FieldValue)) : value;
}

function scalar(type: number, bytes: Uint8Array): FieldValue {
  const view = viewOf(bytes);
  const { length } = bytes;
  if (type === 0x01 || type === 0x23) return text(view, length);
  if (length === 0) return '';
  if (type === 0x02) return trimNuls(ansi(bytes));
  const integer = INTEGER[type];
  if (integer !== undefined && integer.width === length) {
    return narrow(little(bytes, integer.signed));
  }
  switch (`0x${type.toString(16).padStart(2, '0')}/${length}`) {
    case '0x0b/4':
      return view.getFloat32(0, true);
    case '0x0c/8':
      return view.getFloat64(0, true);
    case '0x0d/4':
      return little(bytes, false) !== 0n;
    case '0x0f/16':
      return `{${guid(view)}}`;
    case '0x10/4':
    case '0x10/8':
    case '0x14/4':
    case '0x15/8':
    case '0x20/4':
    case '0x20/8':
      return `0x${little(bytes, false).toString(16)}`;
    case '0x11/8':
      return filetime(view);
    case '0x12/16':
      return systemtime(view);
  }
  if (type === 0x13 && length >= 8 && length === 8 + bytes[1]! * 4) return sid(view);
  return hex(bytes);
}

const INTEGER: Readonly<Record<number, { width: number; signed: boolean }>> = {
  0x03: { width: 1, signed: true },
  0x04: { width: 1, signed: false },
  0x05: { width: 2, signed: true },
  0x06: { width: 2, signed: false },
  0x07: { width: 4, signed: true },
  0x08: { width: 4, signed: false },
  0x09: { width: 8, signed: true },
  0x0a: { width: 8, signed: false },
};

/** Bytes of one item of a list; 0: the whole value is one item. */
const ITEM_BYTES: Readonly<Record<number, number>> = {
  ...Object.fromEntries(Object.entries(INTEGER).map(([type, { width }]) => [type, width])),
  0x0b: 4,
  0x0c: 8,
  0x0d: 4,
  0x0f: 16,
  0x11: 8,
  0x12: 16,
  0x14: 4,
  0x15: 8,
};

function items(type: number, bytes: Uint8Array): FieldValue[] {
  if (type === 0x02) return terminated(ansi(bytes), true);
  if (type === 0x01) {
    return terminated(utf16(viewOf(bytes), 0, bytes.length >> 1), false);
  }
  const list: FieldValue[] = [];
  for (let at = 0; at < bytes.length;) {
    const left = bytes.length - at;
    const sidWidth = type === 0x13 && left >= 8 ? 8 + bytes[at + 1]! * 4 : 0;
    const wanted = type === 0x13 ? sidWidth : (ITEM_BYTES[type] ?? 0);
    const width = wanted === 0 || wanted > left ? left : wanted;
    list.push(scalar(type, bytes.subarray(at, at + width)));
    at += width;
  }
  return list;
}

/** Each string ends in NUL; the last one may lack it. An empty list of 8-bit strings is one empty string. */
function terminated(joined: string, keepsEmpty: boolean): string[] {
  if (joined === '') return keepsEmpty ? [''] : [];
  const list = joined.split('\0');
  if (list.length > 1 && list.at(-1) === '') list.pop();
  return list;
}

function text(view: DataView, length: number): string {
  return trimNuls(utf16(view, 0, length >> 1));
}

function trimNuls(joined: string): string {
  let end = joined.length;
  while (end > 0 && joined.charCodeAt(end - 1) === 0) end--;
  return joined.slice(0, end);
}

function ansi(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

function little(bytes: Uint8Array, signed: boolean): bigint {
  const number = bytes.reduceRight((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return signed ? BigInt.asIntN(bytes.length * 8, number) : number;
}

function narrow(number: bigint): number | bigint {
  return Number.isSafeInteger(Number(number)) ? Number(number) : number;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

function guid(view: DataView): string {
  const word = (at: number, size: number): string =>
    Array.from({ length: size }, (_, i) =>
      view
        .getUint8(at + i)
        .toString(16)
        .padStart(2, '0'),
    ).join('');
  const first = view.getUint32(0, true).toString(16).padStart(8, '0');
  const second = view.getUint16(4, true).toString(16).padStart(4, '0');
  const third = view.getUint16(6, true).toString(16).padStart(4, '0');
  return [first, second, third, word(8, 2), word(10, 6)].join('-');
}

function sid(view: DataView): string {
  const authority = BigInt(view.getUint16(2)) * 2n ** 32n + BigInt(view.getUint32(4));
  const rest = Array.from({ length: view.getUint8(1) }, (_, i) => view.getUint32(8 + i * 4, true));
  return ['S', view.getUint8(0), authority, ...rest].join('-');
}

/** Years beyond 9999 have more digits, not the `+` of ISO 8601. */
function filetime(view: DataView): string {
  const ticks = view.getBigUint64(0, true) - EPOCH_1970;
  const milliseconds = Number((ticks - mod(ticks, 10_000n)) / 10_000n);
  const rest = mod(ticks, 10_000n).toString().padStart(4, '0');
  return `${isoDate(milliseconds).slice(0, -1)}${rest}Z`;
}

/** `Date` ends in the year 275760, FILETIME in 60056: it holds them all. */
function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/^\+0?/, '');
}

function mod(number: bigint, by: bigint): bigint {
  return ((number % by) + by) % by;
}

function systemtime(view: DataView): string {
  const part = (index: number, digits: number): string =>
    String(view.getUint16(index * 2, true)).padStart(digits, '0');
  const date = [part(0, 4), part(1, 2), part(3, 2)].join('-');
  const time = [part(4, 2), part(5, 2), part(6, 2)].join(':');
  return `${date}T${time}.${part(7, 3)}Z`;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Text of a value inside other text. */
export function shownText(value: FieldValue): string {
  if (value === null) return '';
  return Array.isArray(value)
    ? value.map((item) => shownText(item as FieldValue)).join(',')
    : String(value);
}
