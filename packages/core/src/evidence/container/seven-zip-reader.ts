import { ContainerError } from './issue.ts';

const TICKS_IN_MICROSECOND = 10n;
/** From 1601 to 1970. */
const EPOCH_MICROSECONDS = 11_644_473_600_000_000n;

/** Reads on, and throws where there is nothing more. */
export class SevenZipReader {
  private readonly view: DataView;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    this.need(1);
    return this.view.getUint8(this.at++);
  }

  bytes(length: number): Uint8Array {
    this.need(length);
    this.at += length;
    return new Uint8Array(this.view.buffer, this.view.byteOffset + this.at - length, length);
  }

  /** Each leading one of the first byte is a byte that follows, lowest first; what is left of the first byte is the top. */
  number(): number {
    const first = this.byte();
    let value = 0;
    let i = 0;
    for (; i < 8 && (first & (0x80 >> i)) !== 0; i++) value += this.byte() * 256 ** i;
    const number = value + (first & (0x7f >> i)) * 256 ** i;
    if (!Number.isSafeInteger(number)) throw damaged('a number that cannot be');
    return number;
  }

  /** A number of things of which each takes at least a byte here. */
  count(): number {
    const number = this.number();
    if (number > this.view.byteLength)
      throw damaged(`${number} things in ${this.view.byteLength} bytes`);
    return number;
  }

  number32(): number {
    this.need(4);
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  time(): number {
    this.need(8);
    this.at += 8;
    const ticks = this.view.getBigUint64(this.at - 8, true);
    return Number(ticks / TICKS_IN_MICROSECOND - EPOCH_MICROSECONDS);
  }

  hex(length: number): string {
    return Array.from(this.bytes(length), (byte) => byte.toString(16).padStart(2, '0')).join('');
  }

  flags(count: number): boolean[] {
    const bytes = this.bytes(Math.ceil(count / 8));
    return Array.from({ length: count }, (_, i) => (bytes[i >> 3]! & (0x80 >> (i & 7))) !== 0);
  }

  /** The checksum of each of `count` things, of those that have one. */
  digests(count: number): (number | null)[] {
    const flags = this.byte() === 0 ? this.flags(count) : Array.from({ length: count }, () => true);
    return flags.map((isThere) => (isThere ? this.number32() : null));
  }

  /** A value for each for which there is one. */
  defined<T>(count: number, read: () => T): (T | null)[] {
    const flags = this.byte() === 0 ? this.flags(count) : null;
    if (this.byte() !== 0) throw damaged('values somewhere else');
    return Array.from({ length: count }, (_, i) => (flags === null || flags[i]! ? read() : null));
  }

  /** UTF-16, each ended by a zero. */
  names(count: number): string[] {
    if (this.byte() !== 0) throw damaged('names somewhere else');
    const rest = this.bytes(this.view.byteLength - this.at);
    return new TextDecoder('utf-16le').decode(rest).split('\0').slice(0, count);
  }

  private need(length: number): void {
    if (this.at + length > this.view.byteLength) throw damaged('the list of files ends early');
  }
}

export function damaged(what: string): ContainerError {
  return new ContainerError('CONTAINER_DAMAGED', `damaged: ${what}`);
}
