import type { Undo } from './filter.ts';

/**
 * Filters for processors whose instructions have one length. Which instructions are jumps, and where in them the address lies, is from the processors' manuals and
 * the specification of the xz format.
 */

/** ARM: `BL`, a byte `EB` on top, 24 bits of address, counted in words from 8 bytes behind. */
export const undoArm: Undo = (bytes, position) => {
  const end = bytes.length & ~3;
  for (let i = 0; i < end; i += 4) {
    if (bytes[i + 3] !== 0xeb) continue;
    const to = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16);
    const from = to - ((position + i + 8) >>> 2);
    bytes[i] = from;
    bytes[i + 1] = from >>> 8;
    bytes[i + 2] = from >>> 16;
  }
  return end;
};

/** ARM Thumb: `BL` in two half words, `F0` to `F7` and `F8` to `FF`, 11 bits of address in each, from 4 bytes behind. */
export const undoArmThumb: Undo = (bytes, position) => {
  let i = 0;
  for (; i + 4 <= bytes.length; i += 2) {
    if ((bytes[i + 1]! & 0xf8) !== 0xf0 || (bytes[i + 3]! & 0xf8) !== 0xf8) continue;
    const high = bytes[i]! | ((bytes[i + 1]! & 7) << 8);
    const low = bytes[i + 2]! | ((bytes[i + 3]! & 7) << 8);
    const from = ((high << 11) | low) - ((position + i + 4) >>> 1);
    bytes[i] = from >>> 11;
    bytes[i + 1] = 0xf0 | ((from >>> 19) & 7);
    bytes[i + 2] = from;
    bytes[i + 3] = 0xf8 | ((from >>> 8) & 7);
    i += 2;
  }
  return i;
};

/** ARM64: `BL`, six bits `100101` on top, 26 bits of address in words; and `ADRP`, whose pages it takes only when they are near. */
export const undoArm64: Undo = (bytes, position) => {
  const end = bytes.length & ~3;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < end; i += 4) {
    const instruction = view.getUint32(i, true);
    const at = position + i;
    if (instruction >>> 26 === 0x25) {
      const from = (instruction - Math.floor(at / 4)) & 0x03ff_ffff;
      view.setUint32(i, (0x9400_0000 | from) >>> 0, true);
    } else if ((instruction & 0x9f00_0000) >>> 0 === 0x9000_0000) {
      view.setUint32(i, undoPages(instruction, at), true);
    }
  }
  return end;
};

/** The page number's low two bits are bits 29 and 30, the others bits 5 to 23. */
function undoPages(instruction: number, at: number): number {
  const to = ((instruction >>> 29) & 3) | ((instruction >>> 3) & 0x001f_fffc);
  if (((to + 0x0002_0000) & 0x001c_0000) !== 0) return instruction;
  const from = to - Math.floor(at / 4096);
  const kept = (instruction & 0x9000_001f) >>> 0;
  const low = (from & 3) << 29;
  const high = (from & 0x0003_fffc) << 3;
  const sign = -(from & 0x0002_0000) & 0x00e0_0000;
  return (kept | low | high | sign) >>> 0;
}

/** PowerPC, big-endian: `bl`, six bits `010010` on top and `01` at the end, 24 bits of address between them. */
export const undoPowerPc: Undo = (bytes, position) => {
  const end = bytes.length & ~3;
  for (let i = 0; i < end; i += 4) {
    if (bytes[i]! >>> 2 !== 0x12 || (bytes[i + 3]! & 3) !== 1) continue;
    const to =
      ((bytes[i]! & 3) << 24) | (bytes[i + 1]! << 16) | (bytes[i + 2]! << 8) | (bytes[i + 3]! & ~3);
    const from = to - (position + i);
    bytes[i] = 0x48 | ((from >>> 24) & 3);
    bytes[i + 1] = from >>> 16;
    bytes[i + 2] = from >>> 8;
    bytes[i + 3] = (bytes[i + 3]! & 3) | (from & ~3);
  }
  return end;
};

/** SPARC, big-endian: `call`, bits `01` on top, and an address whose upper eight bits are all alike. */
export const undoSparc: Undo = (bytes, position) => {
  const end = bytes.length & ~3;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < end; i += 4) {
    const top = view.getUint16(i) >>> 6;
    if (top !== 0x100 && top !== 0x1ff) continue;
    const from = ((view.getUint32(i) << 2) - (position + i)) >>> 2;
    const sign = (-((from >>> 22) & 1) << 22) & 0x3fff_ffff;
    view.setUint32(i, (sign | (from & 0x003f_ffff) | 0x4000_0000) >>> 0);
  }
  return end;
};

/** Each byte was the difference to the one `distance` before. */
export function undoDelta(distance: number): Undo {
  const last = new Uint8Array(distance);
  let at = 0;
  return (bytes) => {
    for (let i = 0; i < bytes.length; i++) {
      last[at] = last[at]! + bytes[i]!;
      bytes[i] = last[at]!;
      at = at + 1 === distance ? 0 : at + 1;
    }
    return bytes.length;
  };
}
