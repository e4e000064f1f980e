import { ContainerError } from '../issue.ts';

const PIECE_BYTES = 65_536;
const PROBABILITY_BITS = 11;
const HALF = 1 << (PROBABILITY_BITS - 1);
const WHOLE = 1 << PROBABILITY_BITS;
const LEARNING_BITS = 5;
const LEAST_RANGE = 0x0100_0000;
const CALL = 0xe8;
const JUMP = 0xe9;
/** Contexts of decisions: a call by the byte before it, a jump, a conditional jump. */
const JUMP_CONTEXT = 256;
const CONDITIONAL_CONTEXT = 257;

/** Bytes of one of the four streams. */
class Feed {
  piece: Uint8Array = new Uint8Array(0);
  at = 0;
  private readonly iterator: AsyncIterator<Uint8Array>;

  constructor(input: AsyncIterable<Uint8Array>) {
    this.iterator = input[Symbol.asyncIterator]();
  }

  /** More bytes, when all of the piece are taken. @returns `false` at the end */
  async fill(): Promise<boolean> {
    while (this.at === this.piece.length) {
      const next = await this.iterator.next();
      if (next.done === true) return false;
      this.piece = next.value;
      this.at = 0;
    }
    return true;
  }

  async byte(): Promise<number> {
    if (this.at === this.piece.length && !(await this.fill()))
      throw new ContainerError('CONTAINER_UNPACK', 'damaged: ends early');
    return this.piece[this.at++]!;
  }

  /** Big-endian. */
  async number32(): Promise<number> {
    let value = 0;
    for (let i = 0; i < 4; i++) value = (value << 8) | (await this.byte());
    return value;
  }

  async close(): Promise<void> {
    await this.iterator.return?.();
  }
}

/** Bits with a probability that learns, as in LZMA. */
class Decisions {
  private readonly input: Feed;
  private readonly probabilities = new Uint16Array(CONDITIONAL_CONTEXT + 1).fill(HALF);
  private range = 0xffff_ffff;
  private code = 0;

  constructor(input: Feed) {
    this.input = input;
  }

  /** A zero, then the coder's first four bytes. */
  async start(): Promise<void> {
    await this.input.byte();
    this.code = (await this.input.number32()) >>> 0;
  }

  async next(context: number): Promise<boolean> {
    const probability = this.probabilities[context]!;
    const bound = (this.range >>> PROBABILITY_BITS) * probability;
    const is = this.code >= bound;
    if (is) {
      this.range -= bound;
      this.code -= bound;
      this.probabilities[context] = probability - (probability >>> LEARNING_BITS);
    } else {
      this.range = bound;
      this.probabilities[context] = probability + ((WHOLE - probability) >>> LEARNING_BITS);
    }
    if (this.range < LEAST_RANGE) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | (await this.input.byte())) >>> 0;
    }
    return is;
  }
}

/**
 * BCJ2 for x86: the program without the addresses of its calls and jumps, these apart and absolute, and for each whether it was taken out. 7-Zip packs Windows programs so
 * unless it is told otherwise. Source: the LZMA SDK.
 *
 * @param inputs the program, addresses of calls, addresses of jumps, decisions
 * @param size bytes that come out
 */
export async function* unbcj2(
  inputs: readonly AsyncIterable<Uint8Array>[],
  size: number,
): AsyncGenerator<Uint8Array> {
  const feeds = inputs.map((input) => new Feed(input));
  const [main, calls, jumps, coder] = feeds as [Feed, Feed, Feed, Feed];
  const decisions = new Decisions(coder);
  const out = new Output(size);
  try {
    if (size > 0) await decisions.start();
    while (out.left > 0) {
      if (main.at === main.piece.length && !(await main.fill())) break;
      const opcode = out.copy(main);
      if (
        out.left > 0 &&
        opcode !== null &&
        (await decisions.next(contextOf(opcode, out.before)))
      ) {
        const to = await (opcode === CALL ? calls : jumps).number32();
        out.address(to);
      }
      if (out.isFull) yield out.take();
    }
    yield out.take();
  } finally {
    for (const feed of feeds) await feed.close();
  }
}

function contextOf(opcode: number, before: number): number {
  if (opcode === CALL) return before;
  return opcode === JUMP ? JUMP_CONTEXT : CONDITIONAL_CONTEXT;
}

class Output {
  left: number;
  /** The byte before the last. */
  before = 0;
  private last = 0;
  private total = 0;
  private bytes = new Uint8Array(PIECE_BYTES);
  private to = 0;

  constructor(size: number) {
    this.left = size;
  }

  get isFull(): boolean {
    return this.to > PIECE_BYTES - 5;
  }

  /** Copies up to an opcode, and it; `null` where there is none, or no more room. */
  copy(main: Feed): number | null {
    const { bytes } = this;
    const { piece } = main;
    const end = Math.min(piece.length, main.at + Math.min(this.left, PIECE_BYTES - 4 - this.to));
    const start = main.at;
    let { last, before } = this;
    let i = start;
    let opcode: number | null = null;
    while (i < end && opcode === null) {
      const byte = piece[i++]!;
      bytes[this.to++] = byte;
      if ((byte & 0xfe) === CALL || (last === 0x0f && (byte & 0xf0) === 0x80)) opcode = byte;
      before = last;
      last = byte;
    }
    main.at = i;
    this.last = last;
    this.before = before;
    this.count(i - start);
    return opcode;
  }

  /** An absolute address, which becomes relative to what follows it. */
  address(to: number): void {
    const value = (to - (this.total + 4)) | 0;
    const count = Math.min(4, this.left);
    for (let i = 0; i < count; i++) this.bytes[this.to++] = value >>> (8 * i);
    this.last = value >>> 24;
    this.count(count);
  }

  take(): Uint8Array {
    const done = this.bytes.subarray(0, this.to);
    this.bytes = new Uint8Array(PIECE_BYTES);
    this.to = 0;
    return done;
  }

  private count(bytes: number): void {
    this.total += bytes;
    this.left -= bytes;
  }
}
