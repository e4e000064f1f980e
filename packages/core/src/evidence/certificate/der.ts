/**
 * DER, the encoding of certificates: `tag u8, length, content`, one value after the other. A length below 128 is one byte; else the low seven bits of the
 * first say how many bytes of it follow. Indefinite lengths are no DER. Source: ITU-T X.690.
 */
export interface DerValue {
  readonly tag: number;
  /** Where its tag stands. */
  readonly at: number;
  /** Its content, half-open. */
  readonly start: number;
  readonly end: number;
}

export const INTEGER = 0x02;
export const OCTET_STRING = 0x04;
export const OBJECT_ID = 0x06;
export const UTC_TIME = 0x17;
export const GENERALIZED_TIME = 0x18;
export const SEQUENCE = 0x30;
export const SET = 0x31;
/** `[0]`, `[1]`, …, with values in it. */
export const CONTEXT = 0xa0;

/** Values in one; names and lists of extensions have some dozens, a signature's certificates a handful. */
const MAX_CHILDREN = 256;
/** Four bytes tell 4 GiB. */
const MAX_LENGTH_BYTES = 4;

/** The value at `at`; `null` where there is none that ends by `limit`. */
export function derAt(
  bytes: Uint8Array,
  at: number,
  limit: number = bytes.length,
): DerValue | null {
  if (at + 2 > limit) return null;
  const tag = bytes[at]!;
  const first = bytes[at + 1]!;
  let length = first;
  let start = at + 2;
  if (first >= 0x80) {
    const count = first & 0x7f;
    if (count === 0 || count > MAX_LENGTH_BYTES || start + count > limit) return null;
    length = 0;
    for (let i = 0; i < count; i++) length = length * 256 + bytes[start + i]!;
    start += count;
  }
  return start + length > limit ? null : { tag, at, start, end: start + length };
}

/** What a value has in it, up to where that breaks off. */
export function childrenOf(bytes: Uint8Array, { start, end }: DerValue): DerValue[] {
  const children: DerValue[] = [];
  for (let at = start; at < end && children.length < MAX_CHILDREN;) {
    const child = derAt(bytes, at, end);
    if (child === null) break;
    children.push(child);
    at = child.end;
  }
  return children;
}

/** An object identifier as digits and dots: `2.5.4.3`. */
export function objectId(bytes: Uint8Array, { start, end }: DerValue): string {
  const numbers: number[] = [];
  let number = 0;
  for (let at = start; at < end; at++) {
    // Beyond what is exact, it is no identifier that anybody knows.
    number = (number * 128 + (bytes[at]! & 0x7f)) % Number.MAX_SAFE_INTEGER;
    if (bytes[at]! >= 0x80) continue;
    if (numbers.length === 0) {
      const root = Math.min(2, Math.floor(number / 40));
      numbers.push(root, number - 40 * root);
    } else numbers.push(number);
    number = 0;
  }
  return numbers.join('.');
}

/** Bytes as hexadecimal digits, without the zero byte that only keeps a number from being negative. */
export function hexOf(bytes: Uint8Array, { start, end }: DerValue): string {
  const from = end - start > 1 && bytes[start] === 0 ? start + 1 : start;
  return Array.from(bytes.subarray(from, end), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:\.\d{1,6})?Z$/;

/** Microseconds since 1970 of a time in UTC; `null` for what is none. Two digits of a year from 50 on are of the last century. */
export function derTime(bytes: Uint8Array, value: DerValue): number | null {
  if (value.tag !== UTC_TIME && value.tag !== GENERALIZED_TIME) return null;
  const text = new TextDecoder('latin1').decode(bytes.subarray(value.start, value.end));
  const m = TIME.exec(text);
  if (m === null || (m[1]!.length === 2) !== (value.tag === UTC_TIME)) return null;
  const [digits, month, day, hour, minute, second] = m.slice(1).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const year = m[1]!.length === 4 ? digits : digits >= 50 ? 1900 + digits : 2000 + digits;
  const time = Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(time).getUTCMonth() === month - 1 ? time * 1_000 : null;
}

const TEXTS: Readonly<Record<number, string>> = {
  0x0c: 'utf-8',
  0x12: 'latin1',
  0x13: 'latin1',
  0x14: 'latin1',
  0x16: 'latin1',
  0x1a: 'latin1',
  0x1e: 'utf-16be',
};
/** Characters of one text; RFC 5280 has 64 for most. */
const MAX_TEXT = 512;

/** A text, cut at 512 characters; `null` for a value of another kind. */
export function derText(bytes: Uint8Array, { tag, start, end }: DerValue): string | null {
  const encoding = TEXTS[tag];
  if (encoding === undefined) return null;
  return new TextDecoder(encoding).decode(bytes.subarray(start, end)).slice(0, MAX_TEXT);
}
