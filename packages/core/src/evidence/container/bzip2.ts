import { Bzip2Bits, damaged } from './bzip2-bits.ts';
import { ByteQueue } from './byte-queue.ts';

/**
 * bzip2. A stream is `BZh`, a digit (the block size in 100 kB), blocks, and an end; streams may follow each other. A block was run-length
 * coded, sorted (Burrows and Wheeler), moved to front, run-length coded again, and Huffman coded with two to six tables that
 * change every 50 symbols.
 */

/** Before a block: π, and before the end: its root, in decimal digits read as hexadecimal. */
const BLOCK_MARK = [0x314159, 0x265359] as const;
const END_MARK = [0x177245, 0x385090] as const;
const HEADER_BYTES = 4;
/** A block of 900,000 symbols of 20 bits at most, and its tables. */
const MAX_PACKED_BLOCK = 2_300_000;
const SYMBOLS_PER_TABLE = 50;
const MAX_SELECTORS = 18_002;
const PIECE_BYTES = 65_536;

/** What `input` was before bzip2 packed it. @throws ContainerError where it is damaged. */
export async function* bunzip2(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const queue = new ByteQueue(input);
  let blockSize = 0;
  let bitsTaken = 0;
  for (let streams = 0; ;) {
    const bytes = await queue.peek(MAX_PACKED_BLOCK);
    if (blockSize === 0) {
      if (!isHeader(bytes) && streams > 0) return;
      if (!isHeader(bytes)) throw damaged('no bzip2 header');
      blockSize = 100_000 * (bytes[3]! - 0x30);
      queue.skip(HEADER_BYTES);
      streams++;
      continue;
    }
    const bits = new Bzip2Bits(bytes, bitsTaken);
    const mark = [bits.read(24), bits.read(24)];
    if (mark[0] === END_MARK[0] && mark[1] === END_MARK[1]) {
      bits.read(24);
      bits.read(8);
      queue.skip(Math.ceil(bits.position / 8));
      [blockSize, bitsTaken] = [0, 0];
    } else if (mark[0] === BLOCK_MARK[0] && mark[1] === BLOCK_MARK[1]) {
      yield* readBlock(bits, blockSize);
      queue.skip(bits.position >> 3);
      bitsTaken = bits.position & 7;
    } else {
      throw damaged('no block');
    }
  }
}

/** `BZh1` to `BZh9`. */
function isHeader(bytes: Uint8Array): boolean {
  const [b, z, h, digit = 0] = bytes;
  return b === 0x42 && z === 0x5a && h === 0x68 && digit >= 0x31 && digit <= 0x39;
}

function* readBlock(bits: Bzip2Bits, blockSize: number): Generator<Uint8Array> {
  const checksum = bits.read(16) * 65_536 + bits.read(16);
  if (bits.read(1) === 1) throw damaged('randomised, as before 1997');
  const first = bits.read(24);
  const sorted = readSorted(bits, blockSize);
  if (first >= sorted.length) throw damaged('a start outside the block');
  let sum = 0xffff_ffff;
  for (const piece of unrun(unsort(sorted, first))) {
    sum = crc(sum, piece);
    yield piece;
  }
  if ((sum ^ checksum) !== -1) throw damaged('a checksum that does not agree');
}

/** The block as it was sorted. */
function readSorted(bits: Bzip2Bits, blockSize: number): Uint8Array {
  const front = readUsed(bits);
  const end = front.length + 1;
  const tableCount = bits.read(3);
  if (tableCount < 2 || tableCount > 6) throw damaged(`${tableCount} tables`);
  const selectors = readSelectors(bits, tableCount);
  const tables = Array.from({ length: tableCount }, () => bits.readTable(end + 1));
  const out = new Uint8Array(blockSize);
  let to = 0;
  let run = 0;
  let runBit = 1;
  for (let i = 0; ; i++) {
    const table = tables[selectors[Math.floor(i / SYMBOLS_PER_TABLE)] ?? tableCount];
    if (table === undefined) throw damaged('more symbols than tables are for');
    const symbol = bits.symbol(table);
    if (symbol <= 1) {
      // Runs of the byte at the front, in digits 1 and 2.
      run += runBit * (symbol + 1);
      runBit *= 2;
      if (run > blockSize) throw damaged('a run longer than its block');
      continue;
    }
    if (to + run + (symbol === end ? 0 : 1) > blockSize) throw damaged('more than a block');
    out.fill(front[0]!, to, to + run);
    to += run;
    [run, runBit] = [0, 1];
    if (symbol === end) return out.subarray(0, to);
    const byte = front[symbol - 1]!;
    front.copyWithin(1, 0, symbol - 1);
    front[0] = byte;
    out[to++] = byte;
  }
}

