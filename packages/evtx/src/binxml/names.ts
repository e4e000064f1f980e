import { Damage } from '../damage.ts';
import { MAX_NAME_UNITS } from '../limits.ts';
import { utf16 } from '../value/string.ts';
import { type Reader, u16 } from './reader.ts';

export interface NameReference {
  /** Of the reference, from the chunk's start. */
  readonly at: number;
  readonly name: string;
  /** The name stands right behind the reference. */
  readonly inline: boolean;
}

/** `next` (4), hash (2), count (2), the units, a NUL (2). */
const NAME_HEAD_BYTES = 8;
const NUL_BYTES = 2;

/**
 * The names of a chunk's elements and attributes. A name is written where it is first used and referred to by its offset in the
 * chunk afterwards, so the chunk's own table of them is not needed, and a broken one does no harm.
 */
export class Names {
  /** While a definition is read: where each reference to a name stands, and the name. */
  trace: NameReference[] | null = null;
  private readonly bytes: Uint8Array;
  private readonly known = new Map<number, string>();

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Reads a reference to a name, and steps over the name when it stands right here. */
  read(reader: Reader): string {
    const offset = reader.u32('name.offset');
    const name = this.at(offset, reader.at - 4);
    const inline = offset === reader.at;
    this.trace?.push({ at: reader.at - 4, name, inline });
    if (inline) {
      reader.skip(nameBytes(name), 'name');
    }
    return name;
  }

  /** @throws {Damage} when no name fits there; `from` is where the offset was read */
  at(offset: number, from: number): string {
    const known = this.known.get(offset);
    if (known !== undefined) return known;
    const { bytes } = this;
    if (offset + NAME_HEAD_BYTES > bytes.length) {
      throw new Damage('EVTX_BINXML', 'name.offset', from, bytes.length - NAME_HEAD_BYTES, offset);
    }
    const units = u16(bytes, offset + 6);
    if (units > MAX_NAME_UNITS) {
      throw new Damage('EVTX_LIMIT', 'name.count', offset, MAX_NAME_UNITS, units);
    }
    if (offset + NAME_HEAD_BYTES + units * 2 > bytes.length) {
      throw new Damage('EVTX_BINXML', 'name.count', offset, units * 2, bytes.length - offset);
    }
    const name = utf16(bytes, offset + NAME_HEAD_BYTES, units);
    this.known.set(offset, name);
    return name;
  }
}

/** The hash that stands before a name: h·65599 + unit over its UTF-16 units, the low 16 bits. */
export function nameHash(bytes: Uint8Array, at: number, units: number): number {
  let hash = 0;
  for (let i = 0; i < units; i++) hash = (Math.imul(hash, 65_599) + u16(bytes, at + i * 2)) | 0;
  return hash & 0xffff;
}

/** Bytes that a name takes where it is written. */
export function nameBytes(name: string): number {
  return NAME_HEAD_BYTES + name.length * 2 + NUL_BYTES;
}
