import { sidBytes } from './types.ts';

const HEX: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
);
const HEX_UPPER: readonly string[] = HEX.map((digits) => digits.toUpperCase());

/** Order in which a GUID's bytes are written: the first three groups are little-endian numbers. */
const GUID_ORDER = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];
const DASH_BEFORE: ReadonlySet<number> = new Set([4, 6, 8, 10]);

/** `5770385f-c22a-43e0-bf4c-06f5698ffbd9`, without braces, as the Event Viewer's digits are: lower case. */
export function guidText(bytes: Uint8Array, at: number): string {
  let text = '';
  for (let i = 0; i < GUID_ORDER.length; i++) {
    if (DASH_BEFORE.has(i)) text += '-';
    text += HEX[bytes[at + GUID_ORDER[i]!]!]!;
  }
  return text;
}

/** Upper-case digits, as the Event Viewer writes binary data. */
export function binaryText(bytes: Uint8Array, at: number, size: number): string {
  let text = '';
  for (let i = at; i < at + size; i++) text += HEX_UPPER[bytes[i]!]!;
  return text;
}

/** `S-1-5-18`; for one that is cut short, its bytes. */
export function sidText(view: DataView, bytes: Uint8Array, at: number, size: number): string {
  if (sidBytes(bytes, at, size) === 0) return binaryText(bytes, at, size);
  const authority = view.getUint16(at + 2) * 2 ** 32 + view.getUint32(at + 4);
  let text = `S-${bytes[at]!}-${authority}`;
  for (let i = 0; i < bytes[at + 1]!; i++) text += `-${view.getUint32(at + 8 + i * 4, true)}`;
  return text;
}

/** `0x3e7`. */
export function hexText(view: DataView, at: number, size: number): string {
  if (size === 4) return `0x${view.getUint32(at, true).toString(16)}`;
  const high = view.getUint32(at + 4, true);
  const low = view.getUint32(at, true).toString(16);
  return high === 0 ? `0x${low}` : `0x${high.toString(16)}${low.padStart(8, '0')}`;
}
