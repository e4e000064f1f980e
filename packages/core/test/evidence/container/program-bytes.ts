/**
 * Bytes full of what the filters of 7-Zip look for: calls and jumps of x86, ARM, Thumb, ARM64, PowerPC and SPARC, whole and cut, near and in one another, on whole
 * words and off them. They are no program. The same for the same length.
 */
export function programBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length + 16);
  const view = new DataView(bytes.buffer);
  const below = randomBelow();
  for (let at = 0; at < length;) {
    const kind = below(10);
    if (kind < 4) at &= ~3;
    if (kind === 0) view.setUint32(at, 0x9400_0000 + below(0x0400_0000), true);
    else if (kind === 1) view.setUint32(at, 0x9000_0000 + below(0x0100_0000), true);
    else if (kind === 2) view.setUint32(at, 0xeb00_0000 + below(0x0100_0000), true);
    else if (kind === 3) view.setUint32(at, 0x4800_0001 + below(0x0100_0000) * 4);
    else if (kind === 4)
      view.setUint32(at, (below(2) === 0 ? 0x4000_0000 : 0x7fc0_0000) + below(0x40_0000));
    else if (kind === 5)
      view.setUint32(at, 0xf800_f000 + below(0x800) + below(0x800) * 0x1_0000, true);
    else if (kind === 6) at += 1 + below(3);
    else {
      bytes[at++] = below(3) === 0 ? 0x0f : below(256);
      bytes[at++] = [0xe8, 0xe9, 0x84][below(3)]!;
      view.setInt32(at, below(0x0200_0000) - 0x0100_0000, true);
      if (below(4) === 0) at -= below(4);
    }
    at += 4;
  }
  return bytes.slice(0, length);
}

function randomBelow(): (limit: number) => number {
  let state = 2014;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 0x1_0000_0000) * limit);
  };
}
