import { ContainerError } from './issue.ts';

/**
 * LZMA as the LZMA SDK's specification describes it: a range coder whose every bit has a probability that learns, and above it
 * literals, matches and repeated matches in a window of what came out before.
 */
export class LzmaDecoder {
  private readonly window: Uint8Array;
  private at = 0;
  private total = 0;
  private input: Uint8Array = new Uint8Array(0);
  private next = 0;
  private range = 0;
  private code = 0;
  private probs: Uint16Array = new Uint16Array(0);
  private literalContext = 0;
  private literalMask = 0;
  private positionMask = 0;
  private state = 0;
  private reps: [number, number, number, number] = [0, 0, 0, 0];
  /** Bytes of a match that are still to be copied. */
  private pending = 0;
  /** A byte that is still to be put out; -1 for none. */
  private literal = -1;

  /** @param windowSize how far back a match may reach, at least 1 */
  constructor(windowSize: number) {
    this.window = new Uint8Array(windowSize);
  }

  /** Takes the byte that tells how contexts are made: (position bits × 5 + literal position bits) × 9 + literal context bits. */
  setProperties(byte: number): void {
    if (byte >= 9 * 5 * 5) throw damaged('properties that cannot be');
    const literalPosition = Math.floor(byte / 9) % 5;
    this.literalContext = byte % 9;
    this.literalMask = (1 << literalPosition) - 1;
    this.positionMask = (1 << Math.floor(byte / 45)) - 1;
    this.probs = new Uint16Array(LITERALS + (0x300 << (this.literalContext + literalPosition)));
    this.resetState();
  }

  resetState(): void {
    if (this.probs.length === 0) throw damaged('no properties');
    this.probs.fill(1024);
    this.state = 0;
    this.reps = [0, 0, 0, 0];
    this.pending = 0;
  }

  /** Forgets what came before: no match may reach it. */
  resetWindow(): void {
    this.total = 0;
    this.at = 0;
  }

  /** Begins to decode `input`: a zero, then the range coder's first four bytes. */
  start(input: Uint8Array): void {
    this.input = input;
    this.next = 5;
    this.range = 0xffff_ffff;
    this.code = new DataView(input.buffer, input.byteOffset, input.byteLength).getUint32(1);
  }

  /** Bytes that are stored as they are. */
  store(bytes: Uint8Array): void {
    for (const byte of bytes) this.put(byte);
  }

  /** The next `count` bytes. @throws ContainerError when the input is damaged or ends. */
  decode(count: number): Uint8Array {
    const out = new Uint8Array(count);
    for (let to = 0; to < count;) {
      if (this.pending === 0) this.readPacket();
      for (; this.pending > 0 && to < count; this.pending--) out[to++] = this.copyOne();
      if (this.literal >= 0) {
        out[to++] = this.put(this.literal);
        this.literal = -1;
      }
    }
    return out;
  }

  private readPacket(): void {
    const position = this.total & this.positionMask;
    const row = (this.state << 4) + position;
    if (this.bit(IS_MATCH + row) === 0) {
      this.literal = this.readLiteral();
    } else if (this.bit(IS_REP + this.state) === 0) {
      const length = this.readLength(LENGTHS, position);
      this.state = this.state < 7 ? 7 : 10;
      this.reps = [this.readDistance(length), this.reps[0], this.reps[1], this.reps[2]];
      this.match(length + 2);
    } else {
      this.readRepeated(row, position);
    }
  }

  private readRepeated(row: number, position: number): void {
    const [a, b, c, d] = this.reps;
    if (this.bit(IS_REP_0 + this.state) === 0) {
      if (this.bit(IS_REP_0_LONG + row) === 0) {
        this.state = this.state < 7 ? 9 : 11;
        this.match(1);
        return;
      }
    } else if (this.bit(IS_REP_1 + this.state) === 0) {
      this.reps = [b, a, c, d];
    } else {
      this.reps = this.bit(IS_REP_2 + this.state) === 0 ? [c, a, b, d] : [d, a, b, c];
    }
    const length = this.readLength(REP_LENGTHS, position);
    this.state = this.state < 7 ? 8 : 11;
    this.match(length + 2);
  }

