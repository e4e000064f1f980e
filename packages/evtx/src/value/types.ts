/**
 * Types of values in binary XML. The descriptor of a value decides, not what the template declares: Windows writes, for instance,
 * a declared `size_t` as 64-bit hexadecimal. Facts: libyal/libevtx, section "Value types".
 */
export const VALUE_TYPE = {
  null: 0x00,
  string: 0x01,
  ansiString: 0x02,
  int8: 0x03,
  uint8: 0x04,
  int16: 0x05,
  uint16: 0x06,
  int32: 0x07,
  uint32: 0x08,
  int64: 0x09,
  uint64: 0x0a,
  float32: 0x0b,
  float64: 0x0c,
  boolean: 0x0d,
  binary: 0x0e,
  guid: 0x0f,
  size: 0x10,
  filetime: 0x11,
  systemtime: 0x12,
  sid: 0x13,
  hex32: 0x14,
  hex64: 0x15,
  handle: 0x20,
  binxml: 0x21,
  xml: 0x23,
} as const;

/** Added to a type: any number of values of it, back to back. */
export const ARRAY = 0x80;

/** Revision, count, authority; then four bytes for each sub-authority. */
const SID_HEAD_BYTES = 8;

/** Bytes of one value; 0 where the type does not say. */
export const WIDTH: Uint8Array = widths({
  int8: 1,
  uint8: 1,
  int16: 2,
  uint16: 2,
  int32: 4,
  uint32: 4,
  int64: 8,
  uint64: 8,
  float32: 4,
  float64: 8,
  boolean: 4,
  guid: 16,
  filetime: 8,
  systemtime: 16,
  hex32: 4,
  hex64: 8,
});

/** Whether a value of this size can be of this type. An empty value can be of any. */
export function fitsType(bytes: Uint8Array, at: number, size: number, type: number): boolean {
  if (size === 0 || type === VALUE_TYPE.null) return true;
  const width = WIDTH[type & ~ARRAY]!;
  if (width > 0) return type & ARRAY ? size % width === 0 : size === width;
  switch (type) {
    case VALUE_TYPE.string:
    case VALUE_TYPE.string | ARRAY:
      return size % 2 === 0;
    case VALUE_TYPE.size:
    case VALUE_TYPE.handle:
      return size === 4 || size === 8;
    case VALUE_TYPE.sid:
      return sidBytes(bytes, at, size) === size;
    default:
      return (type & ~ARRAY) <= VALUE_TYPE.xml;
  }
}

/** Bytes of the SID at `at`, of which `left` may be read. @returns 0 when it is cut short */
export function sidBytes(bytes: Uint8Array, at: number, left: number): number {
  if (left < SID_HEAD_BYTES) return 0;
  const size = SID_HEAD_BYTES + bytes[at + 1]! * 4;
  return size > left ? 0 : size;
}

function widths(table: Partial<Record<keyof typeof VALUE_TYPE, number>>): Uint8Array {
  const array = new Uint8Array(256);
  for (const [name, width] of Object.entries(table)) {
    array[VALUE_TYPE[name as keyof typeof VALUE_TYPE]] = width;
  }
  return array;
}
