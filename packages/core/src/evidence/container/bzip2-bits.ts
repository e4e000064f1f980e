import { ContainerError } from './issue.ts';

/** Longest code of a symbol. */
const MAX_LENGTH = 20;

/** A canonical Huffman code: for each length the last code of it, and where its symbols begin. */
export interface HuffmanTable {
  readonly limits: Int32Array;
  readonly bases: Int32Array;
  readonly symbols: Uint16Array;
}

/** Bits of a block, the highest of each byte first. */
export class Bzip2Bits {
  /** Bits taken. */
  position: number;
  private readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array, position: number) {
    this.bytes = bytes;
    this.position = position;
  }

  /** Up to 24 bits as a number. */
  read(count: number): number {
    const value = this.ahead() >>> (32 - count);
    this.pass(count);
    return value;
  }

  /** A table: the first symbol's length, then for each symbol steps up or down from the one before. */
  readTable(symbolCount: number): HuffmanTable {
    const lengths = new Uint8Array(symbolCount);
    let length = this.read(5);
    for (let i = 0; i < symbolCount; i++) {
      while (this.read(1) === 1) length += this.read(1) === 0 ? 1 : -1;
      if (length < 1 || length > MAX_LENGTH) throw damaged(`a code of ${length} bits`);
      lengths[i] = length;
    }
    return toTable(lengths);
  }

  symbol({ limits, bases, symbols }: HuffmanTable): number {
    const ahead = this.ahead();
    for (let length = 1; length <= MAX_LENGTH; length++) {
      const code = ahead >>> (32 - length);
      if (code > limits[length]!) continue;
      this.pass(length);
      return symbols[code - bases[length]!]!;
    }
    throw damaged('a code of no symbol');
  }

  /** The next 24 bits or more at the top of a word; zeros behind the end. */
  private ahead(): number {
    const { bytes, position } = this;
    const at = position >> 3;
    const word =
      (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
    return word << (position & 7);
  }

  private pass(count: number): void {
    this.position += count;
    if (this.position > this.bytes.length * 8) throw damaged('ends early');
  }
}

function toTable(lengths: Uint8Array): HuffmanTable {
  const limits = new Int32Array(MAX_LENGTH + 1).fill(-1);
  const bases = new Int32Array(MAX_LENGTH + 1);
  const symbols = new Uint16Array(lengths.length);
  let code = 0;
  let at = 0;
  for (let length = 1; length <= MAX_LENGTH; length++) {
    bases[length] = code - at;
    for (let symbol = 0; symbol < lengths.length; symbol++) {
      if (lengths[symbol] === length) symbols[at++] = symbol;
    }
    code = at + bases[length]!;
    if (code > 2 ** length) throw damaged('more codes than there are');
    limits[length] = code - 1;
    code *= 2;
  }
  return { limits, bases, symbols };
}

export function damaged(what: string): ContainerError {
  return new ContainerError('CONTAINER_UNPACK', `damaged: ${what}`);
}