  private match(length: number): void {
    if (this.reps[0] >= Math.min(this.total, this.window.length))
      throw damaged('a match before the start');
    this.pending = length;
  }

  private readLiteral(): number {
    const previous = this.total === 0 ? 0 : this.back(0);
    const context =
      ((this.total & this.literalMask) << this.literalContext) +
      (previous >> (8 - this.literalContext));
    const base = LITERALS + 0x300 * context;
    let symbol = 1;
    if (this.state >= 7) {
      let matched = this.back(this.reps[0]);
      while (symbol < 0x100) {
        const expected = (matched >> 7) & 1;
        matched <<= 1;
        const bit = this.bit(base + ((1 + expected) << 8) + symbol);
        symbol = (symbol << 1) | bit;
        if (bit !== expected) break;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | this.bit(base + symbol);
    this.state = this.state < 4 ? 0 : this.state - (this.state < 10 ? 3 : 6);
    return symbol & 0xff;
  }

  private readLength(base: number, position: number): number {
    if (this.bit(base) === 0) return this.tree(base + 2 + (position << 3), 3);
    if (this.bit(base + 1) === 0) return 8 + this.tree(base + 130 + (position << 3), 3);
    return 16 + this.tree(base + 258, 8);
  }

  private readDistance(length: number): number {
    const slot = this.tree(SLOTS + (Math.min(length, 3) << 6), 6);
    if (slot < 4) return slot;
    const bits = (slot >> 1) - 1;
    const high = (2 | (slot & 1)) * 2 ** bits;
    if (slot < 14) return high + this.reverseTree(SPECIAL + high - slot, bits);
    return high + this.direct(bits - 4) * 16 + this.reverseTree(ALIGN, 4);
  }

  private tree(base: number, bits: number): number {
    let symbol = 1;
    for (let i = 0; i < bits; i++) symbol = (symbol << 1) | this.bit(base + symbol);
    return symbol - (1 << bits);
  }

  private reverseTree(base: number, bits: number): number {
    let symbol = 1;
    let value = 0;
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(base + symbol);
      symbol = (symbol << 1) | bit;
      value |= bit << i;
    }
    return value;
  }

  /** Bits that are as likely 0 as 1. */
  private direct(bits: number): number {
    let value = 0;
    for (let i = 0; i < bits; i++) {
      this.range >>>= 1;
      const bit = this.code >= this.range ? 1 : 0;
      if (bit === 1) this.code -= this.range;
      value = value * 2 + bit;
      this.normalise();
    }
    return value;
  }

  private bit(index: number): number {
    const prob = this.probs[index]!;
    const bound = (this.range >>> 11) * prob;
    let bit = 0;
    if (this.code < bound) {
      this.range = bound;
      this.probs[index] = prob + ((2048 - prob) >> 5);
    } else {
      this.range -= bound;
      this.code -= bound;
      this.probs[index] = prob - (prob >> 5);
      bit = 1;
    }
    this.normalise();
    return bit;
  }

  private normalise(): void {
    if (this.range >= 0x100_0000) return;
    const byte = this.input[this.next++];
    if (byte === undefined) throw damaged('ends early');
    this.range = (this.range << 8) >>> 0;
    this.code = ((this.code << 8) | byte) >>> 0;
  }

  private back(distance: number): number {
    const from = this.at - distance - 1;
    return this.window[from < 0 ? from + this.window.length : from]!;
  }

  private copyOne(): number {
    return this.put(this.back(this.reps[0]));
  }

  private put(byte: number): number {
    this.window[this.at] = byte;
    this.at = this.at + 1 === this.window.length ? 0 : this.at + 1;
    this.total++;
    return byte;
  }
}

/** Where the probabilities of each kind begin. */
const IS_MATCH = 0;
const IS_REP = 192;
const IS_REP_0 = 204;
const IS_REP_1 = 216;
const IS_REP_2 = 228;
const IS_REP_0_LONG = 240;
const SLOTS = 432;
const SPECIAL = 688;
const ALIGN = 803;
const LENGTHS = 819;
const REP_LENGTHS = 1333;
const LITERALS = 1847;

function damaged(what: string): ContainerError {
  return new ContainerError('CONTAINER_UNPACK', `damaged: ${what}`);
}
