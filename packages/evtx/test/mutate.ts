/** Seeded damage: the same number, the same bytes. */

/** Marsaglia's xorshift32. @returns a function that gives integers from 0 to below `limit` */
export function seeded(seed: number): (limit: number) => number {
  let state = (seed * 2_654_435_761 + 1) | 0 || 1;
  return (limit) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

/** Numbers that lengths, counts and offsets are wrong with. */
const SPLICES = [0, 1, 4, 28, 127, 512, 0xffff, 0x1_0000, 0x7fff_ffff, 0xffff_ffff];

/** A copy of a log with some of: bytes flipped, integers replaced, pieces moved, the end missing. */
export function mutated(file: Uint8Array, seed: number): Uint8Array {
  const random = seeded(seed);
  const copy = new Uint8Array(file);
  const view = new DataView(copy.buffer);
  for (let n = random(12) + 1; n > 0; n--) {
    const at = random(copy.length - 8);
    switch (random(5)) {
      case 0:
        copy[at] = random(256);
        break;
      case 1:
        view.setUint32(at, SPLICES[random(SPLICES.length)]!, true);
        break;
      case 2:
        view.setUint32(at, random(65_536), true);
        break;
      case 3:
        copy.copyWithin(at, random(copy.length), random(copy.length));
        break;
      default:
        swap(copy, random);
    }
  }
  return random(4) === 0 ? copy.subarray(0, random(copy.length)) : copy;
}

/** Two pieces of up to 64 bytes change places, as records do when blocks of a disk are mixed up. */
function swap(bytes: Uint8Array, random: (limit: number) => number): void {
  const size = random(64) + 1;
  const a = random(bytes.length - size);
  const b = random(bytes.length - size);
  const kept = bytes.slice(a, a + size);
  bytes.copyWithin(a, b, b + size);
  bytes.set(kept, b);
}
