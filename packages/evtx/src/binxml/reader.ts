import { Damage } from '../damage.ts';
import { utf16 } from '../value/string.ts';

/** A position in a chunk's bytes, and where what is being read must end. */
export class Reader {
  readonly bytes: Uint8Array;
  at: number;
  readonly end: number;

  constructor(bytes: Uint8Array, at: number, end: number) {
    this.bytes = bytes;
    this.at = at;
    this.end = Math.min(end, bytes.length);
  }

  /** Without moving. @returns -1 at the end */
  peek(): number {
    return this.at < this.end ? this.bytes[this.at]! : -1;
  }

  /** @throws {Damage} unless `count` bytes are left */
  need(count: number, what: string): void {
    if (this.at + count > this.end) {
      throw new Damage('EVTX_BINXML', what, this.at, count, Math.max(0, this.end - this.at));
    }
  }

  skip(count: number, what: string): void {
    this.need(count, what);
    this.at += count;
  }

  u8(what: string): number {
    this.need(1, what);
    return this.bytes[this.at++]!;
  }

  u16(what: string): number {
    this.need(2, what);
    const value = u16(this.bytes, this.at);
    this.at += 2;
    return value;
  }

  u32(what: string): number {
    this.need(4, what);
    const value = u32(this.bytes, this.at);
    this.at += 4;
    return value;
  }

  /** A count of UTF-16 units, and the units. */
  text(what: string): string {
    const units = this.u16(what);
    this.need(units * 2, what);
    const text = utf16(this.bytes, this.at, units);
    this.at += units * 2;
    return text;
  }
}

export function u16(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (
    (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)) >>> 0
  );
}

/** As a double: exact up to 2^53, which no counter of a log reaches. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at + 4) * 2 ** 32 + u32(bytes, at);
}
