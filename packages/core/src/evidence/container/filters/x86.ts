import type { Undo } from './filter.ts';

/** `E8` (call) or `E9` (jump), then an address of 32 bits. */
const INSTRUCTION_BYTES = 5;

/** By which of the three bytes before an opcode were opcodes too: whether its address was changed, */
const IS_CHANGED = [true, true, true, false, true, false, false, false];
/** and which of its bytes lies in the address of the last of them. */
const LAST_OPCODE = [0, 1, 2, 2, 3, 3, 3, 3];

/**
 * x86: addresses of calls and jumps whose top byte is all zeros or all ones. Opcodes that lie in the address of another are left alone, in the way that the filter
 * counts them. Source: the specification of the xz format, and the LZMA SDK, in which it is called BCJ.
 */
export function undoX86(): Undo {
  /** Of the last opcode, from the start of all bytes. */
  let last = -INSTRUCTION_BYTES;
  /** Which of the three bytes before were opcodes whose address was left: the nearest is the lowest bit. */
  let seen = 0;
  return (bytes, position) => {
    const end = bytes.length - INSTRUCTION_BYTES + 1;
    let i = 0;
    while (i < end) {
      if ((bytes[i]! & 0xfe) !== 0xe8) {
        i++;
        continue;
      }
      const distance = position + i - last;
      last = position + i;
      seen = distance > 3 ? 0 : (seen << (distance - 1)) & 7;
      const isLeft =
        seen !== 0 && (!IS_CHANGED[seen]! || isSign(bytes[i + 4 - LAST_OPCODE[seen]!]!));
      if (isLeft || !isSign(bytes[i + 4]!)) {
        seen = ((seen << 1) & 7) | 1;
        i++;
        continue;
      }
      writeAddress(bytes, i + 1, relativeOf(readAddress(bytes, i + 1), position + i, seen));
      seen = 0;
      i += INSTRUCTION_BYTES;
    }
    return i;
  };
}

/** Where the byte of the last opcode would look like a sign again, the filter turned the bits below it and took another round. */
function relativeOf(absolute: number, at: number, seen: number): number {
  let from = absolute;
  for (;;) {
    const to = (from - (at + INSTRUCTION_BYTES)) | 0;
    if (seen === 0) return to;
    const shift = LAST_OPCODE[seen]! * 8;
    if (!isSign((to >>> (24 - shift)) & 0xff)) return to;
    from = to ^ ((1 << (32 - shift)) - 1);
  }
}

function isSign(byte: number): boolean {
  return byte === 0 || byte === 0xff;
}

function readAddress(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
}

/** The top byte is the sign of the 25th bit. */
function writeAddress(bytes: Uint8Array, at: number, value: number): void {
  bytes[at] = value;
  bytes[at + 1] = value >>> 8;
  bytes[at + 2] = value >>> 16;
  bytes[at + 3] = (value >>> 24) & 1 ? 0xff : 0;
}
