import { Damage } from '../damage.ts';
import { utf16 } from '../value/string.ts';
import { type Reader, u16 } from './reader.ts';

/** `next` (4), hash (2), count (2), the units, a NUL (2). */
const HEAD_BYTES = 8;
const NUL_BYTES = 2;

/**
 * The names of a chunk's elements and attributes. A name is written where it is first used and referred to by its offset in the
 * chunk afterwards, so the chunk's own table of them is not needed, and a broken one does no harm.
 */
export class Names {
  private readonly bytes: Uint8Array;
  private readonly known = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Reads a reference to a name, and steps over the name when it stands right here. */
  read(reader: Reader): string {
    const offset = reader.u32('name.offset');
    const name = this.at(offset, reader.at - 4);
    if (offset === reader.at) {
      reader.skip(HEAD_BYTES + name.length * 2 + NUL_BYTES, 'name');
    }
    return name;
  }

  private at(offset: number, from: number): string {
    const known = this.known.get(offset);
    if (known !== undefined) return known;
    const { bytes } = this;
    if (offset + HEAD_BYTES > bytes.length) {
      throw new Damage('EVTX_BINXML', 'name.offset', from, bytes.length - HEAD_BYTES, offset);
    }
    const units = u16(bytes, offset + 6);
    if (offset + HEAD_BYTES + units * 2 > bytes.length) {
      throw new Damage('EVTX_BINXML', 'name.count', offset, units * 2, bytes.length - offset);
    }
    const name = utf16(bytes, offset + HEAD_BYTES, units);
    this.known.set(offset, name);
    return name;
  }
}
