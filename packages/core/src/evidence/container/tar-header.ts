import { decodeName } from './member-name.ts';

/**
 * A tar header, one block of 512 bytes; numbers are octal text, or binary when the first bit is set (GNU).
 *
 * ```
 *   0 name[100]  100 mode[8]  108 uid[8]  116 gid[8]  124 size[12]  136 mtime[12]  148 checksum[8]  156 type  157 link[100]
 * 257 `ustar`    265 user[32]  297 group[32]  345 prefix[155]
 * ```
 */
export interface TarHeader {
  readonly name: string;
  readonly type: string;
  /** Where a link leads. */
  readonly link: string;
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Seconds since 1970. */
  readonly seconds: number;
}

export const BLOCK_BYTES = 512;
const CHECKSUM_AT = 148;
const OCTAL = /^ *[0-7]+[ \0]*$/u;

/** The header at `at`; `null` when its checksum is wrong, or it is none. */
export function readTarHeader(bytes: Uint8Array, at: number): TarHeader | null {
  const block = bytes.subarray(at, at + BLOCK_BYTES);
  if (block.length < BLOCK_BYTES || block[0] === 0) return null;
  if (readTarNumber(block, CHECKSUM_AT, 8) !== checksum(block)) return null;
  const isUstar = decodeName(block.subarray(257, 262)) === 'ustar';
  // GNU's `ustar  ` has other things where POSIX has the prefix.
  const prefix = isUstar && block[262] === 0 ? readText(block, 345, 155) : '';
  const name = readText(block, 0, 100);
  return {
    name: prefix === '' ? name : `${prefix}/${name}`,
    type: String.fromCharCode(block[156]!),
    link: readText(block, 157, 100),
    size: readTarNumber(block, 124, 12) ?? 0,
    mode: (readTarNumber(block, 100, 8) ?? 0) & 0o7777,
    uid: readTarNumber(block, 108, 8) ?? 0,
    gid: readTarNumber(block, 116, 8) ?? 0,
    seconds: readTarNumber(block, 136, 12) ?? 0,
  };
}

/** All bytes, those of the checksum taken as spaces. */
function checksum(block: Uint8Array): number {
  let sum = 8 * 0x20;
  for (let i = 0; i < BLOCK_BYTES; i++) {
    if (i < CHECKSUM_AT || i >= CHECKSUM_AT + 8) sum += block[i]!;
  }
  return sum;
}

/** Octal text, or binary; `null` for what is neither, and for nothing. */
export function readTarNumber(block: Uint8Array, at: number, length: number): number | null {
  const bytes = block.subarray(at, at + length);
  if ((bytes[0]! & 0x80) !== 0) return readBinary(bytes);
  const text = decodeName(bytes);
  return OCTAL.test(text) ? Number.parseInt(text.trim(), 8) : null;
}

/** Big-endian, behind a bit that says so; negative when the next bit is set. */
function readBinary(bytes: Uint8Array): number | null {
  let value = BigInt(bytes[0]! & 0x7f);
  for (const byte of bytes.subarray(1)) value = (value << 8n) | BigInt(byte);
  const signed = BigInt.asIntN(8 * bytes.length - 1, value);
  return Number.isSafeInteger(Number(signed)) ? Number(signed) : null;
}

function readText(block: Uint8Array, at: number, length: number): string {
  const bytes = block.subarray(at, at + length);
  const end = bytes.indexOf(0);
  return decodeName(end < 0 ? bytes : bytes.subarray(0, end));
}