/** The bytes that occur, in order: sixteen flags say which sixteens do, and sixteen more for each. */
function readUsed(bits: Bzip2Bits): Uint8Array {
  const used: number[] = [];
  const sixteens = bits.read(16);
  for (let i = 0; i < 16; i++) {
    if ((sixteens & (0x8000 >> i)) === 0) continue;
    const flags = bits.read(16);
    for (let j = 0; j < 16; j++) if ((flags & (0x8000 >> j)) !== 0) used.push(16 * i + j);
  }
  if (used.length === 0) throw damaged('a block of no bytes');
  return Uint8Array.from(used);
}

/** Which table is for which fifty symbols, moved to front, in unary. */
function readSelectors(bits: Bzip2Bits, tableCount: number): Uint8Array {
  const count = bits.read(15);
  const front = Array.from({ length: tableCount }, (_, i) => i);
  // Some programs write more than any block needs.
  const selectors = new Uint8Array(Math.min(count, MAX_SELECTORS));
  for (let i = 0; i < count; i++) {
    let place = 0;
    while (bits.read(1) === 1)
      if (++place >= tableCount) throw damaged('a table that is not there');
    const [table] = front.splice(place, 1) as [number];
    front.unshift(table);
    if (i < selectors.length) selectors[i] = table;
  }
  return selectors;
}

/** Undoes the sorting: each byte's place among its equals leads to the next. */
function* unsort(sorted: Uint8Array, first: number): Generator<Uint8Array> {
  const starts = new Uint32Array(257);
  for (const byte of sorted) starts[byte + 1]!++;
  for (let i = 1; i < 257; i++) starts[i]! += starts[i - 1]!;
  const next = new Uint32Array(sorted.length);
  for (let i = 0; i < sorted.length; i++) next[starts[sorted[i]!]!++] = i;
  let at = next[first]!;
  for (let left = sorted.length; left > 0;) {
    const piece = new Uint8Array(Math.min(left, PIECE_BYTES));
    for (let i = 0; i < piece.length; i++) {
      piece[i] = sorted[at]!;
      at = next[at]!;
    }
    left -= piece.length;
    yield piece;
  }
}

/** Undoes the first coding: after four equal bytes comes how many more of them. */
function* unrun(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const out = new Uint8Array(PIECE_BYTES);
  let to = 0;
  let previous = -1;
  let equal = 0;
  for (const piece of pieces) {
    for (const byte of piece) {
      const count = equal === 4 ? byte : 1;
      const value = equal === 4 ? previous : byte;
      equal = equal === 4 ? 0 : byte === previous ? equal + 1 : 1;
      previous = equal === 0 ? -1 : byte;
      if (to + count > out.length) {
        yield out.slice(0, to);
        to = 0;
      }
      out.fill(value, to, to + count);
      to += count;
    }
  }
  yield out.slice(0, to);
}

const CRC_TABLE: Int32Array = Int32Array.from({ length: 256 }, (_, i) => {
  let value = i << 24;
  for (let bit = 0; bit < 8; bit++) value = value < 0 ? (value << 1) ^ 0x04c1_1db7 : value << 1;
  return value;
});

/** CRC-32, the highest bit first. */
function crc(start: number, bytes: Uint8Array): number {
  let sum = start;
  for (const byte of bytes) sum = (sum << 8) ^ CRC_TABLE[((sum >>> 24) ^ byte) & 0xff]!;
  return sum;
}
